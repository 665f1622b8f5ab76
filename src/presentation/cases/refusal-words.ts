import type { DrawRefusal } from '../../casework/draw/refusal';
import { whole } from '../../vocabulary/written';
import { listed } from '../numbers';

/** A field of the draw by which a refusal stands; `frame` is the cases themselves. */
export type RefusedField = 'seed' | 'size' | 'atLeast' | 'reserve' | 'frame';

export interface RefusedDraw {
  readonly field: RefusedField;
  readonly words: string;
}

/** What is wrong with what was typed, whatever the cases are. */
export const TYPED_FAULTS = {
  'no seed': 'Type a seed. Any words will do, as long as the panel chose them before the draw.',
  'no whole number': 'Type a whole number.',
  none: 'Type a number of cases of 1 or more.',
  'no share': 'Type a number above 0, and 100 at most.',
} as const;

const NAMED = 3;

/** Why nothing was drawn, and the field where it can be put right. */
export function refusedDraw(refusal: DrawRefusal): RefusedDraw {
  switch (refusal.reason) {
    case 'empty_seed':
      return { field: 'seed', words: TYPED_FAULTS['no seed'] };
    case 'seed_of_several_lines':
      return { field: 'seed', words: 'A seed is one line of words. Take out the line breaks.' };
    case 'no_such_size':
      return {
        field: 'size',
        words: 'cases' in refusal.size ? TYPED_FAULTS.none : TYPED_FAULTS['no share'],
      };
    case 'no_such_number':
      return { field: refusal.of, words: TYPED_FAULTS['no whole number'] };
    case 'no_candidates':
      return { field: 'frame', words: noneLeft(refusal.reviewed) };
    case 'blank_ids':
      return {
        field: 'frame',
        words: `${rows(refusal.rows)} no record_id, so no draw could be repeated. Ask the supplier for one on every row.`,
      };
    case 'duplicate_ids':
      return {
        field: 'frame',
        words: `${twice(refusal.ids.length, refusal.rows)} Nothing is drawn until each row has its own.`,
      };
    case 'more_than_there_are':
      return {
        field: 'size',
        words: `There are ${whole(refusal.there)} cases in the selection, and ${whole(refusal.asked)} were asked for. Ask for fewer, or widen the selection.`,
      };
    case 'minimum_beyond_stratum':
      return { field: 'atLeast', words: tooSmall(refusal) };
    case 'minimum_beyond_sample':
      return {
        field: 'atLeast',
        words: `At least ${whole(refusal.atLeast)} of each of ${whole(refusal.strata)} groups are ${whole(refusal.atLeast * refusal.strata)} cases, and ${whole(refusal.asked)} were asked for. Ask for more cases, or for fewer of each group.`,
      };
  }
}

const rows = (count: number): string => (count === 1 ? 'One row has' : `${whole(count)} rows have`);

function noneLeft(reviewed: number): string {
  if (reviewed === 0) return 'The selection holds no case. Widen it.';
  return reviewed === 1
    ? 'The one case of the selection was reviewed before. Widen the selection.'
    : `All ${whole(reviewed)} cases of the selection were reviewed before. Widen the selection.`;
}

const twice = (ids: number, inRows: number): string =>
  ids === 1
    ? `One record_id stands on ${whole(inRows)} rows.`
    : `${whole(ids)} values of record_id stand more than once, on ${whole(inRows)} rows.`;

function tooSmall({ atLeast, strata }: Extract<DrawRefusal, { reason: 'minimum_beyond_stratum' }>): string {
  const named = strata.slice(0, NAMED).map(({ label, size }) => `${label} ${whole(size)}`);
  const more = strata.length - named.length;
  const all = more > 0 ? [...named, `${whole(more)} more`] : named;
  return `Not every group holds ${whole(atLeast)} cases: ${listed(all)}. Ask for fewer of each, or widen the selection.`;
}
