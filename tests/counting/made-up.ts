import { type Accept, type CodedColumns, type CountRequest, NO_GROUP, type Table } from '../../src/counting/protocol';

/** Whole numbers from 0 to below a limit, the same for the same seed (mulberry32). */
export type Dice = (below: number) => number;

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

/** `wide` needs two bytes; `month` fits one but comes in two. */
const SIZES = { ethnicity: 6, age: 9, borough: 5, disposal: 4, month: 14, wide: 300 } as const;
const COLUMNS = Object.keys(SIZES) as (keyof typeof SIZES)[];

/** An extract of any form: with or without children, weights and withheld rows. Rows stand in month order. */
export function madeUpExtract(roll: Dice): CodedColumns {
  const rows = [0, 1, 50, 8191, 8192, 8193, 17_000][roll(7)] ?? 0;
  const columns: Record<string, Uint8Array | Uint16Array> = {};
  for (const name of COLUMNS) {
    const codes = name === 'month' || name === 'wide' ? new Uint16Array(rows) : new Uint8Array(rows);
    columns[name] = codes.map(() => Math.min(roll(SIZES[name]), roll(SIZES[name])));
  }
  columns['month']?.sort();
  const persons = 1 + roll(Math.max(1, rows));
  const withheld = roll(2) ? new Uint8Array(rows).map(() => (roll(9) === 0 ? 1 : 0)) : null;
  return {
    ...{ rows, columns, sizes: SIZES },
    ...(roll(2) ? { person: new Uint32Array(rows).map(() => roll(persons)), persons } : {}),
    ...(withheld
      ? { withheld, weight: new Uint32Array(rows).map((_, row) => (withheld[row] ? 0 : 1 + roll(40))) }
      : {}),
  };
}

/** Some codes of a column, sometimes none, sometimes all. */
function someCodes(roll: Dice, column: keyof typeof SIZES): Uint8Array {
  const outOf = roll(6);
  return new Uint8Array(SIZES[column]).map(() => (roll(5) < outOf ? 1 : 0));
}

function someParts(roll: Dice, likely: number): Accept {
  return Object.fromEntries(COLUMNS.filter(() => roll(4) < likely).map((column) => [column, someCodes(roll, column)]));
}

/** A request of any form over such an extract. */
export function madeUpRequest(roll: Dice): CountRequest {
  const one = (): string => COLUMNS[roll(COLUMNS.length)] ?? 'age';
  const bases = [0, 1].map((id) => ({ id: `base ${id}`, accept: someParts(roll, 1) }));
  const half = Uint16Array.from({ length: SIZES.month }, (_, code) => (code < 2 ? NO_GROUP : Math.floor(code / 6)));
  const table = (_: unknown, place: number): Table => {
    const base = bases[roll(3)];
    return {
      id: `table ${place}`,
      by: [...new Set(Array.from({ length: 1 + roll(3) }, one).filter((column) => column !== 'wide' || place === 0))],
      unit: (['children', 'any', 'events'] as const)[roll(3)] ?? 'any',
      ...(base ? { base } : {}),
      ...(roll(2) ? { where: someParts(roll, 1) } : {}),
      ...(roll(3) === 0 ? { oncePer: { id: 'half', column: 'month', groups: half } } : {}),
    };
  };
  const repeats = (_: unknown, place: number): Table => ({
    ...table(_, 1),
    id: `repeats ${place}`,
    by: [['ethnicity', 'disposal'][roll(2)] ?? 'ethnicity'],
    perChild: true,
    unit: roll(2) ? 'children' : 'events',
  });
  return {
    parts: someParts(roll, 2),
    shownOnly: [[], ['ethnicity'], ['ethnicity', 'month']][roll(3)] ?? [],
    counts: COLUMNS.filter(() => roll(3) > 0),
    tables: [...Array.from({ length: roll(7) }, table), ...Array.from({ length: roll(3) }, repeats)],
  };
}
