import { type Amendment, type PresentedFigure, type Sentence, stopped } from './figure';

/** The figure that compares like with like: it may take back what a headline says of the gap as it stands. */
const LIKE_FOR_LIKE = 'like-for-like';

/** Until similar cases have been compared. */
export const STILL_TO_COME: Amendment = { clause: '', rider: 'Similar cases are still being compared.' };
/** Where the headline stands as it is. */
export const NOTHING_TO_ADD: Amendment = { clause: '', rider: '' };

/** What like for like adds to the headline; that it is still being worked out, while it is among the `pending`. */
export function amendmentOf(figures: readonly PresentedFigure[], pending: readonly string[]): Amendment {
  const alike = figures.find(({ id }) => id === LIKE_FOR_LIKE);
  return !alike || pending.includes(LIKE_FOR_LIKE) ? STILL_TO_COME : (alike.amends ?? NOTHING_TO_ADD);
}

/** A sentence with a clause at its end. */
export function amended(sentence: Sentence, clause: string): Sentence {
  return clause ? [...stopped(sentence), clause] : sentence;
}
