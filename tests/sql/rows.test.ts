import { beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { columnValues } from '../../src/sql/column-values';
import { readNumbers, readOne, readRows } from '../../src/sql/rows';
import { join, sql } from '../../src/sql/statement';
import { startNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

describe('answers are read as what they must be', () => {
  it('with every type', async () => {
    const answer = await engine.query(
      sql`select ${'<b>'} as t, 2.5::decimal(4,2)::double as n, date '2022-02-03' as d, true as b, null::varchar as e`,
    );
    const shape = {
      t: { type: 'text' },
      n: { type: 'number' },
      d: { type: 'date' },
      b: { type: 'boolean' },
      e: { type: 'text', nullable: true },
    } as const;
    expect(readOne(answer, shape)).toEqual({ t: '<b>', n: 2.5, d: '2022-02-03', b: true, e: null });
  });
  it('or the column is named', async () => {
    const answer = await engine.query(sql`select count(*) as n, null::varchar as e from range(3)`);
    expect(() => readRows(answer, { n: { type: 'number' } })).toThrow(
      'The answer\'s column "n" holds a bigint where number was expected.',
    );
    expect(() => readRows(answer, { e: { type: 'text' } })).toThrow('The answer\'s column "e" has an empty cell.');
    expect(() => readRows(answer, { gone: { type: 'text' } })).toThrow('The answer has no column "gone".');
    expect(() => columnValues(answer, 'e')).toThrow('has an empty cell');
  });
  it('text decoded once is what Arrow decodes cell by cell', async () => {
    // The first two have one hash; the last is too long to be looked up.
    const texts = ['Aa', 'BB', '', 'Ünïcödé 🙂', 'Aa', 'x'.repeat(40), 'BB'];
    const list = join(
      texts.map((text) => sql`(${text})`),
      ', ',
    );
    const answer = await engine.query(
      sql`select nullif(t, '') as t, t as whole, n::double as n from (values ${list}) as v(t), range(700) as r(n) order by n, t`,
    );
    const shape = { t: { type: 'text', nullable: true }, whole: { type: 'text' }, n: { type: 'number' } } as const;
    const cells = (name: string) => Array.from({ length: answer.numRows }, (_, row) => answer.getChild(name)?.get(row));
    const rows = readRows(answer, shape);
    expect(rows).toHaveLength(700 * texts.length);
    for (const name of ['t', 'whole', 'n'] as const) expect(rows.map((row) => row[name])).toEqual(cells(name));
  });
  it('numbers of one row, and exactly one row', async () => {
    expect(readNumbers(await engine.query(sql`select 1 as a, null::integer as b`))).toEqual(new Map([['a', 1]]));
    await expect(async () =>
      readOne(await engine.query(sql`select 1 as a from range(2)`), { a: { type: 'number' } }),
    ).rejects.toThrow('The answer has 2 rows where one was expected.');
  });
});

describe('the engine', () => {
  it('tells the SQL of a failed statement', async () => {
    await expect(engine.query(sql`select nothing from nowhere`)).rejects.toMatchObject({
      name: 'QueryError',
      sql: 'select nothing from nowhere',
    });
  });
  it.each([
    `select * from read_csv('https://example.com/a.csv')`,
    `select * from '/etc/passwd'`,
    'load parquet',
    'set enable_external_access = true',
    `copy (select 1) to 'x.csv'`,
  ])('is shut: %s', async (text) => {
    await expect(engine.query({ text, values: [] })).rejects.toThrow(
      /Permission Error|Invalid Input Error|does not exist|Catalog Error|disabled/,
    );
  });
});
