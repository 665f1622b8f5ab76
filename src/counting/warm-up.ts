import { heldExtract, passOver } from './pass';
import type { Accept, CodedColumns, CountRequest, Table } from './protocol';

const ROUNDS = 6;
const ROWS = 60_000;

/**
 * Runs the pass a few times on the first rows of an extract, with ticks and tables of every form, so that the
 * reader's first tick does not wait for the compiler.
 */
export function warmUp(data: CodedColumns): void {
  const pass = passOver(heldExtract(firstRows(data)));
  for (let round = 0; round < ROUNDS; round++) pass(requestFor(data, round));
}

/** The first rows of an extract, without a copy. */
function firstRows({ columns, person, weight, withheld, ...data }: CodedColumns): CodedColumns {
  const short = Object.entries(columns).map(([name, codes]) => [name, codes.subarray(0, ROWS)] as const);
  return {
    ...data,
    rows: Math.min(data.rows, ROWS),
    columns: Object.fromEntries(short),
    ...(person ? { person: person.subarray(0, ROWS) } : {}),
    ...(weight ? { weight: weight.subarray(0, ROWS) } : {}),
    ...(withheld ? { withheld: withheld.subarray(0, ROWS) } : {}),
  };
}

function requestFor(data: CodedColumns, round: number): CountRequest {
  const columns = Object.keys(data.columns);
  const restricted = columns.slice(0, round * 2);
  const parts: Accept = Object.fromEntries(
    restricted.map((column, place) => [column, most(data, column, round + place)]),
  );
  return { parts, shownOnly: restricted.slice(0, 1), counts: columns, tables: tablesOver(data, columns) };
}

/** All codes of a column but one. */
function most(data: CodedColumns, column: string, leftOut: number): Uint8Array {
  const size = data.sizes[column] ?? 1;
  return Uint8Array.from({ length: size }, (_, code) => (code === leftOut % size ? 0 : 1));
}

function tablesOver(data: CodedColumns, columns: readonly string[]): readonly Table[] {
  const [one = '', two = '', three = ''] = columns;
  const everyone = { id: 'all', accept: {} };
  const some = { id: 'some', accept: { [one]: most(data, one, 0) } };
  const where = { [two]: most(data, two, 0) };
  const groups = new Uint16Array(data.sizes[one] ?? 1);
  const tables: readonly Table[] = [
    { id: 'by one', by: [one], unit: 'children', base: everyone },
    { id: 'by two', by: [one, two], unit: 'children', base: some, where },
    { id: 'by any', by: [one, two], unit: 'any', base: some, where },
    { id: 'by three', by: [one, two, three], unit: 'events', base: some, where },
    { id: 'by period', by: [one, two], unit: 'children', base: some, oncePer: { id: 'one', column: one, groups } },
  ];
  return columns.length < 3 ? [] : tables;
}
