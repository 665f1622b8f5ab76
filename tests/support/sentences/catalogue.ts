import type { Place, Said } from '../said';
import { sentencesOf } from './cut';
import { sentenceForm } from './grammar';
import { SECTIONS } from './sections';
import { SLOTS } from './slots';

/** What a run of sentences needs of the page. */
export interface Met {
  /** Patterns that were said. */
  readonly patterns: ReadonlySet<string>;
  /** Sentences that fit no pattern of their place. */
  readonly strange: readonly string[];
}

interface Matcher {
  readonly line: string;
  readonly places: readonly Place[];
  readonly form: RegExp;
}

const matchers: readonly Matcher[] = SECTIONS.flatMap(({ lines, places }) =>
  lines.map((line) => ({ line, places, form: sentenceForm(line, SLOTS) })),
);

/** Every sentence held against the patterns of its place; published figures are quoted, and stand in data/reference. */
export function metIn(said: readonly Said[]): Met {
  const patterns = new Set<string>();
  const strange: string[] = [];
  for (const { figure, place, text } of said) {
    if (place === 'published') continue;
    for (const sentence of sentencesOf(text)) {
      const fits = matchers.filter(({ places, form }) => places.includes(place) && form.test(sentence));
      for (const { line } of fits) patterns.add(line);
      if (fits.length === 0) strange.push(`${figure} ${place}: ${sentence}`);
    }
  }
  return { patterns, strange };
}
