import { NOT_RECOGNISED, NOT_RECORDED } from '../../vocabulary/code-list';
import { BROAD_ALONE } from '../../vocabulary/ethnicity';
import { OLDEST_AGE } from '../kinds/common-columns';
import { codedColumns, enumOrder } from '../kinds/stored-columns';
import { storedColumns } from '../values/encode';
import type { Structure } from '../values/structure';
import { ageCode } from './age-code';
import { isPlain } from './plain-structure';

/** How the rows of a file become codes without an engine: plain data, as a worker is sent it. */
export interface CodingPlan {
  /** Rows of the file. */
  readonly rows: number;
  /** Every column of the narrow table in its order, `row_no` first. */
  readonly stored: readonly string[];
  readonly codes: readonly CodePlan[];
  /** Whole numbers and the range that they must lie in. */
  readonly whole: readonly { readonly name: string; readonly range: readonly [number, number] }[];
  /** Columns that are stored as the text that they are. */
  readonly texts: readonly string[];
  /** Whether the file has person_id. */
  readonly persons: boolean;
  /** First and last day of the power, counted from 1970; absent where it has none. */
  readonly window?: readonly [number, number];
}

/** A column of codes. */
export interface CodePlan {
  readonly name: string;
  /** Every stored code in its place. */
  readonly list: readonly string[];
  /** Place of "not recorded", which an empty cell means. */
  readonly nothing: number;
  /** What a cell may hold as it stands: text -> place, or whole years -> place. */
  readonly read:
    | { readonly from: 'text'; readonly places: ReadonlyMap<string, number> }
    | { readonly from: 'years'; readonly places: readonly number[] };
}

const DAY = 86_400_000;
const WIDEST: readonly [number, number] = [-2147483648, 2147483647];

/**
 * The plan of a file of which a day, codes and whole numbers tell everything. Null where a column must be read by the
 * engine: counts, periods, moments, numbers with a fraction, what a mapping or another code set translates.
 */
export function codingPlan(structure: Structure, rows: number): CodingPlan | null {
  const { contract, types } = structure;
  if (!isPlain(structure) || isMade(structure)) return null;
  const held = contract.columns.filter(({ name }) => types.has(name));
  const codes = codedColumns(contract).filter(({ name }) => types.has(name));
  const { window } = contract;
  return {
    rows,
    stored: ['row_no', ...storedColumns(structure, '').map(({ name }) => name)],
    codes: codes.map(({ name, type, codes: list }) => codePlan(name, type === 'age', enumOrder(list))),
    whole: held.flatMap(({ name, type, range }) => (type === 'whole' ? [{ name, range: range ?? WIDEST }] : [])),
    texts: held.flatMap(({ name, type }) => (type === 'text' && name !== 'person_id' ? [name] : [])),
    persons: types.has('person_id'),
    ...(window ? { window: [Date.parse(window.from) / DAY, Date.parse(window.to) / DAY] as const } : {}),
  };
}

/** What is stored and not read from a column of its own is made of others. */
const isMade = (structure: Structure): boolean =>
  storedColumns(structure, '').some(({ name, codes }) => codes !== undefined && !structure.types.has(name));

function codePlan(name: string, isAge: boolean, list: readonly string[]): CodePlan {
  const places = new Map(list.map((code, place) => [code, place]));
  const nothing = places.get(NOT_RECORDED.code) ?? 0;
  // What these mean for the extract as a whole, the engine finds out.
  for (const code of [NOT_RECOGNISED.code, ...(name === 'ethnicity' ? BROAD_ALONE : [])]) places.delete(code);
  if (!isAge) return { name, list, nothing, read: { from: 'text', places } };
  const years = Array.from({ length: OLDEST_AGE + 1 }, (_, age) => places.get(ageCode(age)) ?? nothing);
  return { name, list, nothing, read: { from: 'years', places: years } };
}
