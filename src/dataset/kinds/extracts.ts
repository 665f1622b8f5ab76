import type { ColumnContract, ExtractContract, ExtractKind } from './contract';
import { KCPO } from './kcpo';
import { OOCD } from './oocd';
import { REMAND } from './remand';
import { RULE49 } from './rule49';

/** The four extracts in the order in which sheets are shown. */
export const EXTRACTS: readonly ExtractContract[] = [KCPO, OOCD, REMAND, RULE49];

const BY_KIND: Readonly<Record<ExtractKind, ExtractContract>> = {
  kcpo: KCPO,
  oocd: OOCD,
  remand: REMAND,
  rule49: RULE49,
};

/** The contract of a kind. */
export function extractContract(kind: ExtractKind): ExtractContract {
  return BY_KIND[kind];
}

/** A column of a contract by name, or undefined. */
export function columnContract(contract: ExtractContract, name: string): ColumnContract | undefined {
  return contract.columns.find((column) => column.name === name);
}
