/** One of a few answers, of which at most one is chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}
