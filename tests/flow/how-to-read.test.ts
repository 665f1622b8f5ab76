import { beforeAll, describe, expect, test } from 'vitest';
import { EXTRACT_KINDS, type ExtractKind } from '../../src/dataset/kinds/extracts';
import { type Answering, figureOf } from '../support/answer-sheets';
import { openedSamples } from '../support/opened-samples';

let samples: ReadonlyMap<ExtractKind, Answering>;
beforeAll(async () => {
  samples = await openedSamples();
}, 120_000);

function sample(kind: ExtractKind): Answering {
  const open = samples.get(kind);
  if (!open) throw new Error(`The sample of ${kind} is not open.`);
  return open;
}

describe('how to read each figure', () => {
  test.each(EXTRACT_KINDS)('%s: a sentence in quotation marks, a sum with its own numbers, a caution', async (kind) => {
    const { figures } = await sample(kind).sheet();
    const read = figures.filter(({ unavailable }) => unavailable === undefined);
    expect(read.length).toBeGreaterThan(5);
    for (const { id, reading } of read) {
      expect(reading.sayAloud, id).toMatch(/^“[^”]+.*[.!]”$/s);
      expect(reading.sum, id).toMatch(/\d.*\.$/);
      expect(reading.range, id).not.toBe('');
      expect(reading.takeCare, id).not.toBe('');
      expect(JSON.stringify(reading), id).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test.each(EXTRACT_KINDS)('%s: nothing is divided where nobody is left', async (kind) => {
    const { figures } = await sample(kind).sheet({
      ticks: { age: ['10'], borough: ['E09000001'], month: ['2019-04'] },
    });
    for (const { id, reading } of figures) expect(JSON.stringify(reading), id).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('the numbers are those of the answer', async () => {
    const sheet = await sample('oocd').sheet();
    const { sum, sayAloud } = figureOf(sheet, 'triple').reading;
    expect(sum).toBe('At the rate of White children: 1,048 with the outcome; 734 less 1,048 = 314 fewer.');
    expect(sayAloud).toBe(
      '“At the rate of White children, about 314 more Black children would have got a community resolution. The likely range is 251 to 377.”',
    );
    expect(figureOf(sheet, 'rates').reading.sayAloud).toBe(
      '“Of every 100 Black children, 35 got a community resolution at their first formal or informal outcome. Of every 100 White children, 50 did. Chance alone is unlikely to make such a gap.”',
    );
    expect(figureOf(sheet, 'unknowns').reading.sum).toBe(
      'Least: (734 of 2,556) divided by (1,350 of 2,317) = 0.49. Most: (1,121 of 2,488) divided by (963 of 2,385) = 1.12.',
    );
    expect(figureOf(sheet, 'mix').reading.sum).toBe('Black, charge: 869 of 2,512 = 35 in 100.');
    expect(figureOf(sheet, 'years').reading.sum).toBe(
      'White: 963 of 1,930 = 50 in 100; 904 of 1,984 = 46 in 100; the first less the second = 4 more.',
    );
    expect(figureOf(sheet, 'places').reading.sum).toBe(
      'Croydon: 164 of 415 = 40 in 100; drawn towards 43 in 100, 40 in 100.',
    );
  });

  test('beside everyone, the two extremes keep the unknown within everyone', async () => {
    const sheet = await sample('oocd').sheet({ comparator: 'total' });
    expect(figureOf(sheet, 'unknowns').reading.sum).toBe(
      'Least: (734 of 2,556) divided by (2,825 of 6,509) = 0.66. Most: (1,121 of 2,488) divided by (2,825 of 6,509) = 1.04.',
    );
    expect(figureOf(sheet, 'rates').remark).toBe(
      'In the worst case, unknown ethnicity could make the ratio of Black children to all children anything from 0.66 to 1.04. That includes an equal rate.',
    );
  });

  test('the opposite outcome turns the ratio round, in numbers of the selection', async () => {
    const care = figureOf(await sample('remand').sheet(), 'remand-ends').reading.takeCare;
    expect(care).toBe(
      'Counting the opposite turns the ratio round: (58 of 94) divided by (17 of 34) = 1.23. A gap does not say why it is there. Time already spent in detention may be why no custody followed.',
    );
  });

  test('unknown ethnicity moves every ratio on the card that gives it', async () => {
    const sheet = await sample('oocd').sheet();
    const rates = figureOf(sheet, 'rates');
    expect(rates.rows.find(({ id }) => id === 'black')?.cells['bounds']?.text).toBe('0.49 to 1.12');
    expect(rates.remark).toBe(
      'In the worst case, unknown ethnicity could make the ratio of Black to White children anything from 0.49 to 1.12. That includes an equal rate.',
    );
    const counts = figureOf(sheet, 'oocd-funnel').counts;
    expect(counts?.rows.find(({ id }) => id === 'counts-offered-black')?.cells['bounds']?.text).toBe('0.87 to 1.02');
  });

  test('before and after a day: both ratios and their quotient, with the sum of the extremes', async () => {
    const { remark, reading } = figureOf(
      await sample('kcpo').sheet({ change: '2022-06-01', ticks: { age: [] } }),
      'change',
    );
    expect(remark).toBe(
      'In the worst case, unknown ethnicity could make the ratio before anything from 1.52 to 2.6. In the worst case, unknown ethnicity could make the ratio since anything from 0.90 to 1.47. In the worst case, unknown ethnicity could make the second divided by the first anything from 0.35 to 0.96.',
    );
    expect(reading.sum).toContain('Least: 0.90 divided by 2.6 = 0.35. Most: 1.47 divided by 1.52 = 0.96.');
  });

  test('the rates say why a step may have another number in the figure of steps, where the sheet has one', async () => {
    const follows = 'A figure of steps follows the first case of each child alone.';
    const care = async (kind: Parameters<typeof sample>[0]) =>
      figureOf(await sample(kind).sheet(), 'rates').reading.takeCare;
    expect(await care('kcpo')).toBe(`A gap does not say why it is there. ${follows}`);
    expect(await care('remand')).toBe('A gap does not say why it is there.');
  });

  test('the steps of a funnel together: exact where they feed one another, else said to be wider', async () => {
    const kcpo = figureOf(await sample('kcpo').sheet(), 'kcpo-funnel');
    // Twelve White children had an order: too few for a ratio in a sentence. The counts keep the ends of the product.
    expect(kcpo.remark).toBeUndefined();
    expect(kcpo.counts?.rows.find(({ id }) => id === 'counts-to-order-black')?.cells['bounds']?.text).toBe(
      '1.05 to 2.2',
    );
    expect(kcpo.reading.takeCare).not.toContain('wider');
    const oocd = figureOf(await sample('oocd').sheet(), 'oocd-funnel');
    expect(oocd.counts?.rows.find(({ id }) => id === 'counts-whole-black')?.cells['bounds']?.text).toBe('0.69 to 1.11');
    expect(oocd.reading.takeCare).toContain('The worst case of the steps together may be wider than need be.');
  });

  test('children beside adults, crossings, agreement: every ratio has its bounds on the card', async () => {
    const kcpo = await sample('kcpo').sheet();
    const sides = figureOf(kcpo, 'child-adult');
    expect(sides.remark).toBe(
      'It is the largest of the 3 gaps by step. Of the 34 gaps compared here, about 2 would look clear by chance. In the worst case, unknown ethnicity could make the ratio of Black children to Black adults anything from 1.26 to 1.76.',
    );
    expect(sides.unknowns).toMatch(
      /^Randomised in, of those who met a trigger: ethnicity is not known for 33 of 432 children and 34 of 421 adults\./,
    );
    const crossing = figureOf(await sample('oocd').sheet(), 'crossing');
    const cells = crossing.counts?.rows.filter(({ cells: { times } }) => times?.text) ?? [];
    expect(cells.length).toBeGreaterThan(10);
    for (const { cells: own } of cells) expect(own['bounds']?.text).toMatch(/ to |at least/);
    const agreement = figureOf(await sample('oocd').sheet(), 'concordance');
    expect(agreement.rows.find(({ id }) => id === 'agreed-black')?.cells['bounds']?.text).toBe('0.86 to 1.07');
  });

  test('how long separations lasted: every ratio has its bounds; beside all others each group its own dashed line', async () => {
    const length = figureOf(await sample('rule49').sheet(), 'separation-length');
    expect(length.remark).toBe(
      'In the worst case, unknown ethnicity could make the ratio of Black to White children anything from 0.89 to 1.28. That includes an equal rate.',
    );
    const black = length.counts?.rows.find(({ id }) => id === 'black')?.cells;
    expect(['h72', 'd14', 'd42'].map((limit) => black?.[`${limit}-bounds`]?.text)).toEqual([
      '0.89 to 1.28',
      '0.84 to 1.65',
      '0.62 to 0.92',
    ]);
    const beside = figureOf(await sample('rule49').sheet({ comparator: 'all_others' }), 'separation-length');
    expect(beside.caption).toContain('dashed line all other children, for each group its own');
    const dashed = beside.chart?.values.filter((value) => value['form'] === 'reference') ?? [];
    const curves = [0, 1, 2, 3, 4].map((panel) =>
      dashed
        .flatMap((value) => (value['panel'] === panel ? [`${String(value['hours'])} ${String(value['share'])}`] : []))
        .join(),
    );
    expect(new Set(curves).size).toBe(5);
  });

  test('like for like: two sums that divide to the ratio, and whose bounds are shown', async () => {
    const { sum, takeCare } = figureOf(await sample('oocd').sheet(), 'like-for-like').reading;
    expect(sum).toContain('Over 190 sets (Mantel-Haenszel): 343.4632 divided by 415.9045 = 0.83.');
    expect((343.4632 / 415.9045).toFixed(2)).toBe('0.83');
    expect(takeCare).toContain('The worst case is that of the ratio as it stands.');
  });

  test('beside all others each group has its own: the numbers said divide to the ratio shown', async () => {
    const rates = figureOf(await sample('oocd').sheet({ comparator: 'all_others' }), 'rates');
    expect(rates.reading.sum).toBe('(734 of 2,101) divided by (1,704 of 3,566) = 0.73.');
    expect(rates.reading.sayAloud).toBe(
      '“Of every 100 Black children, 35 got a community resolution at their first formal or informal outcome. Of every 100 of all other children, 48 did. Chance alone is unlikely to make such a gap.”',
    );
    const lines = rates.chart?.values.flatMap((value) => (value['form'] === 'estimate' ? [value['line']] : []));
    expect(new Set(lines).size).toBe(5);
  });
});
