import { columnContract, type ExtractContract } from '../../dataset/kinds/extracts';
import { NOT_RECORDED, storedCodes } from '../../vocabulary/code-list';
import { BROAD_GROUPS } from '../../vocabulary/ethnicity';
import { type Candidate, STRATUM_COLUMNS, type StratumColumn } from './request';
import type { NamedStratum } from './strata';

/** A case of the selection with what it can be drawn or counted by, in stored codes; null where a kind lacks it. */
export interface FrameRow {
  readonly id: string;
  readonly ethnicity: string | null;
  readonly disposal: string | null;
  readonly borough: string | null;
  readonly unit: string | null;
}

const UNKNOWN: NamedStratum = { name: 'unknown', label: 'Ethnicity not known' };

/** What cases of a kind may be drawn by: ethnicity and borough always, the others where the file supplied them. */
export function columnsToDrawBy(contract: ExtractContract, supplied: readonly string[]): readonly StratumColumn[] {
  return STRATUM_COLUMNS.filter((column) => {
    const stored = storedColumn(contract, column);
    return stored !== null && supplied.includes(stored);
  });
}

/** The column of the contract behind one to draw by; null where the kind has none of its own. */
function storedColumn(contract: Pick<ExtractContract, 'ladder' | 'unit'>, column: StratumColumn): string | null {
  switch (column) {
    case 'ethnicity':
    case 'borough':
      return column;
    case 'disposal':
      return contract.ladder.column;
    case 'unit':
      return contract.unit.column === 'borough' ? null : contract.unit.column;
  }
}

/** The cases of a selection with the stratum of each; by null all stand in one. */
export function candidatesBy(rows: readonly FrameRow[], by: StratumColumn | null): readonly Candidate[] {
  return rows.map((row) => ({ id: row.id, stratum: by === null ? '' : stratumOf(row, by) }));
}

/** The stratum of a case: a broad group of ethnicity, or the code of another column. */
export function stratumOf(row: FrameRow, column: StratumColumn): string {
  const code = row[column] ?? NOT_RECORDED.code;
  if (column !== 'ethnicity') return code;
  return GROUP_OF.get(code) ?? UNKNOWN.name;
}

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  BROAD_GROUPS.flatMap(({ id, codes }) => codes.map((code) => [code, id] as const)),
);

/** How many cases stand in each stratum of a column; strata without any are not there. */
export function sizesBy(rows: readonly FrameRow[], column: StratumColumn): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const row of rows) {
    const name = stratumOf(row, column);
    sizes.set(name, (sizes.get(name) ?? 0) + 1);
  }
  return sizes;
}

/**
 * Every stratum that there can be, in the order of its list. Units have no list: they are those that there are, by name.
 * Strata of ethnicity are the five broad groups, since nineteen leave hardly a case in each.
 */
export function namedStrata(
  contract: ExtractContract,
  column: StratumColumn,
  there: Iterable<string>,
): readonly NamedStratum[] {
  if (column === 'ethnicity') return [...BROAD_GROUPS.map(({ id, label }) => ({ name: id, label })), UNKNOWN];
  const codes = columnContract(contract, storedColumn(contract, column) ?? '')?.codes;
  if (codes) return storedCodes(codes).map(({ code, label }) => ({ name: code, label }));
  const names = [...new Set(there)].sort();
  return names.map((name) => ({ name, label: name === NOT_RECORDED.code ? NOT_RECORDED.label : name }));
}
