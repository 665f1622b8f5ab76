import { measurable } from '../../counting/unreleased';
import type { Engine } from '../../engine/engine';
import { columnValues } from '../../sql/column-values';
import { letGo } from '../../sql/let-go';
import { readNumbers } from '../../sql/rows';
import { identifier, join, type Statement, sql, wholeNumber } from '../../sql/statement';
import { storedCodes } from '../../vocabulary/code-list';
import type { CodedColumns } from '../../counting/protocol';
import type { Dataset } from '../kinds/dataset';
import { NO_DAY, dateOrder } from './date-order';
import { DensePersons } from './dense-persons';
import { extractContract } from '../kinds/extracts';
import { codedColumns, MONTH_OFFSET } from '../kinds/stored-columns';

/** Rows fetched at a time, so that ten million rows need no giant answer beside the arrays that are built. */
const CHUNK_ROWS = 1_048_576;

type CodeArray = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer>;

/** The arrays of an extract while they are filled, in file order. */
export interface CodeArrays {
  readonly codes: ReadonlyMap<string, CodeArray>;
  readonly days: Int32Array<ArrayBuffer>;
  readonly person: Uint32Array<ArrayBuffer> | null;
  readonly weight: Uint32Array<ArrayBuffer> | null;
  readonly withheld: Uint8Array<ArrayBuffer> | null;
}

/**
 * The stored codes of an extract as typed arrays for live counting, in date order, ties in file order, rows
 * without a date last. Every buffer may be transferred to a worker.
 */
export async function codesOut(engine: Engine, dataset: Dataset, share: Share = WHOLE): Promise<CodedColumns> {
  const rows = await rowsOfShare(engine, dataset, share);
  const arrays = emptyArrays(dataset, rows);
  const persons = new DensePersons(
    Math.ceil((dataset.children === null ? 0 : measurable(dataset.children)) / share.of),
  );
  let place = 0;
  for (let first = 0; first < measurable(dataset.rows); first += CHUNK_ROWS) {
    const table = await engine.query(codesStatement(dataset, first, first + CHUNK_ROWS, share));
    const take = (name: string): ArrayBufferView[] => columnValues(table, name);
    for (const [name, codes] of arrays.codes) copy(take(name), codes, place);
    copy(take('day'), arrays.days, place);
    if (arrays.weight) copy(take('weight'), arrays.weight, place);
    if (arrays.withheld) copy(take('withheld'), arrays.withheld, place);
    if (arrays.person) numberPersons(take('person'), persons, arrays.person, place);
    place += table.numRows;
    letGo(take('day'));
  }
  return inDateOrder(dataset, rows, arrays, persons.count);
}

/**
 * The codes cut into shares by child, as many as `sharesOf` says of the rows: every row of a child is in one, so that
 * counts of the shares add up.
 */
export async function codesInShares(
  engine: Engine,
  dataset: Dataset,
  sharesOf: (rows: number) => number,
): Promise<readonly CodedColumns[]> {
  const of = sharesOf(measurable(dataset.rows));
  const shares: CodedColumns[] = [];
  for (let part = 0; part < of; part += 1) shares.push(await codesOut(engine, dataset, { part, of }));
  return shares;
}

async function rowsOfShare(engine: Engine, dataset: Dataset, share: Share): Promise<number> {
  if (share.of === 1) return measurable(dataset.rows);
  const counted = sql`select count(*)::integer as "rows"
    from ${identifier(dataset.table)}
    where ${inShare(dataset, share)}`;
  return readNumbers(await engine.query(counted)).get('rows') ?? 0;
}

/** The rows of a share: those of some of the children, or some of the rows where children cannot be told apart. */
function inShare({ supplied }: Dataset, { part, of }: Share): Statement {
  const one = supplied.includes('person_id') ? sql`coalesce(person, row_no::ubigint)` : sql`row_no`;
  return sql`${one} % ${wholeNumber(of)} = ${wholeNumber(part)}`;
}

/** One of several parts of an extract, counted beside each other. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

const WHOLE: Share = { part: 0, of: 1 };

/** Position codes of some rows. Text never leaves the engine: only small numbers do. */
export function codesStatement(dataset: Dataset, from: number, to: number, share: Share = WHOLE): Statement {
  const has = (name: string): boolean => dataset.supplied.includes(name);
  const coded = codedNames(dataset).map((name) => sql`enum_code(${identifier(name)})::utinyint as ${identifier(name)}`);
  const columns = [
    ...coded,
    sql`(case when "month" < 2 then "month" else "month" - ${wholeNumber(dataset.months.first)} end)::usmallint as "month"`,
    sql`coalesce(datediff('day', date '1970-01-01', event_date), ${wholeNumber(NO_DAY)})::integer as "day"`,
    ...(has('person_id') ? [sql`coalesce(person, 0::ubigint) as "person"`] : []),
    ...(dataset.form === 'counted' ? [sql`weight::uinteger as "weight"`, sql`withheld::utinyint as "withheld"`] : []),
  ];
  const apart = share.of === 1 ? sql`` : sql` and ${inShare(dataset, share)}`;
  return sql`select ${join(columns)}
    from ${identifier(dataset.table)}
    where row_no >= ${wholeNumber(from)} and row_no < ${wholeNumber(to)}${apart}`;
}

function codedNames({ kind, supplied }: Dataset): readonly string[] {
  return codedColumns(extractContract(kind)).flatMap(({ name }) => (supplied.includes(name) ? [name] : []));
}

/** Column -> number of its codes; of `month`, of the axis. */
export function codeSizes(dataset: Dataset): ReadonlyMap<string, number> {
  const names = new Set(codedNames(dataset));
  const coded = codedColumns(extractContract(dataset.kind)).filter(({ name }) => names.has(name));
  return new Map([
    ...coded.map(({ name, codes }) => [name, storedCodes(codes).length] as const),
    ['month', MONTH_OFFSET + dataset.months.count],
  ]);
}

function emptyArrays(dataset: Dataset, rows: number): CodeArrays {
  const { form, supplied } = dataset;
  const codes = new Map<string, CodeArray>(codedNames(dataset).map((name) => [name, new Uint8Array(rows)]));
  codes.set('month', new Uint16Array(rows));
  return {
    codes,
    days: new Int32Array(rows),
    person: supplied.includes('person_id') ? new Uint32Array(rows) : null,
    weight: form === 'counted' ? new Uint32Array(rows) : null,
    withheld: form === 'counted' ? new Uint8Array(rows) : null,
  };
}

function copy(chunks: readonly ArrayBufferView[], into: CodeArray | Int32Array | Uint32Array, first: number): void {
  let place = first;
  for (const chunk of chunks) {
    if (chunk.constructor !== into.constructor) throw new Error('The engine gave codes of another width than asked.');
    const values = chunk as typeof into;
    into.set(values, place);
    place += values.length;
  }
}

// The 64-bit hash is read as two 32-bit halves: BigInt is many times slower. A row without person_id has hash 0 here
// and becomes a child of its own, so that no row drops out of a count of children.
function numberPersons(
  chunks: readonly ArrayBufferView[],
  persons: DensePersons,
  into: Uint32Array,
  first: number,
): void {
  let place = first;
  for (const { buffer, byteOffset, byteLength } of chunks) {
    const halves = new Uint32Array(buffer, byteOffset, byteLength / 4);
    for (let half = 0; half < halves.length; half += 2) {
      const [low, high] = [halves[half] ?? 0, halves[half + 1] ?? 0];
      into[place++] = low === 0 && high === 0 ? persons.another() : persons.numberOf(low, high);
    }
  }
}

/** What live counting reads, from arrays in file order. */
export function inDateOrder(dataset: Dataset, rows: number, arrays: CodeArrays, persons: number): CodedColumns {
  const order = dateOrder(arrays.days);
  const columns = Object.fromEntries([...arrays.codes].map(([name, codes]) => [name, ordered(codes, order)]));
  const coded = {
    rows,
    columns,
    sizes: Object.fromEntries([...codeSizes(dataset)]),
    ...(arrays.person ? { person: ordered(arrays.person, order), persons } : {}),
    ...(arrays.weight ? { weight: ordered(arrays.weight, order) } : {}),
    ...(arrays.withheld?.includes(1) ? { withheld: ordered(arrays.withheld, order) } : {}),
  };
  letGo([arrays.days, ...(order ? [order] : [])]);
  return coded;
}

function ordered<Values extends Uint8Array | Uint16Array | Uint32Array>(
  values: Values,
  order: Uint32Array | null,
): Values {
  if (!order) return values;
  const sorted = values.slice() as Values;
  for (let place = 0; place < order.length; place++) sorted[place] = values[order[place] ?? 0] ?? 0;
  letGo([values]);
  return sorted;
}
