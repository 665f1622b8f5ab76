import { beforeAll, describe, expect, test } from 'vitest';
import type { References } from '../../src/dataset/references/references';
import { type PresentedFigure, plain } from '../../src/presentation/figure';
import { triplePlan } from '../../src/figures/comparisons';
import { perThousandPlan } from '../../src/figures/per-thousand';
import { separationRatesPlan } from '../../src/figures/separation-rates';
import { lengthPlan } from '../../src/figures/separations';
import { yearsPlan } from '../../src/figures/time';
import { figuresOf } from '../../src/figures/sheets';
import { type AnsweringExtract, openSample } from '../support/answer-plan';
import { sampleReferences } from '../support/sample-references';

let references: References;
let [rule49, oocd]: [AnsweringExtract | null, AnsweringExtract | null] = [null, null];
beforeAll(async () => {
  references = await sampleReferences();
  rule49 = await openSample('rule49');
  oocd = await openSample('oocd');
}, 120_000);

type Draws = Parameters<AnsweringExtract['draw']>;
const drawn = (extract: AnsweringExtract | null, plan: Draws[0], over: Draws[1] = {}): Promise<PresentedFigure> => {
  if (!extract) throw new Error('The sample is not open.');
  return extract.draw(plan, over, references);
};
const text = (figure: PresentedFigure, row: string, column: string): string => {
  const cell = figure.rows.find(({ id }) => id === row)?.cells[column];
  return `${cell?.text ?? ''} ${cell?.soft?.trim() ?? ''}`.trim();
};
const halfYear = ['2024-04', '2024-05', '2024-06', '2024-07', '2024-08', '2024-09'];

describe('separations of children who come again (audit A6, A9, A10)', () => {
  test('one year: the month never sent is left out, and the range allows for repeats', async () => {
    const figure = await drawn(rule49, separationRatesPlan);
    expect(plain(figure.finding)).toBe(
      'Black children were separated more often than White children. It was 12.9 in every 100 held, a month (134 of 1,037 child-months), against 8.3 (95 of 1,148 child-months).',
    );
    expect(['black', 'white', 'all'].map((row) => text(figure, row, 'children'))).toEqual(['12.9', '8.3', '11.3']);
    expect(text(figure, 'black', 'times')).toBe('1.56 (1.14 to 2.1)');
    expect(text(figure, 'asian', 'of')).toBe('33 of 294');
    expect(figure.base).toBe(
      'Out of about 274 children aged 15 to 17 held at a time in 4 establishments, over 11 months. Child-months: the children held, added month by month. Each child counts once in every month of separation. The 340 child-months are about 273 children. The likely ranges allow for children who come again. No row was sent of November 2024, so the rate leaves it out.',
    );
    expect(figure.remark).toMatch(
      /^Black children: 48 more child-months than if their rate were that of White children \(likely range 14 to 84 more\)\./,
    );
  });

  test('six years: 1.54 to 1.91 times, and 243 child-months of Asian children are not few', async () => {
    const figure = await drawn(rule49, separationRatesPlan, { ticks: { month: [] } });
    expect(text(figure, 'black', 'times')).toBe('1.72 (1.54 to 1.91)');
    expect(text(figure, 'asian', 'words')).toBe('could be chance');
    expect(figure.counts?.rows.find(({ id }) => id === 'black')?.cells['different']?.text).toBe('1,013');
  });

  test('episodes of one child are taken together too', async () => {
    const figure = await drawn(rule49, separationRatesPlan, { unit: 'events' });
    expect(figure.base).toContain(
      'The 361 episodes are about 273 children. The likely ranges allow for children who come again.',
    );
    const children = await drawn(rule49, separationRatesPlan);
    expect(text(figure, 'black', 'times')).not.toBe(text(children, 'black', 'times'));
  });

  test('lengths are of first episodes, one a child; a median without an upper limit says so (A16)', async () => {
    const figure = await drawn(rule49, lengthPlan);
    expect(plain(figure.finding)).toBe(
      'The gap between Black children and White children in how many were kept apart for over 72 hours in their first episode could be chance. The two shares were 55 in 100 (of 108) and 52 in 100 (of 79).',
    );
    expect(figure.base).toBe(
      'Out of 273 first episodes with a start; 3 were still open. Each child counts once, by the first of these episodes.',
    );
    expect(text(figure, 'other', 'median')).toBe('28 hours (at least 4 hours)');
    expect(text(figure, 'black', 'median')).toBe('93 hours (65 hours to 5.4 days)');
    expect(figure.reading.sayAloud).toBe(
      '“The gap between Black children and White children in how many were kept apart for over 72 hours in their first episode could be chance. The two shares were 55 in 100 (of 108) and 52 in 100 (of 79).”',
    );
  });
});

describe('rates a year say what they count (A6, B9)', () => {
  test('twelve months: children, in a year', async () => {
    const figure = await drawn(oocd, perThousandPlan);
    expect(plain(figure.finding)).toBe(
      'Black children had a decision more often than White children. It was 13.5 in every 1,000 a year (2,438 of 180,695), against 6.3 (2,220 of 350,352).',
    );
    expect(figure.base).toBe(
      'Out of 848,500 children aged 10 to 17 living in London, over 12 months. Each child counts once in every twelve months. The population is of 2021, those counted of April 2024 to March 2025.',
    );
    expect(figure.columns.map(({ label }) => label)).toContain('Children');
  });

  test('six years: child-years, with different children beside', async () => {
    const figure = await drawn(oocd, perThousandPlan, { ticks: { month: [] } });
    expect(figure.columns.map(({ label }) => label).slice(0, 3)).toEqual([
      'Ethnicity',
      'Child-years',
      'Different children',
    ]);
    expect([text(figure, 'black', 'of'), text(figure, 'black', 'different')]).toEqual(['14,883', '10,989']);
    // A child whose recorded ethnicity changed is in two rows.
    expect(figure.reading.takeCare).toMatch(/ A child recorded with two ethnicities is in both rows\.$/);
    expect(text(figure, 'all', 'different')).toBe('36,152');
    expect(figure.remark).toMatch(/^Black children: 7,456 more child-years than if /);
    expect(figure.unknowns).toMatch(/^Ethnicity is not known for 6,637 of 48,416 child-years /);
    expect(figure.base).toContain('The population is of 2021, those counted of April 2019 to March 2025.');
    expect(figure.reading.sayAloud).toMatch(
      /^“Of every 1,000 Black children living here, 13.7 had a decision in an average year\./,
    );
  });

  test('half a year is never called a year', async () => {
    const figure = await drawn(oocd, perThousandPlan, { ticks: { month: halfYear } });
    expect(plain(figure.finding)).toMatch(
      /\. It was 14\.6 in every 1,000, at a yearly pace \(1,318 of 180,695 over 6 months\), against /,
    );
    expect(figure.base).toContain('The rate of 6 months is written for a year.');
    expect(figure.reading.sayAloud).toBe(
      '“Of every 1,000 Black children living here, 7.3 had a decision in these 6 months. Of every 1,000 White children, 3.4 did.”',
    );
  });

  test('decisions are decisions', async () => {
    const figure = await drawn(oocd, perThousandPlan, { unit: 'events' });
    expect(plain(figure.finding)).toMatch(
      /\. It was 15\.5 decisions for every 1,000 a year \(2,809 decisions among 180,695\), against /,
    );
    expect(figure.reading.sayAloud).toBe(
      '“For every 1,000 Black children living here there were 15.5 decisions in a year. For every 1,000 White children there were 7.2.”',
    );
    expect(figure.base).toContain('The 8,555 decisions are about 7,640 children.');
  });
});

describe('everyone as the comparison group (A15)', () => {
  test('a group is set beside everyone as a part of them', async () => {
    const figure = await drawn(oocd, triplePlan, { comparator: 'total' });
    expect(text(figure, 'black', 'times')).toBe('0.80 (0.77 to 0.84)');
    expect(text(figure, 'black', 'gap')).toBe('8 fewer (7 to 10 fewer)');
  });
});

describe('status, row by row (A8)', () => {
  test('made-up data is never official, and provisional months are named in every source', async () => {
    const figure = await drawn(oocd, triplePlan);
    expect(figure.source).toMatch(
      /^Source: Out-of-court disposals, file oocd.parquet\. Provisional: April 2024 to March 2025\. Synthetic data: about no real child\./,
    );
    expect(figure.source).not.toMatch(/official/i);
  });

  test('a provisional year is marked on its column and in the caption', async () => {
    const figure = await drawn(oocd, yearsPlan);
    expect(figure.columns.map(({ label }) => label)).toContain('Latest 12 months (provisional)');
    expect(figure.caption).toContain('April 2024 to March 2025 (provisional)');
    expect(figure.base).toContain('Provisional: April 2024 to March 2025.');
  });

  test('every period of the figure over time that is provisional says so', async () => {
    const time = figuresOf('oocd').find(({ id }) => id === 'time');
    if (!time) throw new Error('No figure over time.');
    const figure = await drawn(oocd, time, { grain: 'half_year' });
    const marked = figure.rows.filter(({ rider }) => rider === 'provisional').map(({ label }) => label);
    expect(marked).toEqual(['April to September 2024', 'October 2024 to March 2025']);
  });
});

describe('no figure is silent about repeated decisions', () => {
  test.each(['oocd', 'rule49'] as const)('%s: every decision counted', async (kind) => {
    const extract = kind === 'oocd' ? oocd : rule49;
    const unit = 'events' as const;
    let said = 0;
    for (const plan of figuresOf(kind)) {
      let figure: PresentedFigure;
      try {
        figure = await drawn(extract, plan, { unit, ticks: { month: ['2024-04', '2024-05'] } });
      } catch (problem) {
        // Silent for want of a column or a day: there is no figure.
        expect(String(problem)).toMatch(/Error: /);
        continue;
      }
      if (!figure.base) continue;
      expect(figure.base, plan.id).toMatch(
        /the likely ranges allow for|so they are too narrow|are about [\d,]+ (children|people)\.|different (children|people)/,
      );
      said += 1;
    }
    expect(said).toBeGreaterThan(5);
  });
});
