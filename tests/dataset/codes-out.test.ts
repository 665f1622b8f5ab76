import { beforeAll, describe, expect, it } from 'vitest';
import { codesInShares, codesOut, codesStatement } from '../../src/dataset/loading/codes-out';
import { DensePersons } from '../../src/dataset/loading/dense-persons';
import { dateOrder, NO_DAY } from '../../src/dataset/loading/date-order';
import type { Engine } from '../../src/engine/engine';
import { datasetFrom, loadColumns, oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

describe('codes for live counting', () => {
  it('stand in date order, rows without a date last, children numbered', async () => {
    const data = await datasetFrom(
      loadColumns(
        engine,
        oocdColumns([
          column('event_date', 'day', ['2022-03-01', null, '2022-01-05', '2022-03-01', '1900-01-01']),
          column('person_id', 'text', ['a', 'b', 'a', null, 'c']),
          column('sex', 'text', ['male', 'female', 'other', null, 'zz']),
        ]),
      ),
    );
    const codes = await codesOut(engine, data);
    expect(codes.rows).toBe(5);
    expect([...(codes.columns.sex ?? [])]).toEqual([2, 0, 3, 1, 4]);
    expect([...(codes.columns.month ?? [])]).toEqual([2, 4, 4, 0, 1]);
    expect([...(codes.person ?? [])]).toEqual([0, 0, 2, 1, 3]);
    expect([codes.persons, data.children]).toEqual([4, 4]);
    expect(codes.sizes).toMatchObject({ sex: 5, month: 5, ethnicity: 27 });
    expect(codes.weight).toBeUndefined();
  });

  it('carry weights and withheld rows of counted extracts', async () => {
    const data = await datasetFrom(loadColumns(engine, oocdColumns([column('count', 'text', ['7', '*', '0'])])));
    const codes = await codesOut(engine, data);
    expect([[...(codes.weight ?? [])], [...(codes.withheld ?? [])]]).toEqual([
      [7, 0, 0],
      [0, 1, 0],
    ]);
  });

  it('come in shares that hold every row once and every child whole', async () => {
    const people = ['a', 'b', 'a', null, 'c', 'd', 'b', 'e', 'f', 'a'];
    const data = await datasetFrom(
      loadColumns(
        engine,
        oocdColumns([
          column(
            'event_date',
            'day',
            people.map((_, day) => `2022-01-${String(20 - day).padStart(2, '0')}`),
          ),
          column('person_id', 'text', people),
          column(
            'sex',
            'text',
            people.map((_, row) => (row % 2 ? 'male' : 'female')),
          ),
        ]),
      ),
    );
    const shares = await codesInShares(engine, data, () => 2);
    expect(shares.reduce((rows, share) => rows + share.rows, 0)).toBe(10);
    expect(shares.reduce((children, share) => children + (share.persons ?? 0), 0)).toBe(data.children);
    expect((await codesInShares(engine, data, () => 1))[0]).toEqual(await codesOut(engine, data));
  });

  it('are asked for by this SQL', async () => {
    const data = await datasetFrom(loadColumns(engine, oocdColumns()));
    expect(codesStatement(data, 0, 10).text).toBe(
      `select enum_code("borough")::utinyint as "borough", enum_code("ethnicity")::utinyint as "ethnicity", enum_code("age")::utinyint as "age", enum_code("disposal")::utinyint as "disposal", (case when "month" < 2 then "month" else "month" - 266 end)::usmallint as "month", coalesce(datediff('day', date '1970-01-01', event_date), 2147483647)::integer as "day" from "${data.table}" where row_no >= 0 and row_no < 10`,
    );
  });
});

describe('order and numbering', () => {
  it('rows in order need no sorting', () => {
    expect(dateOrder(Int32Array.of(1, 1, 5, NO_DAY))).toBeNull();
    expect([...(dateOrder(Int32Array.of(5, NO_DAY, 1, 5, 1)) ?? [])]).toEqual([2, 4, 0, 3, 1]);
  });
  it('children keep their number while the table grows', () => {
    const persons = new DensePersons(1);
    const first = Array.from({ length: 1000 }, (_, child) => persons.numberOf(child, child % 7));
    const again = Array.from({ length: 1000 }, (_, child) => persons.numberOf(child, child % 7));
    expect(first).toEqual(Array.from({ length: 1000 }, (_, child) => child));
    expect(again).toEqual(first);
    expect([persons.another(), persons.count]).toEqual([1000, 1001]);
  });
});
