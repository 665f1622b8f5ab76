import { OLDEST_AGE } from '../../src/dataset/kinds/common-columns';
import type { Structure } from '../../src/dataset/values/structure';
import { type CodeList, spellings } from '../../src/vocabulary/code-list';
import { enumOrder } from '../../src/dataset/kinds/stored-columns';
import type { Binder } from './clickhouse-bind';
import { type ClusterColumn, inOurCodes } from './clickhouse-sql';
import { clusterText, keyed, trimmed } from './clickhouse-types';

/** The columns that ClickHouse makes, by name, and the contract they are for. */
export interface Made {
  readonly structure: Structure;
  readonly columns: ReadonlyMap<string, ClusterColumn>;
  readonly binder: Binder;
}

/** SQL that gives the code of a contract column, NR and NX included: the twin of the workbook's encode-codes.ts. */
export function clusterCode(name: string, { structure, columns, binder }: Made): string {
  const list = structure.contract.columns.find((column) => column.name === name)?.codes;
  if (!list) throw new Error(`The column "${name}" has no codes.`);
  if (name === 'age') return ageCode(list, columns, binder);
  const column = columns.get(name);
  if (!column) return `'NR'`;
  const text = clusterText(column.value, column.type);
  return codeOfText(
    name === 'ethnicity' ? inOurCodes(text, structure.ethnicityCodes?.reads, binder) : text,
    list,
    binder,
  );
}

function codeOfText(text: string, list: CodeList, binder: Binder): string {
  const spelt = spellings(list);
  const codes = binder.texts(enumOrder(list));
  const [from, to] = [binder.texts([...spelt.keys()]), binder.texts([...spelt.values()])];
  const filled = `ifNull(${text}, '')`;
  const bySpelling = `transform(${keyed(filled)}, ${from}, ${to}, 'NX')`;
  return `multiIf(isNull(${text}), 'NR', has(${codes}, ${filled}), ${filled}, ${bySpelling})`;
}

function ageCode(list: CodeList, columns: Made['columns'], binder: Binder): string {
  const given = ['age', 'age_band'].flatMap((name) => {
    const column = columns.get(name);
    return column ? [codeOfAge(column, list, binder)] : [];
  });
  const [first, second] = given;
  if (first === undefined) return `'NR'`;
  return second === undefined ? first : `if(${first} = 'NR', ${second}, ${first})`;
}

function codeOfAge({ value, type }: ClusterColumn, list: CodeList, binder: Binder): string {
  if (type !== 'text') return codeOfYears(`toFloat64(${value})`);
  const years = `toFloat64OrNull(${trimmed(value)})`;
  return `if(isNull(${years}), ${codeOfText(value, list, binder)}, ${codeOfYears(years)})`;
}

function codeOfYears(years: string): string {
  const filled = `ifNull(${years}, -1)`;
  const possible = `${filled} BETWEEN 0 AND ${OLDEST_AGE} AND ${filled} = floor(${filled})`;
  return `multiIf(isNull(${years}), 'NR', NOT (${possible}), 'NX', ${filled} < 10, 'u10', ${filled} >= 25, '25+', toString(toInt32(${filled})))`;
}

/** The day of a row where it is plausible, as Nullable(Date32), and whether anything was recorded there at all. */
export function clusterDay({ columns }: Pick<Made, 'columns'>): { readonly day: string; readonly recorded: string } {
  const dated = ['event_date', 'start'].flatMap((name) => columns.get(name) ?? []);
  const found = ['event_date', 'start'].flatMap((name) => columns.get(`${name} as found`) ?? []);
  // A moment in UTC, as text with a zone is read, is a day in London.
  const local = ({ value, type }: ClusterColumn): string =>
    type === 'date and time with zone' ? `toTimeZone(${value}, 'Europe/London')` : value;
  const days = dated.map((column) => `CAST(toDate32(${local(column)}), 'Nullable(Date32)')`);
  const day = days.length === 0 ? `CAST(NULL, 'Nullable(Date32)')` : `coalesce(${days.join(', ')})`;
  const texts = found.map(({ value }) => value);
  const recorded =
    texts.length > 0 ? `ifNull(${trimmed(`coalesce(${texts.join(', ')})`)}, '') != ''` : `isNotNull(${day})`;
  const plausible = `if(${day} BETWEEN toDate32('2000-01-01') AND toDate32('2099-12-31'), ${day}, NULL)`;
  return { day: plausible, recorded };
}
