import { type BroadGroup, BROAD_GROUPS, ETHNICITY } from '../../vocabulary/ethnicity';

/** What a category of ethnic group says: the broad group always, one of the nineteen where it is that fine. */
export interface CensusGroup {
  readonly broad: BroadGroup;
  readonly detailed: string | null;
  /** The broad group as a whole: a total where the file also holds its parts. */
  readonly whole: boolean;
}

/** Census 2021 codes 1 to 19 stand in the order of our nineteen groups (tested name by name). */
export const CENSUS_GROUPS: ReadonlyMap<string, string> = new Map(
  ETHNICITY.codes.slice(0, 19).map(({ code }, at) => [String(at + 1), code]),
);

/** The eight categories: White stands as British, Irish and all other White. */
const EIGHT: readonly BroadGroup[] = ['asian', 'black', 'mixed', 'white', 'white', 'white', 'other'];
const FIVE: readonly BroadGroup[] = ['asian', 'black', 'mixed', 'white', 'other'];

/** Words of Census 2021 after the colon -> code; "Asian, Asian British or Asian Welsh: Indian". */
const FINE: ReadonlyMap<string, string> = new Map(
  [
    ...['asian bangladeshi A3', 'asian chinese A4', 'asian indian A1', 'asian pakistani A2', 'asian other asian A9'],
    ...['black african B2', 'black caribbean B1', 'black other black B9', 'mixed white and asian M3'],
    ...['mixed white and black african M2', 'mixed white and black caribbean M1'],
    ...['mixed other mixed or multiple ethnic groups M9', 'white irish W2', 'white roma W4', 'white other white W9'],
    ...['white english, welsh, scottish, northern irish or british W1', 'white gypsy or irish traveller W3'],
    ...['other arab O1', 'other any other ethnic group O9'],
  ].map((line) => [line.slice(0, -3), line.slice(-2)]),
);

const broadOf = (code: string): BroadGroup | undefined =>
  BROAD_GROUPS.find(({ members }) => members.includes(code))?.id;

/** The group that a category names, by its code or else by its words; null where it names none. */
export function censusGroup(categories: number, code: string, words: string): CensusGroup | null {
  const byCode = code === '' ? null : groupOfCode(categories, code);
  return byCode ?? groupOfWords(words);
}

function groupOfCode(categories: number, code: string): CensusGroup | null {
  const detailed = categories === 20 ? (CENSUS_GROUPS.get(code) ?? null) : null;
  const few = categories === 6 ? FIVE : categories === 8 ? EIGHT : [];
  const broad = detailed === null ? few[Number(code) - 1] : broadOf(detailed);
  return broad ? { broad, detailed, whole: detailed === null && !(few === EIGHT && broad === 'white') } : null;
}

function groupOfWords(words: string): CensusGroup | null {
  const [, first, rest] = /^(asian|black|mixed|white|other)\b[^:]*(?::\s*(.*))?$/i.exec(words) ?? [];
  const broad = FIVE.find((id) => id === first?.toLowerCase());
  if (!broad) return null;
  return { broad, detailed: FINE.get(`${broad} ${(rest ?? '').toLowerCase()}`) ?? null, whole: rest === undefined };
}

/** "Does not apply": a cell that no person can be in. Not the same as an unknown ethnicity. */
export function doesNotApply(code: string, words: string): boolean {
  return code === '-8' || /^does not apply$/i.test(words);
}

/** A row that adds up the others: "Total", "Total: All usual residents", "All persons". */
export function isTotal(words: string): boolean {
  return /^(?:total\b|all (?:persons|usual residents|categories)\b)/i.test(words);
}

/** The code of a span of ages in Census words: "Aged 15 years", "Aged 10 to 14 years", "Aged 4 years and under". */
export function censusAge(words: string): string | null {
  const said = words.replace(/^aged /i, '').replace(/ years?\b/i, '');
  const [, from, to] = /^(\d+)(?: to (\d+))?$/.exec(said) ?? [];
  const [, below] = /^(\d+) (?:and|or) (?:under|below)$/i.exec(said) ?? [];
  const [, above] = /^(\d+) (?:and|or) over$/i.exec(said) ?? [];
  if (/^under 1$/i.test(said)) return codeOfAges(0, 0);
  if (below !== undefined) return codeOfAges(0, Number(below));
  if (above !== undefined) return codeOfAges(Number(above), Infinity);
  return from === undefined ? null : codeOfAges(Number(from), Number(to ?? from));
}

/** Bands that no code of AGE names are kept as they are (`b15-19`), so that nobody takes them for children alone. */
function codeOfAges(from: number, to: number): string {
  if (to < 10) return 'u10';
  if (from >= 25) return '25+';
  if (from === to) return String(from);
  return to === Infinity ? `b${from}+` : `b${from}-${to}`;
}

const SEXES: ReadonlyMap<string, string> = new Map([
  ...['1', 'f', 'female', 'females'].map((words) => [words, 'female'] as const),
  ...['2', 'm', 'male', 'males'].map((words) => [words, 'male'] as const),
]);

/** The sex that a category names, '' for both together; null where it names none. */
export function censusSex(words: string): string | null {
  return isTotal(words) ? '' : (SEXES.get(words.toLowerCase()) ?? null);
}
