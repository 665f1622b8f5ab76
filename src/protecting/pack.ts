import type { Question } from './classes';
import type { Grain, PackYear } from './dimensions';
import type { Cell } from './lattice';
import type { Breakdown } from './plan';
import type { Rules } from './primary';
import type { SaidOfRecords } from './said-of-records';

/** The version of the form in which packs are written. */
export const PACK_FORM = 3;

/** More cells take longer than anyone waits: none is built of more, and none is opened. */
export const MOST_CELLS = 2500;

/** Key of what a pack says of itself, as JSON, in its metadata. */
export const PACK_KEY = 'scrutiny_pack';

/** What a pack says of one kind of record: what was asked of it, what is told apart, and where it came from. */
export interface LatticeFacts {
  readonly kind: string;
  readonly questions: readonly Question[];
  readonly breakdowns: readonly Breakdown[];
  readonly years: readonly PackYear[];
  readonly grain: Grain;
  /** Whether the threshold is of different children, or of events where the records name no child. */
  readonly counts: 'children' | 'events';
  /** Fingerprint of the file that was counted. */
  readonly source: string;
  readonly supplier: string | null;
  readonly marking: string | null;
  /** What must be said of the records beside every number; packs of forms 1 and 2 do not say. */
  readonly said?: SaidOfRecords;
  /**
   * What court user groups of the builder's own file are called, and the codes of their boroughs, which packs did not say
   * at first; absent where all are the workbook's.
   */
  readonly names?: readonly {
    readonly area: string;
    readonly label: string;
    readonly boroughs?: readonly string[];
  }[];
}

/** What a pack says of itself; all of it is known before anything is counted, but the sources and the day. */
export interface PackFacts extends Rules {
  /** One for each kind of record. */
  readonly lattices: readonly LatticeFacts[];
  readonly synthetic: boolean;
  /** The day on which it was made, ISO. */
  readonly made: string;
  /** Version of the workbook that made it. */
  readonly builder: string;
  /**
   * Sums of the packs issued before, which bind it; empty where its builder said that there was none. Absent in packs that
   * were built before this was asked.
   */
  readonly after?: readonly string[];
}

/** A row of a pack: null where the number is withheld, for whatever reason. */
export interface PackCell extends Omit<Cell, 'sum'> {
  readonly kind: string;
  readonly count: number | null;
}

/** The text that the sum of a pack is made of: its facts and every published cell. */
export function textOfPack(facts: PackFacts, cells: readonly PackCell[]): string {
  return JSON.stringify([
    facts,
    cells.map(({ kind, base, outcome, level, area, ethnicity, age, period, count }) => [
      ...[kind, base, outcome, level, area, ethnicity, age, period, count],
    ]),
  ]);
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
export type Digest = (text: string) => Promise<string>;
