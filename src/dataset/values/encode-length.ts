import { identifier, join, type Statement, sql } from '../../sql/statement';
import { constant, listTypes } from './encode-codes';
import { asInstant, asTimestamp } from './encode-dates';
import { type StoredColumn, typeOf } from './stored-column';
import type { Structure } from './structure';

/** Rule 49: start and end on the clock in London, hours between them, and the band they fall in. */
export function lengthColumns(structure: Structure, table: string): readonly StoredColumn[] {
  const list = structure.contract.columns.find(({ name }) => name === 'length_band')?.codes;
  const [started, ended] = [typeOf(structure, 'start'), typeOf(structure, 'end')];
  if (!list || !started) return [];
  const start = asTimestamp(identifier('start'), started);
  const startOnly = [{ name: 'start', value: start }];
  if (!ended) return startOnly;
  const end = asTimestamp(identifier('end'), ended);
  const instants = [asInstant(identifier('start'), started), asInstant(identifier('end'), ended)] as const;
  const hours = hoursBetween(...instants);
  return [
    ...startOnly,
    { name: 'end', value: end },
    { name: 'hours', value: sql`case when ${hours} >= 0 then ${hours} end` },
    {
      name: 'length_band',
      codes: list,
      value: lengthBand(start, end, hours, listTypes(table, list).codes),
      raw: sql`${start}::varchar || ' to ' || ${end}::varchar`,
    },
  ];
}

/** Hours as DOUBLE; from moments in UTC, because London's clock jumps twice a year. */
const hoursBetween = (start: Statement, end: Statement): Statement =>
  sql`((epoch(${end}) - epoch(${start})) / 3600)::double`;

function lengthBand(start: Statement, end: Statement, hours: Statement, codes: Statement): Statement {
  const bands = [
    sql`when ${start} is null then ${constant('NR', codes)}`,
    sql`when ${end} is null then ${constant('open', codes)}`,
    sql`when ${hours} < 0 then ${constant('NX', codes)}`,
    sql`when ${hours} <= 72 then ${constant('to_72h', codes)}`,
    sql`when ${hours} <= 336 then ${constant('to_14d', codes)}`,
    sql`when ${hours} <= 1008 then ${constant('to_42d', codes)}`,
  ];
  return sql`case ${join(bands, ' ')} else ${constant('over_42d', codes)} end`;
}
