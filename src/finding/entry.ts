import type { FacetId, SheetId } from '../selection/selection';

/** A change of the selection that choosing an entry makes. */
export type Change =
  /** The boxes of a part that are ticked from then on, in place of those that were. */
  | { readonly does: 'tick'; readonly part: FacetId; readonly codes: readonly string[] }
  | { readonly does: 'choose'; readonly control: string; readonly option: string };

/** What an entry is, in the order in which one is preferred where several are called the same. */
export type EntryKind = 'tick' | 'choice' | 'figure' | 'row' | 'sheet' | 'outside' | 'term';

/** One thing that can be found. */
export interface Entry {
  readonly id: string;
  readonly kind: EntryKind;
  /** "Haringey" */
  readonly name: string;
  /** Inside a sentence or a list: "charge". */
  readonly inside: string;
  /** Everything that it is called, its name first. */
  readonly names: readonly string[];
  /** Where it stands: "Borough", "Outcome", the section of a figure, the meaning of a term. */
  readonly place: string;
  /** 0 is preferred among entries that are called the same. */
  readonly rank: number;
  /** Sheets on which it can be done; none for what belongs to no sheet. */
  readonly sheets: readonly SheetId[];
  readonly change?: Change;
  /** The outcome that is chosen with it: another than the one chosen now, which alone has this base. */
  readonly needs?: string;
  /** How many boxes it ticks. */
  readonly boxes?: number;
  /** The figure that it leads to. */
  readonly figure?: string;
  /** Id of the heading that it leads to, on a page of several parts. */
  readonly heading?: string;
  /** The term that it explains. */
  readonly term?: string;
  /** A name that is looked up whole, never by parts of it or a close spelling: "ages 10 to 13". */
  readonly wholeOnly?: true;
}

/** What choosing an entry changes: the outcome before what it is out of. */
export function changesOfEntry({ change, needs }: Entry): readonly Change[] {
  const outcome: readonly Change[] = needs === undefined ? [] : [{ does: 'choose', control: 'outcome', option: needs }];
  return change ? [...outcome, change] : outcome;
}

/** Whether it chooses that outcome and nothing else. */
export const choosesOutcome = ({ change }: Entry, outcome: string | undefined): boolean =>
  change?.does === 'choose' && change.control === 'outcome' && change.option === outcome;

/** What two entries of one combination cannot both be, unless they are boxes of one part. */
export function slotOf({ change, figure, id }: Entry): string {
  if (change?.does === 'tick') return `part ${change.part}`;
  if (change?.does === 'choose') return `control ${change.control}`;
  return figure === undefined ? id : 'figure';
}

/** How many boxes an entry changes: all where others of the part are unticked for it, else those that are not ticked yet. */
export function boxesToTick({ change, boxes = 1 }: Entry, ticked: readonly string[], replaces: boolean): number {
  if (change?.does !== 'tick') return 0;
  if (replaces) return boxes;
  const missing = change.codes.filter((code) => !ticked.includes(code)).length;
  return Math.min(boxes, missing);
}
