import { type Accept, type CodedColumns, type CountRequest, NO_GROUP, type Table } from '../../src/counting/protocol';

/** Codes of each column of the extract that speed is measured on: sizes as in the contracts, with one wide one. */
export const SIZES: Readonly<Record<string, number>> = {
  ...{ ethnicity: 22, age: 26, borough: 36, sex: 5, month: 50, offence_group: 12, care_status: 8, send: 7 },
  ...{ religion: 11, previous_disposals: 5, disposal: 13, route: 5, decision_maker: 8, gravity: 8, admission: 5 },
  ...{ eligible: 5, offered: 5, accepted: 5, completed: 5, ethnicity_source: 6 },
};

/** A small repeatable source of numbers in [0, 1): mulberry32. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** An extract of so many rows with 20 coded columns, in month order, 1.4 rows a child. */
export function syntheticExtract(rows: number, seed: number): CodedColumns {
  const random = randomFrom(seed);
  const columns: Record<string, Uint8Array | Uint16Array> = {};
  for (const [name, size] of Object.entries(SIZES)) {
    const codes = name === 'month' ? new Uint16Array(rows) : new Uint8Array(rows);
    // Squared, so that some codes are common and others rare, as in life.
    for (let row = 0; row < rows; row++) codes[row] = Math.floor(random() ** 2 * size);
    columns[name] = name === 'month' ? codes.sort() : codes;
  }
  return { rows, columns, sizes: SIZES, ...childrenOf(rows, random) };
}

/** Children as a file numbers them, in the order in which they first appear; each comes back within some time. */
function childrenOf(rows: number, random: () => number): Pick<CodedColumns, 'person' | 'persons'> {
  const person = new Uint32Array(rows);
  let persons = 0;
  for (let row = 0; row < rows; row++) {
    const comesBack = persons > 0 && random() < 0.3;
    person[row] = comesBack ? Math.floor(random() * persons) : persons++;
  }
  return { person, persons };
}

/** The rows of every so-many-th child, in the order in which they stand; rows that carry weights one by one. */
export function shareOf(data: CodedColumns, part: number, of: number): CodedColumns {
  const person = data.person ?? new Uint32Array(data.rows).map((_, row) => row);
  const rows = [...person.keys()].filter((row) => (person[row] ?? 0) % of === part);
  const pick = <Values extends Uint8Array | Uint16Array | Uint32Array>(values: Values): Values =>
    values.slice(0, rows.length).map((_, place) => values[rows[place] ?? 0] ?? 0) as Values;
  return {
    ...{ rows: rows.length, sizes: data.sizes },
    columns: Object.fromEntries(Object.entries(data.columns).map(([name, codes]) => [name, pick(codes)])),
    ...(data.person ? { person: pick(data.person), persons: data.persons ?? 0 } : {}),
    ...(data.weight ? { weight: pick(data.weight) } : {}),
    ...(data.withheld ? { withheld: pick(data.withheld) } : {}),
  };
}

/** Lets the first so-many codes of a column through. */
export function first(column: string, codes: number): Uint8Array {
  return Uint8Array.from({ length: SIZES[column] ?? 0 }, (_, code) => (code < codes ? 1 : 0));
}

const FIVE = { id: 'five', accept: { disposal: first('disposal', 9) } };
const EVERYONE = { id: 'all', accept: {} };

function pair(name: string, by: readonly string[], more: Partial<Table> = {}): readonly Table[] {
  const common = { by, unit: 'children', base: FIVE, ...more } as const;
  return [
    { ...common, id: `${name}:base` },
    { ...common, id: `${name}:outcome`, where: { disposal: first('disposal', 4) } },
  ];
}

/** The ten tables of a full sheet: who, mix, and the outcome out of its base by four columns. */
function sheetTables(): readonly Table[] {
  return [
    { id: 'who', by: ['ethnicity'], unit: 'children', base: EVERYONE },
    { id: 'mix', by: ['ethnicity', 'disposal'], unit: 'children', base: EVERYONE },
    ...pair('rates', ['ethnicity']),
    ...pair('age', ['age', 'ethnicity']),
    ...pair('borough', ['borough', 'ethnicity']),
    ...pair('sex', ['sex', 'age', 'ethnicity']),
  ];
}

/** The tables of a trend: once a child in each half-year. */
export function trendTables(): readonly Table[] {
  const groups = Uint16Array.from({ length: SIZES['month'] ?? 0 }, (_, code) => (code < 2 ? NO_GROUP : (code - 2) / 6));
  return pair('trend', ['month', 'ethnicity'], { oncePer: { id: 'half', column: 'month', groups } });
}

/** Eight restricted parts: each lets through most rows (`open`), or as few as a reader's narrow look (`narrow`). */
export const PARTS: Readonly<Record<'none' | 'open' | 'narrow', Accept>> = {
  none: {},
  open: {
    ...{ ethnicity: first('ethnicity', 20), age: first('age', 23), borough: first('borough', 34) },
    ...{ sex: first('sex', 4), month: first('month', 46), offence_group: first('offence_group', 11) },
    ...{ care_status: first('care_status', 7), send: first('send', 6) },
  },
  narrow: {
    ...{ ethnicity: first('ethnicity', 6), age: first('age', 12), borough: first('borough', 5) },
    ...{ sex: first('sex', 2), month: first('month', 14), offence_group: first('offence_group', 6) },
    ...{ care_status: first('care_status', 4), send: first('send', 4) },
  },
};

/** A whole request of a sheet under one of the sets of parts. */
export function sheetRequest(parts: keyof typeof PARTS): CountRequest {
  return { parts: PARTS[parts], shownOnly: ['ethnicity'], counts: Object.keys(SIZES), tables: sheetTables() };
}
