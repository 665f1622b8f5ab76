/** No ratio stands in prose where a group has too few: not in what unknown ethnicity could make of it, not as a sum. */
import { describe, expect, it } from 'vitest';
import { claimOf, claimOfRates, type Claim } from '../../src/measures/claims';
import { boundsInWords, boundsSentence, shareBoundsInWords, worstCase } from '../../src/presentation/bounds-words';
import { nounsFor } from '../../src/presentation/nouns';
import { extractContract } from '../../src/dataset/kinds/extracts';

const CHILDREN = nounsFor(extractContract('rule49'), 'children', 'children');

const black = { id: 'black', label: 'Black', codes: ['B1'] };
const white = { id: 'white', label: 'White', codes: ['W1'] };
const ends = { lower: 0.31, upper: 0.996 };

const one = { estimate: 0.5, lower: 0.4, upper: 0.6 };

const rateRow = (claim: Claim) => ({
  row: { ...black, kind: 'group' as const },
  bounds: { ...ends, estimate: 0.5, tippingShare: 0.12 },
  comparison: {
    ok: true as const,
    value: { ratio: one, difference: one, excess: one, verdict: 'less' as const, claim },
  },
});

const said: readonly (readonly [string, (claim: Claim) => string, string])[] = [
  [
    'worstCase',
    (claim) => worstCase('the ratio before', { bounds: ends, claim }),
    'In the worst case, unknown ethnicity could make the ratio before anything from 0.31 to 0.996.',
  ],
  [
    'boundsSentence',
    (claim) => boundsSentence(black, white, { bounds: ends, claim }, CHILDREN),
    'In the worst case, unknown ethnicity could make the ratio of Black to White children anything from 0.31 to 0.996.',
  ],
  [
    'boundsInWords',
    (claim) => boundsInWords(rateRow(claim), white, CHILDREN),
    'In the worst case, unknown ethnicity could make the ratio of Black to White children anything from 0.31 to 0.996. The two rates would be equal if 12 in 100 of them were Black children.',
  ],
  [
    'shareBoundsInWords',
    (claim) => shareBoundsInWords('Black', { bounds: { ratio: ends, tippingShare: 0.12 }, claim }, CHILDREN),
    'In the worst case, unknown ethnicity could make the ratio of the two shares anything from 0.31 to 0.996. The two shares would be equal if 12 in 100 of them were Black children.',
  ],
];

describe.each(said)('%s', (_, words, whole) => {
  it.each(['headline', 'spoken'] as const)('gives the worst case of what may be spoken of (%s)', (claim) => {
    expect(words(claim)).toBe(whole);
  });

  it.each(['counts', 'cells'] as const)('says nothing of what may not (%s)', (claim) => {
    expect(words(claim)).toBe('');
  });
});

it('may be spoken of from twenty at risk in both groups', () => {
  const claims = [8, 9, 10, 19, 20].map((atRisk) => claimOf({ events: 1, atRisk }, { events: 31, atRisk: 265 }));
  expect(claims).toEqual(['cells', 'cells', 'counts', 'counts', 'spoken']);
  expect(claimOfRates({ events: 31, atRisk: 265 }, { events: 1, atRisk: 8 })).toBe('cells');
});
