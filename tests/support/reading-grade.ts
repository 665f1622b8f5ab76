/** The sentences of a text. */
export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.?!]”?)\s+(?=[A-Z“])/);

/**
 * Flesch-Kincaid grade: 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others 1975). Syllables are
 * groups of vowels, a silent e at the end left out.
 */
export function gradeOf(text: string): number {
  const words = text.toLowerCase().match(/[a-z’'-]+/g) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const grade = 0.39 * (words.length / sentencesOf(text).length) + 11.8 * (syllables / words.length) - 15.59;
  return Math.round(grade * 10) / 10;
}

function syllablesOf(word: string): number {
  const spoken = word.replace(/(?:[^laeiouy]es|[^td]ed|[^aeiouyl]e)$/, '');
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}
