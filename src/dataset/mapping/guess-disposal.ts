import { DISPOSAL_LEFT_OPEN, DISPOSAL_PHRASES } from '../kinds/disposal-phrases';
import { byPhrases, type GuessedValue, wordsOf } from './guessed-value';

const phrases = byPhrases(DISPOSAL_PHRASES, DISPOSAL_LEFT_OPEN);

/** Words that may follow a disposal without changing it: where or by whom it was given. */
const BY_WHOM =
  /\b(?:street|panel|on street|at panel|police|yot|yjs|yos|joint|ooc|oocd|disposal|given|issued|letter)\b/g;

/** What a value of a disposal column means: "Community Resolution (Street)", "YCC", "Summons / charged by post". */
export function guessDisposal(value: string): GuessedValue | null {
  const words = wordsOf(value);
  const plain = words.replace(BY_WHOM, ' ').replace(/ +/g, ' ').trim();
  const [, , named] = /^(?:outcome |oc|o)?(\d{1,2}) (.+)$/.exec(words) ?? [];
  return phrases(words) ?? phrases(plain) ?? (named ? phrases(named) : null) ?? (named ? byNumber(words) : null);
}

function byNumber(words: string): GuessedValue | null {
  return phrases(/\d{1,2}/.exec(words)?.[0] ?? '');
}
