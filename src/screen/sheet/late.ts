/** In milliseconds: words about an answer that comes sooner would only flicker, and be read out before it. */
export const LATE = 400;

/**
 * Says that an answer keeps the reader waiting, once it does.
 * @returns ends it: the answer is here
 */
export function whenLate(waits: boolean, say: (late: boolean) => void): () => void {
  const late = waits ? setTimeout(() => say(true), LATE) : undefined;
  return () => {
    clearTimeout(late);
    say(false);
  };
}
