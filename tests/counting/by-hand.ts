import {
  type Accept,
  type CodedColumns,
  type CountAnswer,
  type CountedTable,
  type CountRequest,
  NO_GROUP,
  type Table,
} from '../../src/counting/protocol';

/** The answer as the protocol says it, row by row and slowly: what the fast pass is held against. */
export function countByHand(data: CodedColumns, request: CountRequest): CountAnswer {
  const parts = (leftOut: readonly string[]): Accept =>
    Object.fromEntries(Object.entries(request.parts).filter(([column]) => !leftOut.includes(column)));
  const chosen = rowsThat(data, parts(request.shownOnly));
  const counts = request.counts.map((column) => {
    const rows = rowsThat(data, parts([column]));
    return [column, tabulate(data, [column], rows).cells] as const;
  });
  return {
    counts: Object.fromEntries(counts),
    tables: Object.fromEntries(request.tables.map((table) => [table.id, tableOf(data, table, chosen)])),
    events: sum(data, chosen),
    children:
      data.person && !data.weight
        ? sum(
            data,
            firstRows(data, chosen, () => ''),
          )
        : null,
  };
}

function rowsThat(data: CodedColumns, accept: Accept): number[] {
  return Array.from({ length: data.rows }, (_, row) => row).filter((row) => passes(data, accept, row));
}

function passes(data: CodedColumns, accept: Accept, row: number): boolean {
  return Object.entries(accept).every(([column, codes]) => codes[data.columns[column]?.[row] ?? 0] === 1);
}

const weightOf = (data: CodedColumns, row: number): number => (data.weight ? (data.weight[row] ?? 0) : 1);
const sum = (data: CodedColumns, rows: readonly number[]): number =>
  rows.reduce((total, row) => total + weightOf(data, row), 0);

function tableOf(
  data: CodedColumns,
  { by, where, unit, base, oncePer, perChild }: Table,
  chosen: readonly number[],
): CountedTable {
  const inBase = chosen.filter((row) => passes(data, base?.accept ?? {}, row));
  const meets = (row: number): boolean => passes(data, where ?? {}, row);
  const answered = (rows: readonly number[], met: readonly number[]): CountedTable =>
    perChild ? { cells: sumsOverChildren(data, by[0] ?? '', rows, met) } : tabulate(data, by, met);
  if (unit === 'events' || !data.person || data.weight) return answered(inBase, inBase.filter(meets));
  const groupOf = (row: number): number => oncePer?.groups[data.columns[oncePer.column]?.[row] ?? 0] ?? 0;
  const rows = oncePer ? inBase.filter((row) => groupOf(row) !== NO_GROUP) : inBase;
  const childOf = (row: number): string => `${data.person?.[row]} ${groupOf(row)}`;
  const met = new Set(rows.filter(meets).map(childOf));
  const first = firstRows(data, rows, groupOf);
  return answered(
    first,
    first.filter((row) => (unit === 'any' ? met.has(childOf(row)) : meets(row))),
  );
}

/** For each pair of codes the sums over children of their rows times rows, rows times met, and met times met. */
function sumsOverChildren(
  { columns, sizes, person, weight }: CodedColumns,
  column: string,
  rows: readonly number[],
  met: readonly number[],
): Float64Array {
  const size = sizes[column] ?? 0;
  const cells = new Float64Array(3 * size * size + size);
  if (!person || weight) return cells;
  const tally = (list: readonly number[]) => {
    const byChild = new Map<number, number[]>();
    for (const row of list) {
      const codes = byChild.get(person[row] ?? 0) ?? new Array<number>(size).fill(0);
      codes[columns[column]?.[row] ?? 0] = (codes[columns[column]?.[row] ?? 0] ?? 0) + 1;
      byChild.set(person[row] ?? 0, codes);
    }
    return byChild;
  };
  const [all, some] = [tally(rows), tally(met)];
  for (const [child, m] of all) {
    const y = some.get(child) ?? new Array<number>(size).fill(0);
    const planes = [
      [m, m],
      [m, y],
      [y, y],
    ] as const;
    planes.forEach(([one, other], plane) =>
      one.forEach((a, i) =>
        other.forEach((b, j) => {
          const cell = plane * size * size + i * size + j;
          cells[cell] = (cells[cell] ?? 0) + a * b;
        }),
      ),
    );
    m.forEach((many, code) => {
      const cell = 3 * size * size + code;
      cells[cell] = (cells[cell] ?? 0) + (many > 0 ? 1 : 0);
    });
  }
  return cells;
}

function firstRows(data: CodedColumns, rows: readonly number[], groupOf: (row: number) => unknown): number[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const child = `${data.person?.[row]} ${String(groupOf(row))}`;
    const isFirst = !seen.has(child);
    seen.add(child);
    return isFirst;
  });
}

function tabulate(data: CodedColumns, by: readonly string[], rows: readonly number[]): CountedTable {
  const size = by.reduce((product, column) => product * (data.sizes[column] ?? 0), 1);
  const cells = new Float64Array(size);
  const withheld = new Float64Array(size);
  for (const row of rows) {
    const cell = by.reduce(
      (place, column) => place * (data.sizes[column] ?? 0) + (data.columns[column]?.[row] ?? 0),
      0,
    );
    cells[cell] = (cells[cell] ?? 0) + weightOf(data, row);
    withheld[cell] = (withheld[cell] ?? 0) + (data.withheld?.[row] ?? 0);
  }
  return withheld.some((count) => count > 0) ? { cells, withheld } : { cells };
}
