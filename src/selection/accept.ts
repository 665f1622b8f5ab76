import type { Condition } from '../dataset/kinds/contract';
import { columnContract, type ExtractContract } from '../dataset/kinds/extracts';
import { enumOrder } from '../dataset/kinds/stored-columns';
import type { Dataset } from '../dataset/kinds/dataset';
import { monthCodes } from './months';
import { ETHNICITY_PART, MONTH_PART, tickedIn } from './facets';
import type { Part, Selection } from './selection';

type Accepted = Readonly<Record<string, Uint8Array>>;

/** Part -> which stored positions pass. Parts without ticks restrict nothing and are absent. */
export function acceptSelection(
  dataset: Dataset,
  contract: ExtractContract,
  parts: readonly Part[],
  selection: Selection,
): Accepted {
  const restricted = parts.flatMap((part): [string, Uint8Array][] => {
    const ticked = tickedIn(part, selection.ticks);
    return ticked.length ? [[part.id, acceptCodes(codesOf(dataset, contract, part.id), ticked)]] : [];
  });
  return Object.fromEntries(restricted);
}

/** Conditions of an outcome or a base -> which stored positions pass. */
export function acceptConditions(contract: ExtractContract, conditions: readonly Condition[]): Accepted {
  const accepted: Record<string, Uint8Array> = {};
  for (const { column, codes } of conditions) {
    const list = columnContract(contract, column)?.codes;
    if (!list) throw new Error(`The condition on ${column} names no coded column of ${contract.kind}.`);
    const passes = acceptCodes(enumOrder(list), codes);
    const before = accepted[column];
    accepted[column] = before ? passes.map((pass, at) => pass & (before[at] ?? 0)) : passes;
  }
  return accepted;
}

/** 1 at the position of every code ticked. */
export function acceptCodes(order: readonly string[], ticked: readonly string[]): Uint8Array {
  const wanted = new Set(ticked);
  return Uint8Array.from(order, (code) => (wanted.has(code) ? 1 : 0));
}

function codesOf(dataset: Dataset, contract: ExtractContract, column: string): readonly string[] {
  if (column === MONTH_PART) return monthCodes(dataset.months);
  const list = columnContract(contract, column)?.codes;
  if (!list) throw new Error(`The part ${column} names no coded column of ${contract.kind}.`);
  return enumOrder(list);
}

/** Parts whose ticks choose what is shown and never who is counted. */
export const SHOWN_ONLY: readonly string[] = [ETHNICITY_PART];
