import type { ExtractContract, ExtractKind } from '../dataset/kinds/contract';

/** A gravity score means something only beside its scheme, so the two are held together or not at all. */
const SCHEME: Readonly<Record<string, string>> = { gravity: 'gravity_scheme' };

const OFFERED: readonly string[] = [
  ...['offence_group', 'gravity', 'admission', 'previous_disposals', 'age', 'sex', 'borough', 'establishment'],
  ...['care_status', 'send', 'disability', 'exploitation'],
];

/** What came before is held from the start: who decides knows it, and it differs between groups by earlier decisions. */
const START: Readonly<Record<ExtractKind, readonly string[]>> = {
  kcpo: ['offence_group', 'previous_disposals', 'age'],
  oocd: ['offence_group', 'gravity', 'admission', 'previous_disposals'],
  remand: ['offence_group', 'previous_disposals', 'age'],
  rule49: ['previous_disposals', 'age', 'establishment'],
};

/** The columns that "like for like" may hold equal on an extract: those that its file supplied. */
export function heldOffered(contract: ExtractContract, supplied: readonly string[]): readonly string[] {
  const present = (column: string) => supplied.includes(column) || (column === 'age' && supplied.includes('age_band'));
  const known = (column: string) => contract.columns.some(({ name }) => name === column);
  return OFFERED.filter((column) => known(column) && [column, SCHEME[column] ?? column].every(present));
}

/** The columns that the file supplied and that could be held equal, but are not. */
export function notHeld(
  contract: ExtractContract,
  supplied: readonly string[],
  held: readonly string[],
): readonly string[] {
  return heldOffered(contract, supplied).filter((column) => !held.includes(column));
}

/** The columns held equal: those chosen, or those that the extract starts with where none of them can be held. */
export function heldColumns(
  contract: ExtractContract,
  supplied: readonly string[],
  chosen: readonly string[],
): readonly string[] {
  const offered = heldOffered(contract, supplied);
  const held = offered.filter((column) => chosen.includes(column));
  return held.length ? held : offered.filter((column) => START[contract.kind].includes(column));
}

/** The choice after a box was ticked or unticked; the first tick starts from what the extract starts with. */
export function toggleHeld(contract: ExtractContract, chosen: readonly string[], column: string): readonly string[] {
  const possible = OFFERED.filter((one) => contract.columns.some(({ name }) => name === one));
  const before = possible.some((one) => chosen.includes(one)) ? chosen : START[contract.kind];
  const after = before.includes(column) ? before.filter((one) => one !== column) : [...before, column];
  return OFFERED.filter((one) => after.includes(one));
}

/** Columns that must be told apart so that these are held equal: a gravity score brings its scheme. */
export function heldTogether(held: readonly string[]): readonly string[] {
  return held.flatMap((column) => [column, ...(SCHEME[column] ? [SCHEME[column]] : [])]);
}
