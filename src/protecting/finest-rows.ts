import { enumOrder } from '../dataset/kinds/stored-columns';
import { AGE, AGE_GROUPS, CHILD_AGES } from '../vocabulary/demographics';
import { BROAD_GROUPS, ETHNICITY } from '../vocabulary/ethnicity';
import { BOROUGH, BOROUGHS } from '../vocabulary/places';
import {
  AGES,
  ETHNICITIES,
  finestOf,
  type Grain,
  NOT_KNOWN,
  type PackYear,
  partsOfYear,
  periodOfMonth,
} from './dimensions';
import type { RecordRows } from './record-counts';

/** Rows as the engine stores them: places in the lists of their columns, months since January 2000. */
export interface StoredRows {
  readonly borough: Int32Array;
  readonly ethnicity: Int32Array;
  readonly age: Int32Array;
  readonly month: Int32Array;
  /** The class of each row among those that the questions tell apart; below 0 where it is in no base. */
  readonly classOf: Int32Array;
  /** Below 0 where a row names no child. */
  readonly child: Int32Array | null;
}

/**
 * The rows that a pack counts: children aged 10 to 17, of a London borough, in a period that is over. Others are in no
 * cell: adults, those of another place, and rows without an age, a borough or a day.
 */
export function finestRows(stored: StoredRows, classes: number, years: readonly PackYear[], grain: Grain): RecordRows {
  const finest = finestOf(years.length * partsOfYear(grain), classes);
  const [cells, children]: [number[], number[]] = [[], []];
  stored.borough.forEach((code, row) => {
    const borough = BOROUGH_PLACES[code] ?? -1;
    const age = AGE_PLACES[stored.age[row] ?? -1] ?? -1;
    const period = periodOfMonth(stored.month[row] ?? -1, years, grain);
    const of = stored.classOf[row] ?? -1;
    if (borough < 0 || age < 0 || period < 0 || of < 0) return;
    const ethnicity = ETHNICITY_PLACES[stored.ethnicity[row] ?? -1] ?? ETHNICITIES.indexOf(NOT_KNOWN);
    cells.push(finest.at(borough, ethnicity, age, period, of));
    children.push(stored.child?.[row] ?? -1);
  });
  return { finest: Int32Array.from(cells), child: stored.child && Int32Array.from(children) };
}

const BOROUGH_PLACES = enumOrder(BOROUGH).map((code) => BOROUGHS.findIndex((borough) => borough.code === code));

const ETHNICITY_PLACES = enumOrder(ETHNICITY).map((code) => {
  return ETHNICITIES.indexOf(BROAD_GROUPS.find(({ codes }) => codes.includes(code))?.id ?? NOT_KNOWN);
});

const YOUNGER = AGE_GROUPS.find(({ id }) => id === AGES[0])?.codes ?? [];
const OLDER = ['15', '16', '17', 'b15-17', 'b16-17'];

const AGE_PLACES = enumOrder(AGE).map((code) => {
  if (YOUNGER.includes(code)) return 0;
  if (OLDER.includes(code)) return 1;
  return CHILD_AGES.includes(code) ? 2 : -1;
});
