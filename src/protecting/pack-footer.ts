import { ThriftReader } from '../engine/thrift';
import { PACK_KEY } from './pack';

/** A column as the footer of a Parquet file tells it: nothing of it is believed before it is checked. */
export interface ToldColumn {
  readonly name: string;
  /** Numbers of the format: of the physical type, and of required, optional or repeated. */
  readonly type: number;
  readonly repetition: number;
}

/** Where the values of a column stand in the file. */
export interface ToldChunk {
  readonly codec: number;
  readonly values: number;
  readonly bytes: number;
  readonly from: number;
}

/** The footer of a file that calls itself a pack. */
export interface PackFooter {
  /** What the pack says of itself, as JSON; null where it says nothing. */
  readonly said: string | null;
  readonly rows: number;
  readonly columns: readonly ToldColumn[];
  /** The chunks of each group of rows. */
  readonly groups: readonly (readonly ToldChunk[])[];
}

/** Bytes after the footer: its length, and the letters with which Parquet ends. */
const END_BYTES = 8;

/** More columns, groups or keys than any pack has. */
const MOST_TOLD = 20;

/**
 * The footer, read in one walk over its bytes whatever they say: no list makes room for more than it holds. Throws a
 * RangeError where it cannot be read or tells more than a pack does.
 */
export function footerOf(file: Uint8Array): PackFooter {
  const end = file.length - END_BYTES;
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint32(end, true);
  if (length > end) throw new RangeError('The footer is longer than its file.');
  const reader = new ThriftReader(file.subarray(end - length, end));
  const [columns, groups, keys]: [ToldColumn[], (readonly ToldChunk[])[], (readonly [string, string])[]] = [[], [], []];
  let rows = -1;
  reader.struct((field) => {
    if (field === 2) listInto(reader, columns, () => columnOf(reader));
    else if (field === 3) rows = reader.number();
    else if (field === 4) listInto(reader, groups, () => groupOf(reader));
    else if (field === 5) listInto(reader, keys, () => keyOf(reader));
    else return false;
    return true;
  });
  // The first of the schema is the root of the others.
  return { said: keys.find(([key]) => key === PACK_KEY)?.[1] ?? null, rows, columns: columns.slice(1), groups };
}

function listInto<One>(reader: ThriftReader, into: One[], read: () => One): void {
  reader.list(() => {
    if (into.push(read()) > MOST_TOLD) throw new RangeError('The footer tells more than a pack does.');
  });
}

function columnOf(reader: ThriftReader): ToldColumn {
  let [name, type, repetition] = ['', -1, -1];
  reader.struct((field) => {
    if (field === 1) type = reader.number();
    else if (field === 3) repetition = reader.number();
    else if (field === 4) name = reader.text();
    else return false;
    return true;
  });
  return { name, type, repetition };
}

function groupOf(reader: ThriftReader): readonly ToldChunk[] {
  const chunks: ToldChunk[] = [];
  reader.struct((field) => {
    if (field === 1) listInto(reader, chunks, () => chunkOf(reader));
    return field === 1;
  });
  return chunks;
}

function chunkOf(reader: ThriftReader): ToldChunk {
  let chunk: ToldChunk = { codec: -1, values: -1, bytes: -1, from: -1 };
  const told: Readonly<Record<number, keyof ToldChunk>> = { 4: 'codec', 5: 'values', 7: 'bytes', 9: 'from' };
  const facts = () => {
    reader.struct((field) => {
      const known = told[field];
      if (known) chunk = { ...chunk, [known]: reader.number() };
      return known !== undefined;
    });
    return true;
  };
  reader.struct((field) => field === 3 && facts());
  return chunk;
}

function keyOf(reader: ThriftReader): readonly [string, string] {
  let [key, value] = ['', ''];
  reader.struct((field) => {
    if (field === 1) key = reader.text();
    else if (field === 2) value = reader.text();
    else return false;
    return true;
  });
  return [key, value];
}
