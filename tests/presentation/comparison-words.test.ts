import { capital } from '../../src/vocabulary/written';
import { describe, expect, test } from 'vitest';
import {
  signedExtent,
  signedTicks,
  smallRatioChart,
  smallSignedChart,
} from '../../src/presentation/charts/small-range';
import { alikeFinding, homogeneityWords, splitWords } from '../../src/presentation/figures/stratified-words';
import type { Alike } from '../../src/measures/stratified';
import { plain } from '../../src/presentation/figure';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { nounsFor } from '../../src/presentation/nouns';
import { ratioRange } from '../../src/presentation/numbers';

const words = (low: number, high: number) =>
  signedTicks(signedExtent({ lower: low, upper: high }), 'no gap').map(({ label }) => label);

describe('the small drawings of a triple', () => {
  test('name fewer to the left, more to the right, and never a minus sign', () => {
    expect(words(-25, -2)).toEqual(['30 fewer', '20', '10', 'no gap']);
    expect(words(4, 15)).toEqual(['no gap', '5', '10', '15 more']);
    expect(words(-22, 19)).toEqual(['40 fewer', '20', 'no gap', '20 more']);
  });

  test('hold nought and the whole range, for any range', () => {
    for (const [lower, upper] of [
      [-0.4, -0.1],
      [-3, 900],
      [12, 13],
      [0, 0],
    ] as const) {
      const [low, high] = signedExtent({ lower, upper });
      expect(low <= Math.min(lower, 0) && high >= Math.max(upper, 0) && low < high).toBe(true);
    }
  });

  test('are plain JSON, with the line at the same and at none', () => {
    const range = { value: 0.67, lower: 0.47, upper: 0.95, clear: true };
    const [ratio, signed] = [smallRatioChart(range), smallSignedChart(range, 'none')];
    expect(JSON.parse(JSON.stringify(ratio))).toEqual(ratio);
    expect([ratio.values[1]?.['line'], signed.values[1]?.['line']]).toEqual([1, 0]);
  });
});

describe('where a gap comes from', () => {
  test('both parts on one side', () => {
    expect(splitWords({ difference: -0.13, composition: -0.08, rate: -0.05 })).toBe(
      'Different kinds of case alone would make 8 fewer in every 100, different outcomes in the same kind 5 fewer.',
    );
  });

  test('parts that pull apart', () => {
    expect(splitWords({ difference: 0.03, composition: -0.01, rate: 0.04 })).toBe(
      'Different kinds of case alone would make 1 fewer in every 100, different outcomes in the same kind 4 more.',
    );
  });

  test('a part of none is not a nought', () => {
    expect(splitWords({ difference: 0.51, composition: 0.001, rate: 0.509 })).toBe(
      'Different kinds of case alone would make hardly any in every 100, different outcomes in the same kind 51 more.',
    );
  });

  test('of no gap nothing is said, and of parts that make up for each other no gap', () => {
    expect(splitWords({ difference: 0.001, composition: 0.0005, rate: 0.0005 })).toBe('');
    expect(splitWords({ difference: 0, composition: 0.02, rate: -0.02 })).toBe(
      'Different kinds of case alone would make 2 more in every 100, different outcomes in the same kind 2 fewer.',
    );
  });
});

describe('in words', () => {
  const base = {
    ratio: { estimate: 0.81, lower: 0.57, upper: 1.14 },
    verdict: 'could be chance',
    sums: { above: 81, below: 100 },
    adjustment: 'weakens',
    left: 0.53,
    compared: 340,
    matched: { group: 130, reference: 173 },
    usedSets: 22,
    leftOutSets: 3,
    withoutMatch: 37,
    homogeneity: { ok: true, value: { pValue: 0.41 } },
    split: { ok: false, why: '' },
  } as const;
  const share = (events: number, atRisk: number) => ({
    share: { events: { count: events, withheld: 0 }, atRisk: { count: atRisk, withheld: 0 } },
    range: { ok: false, why: '' } as const,
  });
  const headlineRow = {
    row: { id: 'black', label: 'Black', codes: ['B1'], kind: 'group' },
    rate: share(41, 152),
    comparison: {
      ok: true,
      value: {
        ratio: { estimate: 0.67, lower: 0.47, upper: 0.95 },
        difference: { estimate: -0.13, lower: -0.25, upper: -0.02 },
        excess: { estimate: -20, lower: -38, upper: -3 },
        verdict: 'less',
        claim: 'headline',
      },
    },
    against: share(76, 188),
    bounds: null,
  } as const;
  const contract = extractContract('oocd');
  const [outcome] = contract.outcomes;
  if (!outcome) throw new Error('The contract has no outcome.');
  const context = { nouns: nounsFor(contract, 'children', 'children'), outcome };
  const said = (over: Partial<Alike>, way = context) =>
    plain(alikeFinding({ headlineRow, alike: { ok: true, value: { ...base, ...over } }, reference: 'White' }, way));

  test.each([
    [
      { adjustment: 'stays', verdict: 'less' },
      'Black children were still less likely than White children in similar cases to get a community resolution at their first decision. That is 0.81 times as likely, against 0.67 as it stands. About half of the gap goes.',
    ],
    [
      { adjustment: 'weakens' },
      'The gap between Black children and White children in similar cases could be chance. That is 0.81 times as likely, against 0.67 as it stands.',
    ],
    [
      { adjustment: 'vanishes' },
      'No clear gap between Black children and White children is left in similar cases. That is 0.81 times as likely, against 0.67 as it stands.',
    ],
    [
      { adjustment: 'reverses', verdict: 'more', ratio: { estimate: 1.3, lower: 1.1, upper: 1.6 } },
      'The gap turns round. Black children were more likely than White children in similar cases to get a community resolution at their first decision. That is 1.30 times as likely, against 0.67 as it stands.',
    ],
    [
      { adjustment: 'appears', verdict: 'less' },
      'As it stands, the gap could be chance. Black children were less likely than White children in similar cases to get a community resolution at their first decision. That is 0.81 times as likely, against 0.67 as it stands.',
    ],
    [
      { adjustment: 'unclear' },
      'The gap between Black children and White children could be chance, as it stands and like for like. That is 0.81 times as likely, against 0.67 as it stands.',
    ],
    [
      { adjustment: 'too few', withoutMatch: 56, compared: 123 },
      'Too few similar cases to say: 56 of 123 children had no match',
    ],
    [
      { adjustment: 'too few', withoutMatch: 0, matched: { group: 31, reference: 44 } },
      'Too few similar cases to say: 31 Black and 44 White children',
    ],
  ] as const)('like for like: %j', (over, sentence) => {
    expect(said(over)).toBe(sentence);
  });

  test('no direction is claimed and taken back, and no bounds are said of an adjusted ratio', () => {
    for (const adjustment of ['vanishes', 'weakens', 'unclear', 'too few'] as const) {
      expect(said({ adjustment, ratio: { estimate: 1.06, lower: 0.97, upper: 1.15 } })).not.toMatch(
        /turns|more likely|less likely|unknown/,
      );
    }
  });

  test.each([
    [1.01, 'none of the gap goes'],
    [0.98, 'little of the gap goes'],
    [0.88, 'little of the gap goes'],
    [0.75, 'about a quarter of the gap goes'],
    [0.66, 'about a third of the gap goes'],
    [0.5, 'about half of the gap goes'],
    [0.33, 'most of the gap goes'],
    [1.3, 'the gap is wider like for like'],
  ])('with %s of it left: %s', (left, words) => {
    expect(said({ adjustment: 'stays', verdict: 'less', left })).toContain(`. ${capital(words)}.`);
  });

  test('whether the sets agree is in the source line with its p', () => {
    expect(homogeneityWords(base)).toBe('Whether the sets agree: Cochran’s Q, p = 0.41.');
    expect(homogeneityWords({ ...base, homogeneity: { ok: true, value: { pValue: 0.0004 } } })).toBe(
      'Whether the sets agree: Cochran’s Q, p below 0.001.',
    );
  });

  test('ranges without an end are "at least" or "at most"', () => {
    expect([
      ratioRange({ lower: 1.4, upper: Infinity }),
      ratioRange({ lower: 0, upper: 0.45 }),
      ratioRange({ lower: 0.47, upper: 0.95 }),
    ]).toEqual(['at least 1.40', 'at most 0.45', '0.47 to 0.95']);
  });
});
