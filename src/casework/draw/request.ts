/** What cases may be drawn by; `disposal` is what the kind decides, `unit` where its cases came from. */
export const STRATUM_COLUMNS = ['ethnicity', 'disposal', 'borough', 'unit'] as const;

export type StratumColumn = (typeof STRATUM_COLUMNS)[number];

export type Allocation = 'proportional' | 'equal';

/** How many cases: a number of them, or a share of all (above 0, at most 1), which is rounded up to a whole case. */
export type DrawSize = { readonly cases: number } | { readonly share: number };

/** What the chair asks for. */
export interface DrawRequest {
  /** As typed; outer spaces are left off. */
  readonly seed: string;
  readonly size: DrawSize;
  /** Null draws from all cases alike. */
  readonly by: StratumColumn | null;
  readonly allocation: Allocation;
  /** Fewest cases of each stratum; 0 asks for none. It means nothing where `by` is null. */
  readonly atLeast: number;
  /** How many more of each stratum stand in reserve, as far as there are so many. */
  readonly reserve: number;
}

/** A case that may be drawn: its id, and the stratum it stands in. */
export interface Candidate {
  readonly id: string;
  readonly stratum: string;
}

// A share of 0.1 of 30 is 3 cases, though it is a little more in floating point.
const EXACT_TO = 1e6;

/** How many cases a size means out of so many. */
export function casesOf(size: DrawSize, outOf: number): number {
  return 'cases' in size ? size.cases : Math.ceil(Math.round(size.share * outOf * EXACT_TO) / EXACT_TO);
}

/** The seed without outer spaces, in one form of letters with accents (NFC), so that who types it again draws the same. */
export function seedOf({ seed }: Pick<DrawRequest, 'seed'>): string {
  return seed.trim().normalize('NFC');
}
