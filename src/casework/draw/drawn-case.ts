/** A case of a draw. Cases are reviewed in the order in which they stand; `rank` tells its place within its stratum. */
export interface DrawnCase {
  readonly id: string;
  readonly stratum: string;
  /** From 1 within its stratum. */
  readonly rank: number;
  /** A case in reserve stands in for one of its own stratum, the lowest rank first. */
  readonly place: 'drawn' | 'reserve';
}
