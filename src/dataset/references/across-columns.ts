import { agesOf } from '../../vocabulary/ages';
import { BROAD_GROUPS } from '../../vocabulary/ethnicity';
import { censusAge, censusGroup, type CensusGroup, isTotal } from './census-categories';
import { GROUP_SPELLINGS } from './population-words';

/** A column that holds the people of one ethnic group, or of one age. */
export interface AcrossCell {
  readonly name: string;
  readonly group: CensusGroup | null;
  readonly age: string | null;
}

/** A table whose groups or ages stand across in columns, one each: which column holds what, null where it has none. */
export interface AcrossColumns {
  /** "groups" or "ages": what stands across. */
  readonly across: 'groups' | 'ages';
  readonly area: string | null;
  readonly areaName: string | null;
  readonly age: string | null;
  readonly group: string | null;
  readonly sex: string | null;
  readonly year: string | null;
  readonly cells: readonly AcrossCell[];
}

const AREA_CODE =
  /^(?:(?:\d{4} )?(?:lower|upper) tier local authorities code|mnemonic|(?:(?:area|la|lad|ons|gss|borough|geography|local authority|district)[ _]?)?code|gss|lad\d{2}cd|(?:area|la|lad|borough|geography)cd)$/i;
const AREA_NAME =
  /^(?:(?:\d{4} )?(?:lower|upper) tier local authorities|(?:area|la|lad|borough|geography|local authority|district|london borough)(?:[ _]?names?)?|lad\d{2}nm|local authority:.*)$/i;
const PARTS = {
  age: /^ages?(?: \([^)]*\))?(?: (?:group|band|range|in years))?$|^single year of age$/i,
  group: /^ethnic(?:ity|[ _]groups?)(?: \([^)]*\))?$|^groups?$/i,
  sex: /^(?:sex|gender)$/i,
  year: /^(?:year|date)$/i,
} as const;

/** Fewest columns from which can be told that groups, or ages, stand across. */
const [FEWEST_GROUPS, FEWEST_AGES] = [3, 2];

/** The columns of a table laid out across; null where it is none, or where a column is not known: it may be anything. */
export function acrossColumns(columns: readonly string[]): AcrossColumns | null {
  const first = (pattern: RegExp): string | null => columns.find((name) => pattern.test(name.trim())) ?? null;
  const area = first(AREA_CODE);
  const areaName = first(AREA_NAME);
  const parts = { age: first(PARTS.age), group: first(PARTS.group), sex: first(PARTS.sex), year: first(PARTS.year) };
  const named: readonly (string | null)[] = [area, areaName, ...Object.values(parts)];
  const others = columns.filter((name) => !named.includes(name) && !isTotalColumn(name) && name.trim() !== '');
  const cells = others.map((name): AcrossCell => ({ name, group: groupNamed(name), age: ageNamed(name) }));
  const across = whatStandsAcross(cells);
  if (across === null || (area === null && areaName === null)) return null;
  return { across, area, areaName, ...parts, cells };
}

function whatStandsAcross(cells: readonly AcrossCell[]): 'groups' | 'ages' | null {
  const groups = cells.flatMap(({ group }) => (group ? [group.broad] : []));
  if (groups.length === cells.length && groups.length >= FEWEST_GROUPS && new Set(groups).size > 1) return 'groups';
  return cells.length >= FEWEST_AGES && cells.every(({ age }) => age !== null) ? 'ages' : null;
}

const withoutHead = (name: string): string => name.trim().replace(/^ethnic(?:ity| group)\s*[:-]\s*/i, '');
const isTotalColumn = (name: string): boolean =>
  isTotal(withoutHead(name)) || /^all (?:ages|groups|people)$/i.test(name.trim());

/** What the five broad groups are called at length: "Black, Black British, Black Welsh, Caribbean or African". */
const AT_LENGTH =
  /^(?:asian|black|mixed|white|other)(?:[, /-].*\b(?:asian|black|british|multiple|mixed|ethnic|groups?|caribbean|african)\b.*)?$/i;

/** The ethnic group that a column or a cell names; null where it names none. */
export function groupNamed(name: string): CensusGroup | null {
  const words = withoutHead(name);
  const known = GROUP_SPELLINGS.get(words) ?? GROUP_SPELLINGS.get(words.toLowerCase());
  const broad = BROAD_GROUPS.find(({ id, members }) => id === known || members.includes(known ?? ''));
  if (broad && known)
    return { broad: broad.id, detailed: known === broad.id ? null : known, whole: known === broad.id };
  const found = censusGroup(0, '', words);
  if (!found || (found.whole && !AT_LENGTH.test(words))) return null;
  return found.whole || found.detailed !== null ? found : null;
}

const OLDEST = 130;

/** The code of the age or ages that a column or a cell names: "15", "Age 15", "10-14", "90+"; null where it names none. */
export function ageNamed(name: string): string | null {
  const words = name
    .trim()
    .replace(/^age(?:d|s)?[ _]*/i, '')
    .replace(/(\d)\s*[-–]\s*(?=\d)/, '$1 to ')
    .replace(/(\d)\+$/, '$1 and over');
  if (/\d{3,}/.test(words) && Number(/\d{3,}/.exec(words)?.[0]) > OLDEST) return null;
  const code = censusAge(words);
  return code !== null && agesOf(code) !== null ? code : null;
}
