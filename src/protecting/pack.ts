import type { Cell } from './lattice';
import type { Breakdown } from './plan';
import type { Grain, PackYear } from './dimensions';
import type { Rules } from './primary';

/** The version of the form in which packs are written. */
export const PACK_FORM = 1;

/** Key of what a pack says of itself, as JSON, in its metadata. */
export const PACK_KEY = 'scrutiny_pack';

/** What is asked of the records: a kind of extract, an outcome and its base, by their ids. */
export interface PackQuestion {
  readonly kind: string;
  readonly outcome: string;
  readonly base: string;
}

/** What a pack says of itself; all of it is known before anything is counted, but the source and the day. */
export interface PackFacts extends PackQuestion, Rules {
  readonly breakdowns: readonly Breakdown[];
  readonly years: readonly PackYear[];
  readonly grain: Grain;
  /** Whether the threshold is of different children, or of events where the records name no child. */
  readonly counts: 'children' | 'events';
  /** Fingerprint of the file that was counted. */
  readonly source: string;
  readonly supplier: string | null;
  readonly marking: string | null;
  readonly synthetic: boolean;
  /** The day on which it was made, ISO. */
  readonly made: string;
  /** Version of the workbook that made it. */
  readonly builder: string;
}

/** A row of a pack: null where the number is withheld, for whatever reason. */
export interface PackCell extends Omit<Cell, 'sum'> {
  readonly count: number | null;
}

/** The text that the sum of a pack is made of: its facts and every published cell. */
export function textOfPack(facts: PackFacts, cells: readonly PackCell[]): string {
  return JSON.stringify([
    facts,
    cells.map(({ level, area, ethnicity, age, period, counted, count }) => [
      ...[level, area, ethnicity, age, period, counted, count],
    ]),
  ]);
}
