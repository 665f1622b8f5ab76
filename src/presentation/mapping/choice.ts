/** One of a few answers, of which at most one is chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A question that neither names nor values could answer. */
export interface MappingQuestion {
  readonly id: string;
  /** Contract column that it is about: it is asked beside it. */
  readonly column: string;
  readonly words: string;
  readonly choices: readonly Choice[];
  /** Null until the reader has answered. */
  readonly chosen: string | null;
}
