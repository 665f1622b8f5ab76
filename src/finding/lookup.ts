import MiniSearch from 'minisearch';
import type { Entry } from './entry';
import { wordsOf } from './words';

/** Entries by words, by close spellings, and by their whole names. */
export interface WordIndex {
  /** Entries called exactly so, the preferred first. */
  called(words: readonly string[]): readonly Entry[];
  /** Entries in which all of the words stand, or some of them; the best first. */
  holding(words: readonly string[], how: 'all' | 'some'): readonly Entry[];
  /** The word itself where it stands in a name, else words that begin with it or are spelt nearly so. */
  spelt(word: string, unfinished: boolean): readonly string[];
}

interface Doc {
  readonly id: string;
  readonly names: string;
  readonly place: string;
}

/** Most letters that may be wrong in a word: none in three, one in seven, then two. Two that changed places are one. */
const mayBeWrong = (word: string): number => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2);

/** Builds the index; a few hundred entries take some milliseconds. */
export function wordIndex(entries: readonly Entry[]): WordIndex {
  const called = wholeNames(entries);
  const search = searchOver(entries);
  const spellings = spellingsOver([...called.keys()]);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    called: (words) => called.get(words.join(' ')) ?? [],
    holding: (words, how) =>
      search
        .search(words.join(' '), { combineWith: how === 'all' ? 'AND' : 'OR' })
        .flatMap(({ id }) => byId.get(String(id)) ?? []),
    spelt: spellings,
  };
}

function wholeNames(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const called = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const name of new Set(entry.names.map((one) => wordsOf(one).join(' ')))) {
      if (name) called.set(name, [...(called.get(name) ?? []), entry]);
    }
  }
  for (const some of called.values()) some.sort((one, other) => one.rank - other.rank);
  return called;
}

function searchOver(entries: readonly Entry[]): MiniSearch<Doc> {
  const ranks = new Map(entries.map(({ id, rank }) => [id, rank]));
  const search = new MiniSearch<Doc>({
    fields: ['names', 'place'],
    tokenize: (text) => [...wordsOf(text)],
    processTerm: (word) => word,
    searchOptions: {
      tokenize: (text) => [...new Set(text.split(' '))],
      boost: { names: 4 },
      // What is still being typed is the last word.
      prefix: (word, place, all) => place === all.length - 1 && word.length > 1,
      boostDocument: (id) => 1 + (6 - (ranks.get(String(id)) ?? 6)) / 12,
    },
  });
  search.addAll(
    entries
      .filter(({ wholeOnly }) => !wholeOnly)
      .map(({ id, names, place, kind }) => ({ id, names: names.join(' '), place: kind === 'term' ? '' : place })),
  );
  return search;
}

function spellingsOver(names: readonly string[]): WordIndex['spelt'] {
  const known = new Set(names.flatMap((name) => name.split(' ')));
  const words = new MiniSearch<{ readonly id: string; readonly word: string }>({
    fields: ['word'],
    tokenize: (text) => [text],
    processTerm: (word) => word,
  });
  words.addAll([...known].map((word) => ({ id: word, word })));
  return (word, unfinished) => {
    if (known.has(word)) return [word];
    const begun = unfinished && word.length > 1 ? words.search(word, { prefix: true }) : [];
    const close = words.search(word, { fuzzy: mayBeWrong(word) });
    const turned = swapped(word).filter((one) => known.has(one));
    return [...new Set([...begun.map(({ id }) => String(id)), ...turned, ...close.map(({ id }) => String(id))])];
  };
}

/** The word with each two neighbouring letters in each other's place. */
const swapped = (word: string): readonly string[] =>
  word.length < 4
    ? []
    : Array.from({ length: word.length - 1 }, (_, at) =>
        [word.slice(0, at), word[at + 1], word[at], word.slice(at + 2)].join(''),
      );
