/** The questions of conditions give what they gave when each part was asked of the rows themselves. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { conditionsOfDisposals } from '../../src/questions/conditions-of-disposals';
import { conditionsOfOrders } from '../../src/questions/conditions-of-orders';
import { readRows, type Shape } from '../../src/sql/rows';
import type { Statement } from '../../src/sql/statement';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { queryContextOf } from '../../src/workbook/answering/query-context';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { answeringColumns } from '../support/answer-sheets';
import { oocdColumns } from '../support/extract-files';
import { runs } from '../support/long-form';
import { startNodeEngine } from '../support/node-engine';
import { openedSample } from '../support/opened-samples';
import { column, type TestColumn, type TestValue } from '../support/parquet';
import { randomSelection } from '../support/random-selection';
import { SLOW_CONDITIONS } from '../support/slow-conditions';
import { dice } from '../counting/made-up';

const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
console.info(`tests/questions/conditions.test.ts: seed ${seed}; to run it again: SEED=${seed}`);

const UNITS = ['children', 'any', 'events'] as const;
const EVERYONE: Selection = { ...OPENING_SELECTION, ticks: { month: [], age: [] } };
const QUESTIONS = { oocd: conditionsOfDisposals, kcpo: conditionsOfOrders } as const;
const KINDS = ['oocd', 'kcpo'] as const;
type Kind = (typeof KINDS)[number];

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});
afterAll(() => engine.terminate());

async function inOrder(on: Engine, statement: Statement, shape: Shape): Promise<readonly string[]> {
  return readRows(await on.query(statement), shape)
    .map((row) => JSON.stringify(row))
    .sort();
}

/** How many rows both gave: none would be a comparison of nothing with nothing. */
async function compared(kind: Kind, extract: OpenExtract, selection: Selection, drawn: string): Promise<number> {
  let rows = 0;
  for (const unit of UNITS) {
    const asked = queryContextOf(extract, { ...selection, unit });
    if (!asked) throw new Error('The extract supplies no outcome.');
    const { statement, shape } = QUESTIONS[kind](asked);
    const slow = await inOrder(extract.engine, SLOW_CONDITIONS[kind](asked), shape);
    const told = `seed ${seed}, ${drawn}, ${unit}: ${JSON.stringify(selection.ticks)}`;
    expect(await inOrder(extract.engine, statement, shape), told).toEqual(slow);
    rows += slow.length;
  }
  return rows;
}

describe.each(KINDS)('conditions in the sample %s', (kind) => {
  it('are the same however rows are ticked', async () => {
    const { extract } = await openedSample(kind);
    const roll = dice(seed + kind.length);
    const chance = () => roll(2 ** 20) / 2 ** 20;
    expect(await compared(kind, extract, OPENING_SELECTION, 'as it opens')).toBeGreaterThan(30);
    expect(await compared(kind, extract, EVERYONE, 'everyone')).toBeGreaterThan(30);
    for (let drawn = 0; drawn < runs(12, 60); drawn++)
      await compared(kind, extract, randomSelection(chance, [extract], UNITS), `selection ${drawn}`);
  }, 120_000);
});

type Draw = (from: readonly TestValue[]) => readonly TestValue[];

/** Days and children come again, some are missing; amounts are of every size that is stored, none, and beyond. */
function madeUp(draw: Draw, form: 'records' | 'counted'): readonly TestColumn[] {
  return oocdColumns([
    column('event_date', 'day', draw(['2022-03-01', '2022-03-02', '2022-04-01', null])),
    column('ethnicity', 'text', draw(['W1', 'B1', 'NS', 'B0', null, 'unheard of'])),
    column('age', 'int', draw([9, 10, 15, 17, 18, 25, null])),
    form === 'records'
      ? column('person_id', 'text', draw([null, ...Array.from({ length: 40 }, (_, child) => `child ${child}`)]))
      : column('count', 'text', draw(['1', '7', '200', '0', '<5'])),
  ]);
}

const AMOUNT = [null, null, 0, 0, 1, 2, 19, 20, 21, -1, 2_147_483_647];

function madeUpOf(kind: Kind, draw: Draw, form: 'records' | 'counted'): readonly TestColumn[] {
  const common = madeUp(draw, form);
  if (kind === 'oocd')
    return [
      ...common.filter(({ name }) => name !== 'disposal'),
      column('disposal', 'text', draw(['charge', 'outcome_22', 'youth_caution', 'community_resolution', null])),
      ...['rehabilitative', 'reparative', 'restrictive'].map((name) => column(name, 'int', draw(AMOUNT))),
    ];
  return [
    ...common.filter(({ name }) => name !== 'disposal'),
    column('stage_reached', 'text', draw(['trigger', 'interim_order', 'full_order', 'full_order', null])),
    column('positive_intervention', 'text', draw(['yes', 'no', 'not_clear', null])),
    ...['positive_requirements', 'prohibitions'].map((name) => column(name, 'int', draw(AMOUNT))),
    column('order_months', 'int', draw([null, 5, 6, 7, 24, 25])),
  ];
}

describe.each(KINDS)('conditions in rows of %s drawn by chance', (kind) => {
  it.each(['records', 'counted'] as const)(
    'are the same in %s',
    async (form) => {
      const roll = dice(seed + kind.length + form.length);
      for (let drawn = 0; drawn < runs(4, 20); drawn++) {
        const rows = 1 + roll(300);
        const draw: Draw = (from) => Array.from({ length: rows }, () => from[roll(from.length)] ?? null);
        const { extract } = await answeringColumns(engine, madeUpOf(kind, draw, form));
        expect(extract.dataset.form).toBe(form);
        await compared(kind, extract, EVERYONE, `${rows} rows of file ${drawn}`);
        await compared(kind, extract, OPENING_SELECTION, `${rows} rows of file ${drawn}`);
        const children = { ...EVERYONE, ticks: { month: [], age: ['10', '15', '17'] } };
        await compared(kind, extract, children, `${rows} rows of file ${drawn}`);
      }
    },
    120_000,
  );
});
