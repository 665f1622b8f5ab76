import { describe, expect, it } from 'vitest';
import { codeOfAge, codeOfText, createTypes } from '../../src/dataset/values/encode-codes';
import { asDay, firstDayOfPeriod, monthOf } from '../../src/dataset/values/encode-dates';
import { dropStatements } from '../../src/dataset/loading/drop-extract';
import { encodeBatch } from '../../src/dataset/values/encode';
import { OOCD } from '../../src/dataset/kinds/oocd';
import { codeList } from '../../src/vocabulary/code-list';
import { identifier, sql } from '../../src/sql/statement';

const LIST = codeList('route', [
  ['street', 'Street'],
  ["o'clock", 'Panel', 'p'],
]);

describe('the SQL that makes a narrow table', () => {
  it('types of a list', () => {
    expect(createTypes('oocd_1', LIST).map(({ text }) => text)).toEqual([
      `create type "oocd_1 route" as enum ('street', 'o''clock', 'NR', 'NX')`,
      `create type "oocd_1 route spellings" as enum ('street', 'o''clock', 'panel', 'p', 'nr', 'not recorded', 'unknown', 'n/a', 'missing', '')`,
    ]);
  });
  it('a code from text', () => {
    expect(codeOfText(identifier('route'), 'oocd_1', LIST).text).toBe(
      `coalesce(try_cast("route" as "oocd_1 route"), case when "route" is null then 'NR'::"oocd_1 route" else coalesce((['street', 'o''clock', 'o''clock', 'o''clock', 'NR', 'NR', 'NR', 'NR', 'NR', 'NR']::"oocd_1 route"[])[enum_code(try_cast(lower(trim("route")) as "oocd_1 route spellings"))::integer + 1], 'NX'::"oocd_1 route") end)`,
    );
  });
  it('an age from numbers', () => {
    expect(codeOfAge(identifier('age'), 'whole number', 't', LIST).text).toBe(
      `case when "age" is null then 'NR'::"t route" when not ("age" between 0 and 110 and "age" = floor("age")) then 'NX'::"t route" when "age" < 10 then 'u10'::"t route" when "age" >= 25 then '25+'::"t route" else "age"::integer::varchar::"t route" end`,
    );
  });
  it('a month', () => {
    const day = asDay(identifier('event_date'), 'date and time');
    expect(monthOf(day, sql`x is null`).text).toBe(
      `(case when x is null then 0 else coalesce(2 + (year(case when "event_date"::timestamp::date between date '2000-01-01' and date '2099-12-31' then "event_date"::timestamp::date end) - 2000) * 12 + month(case when "event_date"::timestamp::date between date '2000-01-01' and date '2099-12-31' then "event_date"::timestamp::date end) - 1, 1) end)::usmallint`,
    );
  });
  it('a day from a period has no bound values, so it can stand in any statement', () => {
    expect(firstDayOfPeriod(identifier('period')).values).toEqual([]);
  });
  it('a batch', () => {
    const columns = [{ name: 'weight', value: sql`1::integer` }];
    expect(encodeBatch(columns, 's', 't', 0).text).toBe(
      'create table "t" as select (rowid + 0)::integer as row_no, 1::integer as "weight" from "s"',
    );
    expect(encodeBatch(columns, 's', 't', 65536).text).toBe(
      'insert into "t" select (rowid + 65536)::integer as row_no, 1::integer as "weight" from "s"',
    );
  });
  it('what undoes it', () => {
    const texts = dropStatements({ contract: OOCD }, 'oocd_1').map(({ text }) => text);
    expect(texts.slice(0, 4)).toEqual([
      'drop table if exists "oocd_1"',
      'drop table if exists "oocd_1 not read"',
      'drop type if exists "oocd_1 borough"',
      'drop type if exists "oocd_1 borough spellings"',
    ]);
  });
});
