import type { SheetId } from '../selection/selection';
import type { Change, EntryKind } from './entry';

/** What may be done about a query, and what choosing it does. Plain, so that it can be shown and handed back. */
export interface Suggestion {
  readonly id: string;
  /** `together`: several things at once. */
  readonly kind: EntryKind | 'together';
  /** "Haringey, female, charge" */
  readonly name: string;
  /** "Tick 2 boxes and choose the outcome", or what a term means. */
  readonly does: string;
  readonly changes: readonly Change[];
  /** The sheet to go to; null where the reader stays. */
  readonly sheet: SheetId | null;
  readonly figure: string | null;
  /** Id of the heading to go to, on a page of several parts. */
  readonly heading: string | null;
  readonly term: string | null;
}

/** What was found, and one sentence on what was not. */
export interface Found {
  readonly suggestions: readonly Suggestion[];
  /** What to try next, or which words name nothing; empty where there is nothing to say. */
  readonly note: string;
}
