import { beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { type PresentedFigure, plain } from '../../src/presentation/figure';
import { changePlan } from '../../src/figures/change';
import { stratifiedPlan, triplePlan, unknownsPlan } from '../../src/figures/comparisons';
import { type AnsweringExtract, openBlob } from '../support/answer-plan';
import { oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile, type TestColumn } from '../support/parquet';

const SPAN = 60_000;
const EVERYTHING = { age: [], month: [] };

/** So many rows of an ethnicity, the first of them with a community resolution and the others charged. */
interface Rows {
  readonly ethnicity: string;
  readonly events: number;
  readonly atRisk: number;
  readonly more?: Readonly<Record<string, string>>;
}

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
}, SPAN);

function made(rows: readonly Rows[]): Promise<AnsweringExtract> {
  const each = rows.flatMap(({ atRisk, ...row }) => Array.from({ length: atRisk }, (_, at) => ({ ...row, at })));
  const names = [...new Set(rows.flatMap(({ more = {} }) => Object.keys(more)))];
  const columns: TestColumn[] = [
    column(
      'ethnicity',
      'text',
      each.map(({ ethnicity }) => ethnicity),
    ),
    column(
      'disposal',
      'text',
      each.map(({ at, events }) => (at < events ? 'community_resolution' : 'charge')),
    ),
    ...names.map((name) =>
      column(
        name,
        'text',
        each.map(({ more = {} }) => more[name] ?? null),
      ),
    ),
  ];
  return openBlob(parquetFile(oocdColumns(columns)), 'made.parquet', engine);
}

const cellsOf = ({ rows }: PresentedFigure, id: string): Readonly<Record<string, string>> => {
  const row = rows.find((one) => one.id === id);
  const cells = Object.entries(row?.cells ?? {});
  return Object.fromEntries(cells.map(([name, { text, soft = '' }]) => [name, `${text} ${soft}`.trim()]));
};

const draw = (extract: AnsweringExtract, plan: Parameters<AnsweringExtract['draw']>[0], over = {}) =>
  extract.draw(plan, { ticks: EVERYTHING, ...over });
describe('on the numbers of the design', () => {
  let extract: AnsweringExtract;
  beforeAll(async () => {
    extract = await made([
      { ethnicity: 'B1', events: 41, atRisk: 152 },
      { ethnicity: 'W1', events: 42, atRisk: 104 },
      { ethnicity: 'NS', events: 4, atRisk: 21 },
    ]);
  }, SPAN);

  test('the triple says one comparison three ways, all of them clear', async () => {
    const figure = await draw(extract, triplePlan);
    expect(plain(figure.finding)).toBe(
      'At the rate of White people, about 20 more of the decisions for Black people would have had this outcome. The likely range is 3 to 38.',
    );
    expect(figure.triple?.map(({ heading, number, unit, range }) => `${heading}: ${number} ${unit}, ${range}`)).toEqual(
      [
        'How many times as likely: 0.67 times, likely range 0.47 to 0.95',
        'Gap in every 100 decisions: 13 fewer, likely range 2 to 25 fewer',
        'Compared with an equal rate: 20 fewer decisions, likely range 3 to 38 fewer, of 152',
      ],
    );
    const drawn = figure.triple?.map(({ chart }) => chart?.values.find(({ form }) => form === 'estimate'));
    expect(drawn?.map((bar) => bar?.['clear'])).toEqual([true, true, true]);
  });

  test('every compared group has its triple in the table, and the unknown are counted and compared with nobody', async () => {
    const figure = await draw(extract, triplePlan);
    expect(figure.rows.map(({ label }) => label)).toEqual(['Asian', 'Black', 'Mixed', 'Other']);
    expect(cellsOf(figure, 'black')).toEqual({
      times: '0.67 (0.47 to 0.95)',
      bounds: '0.57 to 0.83',
      gap: '13 fewer (2 to 25 fewer)',
      excess: '20 fewer (3 to 38 fewer)',
      words: 'less likely',
    });
    expect(figure.unknowns).toBe(
      'Ethnicity is not known for 21 of 277 decisions (8 in 100). Those of unknown ethnicity are in no group.',
    );
  });

  test('the bounds are those of the feeder formula', async () => {
    const figure = await draw(extract, unknownsPlan);
    // Least: 41/(152+17) over 46/108. Most: 45/156 over 42/(104+17).
    expect(plain(figure.finding)).toBe(
      'We do not know the ethnicity of 21 of 277 decisions. If we did, the gap could turn out wider or narrower, but would not vanish (0.57 to 0.83 times White people).',
    );
    expect(cellsOf(figure, 'black-bounds')['range']).toBe('0.57 to 0.83');
    expect(figure.chart?.values.find((value) => value['row'] === 'black-bounds')?.['form']).toBe('bounds');
  });
});

describe('where nobody had the outcome', () => {
  test(
    'in the comparison group the ratio is "at least", never without end',
    async () => {
      const extract = await made([
        { ethnicity: 'B1', events: 20, atRisk: 60 },
        { ethnicity: 'W1', events: 0, atRisk: 60 },
      ]);
      const [times] = (await draw(extract, triplePlan)).triple ?? [];
      expect(times?.number).toMatch(/^at least \d/);
      expect(times?.range).toBe('no upper limit: none of the White people had it');
      expect(times?.chart).toBeNull();
      expect(cellsOf(await draw(extract, unknownsPlan), 'black')['range']).toMatch(/^at least \d/);
      expect(JSON.stringify(await draw(extract, stratifiedPlan, { matchedOn: ['age'] }))).not.toMatch(/Infinity|NaN/);
    },
    SPAN,
  );

  test(
    'in the group the ratio is nought, "at most" so much',
    async () => {
      const extract = await made([
        { ethnicity: 'B1', events: 0, atRisk: 60 },
        { ethnicity: 'W1', events: 20, atRisk: 60 },
      ]);
      const [times] = (await draw(extract, triplePlan)).triple ?? [];
      expect(`${times?.number} ${times?.unit}, ${times?.range}`).toMatch(
        /^0 times, at most 0\.\d\d: none of the Black people had it$/,
      );
    },
    SPAN,
  );
});

describe('like for like', () => {
  const SETS: readonly Rows[] = [
    { ethnicity: 'B1', events: 10, atRisk: 50, more: { offence_group: 'drugs' } },
    { ethnicity: 'W1', events: 5, atRisk: 50, more: { offence_group: 'drugs' } },
    { ethnicity: 'B1', events: 12, atRisk: 30, more: { offence_group: 'theft' } },
    { ethnicity: 'W1', events: 20, atRisk: 80, more: { offence_group: 'theft' } },
    { ethnicity: 'B1', events: 1, atRisk: 3, more: { offence_group: 'motoring' } },
    { ethnicity: 'B1', events: 1, atRisk: 2 },
    { ethnicity: 'W1', events: 1, atRisk: 4 },
  ];

  test(
    'is the Mantel-Haenszel ratio of its sets, with what had no match and what is not known said',
    async () => {
      const figure = await draw(await made(SETS), stratifiedPlan, { matchedOn: ['offence_group'] });
      expect(plain(figure.finding)).toMatch(
        /^As it stands, the gap could be chance\. A community resolution was more likely for Black than for White people in similar cases\. That is 1\.74 times as likely, against 1\.46 as it stands\.$/,
      );
      expect(figure.rows.find(({ id }) => id === 'alike')?.rider).toBe('same offence group; 3 decisions had no match');
      expect(figure.remark).toContain('This does not clear the gap: who gets here is a decision too.');
      expect(figure.remark).toContain('6 decisions with one of these not known are compared only with each other.');
      expect(figure.source).toContain('3 sets; 1 left out, of one group or one outcome alone.');
    },
    SPAN,
  );

  test(
    'a gravity score of 2 in one scheme is never matched with a 2 in the other',
    async () => {
      const gravity = (scheme: string) => ({ gravity: '2', gravity_scheme: scheme });
      const extract = await made([
        { ethnicity: 'B1', events: 10, atRisk: 60, more: gravity('1-4') },
        { ethnicity: 'W1', events: 20, atRisk: 60, more: gravity('1-5') },
      ]);
      const figure = await draw(extract, stratifiedPlan, { matchedOn: ['gravity'] });
      expect(plain(figure.finding)).toBe('Like could not be compared with like');
      expect(figure.rows.find(({ id }) => id === 'alike')?.cells['range']?.soft).toMatch(
        /^In the rows that hold both groups/,
      );
    },
    SPAN,
  );
});
describe('before and after a day', () => {
  test(
    'a child counts once on each side, at the first decision there',
    async () => {
      const people = ['a', 'a', 'a', 'b', 'b'];
      const extract = await openBlob(
        parquetFile(
          oocdColumns([
            column('person_id', 'text', people),
            column('event_date', 'day', ['2022-05-30', '2022-05-31', '2022-06-01', '2022-05-31', '2022-07-01']),
            column('ethnicity', 'text', ['B1', 'B1', 'B1', 'W1', 'W1']),
            column('disposal', 'text', ['charge', 'community_resolution', 'community_resolution', 'charge', 'charge']),
          ]),
        ),
        'children.parquet',
      );
      const { counts } = await draw(extract, changePlan, { change: '2022-06-01' });
      const black = counts?.rows.find(({ id }) => id === 'black')?.cells;
      expect([black?.['before']?.text, black?.['since']?.text]).toEqual(['0 of 1', '1 of 1']);
    },
    SPAN,
  );
});
