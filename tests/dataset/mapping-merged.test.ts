import { describe, expect, it } from 'vitest';
import { guessEthnicity } from '../../src/dataset/mapping/guess-ethnicity';
import { ETHNICITY } from '../../src/vocabulary/ethnicity';

/** The code that a label is guessed to mean; "left" where it is left open, with a reason. */
function guessed(label: string): string | null {
  const guess = guessEthnicity(label);
  return guess && ('code' in guess ? guess.code : 'left');
}

const GROUPS = ['Asian', 'Black', 'Mixed', 'White', 'Other', 'Chinese', 'Black African', 'Other White', 'Arab'];
const FAMILY: Readonly<Record<string, string>> = {
  Chinese: 'Asian',
  'Black African': 'Black',
  'Other White': 'White',
  Arab: 'Other',
};
const JOINERS = ['/', ' / ', ' or ', ' and ', ' & ', ', ', ' inc ', ' incl. ', ' (including ', ' + '];

/** Two groups that stand apart here; "White and Asian" and the like are Mixed groups of their own. */
const pairs = GROUPS.flatMap((one) =>
  GROUPS.filter((other) => (FAMILY[one] ?? one) !== (FAMILY[other] ?? other)).map((other) => [one, other] as const),
).filter((pair) => !(pair.some((one) => one.includes('White')) && pair.some((one) => /Black|Asian/.test(one))));

describe('a label that joins groups', () => {
  it.each(JOINERS)('by %j is left open, whichever they are', (joiner) => {
    const read = pairs.map(([one, other]) => `${one}${joiner}${other}${joiner.includes('(') ? ')' : ''}`);
    expect(read.filter((label) => guessed(label) !== 'left')).toEqual([]);
  });

  it.each([
    ...['Chinese or other', 'Other inc Chinese', 'Other (including Chinese)', 'Chinese/Other', 'Chinese & Other'],
    ...['Non-white', 'BAME', 'BME', 'Ethnic minority', 'All other than White', 'Asian / Pacific Islander'],
    ...['Pakistani or Bangladeshi', 'Indian/Pakistani', 'Gypsy/Roma', 'White - Gypsy/Roma', 'Gypsy, Roma or Traveller'],
    'White: Gypsy or Irish Traveller, Roma or Other White',
  ])('%j is left open', (label) => expect(guessed(label)).toBe('left'));

  it('says why', () => {
    expect(guessEthnicity('Other inc Chinese')).toEqual({
      why: 'It puts Chinese, which is in Asian here, with any other group.',
    });
    expect(guessEthnicity('Black or Asian')).toEqual({ why: 'It joins groups that stand apart here.' });
    expect(guessEthnicity('WHITE HISPANIC')).toEqual({
      why: 'The Census of England and Wales has no such group; say which group it stands for, or leave it.',
    });
  });
});

describe('a label that joins none', () => {
  it.each([
    ['White and Black Caribbean', 'M1'],
    ['White/Black Caribbean', 'M1'],
    ['White & Asian', 'M3'],
    ['Asian and White', 'M3'],
    ['Mixed White/Asian', 'M3'],
    ['Asian (inc Chinese)', 'A0'],
    ['Asian or Chinese', 'A0'],
    ['Arab or other', 'O0'],
    ['Black or African American', 'B0'],
    ['African-American', 'B0'],
    ['White, non-Hispanic', 'W0'],
    ['Chinese or other ethnic group - Chinese', 'A4'],
    ['Chinese or other ethnic group - Any other', 'O9'],
    ['Two or more races', 'M0'],
    ['Caucasian', 'W0'],
    ['Unreported', 'NR'],
    ['White or Irish', 'W0'],
  ])('%j is %s', (label, code) => expect(guessed(label)).toBe(code));

  it.each([
    'Hispanic',
    'Latino',
    'Māori',
    'American Indian/Alaskan Native',
    'Native Hawaiian',
    'Middle Eastern or North African',
  ])('%j, a group of another country, is left open', (label) => expect(guessed(label)).toBe('left'));

  it('every label of ours is what it says', () => {
    const ours = ETHNICITY.codes.flatMap(({ code, label, also = [] }) => [label, ...also].map((one) => [one, code]));
    expect(ours.filter(([label = '', code]) => guessed(label) !== code)).toEqual([]);
  });
});
