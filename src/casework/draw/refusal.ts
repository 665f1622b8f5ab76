import type { DrawSize } from './request';

/** A stratum that holds fewer cases than are asked of each. */
export interface ShortStratum {
  readonly label: string;
  readonly size: number;
}

/** Why no sample is drawn, with the figures that show it. */
export type DrawRefusal =
  | { readonly reason: 'empty_seed' }
  /** A seed of several lines and an id would not be told apart from another seed and another id. */
  | { readonly reason: 'seed_of_several_lines' }
  /** The size asks for no case, for part of one, or for a share outside 0 to 1. */
  | { readonly reason: 'no_such_size'; readonly size: DrawSize }
  /** `atLeast` or `reserve` is no whole number of 0 or more. */
  | { readonly reason: 'no_such_number'; readonly of: 'atLeast' | 'reserve'; readonly value: number }
  /** Nothing is left to draw from; so many were reviewed before. */
  | { readonly reason: 'no_candidates'; readonly reviewed: number }
  | { readonly reason: 'blank_ids'; readonly rows: number }
  /** Ids that stand more than once, each named once, in the order of their letters; `rows` is how many rows have them. */
  | { readonly reason: 'duplicate_ids'; readonly ids: readonly string[]; readonly rows: number }
  | { readonly reason: 'more_than_there_are'; readonly asked: number; readonly there: number }
  /** Some strata hold fewer cases than `atLeast`. */
  | { readonly reason: 'minimum_beyond_stratum'; readonly atLeast: number; readonly strata: readonly ShortStratum[] }
  /** So many of each of so many strata are more than are drawn. */
  | {
      readonly reason: 'minimum_beyond_sample';
      readonly atLeast: number;
      readonly strata: number;
      readonly asked: number;
    };
