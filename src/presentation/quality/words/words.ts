import type { FoundCounts, FoundKind } from '../../../dataset/kinds/found';
import type { Released } from '../../../disclosure/release';
import { fixed, whole } from '../../../vocabulary/written';

/** A small table of a finding: column headings, then rows of which the first cell is the heading. */
export interface FindingTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a finding says. */
export interface Words {
  readonly what: string;
  readonly soWhat: string;
  readonly toDo: string;
  /** Where the examples are words too: in place of those of the finding. */
  readonly examples?: readonly string[];
  readonly table?: FindingTable;
}

/** The words of some kinds of finding, made of what was released of them. */
export type WordsOf<Kinds extends FoundKind> = {
  readonly [Kind in Kinds]: (counts: Released<FoundCounts[Kind]>) => Words;
};

/** What to do about a value that is wrong in the file. */
export const FIX_AT_SOURCE = 'Ask the supplier to correct it, or quote the figures with this remark.';
export const FILL_IN = 'Ask the supplier whether it can be filled in.';

/** "1 row has", "12 rows have": numbers with a comma for thousands. */
export function rowsHave(rows: number): string {
  return rows === 1 ? '1 row has' : `${whole(rows)} rows have`;
}

const STAY: Readonly<Record<'one' | 'many', string>> = { one: 'It stays', many: 'They stay' };
/** "It stays" or "They stay". */
export const stay = (rows: number): string => STAY[rows === 1 ? 'one' : 'many'];

/** A part of a whole as so many in 100: "26.4" below 100 with one decimal, "under 0.1", "0", "100". */
export function inHundred(part: number, all: number): string {
  if (all <= 0) return '';
  const share = (100 * part) / all;
  if (share === 0) return '0';
  if (share < 0.05) return 'under 0.1';
  if (share < 100 && share > 99.9) return 'over 99.9';
  return Number.isInteger(share) ? String(share) : fixed(share, 1);
}

/** "a", "a and b", "a, b and c"; after `shown` of them the number of those left out. */
export function listed(words: readonly string[], shown = 3): string {
  const named = words.slice(0, shown);
  const rest = words.length - named.length;
  const all = rest > 0 ? [...named, `${rest} more`] : named;
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`;
}
