import type { Grain } from '../../src/dataset/kinds/dataset';
import { identifier, join, type Statement, sql, wholeNumber } from '../../src/sql/statement';
import type { Failure } from '../../src/vocabulary/failure';
import type { Checked } from './checked';
import type { Counting, Period } from './config';
import { codeText, NOT_A_DAY } from './written-columns';

const FINENESS: readonly (Grain | Period)[] = ['month', 'quarter', 'half_year', 'financial_year'];

/** Why this source cannot be counted so; null where it can. */
export function whyNotCounted({ by, period }: Counting, { structure, dataset, columns }: Checked): Failure | null {
  const missing = by.filter((name) => !columns.some((column) => column.name === name));
  if (missing.length > 0)
    return {
      what: '"by" names a column that the source does not supply.',
      column: missing[0] ?? '',
      remedy: 'Take it out of "by", or map it.',
    };
  if (FINENESS.indexOf(period) >= FINENESS.indexOf(dataset.grain)) return null;
  return {
    what: 'The rows of the source cannot be told apart by so short a period.',
    found: `"period": "${period}"`,
    expected: `"${dataset.grain}" or longer, because the source gives ${structure.types.has('period') ? 'periods' : 'no days'}`,
    remedy: 'Choose a longer period.',
  };
}

/** First month of the financial period around a day, as months from April: 0, 3, 6 or 9. */
const sinceApril = sql`((month(event_date) + 8) % 12)`;
const financialYear = sql`(year(event_date) - case when month(event_date) < 4 then 1 else 0 end)`;
const yearText = sql`${financialYear}::varchar || '-' || lpad(((${financialYear} + 1) % 100)::varchar, 2, '0')`;

/** The name and value of the column that says when: the first of the month as a day, or a financial period as text. */
function periodColumn(period: Period): { readonly name: string; readonly value: Statement } {
  if (period === 'month')
    return {
      name: 'event_date',
      value: sql`case when "month" = 1 then ${NOT_A_DAY} else date_trunc('month', event_date)::date end`,
    };
  const suffix = {
    quarter: sql` || ' Q' || (${sinceApril} // 3 + 1)::varchar`,
    half_year: sql` || ' H' || (${sinceApril} // 6 + 1)::varchar`,
    financial_year: sql``,
  }[period];
  return { name: 'period', value: sql`case when "month" = 1 then 'NX' else ${yearText}${suffix} end` };
}

/**
 * The combinations of a counted extract from a narrow table, each with its `count` as a whole number, null where it is
 * `withheld`. What a source withheld stays withheld, in a row of its own: it can be added to nothing.
 */
export function countedRows({ by, period, withholdBelow }: Counting, table: string, isCounted: boolean): Statement {
  const time = periodColumn(period);
  const keys = [
    sql`${time.value} as ${identifier(time.name)}`,
    ...by.map((name) => sql`${codeText(name)} as ${identifier(name)}`),
  ];
  const hidden = isCounted ? sql`withheld` : sql`false`;
  const names = join([time.name, ...by].map(identifier));
  const sums = sql`select ${join(keys)}, ${hidden} as hidden, sum(weight)::bigint as total from ${identifier(table)} group by all`;
  const withheld = sql`(hidden${orSmall(withholdBelow)})`;
  const ordered = join([time.name, ...by].map((name) => sql`${identifier(name)} nulls last`));
  return sql`select ${names}, case when not ${withheld} then total end as "count", ${withheld} as withheld from (${sums}) order by ${ordered}, hidden`;
}

const orSmall = (below: number | null): Statement =>
  below === null ? sql`` : sql` or total between 1 and ${wholeNumber(below - 1)}`;
