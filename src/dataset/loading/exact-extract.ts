import type { CodedColumns } from '../../counting/protocol';
import { tableOfBatch } from '../../engine/batch-table';
import { columnCells } from '../../sql/column-values';
import { NOT_RECORDED } from '../../vocabulary/code-list';
import { ADULT_AGES, DATA_STATUS } from '../../vocabulary/demographics';
import { type CodeArrays, inDateOrder } from './codes-out';
import type { Dataset } from '../kinds/dataset';
import { datasetOf } from './dataset-of';
import { storedColumns } from '../values/encode';
import { isoDay } from './day-months';
import { type ExactRows, exactRows } from './exact-rows';
import { addPersonal, LOOKED_AT_IN_BATCH } from '../quality/personal-at-load';
import type { FileAhead } from './read-ahead';
import { readTogether } from './read-together';
import { rowStatuses } from '../kinds/statuses';
import { enumOrder, MONTH_OFFSET } from '../kinds/stored-columns';
import type { Structure } from '../values/structure';
import type { Summary } from './summary';

/** Above this, the engine is up before the rows are read one by one. */
const MOST_ROWS = 5_000;

/** An extract that can be counted while its engine is still starting: the same proof and codes as loading will give. */
export interface ExactExtract {
  readonly dataset: Dataset;
  readonly codes: CodedColumns;
}

/**
 * Reads a small file of records whose every value is as its contract writes it, without an engine. Null for any other
 * file, or where there is anything to find fault with: then loading tells.
 * @param name the name under which the engine will store it
 */
export async function exactExtract(ahead: FileAhead, name: string): Promise<ExactExtract | null> {
  const together = ahead.facts.rows <= MOST_ROWS ? readTogether([{ file: ahead }]) : null;
  const batch = together?.ok ? await ahead.first() : null;
  if (!together?.ok || batch?.rows !== ahead.facts.rows) return null;
  const { structure } = together.value;
  const table = tableOfBatch(batch);
  const rows = exactRows((column) => columnCells(table, column), structure);
  const unrecognised = new Map<string, Map<string, number>>();
  const summary = rows && summaryOf(rows, structure, unrecognised);
  if (!rows || !summary || unrecognised.size) return null;
  const columns = storedColumns(structure, name);
  const dataset = datasetOf({ ...together.value, table: name, columns, unrecognised, summary, grain: 'month' });
  return { dataset, codes: codesOf(rows, dataset) };
}

/** As `summarise` and `countBatch` have it; what is nought is left out. */
function summaryOf(
  { codes, days, months, persons }: ExactRows,
  { contract: { window, columns } }: Structure,
  unrecognised: Map<string, Map<string, number>>,
): Summary {
  const counts = new Map<string, number>();
  const held = (column: string, wanted: readonly string[]): number => {
    const list = columns.find(({ name }) => name === column)?.codes;
    const places = new Set(list ? wanted.map((code) => enumOrder(list).indexOf(code)) : []);
    return codes.get(column)?.reduce((sum, place) => sum + Number(places.has(place)), 0) ?? 0;
  };
  for (const name of codes.keys()) counts.set(`NR ${name}`, held(name, [NOT_RECORDED.code]));
  counts.set('NS', held('ethnicity', ['NS']));
  counts.set('adults', held('age', ADULT_AGES));
  counts.set('no person', persons?.filter((person) => person === null).length ?? 0);
  const isOutside = (day: string): boolean => window !== undefined && (day < window.from || day > window.to);
  counts.set('outside', Array.from(days, isoDay).filter(isOutside).length);
  const known = persons?.filter((person) => person !== null) ?? [];
  addPersonal(known.slice(0, LOOKED_AT_IN_BATCH), 'person_id', unrecognised, counts);
  return {
    rows: days.length,
    counts,
    children: persons ? new Set(known).size + persons.length - known.length : null,
    ethnicities: null,
    days: { from: isoDay(Math.min(...days)), to: isoDay(Math.max(...days)) },
    months: [...new Set(months)].sort((a, b) => a - b),
    statuses: statusesOf(codes.get('data_status'), months),
  };
}

/** As `statusesStatement` has it: rows by status and stored month. */
function statusesOf(statuses: ArrayLike<number> | undefined, months: ArrayLike<number>): Summary['statuses'] {
  if (!statuses) return null;
  const names = enumOrder(DATA_STATUS);
  const cells = Array.from(statuses, (place, row) => ({
    status: names[place] ?? '',
    month: (months[row] ?? 0) + MONTH_OFFSET,
    rows: 1,
  }));
  return rowStatuses(cells).map((one) => ({ ...one, months: [...new Set(one.months)] }));
}

function codesOf({ codes, days, months, persons }: ExactRows, dataset: Dataset): CodedColumns {
  const numbers = new Map<string, number>();
  let count = 0;
  const numbered = persons?.map((person) => {
    const number = (person === null ? undefined : numbers.get(person)) ?? count++;
    if (person !== null) numbers.set(person, number);
    return number;
  });
  const month = Uint16Array.from(months, (one) => one - dataset.months.first + MONTH_OFFSET);
  const arrays: CodeArrays = {
    codes: new Map<string, Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>([...codes, ['month', month]]),
    days,
    person: numbered ? Uint32Array.from(numbered) : null,
    weight: null,
    withheld: null,
  };
  return inDateOrder(dataset, days.length, arrays, count);
}
