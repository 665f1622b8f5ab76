import type { Found, FoundOf, FoundKind, Severity } from '../../dataset/kinds/found';
import type { Door } from '../../disclosure/release';
import type { FindingTable, Words } from './words/words';
import { WORDS } from './words/all-words';

/** One thing that a reader must know before quoting: what, how many, so what, what to do. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  readonly column?: string;
  /** "12 rows have an ethnicity that is not recognised." */
  readonly what: string;
  readonly rows: number;
  readonly soWhat: string;
  readonly toDo: string;
  /** Up to twenty values found, most frequent first, as text; hostile text stays text, what looks personal is masked. */
  readonly examples: readonly string[];
  readonly table?: FindingTable;
}

/** What was found in a file, in words: they are made of its counts when the door has let these through. */
export function findingsInWords(found: readonly Found[], door: Door): readonly Finding[] {
  return found.map((one) => ({
    id: one.id,
    severity: one.severity,
    rows: door<{ readonly rows: number }>(one.counts).rows,
    examples: one.examples,
    ...(one.column === undefined ? {} : { column: one.column }),
    ...wordsOf(one, door),
  }));
}

const wordsOf = <Kind extends FoundKind>({ kind, counts }: FoundOf<Kind>, door: Door): Words =>
  WORDS[kind](door(counts));
