import { columnContract, type ExtractContract } from '../dataset/kinds/extracts';
import { enumOrder } from '../dataset/kinds/stored-columns';
import type { Dataset } from '../dataset/kinds/dataset';
import { monthCodes } from '../selection/months';
import type { Axis } from './cross-tab';

/** The codes of a stored column in the order in which tables hold them; `month` follows the extract's month axis. */
export function axisOf(dataset: Dataset, contract: ExtractContract, column: string): Axis {
  if (column === 'month') return { column, codes: monthCodes(dataset.months) };
  const codes = columnContract(contract, column)?.codes;
  if (!codes) throw new Error(`Column ${column} of ${contract.kind} is not stored as codes.`);
  return { column, codes: enumOrder(codes) };
}
