import type { CountAnswer } from '../counting/protocol';
import { measurable, type Unreleased } from '../counting/unreleased';

declare const published: unique symbol;

/**
 * What may be shown to people. Presentation, export and screen accept nothing else, and only this file makes it,
 * so every number passes this door.
 */
export type Released<Value> = Value & { readonly [published]: true };

/**
 * Who looks. analyst: one person on their own device, exact figures everywhere. panel: exact on the reader's own screen;
 * what others see (while presenting, on paper, in what is saved) is measured of masked counts, see `mask.ts`. A mode for
 * court user groups and the public, of protected packs alone, is to stand beside them.
 */
export type Mode = 'analyst' | 'panel';

/** Lets a measured value through: in these modes what is masked was masked before it was measured. */
export function release<Value extends object>(value: Value, mode: Mode): Released<Value> {
  switch (mode) {
    case 'analyst':
    case 'panel':
      return value as Released<Value>;
  }
}

/** How many a selection holds, and how many stand beside each box: column -> rows per code. */
export type SelectionCounts = Pick<CountAnswer, 'events' | 'children' | 'counts'>;

/** Lets the counts of a selection through that stand beside its name and its boxes; its tables are for measuring. */
export function releaseCounts(answer: Unreleased<CountAnswer>, mode: Mode): Released<SelectionCounts> {
  const { events, children, counts } = measurable(answer);
  return release({ events, children, counts }, mode);
}

/** Lets through what was counted while a file was read: its rows, its children, what was found in it. */
export function releaseFound<Value extends object>(found: Unreleased<Value>, mode: Mode): Released<Value> {
  return release(measurable(found), mode);
}

/** Lets one count through: the rows of a file, the children in it. */
export function releaseCount(count: Unreleased<number>, mode: Mode): number {
  switch (mode) {
    case 'analyst':
    case 'panel':
      return measurable(count);
  }
}

/** Lets the counts of one thing through, under the rules of a mode. */
export type Door = <Value extends object>(sealed: Unreleased<Value>) => Released<Value>;

/** The door as it stands in a mode, for whoever makes words of many things that were counted. */
export const doorOf =
  (mode: Mode): Door =>
  (sealed) =>
    releaseFound(sealed, mode);
