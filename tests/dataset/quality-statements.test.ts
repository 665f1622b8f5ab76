import { unreleased } from '../../src/counting/unreleased';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import { OOCD } from '../../src/dataset/kinds/oocd';
import { RULE49 } from '../../src/dataset/kinds/rule49';
import { sameIdsStatement, sharedMonthsStatement } from '../../src/dataset/quality/overlap';
import { byPeriodStatement } from '../../src/dataset/quality/by-period';
import { ambiguousStatement } from '../../src/dataset/quality/code-set';
import { datesStatement } from '../../src/dataset/quality/dates';
import { alikeStatement } from '../../src/dataset/quality/duplicates';
import { impossibleStatement } from '../../src/dataset/quality/impossible';
import { monthsStatement } from '../../src/dataset/quality/months';
import { createNotRead, keepNotRead, notReadStatement } from '../../src/dataset/quality/not-read';
import { observedStatement } from '../../src/dataset/quality/observed';
import { stagedValues } from '../../src/dataset/quality/personal-at-load';
import {
  personalExamples,
  shapesStatement,
  storedValues,
  suspectsStatement,
} from '../../src/dataset/quality/personal-text';
import { streetStatement } from '../../src/dataset/quality/street';
import { identifier, sql } from '../../src/sql/statement';

const records = {
  kind: 'oocd',
  table: 't',
  form: 'records',
  rows: 10,
  grain: 'month',
  supplied: ['age', 'route', 'ethnicity', 'ethnicity_observed', 'borough', 'disposal', 'record_id'],
  coverage: { from: '2023-04-01', to: '2024-03-31', declared: true },
  metadata: { synthetic: false, drawn: '2024-05-01' },
} as unknown as Dataset;
const counted = { ...records, form: 'counted', grain: 'financial_year' } as Dataset;

const A_SHAPE = { id: 'x', looksLike: 'x', pattern: "o'x", leastShare: 0 };

describe('what is asked of the stored rows', () => {
  it('codes by half-year, or by year of what counted rows stand for', () => {
    expect(byPeriodStatement(records, 'route').text).toBe(
      'select (case when "month" >= 2 then ("month"::integer + 7) // 6 else -1 end)::integer as period, enum_code(code)::integer as code, sum(amount)::double as amount from (select "month", "route" as code, (count(*))::double as amount from "t" group by 1, 2) group by 1, 2 order by 1, 2',
    );
    expect(byPeriodStatement(counted, 'route').text).toContain('// 12 else -1');
    expect(byPeriodStatement(counted, 'route').text).toContain('coalesce(sum(weight), 0)::double as amount');
  });
  it('months', () => {
    expect(monthsStatement(records).text).toBe(
      'select ("month" - 2)::integer as "month", (count(*))::double as amount from "t" where "month" >= 2 group by 1 order by 1',
    );
  });
  it('dates against what the file says of itself', () => {
    expect(datesStatement(records).text).toBe(
      `select (count(*) filter (where event_date < '2023-04-01'::date))::integer as "before", (count(*) filter (where event_date > '2024-03-31'::date))::integer as "after", (count(*) filter (where event_date > '2024-05-01'::date))::integer as "drawn" from "t"`,
    );
  });
  it('rows alike', () => {
    expect(alikeStatement(records, 0, 1).text).toBe(
      'select coalesce(sum(times - 1), 0)::integer as alike from (select count(*) as times from (select hash(r) as h from (select * exclude (row_no) from "t") r) group by h having times > 1)',
    );
    expect(alikeStatement(records, 1, 3).text).toContain('r) where h % 3 = 1 group by h');
  });
  it('what cannot be', () => {
    expect(impossibleStatement(records, OOCD)?.text).toBe(
      `select (count(*) filter (where "age" in ('u10')))::integer as "too-young" from "t"`,
    );
    const rule49 = { ...records, kind: 'rule49', supplied: ['age', 'start', 'end'] } as Dataset;
    expect(impossibleStatement(rule49, RULE49)?.text).toBe(
      `select (count(*) filter (where "age" in ('u10', '10', '11', '12', '13', '14')))::integer as "too-young", (count(*) filter (where "length_band" in ('NX')))::integer as "ends-before-start" from "t"`,
    );
    expect(impossibleStatement({ ...records, supplied: [] }, OOCD)).toBeNull();
  });
  it('ethnicity as said and as seen', () => {
    expect(observedStatement(records).text).toBe(
      `select case when ethnicity in ('A3', 'A4', 'A1', 'A2', 'A9', 'A0') then 'asian' when ethnicity in ('B2', 'B1', 'B9', 'B0') then 'black' when ethnicity in ('M3', 'M2', 'M1', 'M9', 'M0') then 'mixed' when ethnicity in ('W1', 'W2', 'W3', 'W4', 'W9', 'W0') then 'white' when ethnicity in ('O1', 'O9', 'O0') then 'other' else 'unknown' end as self, ethnicity_observed::varchar as seen, (count(*))::double as amount from "t" group by 1, 2 order by 1, 2`,
    );
    expect(ambiguousStatement(records).text).toBe(
      `select (count(*) filter (where ethnicity = 'O1'))::integer as ambiguous from "t"`,
    );
  });
  it('routes of community resolutions', () => {
    expect(streetStatement(records).text).toBe(
      `select borough::varchar as borough, (count(*))::double as resolutions, (count(*) filter (where route = 'street'))::double as street, (count(*) filter (where route in ('street', 'panel')))::double as routed from "t" where disposal = 'community_resolution' group by 1 order by 1`,
    );
    expect(streetStatement({ ...records, supplied: [] }).text).toContain('0::double as street');
  });
  it('shapes of people, every value of a small file and every so manieth of a large one', () => {
    const values = sql`select v from ${identifier('t')}`;
    expect(storedValues(records, 'record_id').text).toBe('select trim("record_id") as v from "t"');
    expect(storedValues({ table: 't', rows: unreleased(2_500_000) }, 'record_id').text).toContain(
      'where row_no % 3 = 0',
    );
    expect(stagedValues('person_id', 's').text).toBe('select trim("person_id"::varchar) as v from "s" limit 4096');
    expect(suspectsStatement(values, [A_SHAPE]).text).toMatch(
      /^select count\(\*\)::integer as looked, \(count\(\*\) filter \(where regexp_matches\(v, '\(\?:o''x\)', 'i'\) and not lower\(v\) in \('city of london', .*\)\)\)::integer as suspects from \(select v from "t"\) where v is not null$/,
    );
    expect(shapesStatement(values, [A_SHAPE]).text).toMatch(
      /^select \(count\(\*\) filter \(where regexp_matches\(v, 'o''x', 'i'\)\)\)::integer as "x" from \(select v from "t"\) where regexp_matches\(v, /,
    );
    expect(personalExamples(values, A_SHAPE).text).toMatch(/ order by 1 limit 3$/);
  });
  it('values that were not read', () => {
    expect(createNotRead('t').text).toBe(
      'create table if not exists "t not read" (row_no integer, "column" varchar, "value" varchar)',
    );
    expect(keepNotRead({ staging: 's', table: 't', firstRow: 65_536 }, 'age', sql`raw`, sql`bad`).text).toBe(
      `insert into "t not read" select (rowid + 65536)::integer, 'age', raw from "s" where bad order by rowid limit (select greatest(0, 100000 - count(*)) from "t not read")`,
    );
    expect(notReadStatement(records).text).toBe(
      'select row_no, "column", left("value", 200) as "value" from "t not read" order by row_no, "column"',
    );
  });
  it('what two files have in common', () => {
    const [one, other] = [
      { file: 'a', from: 0, to: 5 },
      { file: 'b', from: 5, to: 9 },
    ];
    expect(sameIdsStatement(records, one, other).text).toBe(
      'select count(*)::integer as same from "t" where row_no >= 5 and row_no < 9 and record_id in (select record_id from "t" where row_no >= 0 and row_no < 5 and record_id is not null)',
    );
    expect(sharedMonthsStatement(records, one, other).text).toBe(
      'select borough::varchar as borough, ("month" - 2)::integer as "month", (count(*) filter (where row_no >= 0 and row_no < 5))::double as one, (count(*) filter (where row_no >= 5 and row_no < 9))::double as other from "t" where "month" >= 2 group by 1, 2 having count(*) filter (where row_no >= 0 and row_no < 5) > 0 and count(*) filter (where row_no >= 5 and row_no < 9) > 0 order by 2, 1',
    );
  });
});
