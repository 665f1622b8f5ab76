import type { DrawRefusal } from './refusal';

/** What is otherwise than the certificate says; `was` is the certificate's, `is` what was found now. */
export type Difference =
  | { readonly what: 'kind' | 'source' | 'selection' | 'version'; readonly was: string; readonly is: string }
  /** The ids of the cases that could be drawn are others, or more or fewer. */
  | { readonly what: 'frame'; readonly was: number; readonly is: number }
  /** The cases reviewed before are others, or more or fewer. */
  | { readonly what: 'excluded'; readonly was: number; readonly is: number }
  /** One stratum has another size, or gives more or fewer cases; 0 where it is on one side alone. */
  | { readonly what: 'stratum'; readonly label: string; readonly was: Given; readonly is: Given }
  /** Other cases are drawn. */
  | { readonly what: 'sample' }
  /** What the certificate says of its own numbers cannot be: they do not add up. */
  | { readonly what: 'sums' }
  /** The certificate is not the one by which the draw is known. */
  | { readonly what: 'certificate' }
  /** What was asked for is otherwise than the certificate says. */
  | { readonly what: 'request' }
  /** The cases listed are not those whose hash the certificate states, or not in their order. */
  | { readonly what: 'list' }
  /** Other cases stand in reserve than the certificate states. */
  | { readonly what: 'reserve' }
  /** So many cases were left out, and nothing at hand says which: it cannot be drawn again. */
  | { readonly what: 'not told'; readonly excluded: number }
  /** The ids listed as left out are not those whose hash the certificate states. */
  | { readonly what: 'left out' }
  /** Those that stand in for others are not the next of the reserve. */
  | { readonly what: 'stand-ins' }
  /** Places in the list, from 0, at which other cases stand than are drawn. */
  | { readonly what: 'cases'; readonly at: readonly number[] }
  | { readonly what: 'refused'; readonly refusal: DrawRefusal };

/** How many cases a stratum holds and gives. */
export interface Given {
  readonly size: number;
  readonly drawn: number;
}
