import { EXTRACTS } from '../dataset/kinds/extracts';
import { codedColumns, enumOrder } from '../dataset/kinds/stored-columns';
import type { Known } from './address-bits';
import { MONTH_PART } from './facets';

/** Every part of every extract with its codes: what an address may ask for before any extract is open. */
export function knownParts(): Known {
  const known: Record<string, readonly string[]> = { [MONTH_PART]: [] };
  for (const contract of EXTRACTS) {
    for (const { name, codes, filter } of codedColumns(contract)) {
      if (filter === undefined) continue;
      known[name] = [...new Set([...(known[name] ?? []), ...enumOrder(codes)])];
    }
  }
  return known;
}
