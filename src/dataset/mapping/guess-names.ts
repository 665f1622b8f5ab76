import type { ColumnContract } from '../contract';
import { KNOWN_NAMES, NEVER_READ } from './column-names';

const EMPTY_WORDS = new Set([
  'of',
  'the',
  'at',
  'a',
  'an',
  'in',
  'for',
  'by',
  's',
  'on',
  'child',
  'childs',
  'young',
  'yp',
]);

/** The words of a column's name: "BoroughOfResidence", "borough_of_residence" and "Borough of residence" are one. */
export function nameWords(name: string): readonly string[] {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9+]+/g, ' ')
    .trim()
    .split(' ');
  return words.filter((word) => word !== '');
}

const telling = (words: readonly string[]): readonly string[] => {
  const kept = words.filter((word) => !EMPTY_WORDS.has(word));
  return kept.length > 0 ? kept : words;
};

/** Whether a column is never read, because its name says that it names somebody or when they were born. */
export function isNeverRead(name: string): boolean {
  const words = nameWords(name);
  const joined = [...words, words.join('_'), words.join('')];
  if (
    words.includes('name') &&
    words.some((word) => ['first', 'last', 'full', 'child', 'person', 'officer'].includes(word))
  )
    return true;
  return words.join(' ') === 'name' || joined.some((word) => NEVER_READ.includes(word));
}

/** How well the name of a file column fits a contract column, 0 to about 1. */
export function nameScore(name: string, column: Pick<ColumnContract, 'name'>): number {
  if (isNeverRead(name)) return 0;
  const words = nameWords(name);
  if (words.join('_') === column.name) return 1.2;
  const phrases = KNOWN_NAMES[column.name]?.names ?? [];
  return Math.max(0, ...phrases.map((phrase) => phraseScore(words, phrase)));
}

function phraseScore(words: readonly string[], phrase: string): number {
  const [written = '', weight = '1'] = phrase.split('|');
  const text = written.replace(/^=/, '');
  if (text !== written) return words.join(' ') === text ? Number(weight) : 0;
  const wanted = telling(text.split(' '));
  const held = telling(words);
  const shared = wanted.filter((word) => held.includes(word)).length;
  if (shared < wanted.length) return 0;
  const exact = words.join(' ') === text ? 0.05 : 0;
  // Every word of the phrase is there; each further word of the name makes it less sure.
  return Number(weight) * (0.5 + (0.45 * wanted.length) / held.length + exact);
}
