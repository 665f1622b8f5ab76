import { BAME, BROAD_ALONE, BROAD_GROUPS, ETHNICITY, UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { labelOf } from '../vocabulary/code-list';
import type { Comparator, Detail } from './selection';

/** A row of every table by ethnicity: which stored codes it holds. */
export interface EthnicityRow {
  readonly id: string;
  readonly label: string;
  readonly codes: readonly string[];
  readonly kind: 'group' | 'detail' | 'unknown' | 'total';
}

const GROUPS: readonly EthnicityRow[] = BROAD_GROUPS.map(({ id, label, codes }) => ({
  id,
  label,
  codes,
  kind: 'group',
}));

const TOTAL: EthnicityRow = {
  id: 'all',
  label: 'All',
  codes: ETHNICITY.codes.map(({ code }) => code).concat('NR', 'NX'),
  kind: 'total',
};

/**
 * The rows shown, in Census order. Ticks choose which groups are shown (none ticked shows all); unknown rows that
 * hold anybody always stand below the groups, and the total below them.
 */
export function shownRows(
  ticked: readonly string[],
  detail: Detail,
  holds: (code: string) => boolean,
  totalLabel = 'All',
): readonly EthnicityRow[] {
  const groups = shownGroups(ticked);
  const rows = detail === 'bame' ? lumped(groups) : groups.flatMap((group) => withDetail(group, ticked, detail, holds));
  return [...rows, ...unknownRows(ticked, holds), { ...TOTAL, label: totalLabel }];
}

/** The broad groups of which at least one member is ticked; all five where none is. */
export function shownGroups(ticked: readonly string[]): readonly EthnicityRow[] {
  const chosen = GROUPS.filter(({ codes }) => codes.some((code) => ticked.includes(code)));
  return chosen.length ? chosen : GROUPS;
}

function withDetail(
  group: EthnicityRow,
  ticked: readonly string[],
  detail: Detail,
  holds: (code: string) => boolean,
): readonly EthnicityRow[] {
  const present = codesHeld(group, holds);
  const members = present.filter((code) => !ticked.length || ticked.includes(code));
  const isPart = ticked.length > 0 && members.length < present.length;
  if (present.length === 1 || (detail !== 'nineteen' && !isPart)) return [group];
  const rows = members.map((code): EthnicityRow => ({
    id: code,
    label: labelOf(ETHNICITY, code),
    codes: [code],
    kind: 'detail',
  }));
  return detail === 'nineteen' && !isPart ? [group, ...rows] : rows.map((row) => named(row, group));
}

/** The nineteen of a group; where rows give the group alone, that too, and only what rows hold. */
function codesHeld({ codes }: EthnicityRow, holds: (code: string) => boolean): readonly string[] {
  const isAlone = (code: string) => BROAD_ALONE.includes(code);
  return codes.some((code) => isAlone(code) && holds(code))
    ? codes.filter(holds)
    : codes.filter((code) => !isAlone(code));
}

/** A detailed row that stands without its broad group says which group it belongs to. */
function named(row: EthnicityRow, group: EthnicityRow): EthnicityRow {
  const label = BROAD_ALONE.includes(row.id) ? row.label : `${group.label}: ${row.label}`;
  return { ...row, label, kind: 'group' };
}

/** The lump is always all four together, because its name says so; ticks choose which of them stand below it. */
function lumped(groups: readonly EthnicityRow[]): readonly EthnicityRow[] {
  const isInside = ({ id }: EthnicityRow) => BAME.members.some((member) => member === id);
  const white = groups.filter((group) => !isInside(group));
  const members = groups.filter(isInside).map((group): EthnicityRow => ({ ...group, kind: 'detail' }));
  const codes = GROUPS.filter(isInside).flatMap((group) => group.codes);
  const lump: EthnicityRow = { id: BAME.id, label: BAME.label, codes, kind: 'group' };
  return members.length ? [lump, ...members, ...white] : white;
}

function unknownRows(ticked: readonly string[], holds: (code: string) => boolean): readonly EthnicityRow[] {
  return UNKNOWN_ETHNICITY.filter((code) => holds(code) || ticked.includes(code) || code !== 'NX').map(
    (code): EthnicityRow => ({ id: code, label: labelOf(ETHNICITY, code), codes: [code], kind: 'unknown' }),
  );
}

/** Id of the row of everyone else of known ethnicity, which differs from row to row. */
export const OTHERS = 'reference-others';

/** The row that a row is compared with: a named group, everyone else of known ethnicity, or everyone. */
export function referenceRow(row: EthnicityRow, comparator: Comparator): EthnicityRow {
  if (comparator === 'total') return { ...TOTAL, id: 'reference-all', label: 'all', kind: 'group' };
  if (comparator === 'all_others') {
    const codes = GROUPS.flatMap((group) => others(group.codes, row.codes));
    return { id: OTHERS, label: 'all other', codes, kind: 'group' };
  }
  return GROUPS.find(({ id }) => id === comparator) ?? TOTAL;
}

/** A child of whom only the broad group is known may belong to any group within it, so it is no other than those. */
function others(group: readonly string[], own: readonly string[]): readonly string[] {
  const isIn = (code: string) => own.includes(code);
  return group.filter((code) => !isIn(code) && !(BROAD_ALONE.includes(code) && group.some(isIn)));
}
