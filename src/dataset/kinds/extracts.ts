import type { ColumnContract, KindContract } from './contract';
import { KCPO } from './kcpo';
import { OOCD } from './oocd';
import { REMAND } from './remand';
import { RULE49 } from './rule49';
import { STOP_AND_SEARCH } from './stop-and-search';

/** Every kind of extract in the order in which sheets are shown: the one list that all others are made of. */
const KINDS = [STOP_AND_SEARCH, KCPO, OOCD, REMAND, RULE49] as const satisfies readonly KindContract[];

export type ExtractKind = (typeof KINDS)[number]['kind'];

export type ExtractContract = KindContract<ExtractKind>;

export const EXTRACTS: readonly ExtractContract[] = KINDS;

/** The names of the kinds, in the order of their sheets. */
export const EXTRACT_KINDS: readonly ExtractKind[] = KINDS.map(({ kind }) => kind);

/** How many kinds there are, as a sentence says it: "four". */
export const HOW_MANY_KINDS: string =
  ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'][KINDS.length - 1] ?? String(KINDS.length);

const BY_KIND: ReadonlyMap<string, ExtractContract> = new Map(KINDS.map((contract) => [contract.kind, contract]));

/** The contract of a kind. */
export function extractContract(kind: ExtractKind): ExtractContract {
  const contract = BY_KIND.get(kind);
  if (!contract) throw new Error(`There is no kind of extract called ${kind}.`);
  return contract;
}

/** A column of a contract by name, or undefined. */
export function columnContract(contract: Pick<ExtractContract, 'columns'>, name: string): ColumnContract | undefined {
  return contract.columns.find((column) => column.name === name);
}
