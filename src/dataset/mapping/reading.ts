import type { TableType } from '../../engine/engine';
import { NOT_RECOGNISED, NOT_RECORDED, spellings, storedCodes } from '../../vocabulary/code-list';
import { CODES_NOT_TOLD, ethnicityCodes } from '../../vocabulary/ethnicity-code-sets';
import { OLDEST_AGE } from '../kinds/common-columns';
import type { ColumnContract } from '../kinds/contract';
import { dayOfText } from './date-formats';
import { keyOf, own, trimmed } from './found-key';
import type { Declared, FromColumn } from './mapping';
import { isToldOfWithheld, isWithheld } from '../values/withheld-marks';
import { type NumberFormat, numberWritten } from '../values/written-numbers';

/** What a value is read as: a code of the list, "NR" or "NX"; of a column without a list, '' where it is understood. */
export type Read = string;

/** How the values of one file column are read into one contract column; the twin in words of what loading does in SQL. */
export type Reader = (value: string | null) => Read;

const [NR, NX] = [NOT_RECORDED.code, NOT_RECOGNISED.code];

/** The reader of a contract column that comes from a file column of this type. */
export function readerOf(
  column: ColumnContract,
  source: FromColumn,
  type: TableType,
  declared: Declared,
  counts?: NumberFormat,
): Reader {
  if (column.type === 'date' || column.type === 'datetime') return readDay(source, type);
  const values = new Map(Object.entries(source.values ?? {}).map(([value, code]) => [keyOf(value), code]));
  const read = textReader(column, type === 'text' ? counts : undefined);
  const ours = column.name === 'ethnicity' ? readsIn(declared) : undefined;
  return (value) => {
    const named = values.get(keyOf(value ?? ''));
    if (named !== undefined) return read(named);
    if (value === null) return read(value);
    return read((ours && own(ours, trimmed(value).toUpperCase())) ?? value);
  };
}

/** How codes of ethnicity are read that are not ours, or not told until the version is. */
export function readsIn({ ethnicityCodeSet }: Declared): Readonly<Record<string, string>> {
  return ethnicityCodes(ethnicityCodeSet)?.reads ?? CODES_NOT_TOLD;
}

/**
 * The reader of a contract column's own codes, spellings, numbers and periods, without any mapping. `counts` is how the
 * counts of the file are written, where the whole of their column told.
 */
export function textReader(column: ColumnContract, counts?: NumberFormat): Reader {
  if (column.codes) return column.type === 'age' ? readAge(column) : readCode(column);
  if (column.name === 'count') return readCount(counts);
  if (column.name === 'withheld') return whereWritten(isToldOfWithheld);
  if (column.name === 'period') return whereWritten((text) => isPeriod(text));
  if (column.type === 'whole' || column.type === 'number') return whereWritten((text) => isInRange(text, column));
  return whereWritten(() => true);
}

const whereWritten =
  (understood: (text: string) => boolean): Reader =>
  (value) => {
    const text = trimmed(value ?? '');
    if (text === '') return NR;
    return understood(text) ? '' : NX;
  };

function readCode({ codes = { name: '', codes: [] } }: ColumnContract): Reader {
  const stored = new Set(storedCodes(codes).map(({ code }) => code));
  const spelt = spellings(codes);
  return (value) => (value === null ? NR : stored.has(value) ? value : (spelt.get(keyOf(value)) ?? NX));
}

function readAge(column: ColumnContract): Reader {
  const band = readCode(column);
  return (value) => {
    const years = numberIn(trimmed(value ?? ''));
    if (years === null) return band(value);
    if (!Number.isInteger(years) || years < 0 || years > OLDEST_AGE) return NX;
    if (years < 10) return 'u10';
    return years >= 25 ? '25+' : String(years);
  };
}

/** A withheld count is understood as that, and so is an empty one. */
const readCount =
  (format?: NumberFormat): Reader =>
  (value) => {
    const text = trimmed(value ?? '');
    const count = numberWritten(text, format);
    const isCount = count !== null && Number.isInteger(count) && count >= 0 && count <= 2147483647;
    return isCount || isWithheld(text) ? '' : NX;
  };

function isInRange(text: string, { type, range = [-2147483648, 2147483647] }: ColumnContract): boolean {
  const number = numberWritten(text, type === 'number' ? '1,234.5' : undefined);
  if (number === null || number < range[0] || number > range[1]) return false;
  return type === 'number' || Number.isInteger(number);
}

function readDay({ dates }: FromColumn, type: TableType): Reader {
  const isMoment = type === 'date' || type === 'date and time' || type === 'date and time with zone';
  const format = dates ?? 'YYYY-MM-DD';
  return (value) => {
    if (trimmed(value ?? '') === '') return NR;
    const day = isMoment && !dates ? (value ?? '').slice(0, 10) : dayOfText(value ?? '', format);
    return day !== null && day >= '2000-01-01' && day <= '2099-12-31' ? '' : NX;
  };
}

const PERIOD = /^(20\d\d)[-/–](?:20)?(\d\d)(?: ?(?:H[12]|Q[1-4]))?$/;

/** A financial year, half-year or quarter, as `firstDayOfPeriod` reads it. */
export function isPeriod(text: string): boolean {
  const [, first, second] = PERIOD.exec(trimmed(text).toUpperCase()) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** The number that a text is, as DuckDB casts it; null where it is none. */
export function numberIn(text: string): number | null {
  const plain = text.trim().replace(/(?<=\d)_(?=\d)/g, '');
  return NUMBER.test(plain) ? Number(plain) : null;
}
