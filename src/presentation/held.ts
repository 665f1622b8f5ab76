/** The numbers that a cell prints, for what is saved: they are never read back from its text. */
export interface Held {
  /** A measure, in the unit of its column: a rate in 100, a ratio, a gap. */
  readonly value?: number;
  /** The ends of its range. */
  readonly lower?: number;
  readonly upper?: number;
  /** People or events. */
  readonly count?: number;
  /** Out of how many. */
  readonly of?: number;
}
