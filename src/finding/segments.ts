import type { Entry } from './entry';
import { isFilling } from './words';
import type { WordIndex } from './lookup';

/** Words of the query that together name something, with all that is called so. */
export interface Segment {
  readonly words: readonly string[];
  readonly entries: readonly Entry[];
}

/** The query taken apart: what its words name, and the words that name nothing here. */
export interface Segments {
  readonly named: readonly Segment[];
  readonly unnamed: readonly string[];
}

/** The longest name that is looked for. */
const LONGEST = 7;
/** Spellings tried for a word that stands in no name. */
const TRIED = 6;

/** Takes a query apart from the left, the longest name first. `unfinished`: its last word is still being typed. */
export function segmentsOf(index: WordIndex, words: readonly string[], unfinished: boolean): Segments {
  const named: Segment[] = [];
  const unnamed: string[] = [];
  let at = 0;
  while (at < words.length) {
    const segment = longestFrom(index, words, at, unfinished);
    const word = words[at] ?? '';
    if (segment) named.push(segment);
    else if (!isFilling(word)) unnamed.push(word);
    at += segment?.words.length ?? 1;
  }
  return { named, unnamed };
}

function longestFrom(index: WordIndex, words: readonly string[], at: number, unfinished: boolean): Segment | null {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length -= 1) {
    const own = words.slice(at, at + length);
    const asked = unfinished && at + length === words.length;
    const entries = calledNearly(index, own, asked);
    if (entries.length) return { words: own, entries };
  }
  return null;
}

/** What is called so; else what is called so when one word, or each, is spelt as a known one. */
function calledNearly(index: WordIndex, words: readonly string[], unfinished: boolean): readonly Entry[] {
  const exact = index.called(words);
  if (exact.length) return exact;
  const spellings = words.map((word, place) =>
    index.spelt(word, unfinished && place === words.length - 1).slice(0, TRIED),
  );
  const [first = [], ...others] = spellings;
  const all = others.reduce<readonly (readonly string[])[]>(
    (so, next) => so.flatMap((begun) => next.map((word) => [...begun, word])).slice(0, 60),
    first.map((word) => [word]),
  );
  // A word still being typed may become any of those that begin so; another has one spelling, the nearest.
  const found = all.map((spelt) => index.called(spelt)).filter((entries) => entries.length > 0);
  const taken = unfinished ? found.flat() : (found[0] ?? []);
  return [...new Set(taken)].sort((one, other) => one.rank - other.rank);
}
