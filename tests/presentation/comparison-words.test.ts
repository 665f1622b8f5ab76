import { describe, expect, test } from 'vitest';
import {
  signedExtent,
  signedTicks,
  smallRatioChart,
  smallSignedChart,
} from '../../src/presentation/charts/small-range';
import { alikeFinding, homogeneityWords, splitWords } from '../../src/presentation/figures/alike-words';
import { plain } from '../../src/presentation/figure';
import { extractContract } from '../../src/dataset/extracts';
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
      'Of the gap of 13 in 100, about 8 comes from different kinds of case and 5 from different outcomes in the same kind of case.',
    );
  });

  test('parts that pull apart', () => {
    expect(splitWords({ difference: 0.03, composition: -0.01, rate: 0.04 })).toBe(
      'Of every 100, different kinds of case alone would make 1 fewer, and different outcomes in the same kind of case 4 more: together 3 more.',
    );
  });

  test('a part of none is not a nought', () => {
    expect(splitWords({ difference: 0.51, composition: 0.001, rate: 0.509 })).toContain('about none comes from');
  });
});

describe('in words', () => {
  const base = {
    ratio: { estimate: 0.81, lower: 0.57, upper: 1.14 },
    verdict: 'could be chance',
    sums: { above: 81, below: 100 },
    shift: 'smaller',
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
  const spoken = {
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
  const nouns = nounsFor(extractContract('oocd'), 'children', true);
  const about = (lower: number, upper: number) =>
    plain(
      alikeFinding({
        spoken,
        alike: { ok: true, value: base },
        bounds: { ok: true, value: { estimate: 0.67, lower, upper, tippingShare: null } },
        reference: 'White',
        nouns,
      }),
    );

  test('like for like says what becomes of the gap, whether it could be chance, and what the unknowns can do', () => {
    expect(about(0.53, 0.92)).toBe(
      'Like for like, the gap for Black children shrinks (0.81 times White, against 0.67 as it stands) and could be chance; unknown ethnicity alone cannot account for the gap',
    );
    expect(about(0.53, 1.02)).toMatch(/; unknown ethnicity alone could account for the gap$/);
  });

  test('whether the sets agree is said with its p', () => {
    expect(homogeneityWords(base)).toBe('The sets could share one ratio (p = 0.41).');
    expect(homogeneityWords({ ...base, homogeneity: { ok: true, value: { pValue: 0.0004 } } })).toBe(
      'The gap is not the same in every kind of case (p below 0.001), so one figure for all of them hides something.',
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
