/** The words of the workbook: each explained once, shortly and plainly. */
import { describe, expect, it } from 'vitest';
import { GLOSSARY } from '../../src/presentation/glossary';
import { gradeOf } from '../support/reading-grade';
import { sentencesOf } from '../support/sentences/cut';

describe('the glossary', () => {
  it('explains the words of the product', () => {
    const names = new Set(GLOSSARY.map(({ name }) => name));
    const asked = [
      ...['base', 'likely range', 'could be chance', 'clear of chance', 'like for like', 'relative rate index'],
      ...['over-represented', 'adverse outcome', 'not stated', 'not recorded', 'first decision', 'episode'],
      ...['funnel plot', 'stratified', 'standardised', 'worst case', 'provisional', 'synthetic data'],
    ];
    expect(asked.filter((name) => !names.has(name))).toEqual([]);
  });

  it('holds each word once, by alphabet', () => {
    const names = GLOSSARY.map(({ name }) => name);
    expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length);
    expect([...names].sort((one, other) => one.localeCompare(other, 'en-GB'))).toEqual(names);
  });

  it('says each in one or two sentences of at most 25 words', () => {
    const long = GLOSSARY.flatMap(({ name, means }) => {
      const sentences = sentencesOf(means);
      const words = sentences.map((sentence) => sentence.split(' ').length);
      return sentences.length > 2 || words.some((count) => count > 25) ? [name] : [];
    });
    expect(long).toEqual([]);
  });

  it('reads at grade 9 or lower', () => {
    expect(GLOSSARY.filter(({ means }) => gradeOf(means) > 9).map(({ name, means }) => [name, gradeOf(means)])).toEqual(
      [],
    );
  });
});
