/**
 * How hard a sentence is to read: its words, and its school grade by Flesch and Kincaid (1975). A name of the trade counts as
 * one plain word: a reader of these sentences knows it, or looks it up once.
 */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { BROAD_GROUPS, ETHNICITY } from '../../src/vocabulary/ethnicity';
import { BOROUGHS } from '../../src/vocabulary/places';
import { sentencesOf } from './sentences/cut';
import { FEEDERS, OUTCOMES } from './sentences/outcomes';

/** Ethnic groups, longest first: a long name is one name. */
const GROUPS = byLength([
  'Secretary of State',
  'Asian, Black, Mixed and Other taken together ("BAME")',
  'Asian, Black, Mixed and Other',
  ...BROAD_GROUPS.flatMap(({ label }) =>
    ETHNICITY.codes.flatMap((code) => [`${label}: ${code.label}`, code.label, label]),
  ),
]);

/** What the trade calls a decision, and out of whom it is. */
const TERMS = byLength([
  ...[...EXTRACTS.flatMap(({ outcomes }) => outcomes), ...OUTCOMES].flatMap(({ label, noun, verb }) => [
    label,
    noun,
    withoutAuxiliary(verb),
  ]),
  ...FEEDERS,
  ...BOROUGHS.map(({ label }) => label),
  ...[
    'decision',
    'disposal',
    'similar cases',
    'represented',
    'ethnicity',
    'boroughs',
    'establishments',
    'episode',
    'child-months',
    'child-years',
  ],
]);

function byLength(terms: readonly string[]): readonly string[] {
  return [...new Set(terms)].sort((a, b) => b.length - a.length);
}

function withoutAuxiliary(verb: string): string {
  return verb.split(' ').slice(1).join(' ');
}

/** The most words that a sentence may have which is a headline or a finding, stands under one, or is said aloud. */
export const MOST_WORDS = 25;
/** The school grade that a head of a sheet may need. */
export const MOST_GRADE = 9;

/** Its words; a group of children is two, however long its name. */
export function wordsIn(sentence: string): number {
  return wordsOf(
    named(sentence, GROUPS).replaceAll(/\b(?:(?:all )?(?:other|it)|all) (children|people)(?: together)?/g, 'such $1'),
  ).length;
}

/** The grade of several sentences together, numbers and names of the trade as one plain word each. */
export function gradeOf(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap((sentence) => wordsOf(named(named(sentence, GROUPS), TERMS)));
  const syllables = words.reduce((sum, word) => sum + (/\d/.test(word) ? 1 : Math.max(1, syllable(word))), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

function named(sentence: string, names: readonly string[]): string {
  return names.reduce(
    (text, name) => text.replaceAll(new RegExp(`(?<!\\w)${escape(name)}(?!\\w)`, 'gi'), 'it'),
    sentence,
  );
}

const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const wordsOf = (text: string): readonly string[] => text.match(/\S*\w\S*/g) ?? [];
