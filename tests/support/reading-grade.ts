import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { sentencesOf } from './sentences/cut';

/** Flesch-Kincaid grade (Kincaid and others 1975), to one decimal. No word is left out. */
export function gradeOf(text: string): number {
  const words = text.toLowerCase().match(/[a-z’'-]+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  const grade = fleschKincaid({ sentence: sentencesOf(text).length, word: words.length, syllable: syllables });
  return Math.round(grade * 10) / 10;
}
