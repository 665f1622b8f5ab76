import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceOfCsv, type ReferenceTable } from '../../src/dataset/references/reference-table';
import type { References } from '../../src/dataset/references/references';
import { type PresentedFigure, plain } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { failureInWords } from '../../src/vocabulary/failure';
import { denominatorsPlan, perThousandPlan } from '../../src/figures/per-thousand';
import { heldRepresentationPlan, representationPlan } from '../../src/figures/representation';
import { separationRatesPlan } from '../../src/figures/separation-rates';
import { ReferenceTables } from '../../src/workbook/references/reference-tables';
import { ratesPlan } from '../../src/figures/outcomes';
import { type AnsweringExtract, openSample } from '../support/answer-plan';
import { sampleReferences, sampleTable } from '../support/sample-references';

let oocd: AnsweringExtract;
let kcpo: AnsweringExtract;
let rule49: AnsweringExtract;
let references: References;

beforeAll(async () => {
  references = await sampleReferences();
  [oocd, kcpo, rule49] = [await openSample('oocd'), await openSample('kcpo'), await openSample('rule49')];
}, 90_000);

/** "13.5" of a row and column. */
function shown(figure: PresentedFigure, row: string, column: string): string {
  const cell = figure.rows.find(({ id }) => id === row)?.cells[column];
  return cell ? [cell.text, cell.soft].filter(Boolean).join(' ') : '';
}

function own(text: string): ReferenceTable {
  const table = referenceOfCsv(text, 'own.csv');
  if (!table.ok) throw new Error(failureInWords(table.failure));
  return table.value;
}

describe('out of the people who live here', () => {
  test('shares: over- and under-representation on one scale, unknown ethnicity in no share', async () => {
    const figure = await oocd.draw(representationPlan, {}, references);
    expect(plain(figure.finding)).toBe(
      'Black children were over-represented. They were 37 in 100 of the children here (2,438 of 6,567). Of all children living here, they were 21 in 100 (180,695 of 848,500).',
    );
    expect(shown(figure, 'asian', 'gap')).toBe('10 fewer (9 to 11 fewer)');
    expect(shown(figure, 'NS', 'words')).toBe('597 children in no share');
    expect(shown(figure, 'NS', 'gap')).toBe('');
    expect(shown(figure, 'black', 'bounds')).toBe('1.50 to 2.2');
    expect(figure.remark).toBe(
      'In the worst case, unknown ethnicity could make the ratio of the two shares anything from 1.50 to 2.2.',
    );
    expect(figure.counts?.rows.find(({ id }) => id === 'black')?.cells['gap']?.text).toBe('11 to 25 more');
    expect(figure.reading.sum).toBe(
      '2,438 of 6,567 = 37.13 in 100; less 21.30 = 15.83 more; divided by 21.30 in 100 = 1.74. Least: 2,438 of 7,640; divided by 21.30 in 100 = 1.50. Most: 3,511 of 7,640; divided by 21.30 in 100 = 2.2.',
    );
    expect(figure.source).toContain('Population: Synthetic: rounded and perturbed, not a published estimate, 2021');
  });

  test('rates: both numbers, the bounds of unknown ethnicity, and the published figure set apart', async () => {
    const figure = await oocd.draw(perThousandPlan, {}, references);
    expect(plain(figure.finding)).toBe(
      'Black children had a decision more often than White children. It was 13.5 in every 1,000 a year (2,438 of 180,695), against 6.3 (2,220 of 350,352).',
    );
    expect(figure.base).toBe(
      'Out of 848,500 children aged 10 to 17 living in London, over 12 months. Each child counts once in every twelve months. The population is of 2021, those counted of April 2024 to March 2025.',
    );
    expect(figure.remark).toContain('the ratio of Black to White children anything from 1.44 to 3.1.');
    expect(shown(figure, 'black', 'bounds')).toBe('1.44 to 3.1');
    expect(shown(figure, 'NS', 'bounds')).toBe('');
    expect(figure.reading.sum).toBe(
      '2,438 divided by 180,695 = 13.49; 2,220 divided by 350,352 = 6.336; one divided by the other = 2.1.',
    );
    expect(figure.published?.[0]).toBe(
      'Published, for another setting and period: first-time entrants per 1,000 population, Black 4.8 and White 2.2 per 1,000 (first-time entrants, London, period not stated). Source: MOPAC action plan 2021, line 154.',
    );
  });

  test('beside everyone, unknown ethnicity still has its bounds', async () => {
    const figure = await oocd.draw(perThousandPlan, { comparator: 'total' }, references);
    expect(shown(figure, 'black', 'bounds')).toBe('1.50 to 2.2');
    expect(figure.remark).toContain(
      'In the worst case, unknown ethnicity could make the ratio of White children to all children anything from 0.70 to 1.04. That includes an equal rate. The two rates would be equal if 87 in 100 of them were White children.',
    );
  });

  test('the planted ratio of decisions lies within the bounds of unknown ethnicity, and orders start at 12', async () => {
    const everything = { unit: 'events', ticks: { month: [] } } as const;
    const figure = await oocd.draw(perThousandPlan, everything, references);
    const bounds = figure.counts?.rows
      .find(({ id }) => id === 'black')
      ?.cells['bounds']?.text.split(' to ')
      .map(Number);
    expect(bounds?.[0]).toBeLessThan(2.182);
    expect(bounds?.[1]).toBeGreaterThan(2.182);
    expect(figure.base).toContain('over 72 months. Every decision counts.');
    const orders = await kcpo.draw(perThousandPlan, { ticks: { month: [] } }, references);
    expect(orders.base).toContain('children aged 12 to 17 living in London, over 21 months');
  });

  test('a part of London and one sex are counted above and below the line alike', async () => {
    const ticks = { ...OPENING_SELECTION.ticks, borough: ['E09000014'], sex: ['male'] };
    const figure = await oocd.draw(perThousandPlan, { ticks }, references);
    expect(figure.base).toMatch(/^Out of [\d,]+ boys aged 10 to 17 living in Haringey, over 12 months\./);
    const people = [await sampleTable('population')].flatMap((table) =>
      table.table === 'population' ? (table.populations[0]?.rows ?? []) : [],
    );
    const boys = people.filter(({ borough, sex }) => borough === 'E09000014' && sex === 'male');
    const all = figure.counts?.rows.find(({ id }) => id === 'all')?.cells['people']?.text;
    expect(all).toBe(boys.reduce((sum, { count }) => sum + count, 0).toLocaleString('en-GB'));
  });
});

describe('which population', () => {
  const SHARES = 'borough,age,group,share,total,source,year,synthetic';
  const twoSources = ['made up 1,30', 'made up 2,80'].flatMap((source) => {
    const [name = '', black = ''] = source.split(',');
    return [
      `Tower Hamlets,10-17,black,${black},10000,${name},2021,true`,
      `Tower Hamlets,10-17,white,${100 - Number(black)},10000,${name},2021,true`,
    ];
  });

  test('two sources in one file stand side by side', async () => {
    const tables = new ReferenceTables();
    tables.placeSample(await sampleTable('population'));
    tables.placeOwn(own([SHARES, ...twoSources].join('\n')));
    const both = tables.fitting(true);
    expect(both.populations.map(({ source }) => source)).toEqual(['made up 1', 'made up 2']);
    const figure = await oocd.draw(denominatorsPlan, {}, both);
    expect(plain(figure.finding)).toMatch(
      /^The choice of population turns the gap round\. Black against White children: [\d.]+ times by one of the populations, 0\.\d\d times by another$/,
    );
    const shares = ['0-black', '1-black', '0-white', '1-white'].map((row) => shown(figure, row, 'share'));
    expect(shares).toEqual(['2.1 (1.75 to 2.4)', '0.78 (0.65 to 0.90)', '0.53 (0.40 to 0.68)', '1.87 (1.41 to 2.4)']);
    const bounds = figure.counts?.rows.map(({ cells }) => cells['shareBounds']?.text).filter(Boolean);
    expect(bounds).toEqual(['1.67 to 2.3', '0.43 to 0.71', '0.63 to 0.88', '1.49 to 2.5']);
    expect(figure.reading.sum).toContain(
      'made up 1, 2021: (57 of 3,000) divided by (34 of 7,000) = 3.9. made up 2, 2021: (57 of 8,000) divided by (34 of 2,000) = 0.42.',
    );
    expect(figure.base).toContain('it gives nothing for Asian, Mixed and Other, left out of both shares.');
    expect(figure.remark).toContain('Black children, 0.78 to 2.1');
    expect(figure.reading.takeCare).toContain('Another population can give another ratio.');
    expect(figure.base).toContain('without City of London, Barking and Dagenham');
  });

  test('a group on the same side of its share by both populations has no remark', async () => {
    const tables = new ReferenceTables();
    const rows = twoSources.map((row) => row.replace(/^(.*white,)20/, '$180').replace(/^(.*black,)80/, '$120'));
    tables.placeOwn(own([SHARES, ...rows].join('\n')));
    expect((await oocd.draw(denominatorsPlan, {}, tables.fitting(true))).remark).toBeUndefined();
  });

  test('a population of all ages: adults are in no base unless they are ticked', async () => {
    const tables = new ReferenceTables();
    const row = (age: number, group: string): string => `Hackney,${group},${age},500,made up,2021,true`;
    const years = Array.from({ length: 91 }, (_, age) => [row(age, 'black'), row(age, 'white')]).flat();
    tables.placeOwn(own(['borough,ethnicity,age,count,source,year,synthetic', ...years].join('\n')));
    const figure = await oocd.draw(perThousandPlan, {}, tables.fitting(true));
    expect(figure.base).toContain('Out of 8,000 children aged 10 to 17');
  });

  test('a band that is chosen only in part, or sex where the population has none, is refused in words', async () => {
    const tables = new ReferenceTables();
    tables.placeOwn(own([SHARES, ...twoSources].join('\n')));
    await expect(kcpo.draw(perThousandPlan, {}, tables.fitting(true))).rejects.toThrow(
      'The population open does not answer for the ages chosen.',
    );
    const ticks = { sex: ['female'] };
    await expect(oocd.draw(perThousandPlan, { ticks }, tables.fitting(true))).rejects.toThrow(
      'The population open does not answer for sex: clear it to see rates.',
    );
  });

  test('real and synthetic never share a figure, and the figure says so', async () => {
    const tables = new ReferenceTables();
    tables.placeSample(await sampleTable('population'));
    expect(tables.fitting(false).populations).toEqual([]);
    await expect(oocd.draw(perThousandPlan, {}, tables.fitting(false))).rejects.toThrow(
      'The only population open is synthetic and this extract is real: real and synthetic numbers never share a figure. Open a population file: the ONS “create a custom dataset” CSV, totals with shares by group, or Parquet.',
    );
    tables.placeOwn(own('borough,ethnicity,age,count,source,year\nCamden,B1,15,10,Census,2021'));
    expect(tables.fitting(false).populations.map(({ source }) => source)).toEqual(['Census']);
    expect(tables.fitting(true).noPopulation).toContain('is real and this extract is synthetic');
    tables.placeSample(await sampleTable('population'));
    expect(tables.fitting(true).populations).toEqual([]);
  });
});

describe('out of the children held', () => {
  test('separations per 100 held, children and episodes', async () => {
    const figure = await rule49.draw(separationRatesPlan, {}, references);
    expect(plain(figure.finding)).toBe(
      'Black children were separated more often than White children. It was 12.9 in every 100 held, a month (134 of 1,037 child-months), against 8.3 (95 of 1,148 child-months).',
    );
    expect(shown(figure, 'black', 'times')).toBe('1.56 (1.14 to 2.1)');
    expect(figure.remark).toContain('the ratio of Black to White children anything from 1.29 to 1.79.');
    expect(figure.counts?.rows.find(({ id }) => id === 'mixed')?.cells['bounds']?.text).toBe('1.16 to 1.95');
    expect(figure.source).toContain(
      'Establishment population: Synthetic: children held on the fifteenth of the month.',
    );
    const events = await rule49.draw(separationRatesPlan, { unit: 'events' }, references);
    expect(plain(events.finding)).toContain('13.9 in every 100 held, a month (144 episodes in 1,037 child-months)');
    const shares = await rule49.draw(heldRepresentationPlan, {}, references);
    expect(plain(shares.finding)).toBe(
      'Black children were over-represented. They were 43 in 100 of the children here (108 of 254). Of all children held, they were 34 in 100 (about 94 of 274 at a time).',
    );
  });

  test('a home borough is not known to the establishment population', async () => {
    const ticks = { borough: ['E09000014'] };
    await expect(rule49.draw(separationRatesPlan, { ticks }, references)).rejects.toThrow(
      'The population open does not answer for home borough: clear it to see rates.',
    );
  });
});

test('52 in 100 orders with a positive intervention stands under the figure it belongs to', async () => {
  const outcomes = { kcpo: 'positive_intervention' };
  const figure = await kcpo.draw(ratesPlan, { outcomes }, references);
  expect(figure.published?.[0]).toMatch(
    /^Published, for another age and period: orders with positive interventions, 52 in 100, all groups .*It counts children and adults together/,
  );
  const referral = await kcpo.draw(ratesPlan, {}, references);
  expect(referral.published).toBeUndefined();
});

test('every sample reference table is among those the page fetches', () => {
  const text = readFileSync(new URL('../../src/workbook/references/reference-samples.ts', import.meta.url), 'utf8');
  for (const name of ['population', 'establishment_population', 'reference_figures', 'area_groups']) {
    expect(text).toContain(`/data/sample/${name}.parquet?url`);
  }
});
