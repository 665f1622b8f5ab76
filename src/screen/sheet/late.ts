/** In milliseconds: words about an answer that comes sooner would only flicker, and be read out before it. */
const LATE = 400;

/** In milliseconds: by then an announcement was heard. Whoever reads on would meet the finding twice, here and in its heading. */
const HEARD = 15_000;

/**
 * Puts words where they are announced, and takes them away once they were heard.
 * @returns ends it: other words are to be said
 */
export function sayOnce(words: string, say: (words: string) => void): () => void {
  say(words);
  const heard = setTimeout(() => say(''), HEARD);
  return () => clearTimeout(heard);
}

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
