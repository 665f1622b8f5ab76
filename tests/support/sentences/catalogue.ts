import type { Place, Said } from '../said';
import { sentencesOf } from './cut';
import { sentenceForm } from './grammar';
import { CLAIMING, CLAIMS, NOTES } from './sections';
import type { Section } from './section';
import { EVENTS, SLOTS } from './slots';

/** A sentence that is on neither page. */
export interface Unknown {
  readonly said: Said;
  readonly sentence: string;
}

/** A note that changes in nothing but who is counted, as it was met first, and where it stands. */
export interface FixedNote {
  readonly note: string;
  readonly place: Place;
}

/** What a run of sentences needs of the pages. */
export interface Met {
  /** Patterns that were said. */
  readonly patterns: ReadonlySet<string>;
  /** Sentences beside figures that fit no pattern: fixed notes, each once whoever is counted (`whoever`). */
  readonly fixed: ReadonlyMap<string, FixedNote>;
  /** Sentences that claim something of the data and fit no pattern. */
  readonly strange: readonly Unknown[];
}

interface Matcher {
  readonly line: string;
  readonly places: readonly Place[];
  readonly form: RegExp;
}

const matchers: readonly Matcher[] = [...CLAIMS, ...NOTES].flatMap(({ lines, places }: Section) =>
  lines.map((line) => ({ line, places, form: sentenceForm(line, SLOTS) })),
);

/** Every sentence held against the patterns of its place. */
export function metIn(said: readonly Said[]): Met {
  const patterns = new Set<string>();
  const fixed = new Map<string, FixedNote>();
  const strange: Unknown[] = [];
  for (const one of said) {
    if (one.place === 'published') continue;
    for (const sentence of sentencesOf(one.text)) {
      const fits = matchers.filter(({ places, form }) => places.includes(one.place) && form.test(sentence));
      for (const { line } of fits) patterns.add(line);
      if (fits.length > 0) continue;
      if (CLAIMING.has(one.place)) strange.push({ said: one, sentence });
      else if (!fixed.has(whoever(sentence))) fixed.set(whoever(sentence), { note: bare(sentence), place: one.place });
    }
  }
  return { patterns, fixed, strange };
}

const WHO = new RegExp(`\\b(?:child(?:ren)?|people|persons?|${EVENTS})\\b`, 'gi');

/** A sentence without its last stop. */
const bare = (sentence: string): string => sentence.trim().replace(/\.$/, '');

/** A fixed note, whoever is counted: the key by which it is known. */
export const whoever = (note: string): string => bare(note).replaceAll(WHO, '[children]');

/** Sentences that are on neither page; the fixed notes of the second by their keys. */
export function offThePages(said: readonly Said[], fixed: ReadonlySet<string>): readonly string[] {
  const met = metIn(said);
  return [
    ...met.strange.map(({ said: { figure, place }, sentence }) => `${figure} ${place}: ${sentence}`),
    ...[...met.fixed].flatMap(([key, { note, place }]) => (fixed.has(key) ? [] : [`${place}: ${note}`])),
  ];
}
