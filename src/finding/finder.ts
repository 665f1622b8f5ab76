import { entriesOf } from './entries';
import type { Entry } from './entry';
import type { Findable } from './findable';
import { segmentsOf, type Segments } from './segments';
import { suggestEach } from './suggest-one';
import { suggestTogether } from './suggest-together';
import type { Found } from './suggestion';
import { wordIndex, type WordIndex } from './lookup';
import { wordsOf } from './words';

/** Answers what is typed. */
export interface Finder {
  /** Suggestions for a query, the best first; all of them can be done as things stood when the finder was made. */
  find(query: string): Found;
}

/** So many are shown: more would have to be scrolled through. */
const SHOWN = 9;
/** Fewer than this, and entries that hold only some of the words are shown too. */
const FEW = 3;

/** Makes the index of what can be found. By words, other words for the same and close spellings: meaning is not guessed. */
export function finderOf(findable: Findable): Finder {
  const index = wordIndex(entriesOf(findable));
  return {
    find(query) {
      const words = wordsOf(query);
      if (!words.length) return { suggestions: [], note: '' };
      const segments = segmentsOf(index, words, !query.endsWith(' '));
      const together = suggestTogether(segments.named, findable);
      const single = suggestEach(singleEntries(index, words, segments, findable), findable);
      const suggestions = [...(together ? [together] : []), ...single].slice(0, SHOWN);
      return { suggestions, note: noteOf(suggestions.length, segments, query.trim(), findable.hint ?? TRY) };
    },
  };
}

/** What the whole query names or holds, then what its segments name; what holds some of the words only where there is little else. */
function singleEntries(
  index: WordIndex,
  words: readonly string[],
  { named, unnamed }: Segments,
  findable: Findable,
): readonly Entry[] {
  // The last word is looked for as a beginning; the others, and one that begins nothing, as the nearest known one.
  const spelt = words.map((word, place) => {
    const [nearest = word] = index.spelt(word, place === words.length - 1);
    return place === words.length - 1 && nearest.startsWith(word) ? word : nearest;
  });
  const segments = named.flatMap(({ entries }) =>
    inOrder(nearest(entries, findable), findable).slice(0, named.length > 1 ? 2 : SHOWN),
  );
  const whole = nearest(index.holding(spelt, 'all'), findable);
  const all = named.length > 1 ? [...whole.slice(0, FEW), ...segments] : [...segments, ...whole];
  const isNamed = named.length === 1 && !unnamed.length;
  const some = !isNamed && all.length < FEW && words.length > 1 ? nearest(index.holding(spelt, 'some'), findable) : [];
  return distinct([...all, ...some]);
}

/** By rank; of what has the same, what the sheet in sight has. */
function inOrder(entries: readonly Entry[], { inSight }: Findable): readonly Entry[] {
  const place = ({ rank, sheets }: Entry): number => rank + (sheets.length && !sheets.includes(inSight) ? 0.5 : 0);
  return [...entries].sort((one, other) => place(one) - place(other));
}

/** The figures of the sheet in sight stand for those of the others; beside it, those of every sheet would be a list of one name. */
function nearest(entries: readonly Entry[], { inSight }: Findable): readonly Entry[] {
  const here = new Set(entries.flatMap(({ figure, sheets }) => (figure && sheets.includes(inSight) ? [figure] : [])));
  return entries.filter(({ figure, sheets }) => !figure || !here.has(figure) || sheets.includes(inSight));
}

const distinct = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((entry) => [entry.id, entry])).values(),
];

const TRY = 'Try a borough, a group, an age, an outcome such as “charge”, or a word such as “likely range”.';

function noteOf(found: number, { named, unnamed }: Segments, query: string, hint: string): string {
  if (!found) return `Nothing here is called “${query}”. ${hint}`;
  // Where the words name nothing whole, what is shown holds them in part.
  if (!named.length || !unnamed.length) return '';
  return `Nothing here is called “${unnamed.join('” or “')}”, so that was left out.`;
}
