import type { TableType } from '../../engine/engine';
import type { ColumnType } from '../kinds/contract';
import type { Structure } from '../values/structure';

const PLAIN: Readonly<Partial<Record<ColumnType, TableType>>> = {
  text: 'text',
  code: 'text',
  age: 'whole number',
  date: 'date',
  whole: 'whole number',
};

/** Columns that only the engine reads: other spellings of dates and codes, counts, moments. */
const APART = ['period', 'count', 'withheld', 'age_band', 'start', 'end'];

/** Whether a file can be read without the engine: a day, and no column that it alone reads or translates. */
export function isPlain({ contract, types, ethnicityCodes, empty, found }: Structure): boolean {
  const translated = Object.keys(ethnicityCodes?.reads ?? {}).length > 0 || found !== undefined;
  const typed = contract.columns.every(({ name, type }) => {
    const given = types.get(name);
    return given === undefined || given === PLAIN[type];
  });
  return types.has('event_date') && !translated && !APART.some((name) => types.has(name)) && typed && !empty?.length;
}
