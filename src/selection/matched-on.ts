import { type ExtractContract, EXTRACTS } from '../dataset/kinds/extracts';

/** What any kind may hold, each column after the one that its own kind names before it. */
const OFFERED: readonly string[] = EXTRACTS.reduce<readonly string[]>(
  (all, { matching }) => matching.offered.reduce(placed, all),
  [],
);

function placed(all: readonly string[], column: string, at: number, offered: readonly string[]): readonly string[] {
  if (all.includes(column)) return all;
  const after = at === 0 ? 0 : all.indexOf(offered[at - 1] ?? '') + 1;
  return [...all.slice(0, after), column, ...all.slice(after)];
}

/** A gravity score means something only beside its scheme, so the two are held together or not at all. */
const BESIDE: ReadonlyMap<string, string> = new Map(
  EXTRACTS.flatMap(({ columns }) =>
    columns.flatMap(({ name, onlyBeside }) => (onlyBeside === undefined ? [] : [[name, onlyBeside] as const])),
  ),
);

/** The columns that "like for like" may hold equal on an extract: those that its file supplied. */
export function matchingOffered(contract: ExtractContract, supplied: readonly string[]): readonly string[] {
  const present = (column: string) => supplied.includes(column) || (column === 'age' && supplied.includes('age_band'));
  return contract.matching.offered.filter((column) => matchedTogether([column]).every(present));
}

/** The columns that the file supplied and that could be held equal, but are not. */
export function notMatched(
  contract: ExtractContract,
  supplied: readonly string[],
  held: readonly string[],
): readonly string[] {
  return matchingOffered(contract, supplied).filter((column) => !held.includes(column));
}

/** The columns held equal: those chosen, or those that the extract starts with where none of them can be held. */
export function matchedColumns(
  contract: ExtractContract,
  supplied: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const offered = matchingOffered(contract, supplied);
  const held = offered.filter((column) => chosen.includes(column));
  return held.length ? held : offered.filter((column) => contract.matching.atStart.includes(column));
}

/** The choice after a box was ticked or unticked; the first tick starts from what the extract starts with. */
export function toggleHeld(contract: ExtractContract, chosen: readonly string[], column: string): readonly string[] {
  const possible = contract.matching.offered;
  const before = possible.some((one) => chosen.includes(one)) ? chosen : contract.matching.atStart;
  const after = before.includes(column) ? before.filter((one) => one !== column) : [...before, column];
  return OFFERED.filter((one) => after.includes(one));
}

/** Columns that must be told apart so that these are held equal: a gravity score brings its scheme. */
export function matchedTogether(held: readonly string[]): readonly string[] {
  return held.flatMap((column) => [column, BESIDE.get(column) ?? []].flat());
}
