import { inWords } from '../support/findings';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { dropExtract } from '../support/drop-extract';
import type { Engine } from '../../src/engine/engine';
import { identifier, sql } from '../../src/sql/statement';
import { datasetFrom, loadColumns, oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';
import { column, type TestColumn } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const load = (columns: readonly TestColumn[], metadata?: Record<string, string>): Promise<Dataset> =>
  datasetFrom(loadColumns(engine, columns, metadata));

const finding = ({ findings }: Dataset, id: string) => inWords(findings).find((one) => one.id === id);

async function stored({ table }: Dataset, name: string): Promise<unknown[]> {
  const answer = await engine.query(
    sql`select ${identifier(name)}::varchar as value from ${identifier(table)} order by row_no`,
  );
  return answer.toArray().map((row: { value: unknown }) => row.value);
}

describe('values that are not understood stay, and are told', () => {
  it('an unknown code, by value with the most frequent first', async () => {
    const data = await load(
      oocdColumns([column('ethnicity', 'text', ['Martian', 'W1', 'x', 'Martian', null, ' white british '])]),
    );
    expect(await stored(data, 'ethnicity')).toEqual(['NX', 'W1', 'NX', 'NX', 'NR', 'W1']);
    expect(finding(data, 'not-recognised-ethnicity')).toEqual({
      id: 'not-recognised-ethnicity',
      severity: 'stops quoting',
      column: 'ethnicity',
      what: '3 rows have a value of ethnicity that is not recognised.',
      rows: 3,
      soWhat: 'They stay in every total as "Not recognised", apart from "Not recorded".',
      toDo: 'Ask the supplier to correct it, or quote the figures with this remark.',
      examples: ['Martian', 'x'],
    });
    expect(data.rows).toBe(6);
  });

  it('impossible ages, and ages as numbers, text and decimals', async () => {
    const ints = await load(oocdColumns([column('age', 'int', [250, -3, 9, 10, 17, 24, 25, 110, 111, null])]));
    const codes = ['NX', 'NX', 'u10', '10', '17', '24', '25+', '25+', 'NX', 'NR'];
    expect(await stored(ints, 'age')).toEqual(codes);
    expect(finding(ints, 'not-recognised-age')?.what).toBe('3 rows have an impossible or unknown age.');
    const text = await load(
      oocdColumns([column('age', 'text', ['250', '-3', '9', ' 10', '17', '15.5', '10-14', 'over 34', 'x', ''])]),
    );
    expect(await stored(text, 'age')).toEqual(['NX', 'NX', 'u10', '10', '17', 'NX', 'b10-14', 'b34+', 'NX', 'NR']);
    const decimals = await load(oocdColumns([column('age', 'double', [15, 15.5, null, Number.NaN])]));
    expect(await stored(decimals, 'age')).toEqual(['15', 'NX', 'NR', 'NX']);
  });

  it('age bands where no age was supplied', async () => {
    const data = await load(oocdColumns([column('age_band', 'text', ['10 to 14', '18+', null, 'old'])], ['age']));
    expect(await stored(data, 'age')).toEqual(['b10-14', 'b18+', 'NR', 'NX']);
    expect(data.supplied).toContain('age');
    const missing = (of: Dataset) => finding(of, 'not-supplied')?.examples ?? [];
    expect(missing(data)).toContain('sex');
    expect(missing(data).filter((name) => name.startsWith('age'))).toEqual([]);
    const years = await load(oocdColumns());
    expect(missing(years).filter((name) => name.startsWith('age'))).toEqual([]);
  });

  it('dates in 1900', async () => {
    const data = await load(
      oocdColumns([column('event_date', 'day', ['1900-01-01', '2022-12-31', null, '2100-01-01'])]),
    );
    expect(await stored(data, 'month')).toEqual(['1', '277', '0', '1']);
    expect(finding(data, 'bad-date')?.what).toBe(
      '2 rows have a date that is not plausible: before 2000, after 2099 or not a period.',
    );
    expect(finding(data, 'bad-date')?.examples).toEqual(['1900-01-01', '2100-01-01']);
    expect(data.coverage).toEqual({ from: '2022-12-31', to: '2022-12-31', declared: false });
    expect(data.months).toEqual({ first: 275, count: 1 });
  });

  it('record ids that stand twice', async () => {
    const data = await load(oocdColumns([column('record_id', 'text', ['a', 'b', 'a', 'a'])]));
    expect(finding(data, 'duplicates')?.what).toBe('2 rows repeat a record_id that an earlier row has.');
  });

  it('codes as numbers and as yes or no', async () => {
    const data = await load(
      oocdColumns([column('gravity', 'double', [3, 3.5, null]), column('eligible', 'bool', [true, false, null])]),
    );
    expect(await stored(data, 'gravity')).toEqual(['3', 'NX', 'NR']);
    expect(await stored(data, 'eligible')).toEqual(['yes', 'no', 'NR']);
  });
});

describe('hostile text stays text', () => {
  const hostile = ['<img src=x onerror=alert(1)>', "'; drop table oocd_1; --", '=HYPERLINK("http://x")', '"quoted"'];
  it('in values', async () => {
    const data = await load(oocdColumns([column('borough', 'text', hostile), column('record_id', 'text', hostile)]));
    expect([...(finding(data, 'not-recognised-borough')?.examples ?? [])].sort()).toEqual([...hostile].sort());
    expect(await stored(data, 'record_id')).toEqual(hostile);
  });
  it('in names of columns', async () => {
    const names = ['"; drop table x; --', 'a"b', "it's", '<b>'];
    const data = await load(oocdColumns(names.map((name) => column(name, 'text', ['1', '2']))));
    expect(finding(data, 'unknown-columns')?.what).toBe(
      `Columns that this workbook does not know were not read: ${names.join(', ')}.`,
    );
    expect(data.rows).toBe(2);
  });
});

describe('counted extracts and periods', () => {
  it('withheld counts weigh nothing and are told', async () => {
    const counts = ['12', '*', '<5', 'c', '~', '', null, '-4', '2.5', 'many', '0'];
    const data = await load(oocdColumns([column('count', 'text', counts)]));
    expect(data.form).toBe('counted');
    expect(await stored(data, 'weight')).toEqual(['12', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0']);
    expect(await stored(data, 'withheld')).toEqual(['false', ...Array.from({ length: 9 }, () => 'true'), 'false']);
    expect(finding(data, 'withheld')?.what).toBe('9 rows have a count that was withheld.');
    expect(finding(data, 'not-recognised-count')?.what).toBe('3 rows have a count that is not a whole number.');
    expect([...(finding(data, 'not-recognised-count')?.examples ?? [])].sort()).toEqual(['-4', '2.5', 'many']);
  });

  it('counts as whole numbers are withheld where they are null or the column beside them says so', async () => {
    const counts = column('count', 'int', [12, null, 3, 0]);
    const flags = column('withheld', 'bool', [false, true, true, false]);
    const data = await load(oocdColumns([counts, flags]));
    expect(data.form).toBe('counted');
    expect(await stored(data, 'weight')).toEqual(['12', '0', '0', '0']);
    expect(await stored(data, 'withheld')).toEqual(['false', 'true', 'true', 'false']);
    expect(finding(data, 'withheld')?.what).toBe('2 rows have a count that was withheld.');
    expect(finding(data, 'unknown-columns')).toBeUndefined();
  });

  it('periods instead of days', async () => {
    const periods = ['2022-23', '2022-23 H2', '2022/23 Q4', '2022-2023 q1', '2022-24', 'soon', null];
    const data = await load(oocdColumns([column('period', 'text', periods)], ['event_date']));
    expect(await stored(data, 'event_date')).toEqual([
      '2022-04-01',
      '2022-10-01',
      '2023-01-01',
      '2022-04-01',
      null,
      null,
      null,
    ]);
    expect(await stored(data, 'month')).toEqual(['269', '275', '278', '269', '1', '1', '0']);
    expect(data.grain).toBe('financial_year');
    const halves = await load(oocdColumns([column('period', 'text', ['2022-23 H1', '2022-23 Q4'])], ['event_date']));
    expect([halves.grain, halves.coverage?.to]).toEqual(['half_year', '2023-03-31']);
  });

  it('declared coverage, metadata and months without rows', async () => {
    const metadata = { period_from: '2022-01-01', period_to: '2022-04-30', supplier: 'MPS', synthetic: 'true' };
    const data = await load(
      oocdColumns([column('event_date', 'moment', ['2022-01-05T23:59:00', '2022-03-01T00:00:00'])]),
      metadata,
    );
    expect(data.coverage).toEqual({ from: '2022-01-01', to: '2022-04-30', declared: true });
    expect(data.metadata).toEqual({ supplier: 'MPS', synthetic: true });
    expect(finding(data, 'months-without-rows')?.examples).toEqual(['February 2022', 'April 2022']);
  });

  it('an extract can be taken out again', async () => {
    const data = await load(oocdColumns());
    await dropExtract(engine, data);
    await expect(engine.query(sql`select 1 from ${identifier(data.table)}`)).rejects.toThrow('does not exist');
  });
});
