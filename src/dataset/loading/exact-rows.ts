import { NOT_RECOGNISED, NOT_RECORDED } from '../../vocabulary/code-list';
import { BROAD_ALONE } from '../../vocabulary/ethnicity';
import { OLDEST_AGE } from '../kinds/common-columns';
import type { ColumnContract } from '../kinds/contract';
import { monthOfDay } from '../kinds/months';
import { codedColumns, enumOrder } from '../kinds/stored-columns';
import type { Structure } from '../values/structure';
import { ageCode } from './age-code';
import { FIRST_DAY, isoDay, LAST_DAY } from './day-months';
import { isPlain } from './plain-structure';

/** The cells of a column by its name, in file order; none where the file has no such column. */
export type Cells = (column: string) => readonly unknown[];

/** Rows of records in file order, as the narrow table would store them. */
export interface ExactRows {
  /** Column -> position of the code in its stored list. */
  readonly codes: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /** Days since 1970. */
  readonly days: Int32Array<ArrayBuffer>;
  /** Months since January 2000. */
  readonly months: readonly number[];
  /** As the file has it; null where it is empty. Absent where the file has no such column. */
  readonly persons?: readonly (string | null)[];
}

const DAY = 86_400_000;
/** In place of what only the engine reads. */
const NONE = -1;

/**
 * Reads rows without an engine where every value is as its contract writes it: dates that are days, ages that are whole
 * numbers, text that is a code or nothing. Null where anything is otherwise: then the engine reads it, which knows all
 * spellings. A twin of `encodeBatch`; a test asks both.
 */
export function exactRows(cells: Cells, structure: Structure): ExactRows | null {
  if (!isPlain(structure) || repeats(cells('record_id'))) return null;
  const { contract, types } = structure;
  const coded = codedColumns(contract)
    .filter(({ name }) => types.has(name))
    .map((column) => [column.name, cells(column.name).map(readerOf(column))] as const);
  const days = cells('event_date').map(asDay);
  const whole = contract.columns.filter(({ name, type }) => type === 'whole' && types.has(name));
  const odd = whole.some((column) => !cells(column.name).every((value) => isInRange(value, column)));
  if (odd || days.includes(NONE) || coded.some(([, codes]) => codes.includes(NONE))) return null;
  return {
    codes: new Map(coded.map(([name, codes]) => [name, Uint8Array.from(codes)])),
    days: Int32Array.from(days),
    months: days.map((day) => monthOfDay(isoDay(day))),
    ...(types.has('person_id') ? { persons: cells('person_id').map(asPerson) } : {}),
  };
}

/** Position of the code in the stored list of the column. */
function readerOf({ name, type, codes }: ColumnContract & Required<Pick<ColumnContract, 'codes'>>) {
  const order = enumOrder(codes);
  const places = new Map<unknown, number>(order.map((code, place) => [code, place]));
  const nothing = order.indexOf(NOT_RECORDED.code);
  // What these mean for the extract as a whole, the engine finds out.
  for (const code of [NOT_RECOGNISED.code, ...(name === 'ethnicity' ? BROAD_ALONE : [])]) places.delete(code);
  return (value: unknown): number => {
    if (value === null) return nothing;
    return places.get(type === 'age' ? codeOfYears(value) : value) ?? NONE;
  };
}

/** As `codeOfAge` has it; undefined for an impossible age. */
function codeOfYears(value: unknown): string | undefined {
  const years = Number(value);
  if (!(years >= 0 && years <= OLDEST_AGE)) return undefined;
  return ageCode(years);
}

function asDay(value: unknown): number {
  const day = value === null ? NaN : Math.floor(Number(value) / DAY);
  return day >= FIRST_DAY && day <= LAST_DAY ? day : NONE;
}

function isInRange(value: unknown, { range: [least, most] = [-2147483648, 2147483647] }: ColumnContract): boolean {
  return value === null || (Number(value) >= least && Number(value) <= most);
}

const asPerson = (value: unknown): string | null => (typeof value === 'string' && value.trim() ? value : null);

function repeats(ids: readonly unknown[]): boolean {
  const given = ids.filter((id) => id !== null);
  return new Set(given).size < given.length;
}
