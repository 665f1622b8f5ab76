/** Packs that no builder writes: their Parquet made byte by byte, so that it says of itself whatever is wanted. */

/** A field of a struct of the compact protocol of Thrift: a whole number of 32 or 64 bits, words, a struct, or a list of words or structs. */
type Told = number | bigint | string | Fields | readonly (string | Fields)[];
interface Fields {
  readonly [field: string]: Told;
}

/** What the footer and the one page of the one column say. */
export interface Crafted {
  readonly said: string;
  readonly rows: number;
  readonly page: Fields;
  readonly codec?: number;
  /** Bytes of the page after its head. */
  readonly body: readonly number[];
  /** How often the column, and how often the group of rows, stands in the footer. */
  readonly columns?: number;
  readonly groups?: number;
}

/** The file. */
export function craftedPack({ said, rows, page, codec = 0, body, columns = 1, groups = 1 }: Crafted): ArrayBuffer {
  const bytes = [...struct(page), ...body];
  const names = Array.from({ length: columns }, (_, at) => `count${at}`);
  const chunk = (name: string) => {
    return {
      2: 4,
      3: { 1: 2, 2: [], 3: [name], 4: codec, 5: BigInt(rows), 6: BigInt(bytes.length), 7: BigInt(bytes.length), 9: 4n },
    };
  };
  const group = { 1: names.map(chunk), 2: BigInt(bytes.length), 3: BigInt(rows) };
  const footer = struct({
    1: 2,
    2: [{ 4: 'root', 5: columns }, ...names.map((name) => ({ 1: 2, 3: 1, 4: name }))],
    3: BigInt(rows * groups),
    4: Array<Fields>(groups).fill(group),
    5: [{ 1: 'scrutiny_pack', 2: said }],
  });
  const letters = [...new TextEncoder().encode('PAR1')];
  const length = [...new Uint8Array(Uint32Array.of(footer.length).buffer)];
  return Uint8Array.from([...letters, ...bytes, ...footer, ...length, ...letters]).buffer;
}

const [I32, I64, BINARY, LIST, STRUCT] = [5, 6, 8, 9, 12];

function struct(fields: Fields): readonly number[] {
  let before = 0;
  const told = Object.keys(fields).flatMap((name) => {
    const [type, bytes] = written(fields[name] ?? 0);
    const head = ((Number(name) - before) << 4) | type;
    before = Number(name);
    return [head, ...bytes];
  });
  return [...told, 0];
}

function written(value: Told): readonly [type: number, bytes: readonly number[]] {
  if (typeof value === 'number') return [I32, unsigned(value < 0 ? value * -2 - 1 : value * 2)];
  if (typeof value === 'bigint') return [I64, written(Number(value))[1]];
  if (typeof value === 'string') {
    const bytes = [...new TextEncoder().encode(value)];
    return [BINARY, [...unsigned(bytes.length), ...bytes]];
  }
  if (!isList(value)) return [STRUCT, struct(value)];
  const items = value.map((one) => written(one));
  return [LIST, [0xf0 | (items[0]?.[0] ?? STRUCT), ...unsigned(value.length), ...items.flatMap(([, bytes]) => bytes)]];
}

const isList = (value: Exclude<Told, number | bigint | string>): value is readonly (string | Fields)[] =>
  Array.isArray(value);

/** A number in sevens of bits, the lowest first. */
export function unsigned(value: number): readonly number[] {
  return value < 128 ? [value] : [(value % 128) | 128, ...unsigned(Math.floor(value / 128))];
}
