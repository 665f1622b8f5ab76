import { ThriftReader } from '../engine/thrift';
import type { PackFooter, ToldChunk, ToldColumn } from './pack-footer';
import { must, type Page, type PackValueRead, valuesOfPage } from './pack-values';

/** Numbers of the format, as the writer of packs uses it: nothing is packed. */
const UNCOMPRESSED = 0;
const DATA_PAGE_V2 = 3;

/**
 * The rows of a pack, of the one form in which packs are written: one group of rows, flat columns, plain pages. So a file
 * takes no longer than its bytes, whatever it says of itself. Throws a RangeError for any other.
 */
export function rowsOf(
  file: Uint8Array,
  { rows, columns, groups }: PackFooter,
): readonly Readonly<Record<string, PackValueRead>>[] {
  const [chunks = []] = groups;
  must(
    groups.length <= 1 && (rows === 0 || groups.length === 1) && chunks.length === (groups.length && columns.length),
  );
  if (rows === 0) return [];
  const values = columns.map((column, at) => valuesOf(file, column, chunks[at], rows));
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name }, at) => [name, values[at]?.[row] ?? null])),
  );
}

function valuesOf(
  file: Uint8Array,
  column: ToldColumn,
  chunk: ToldChunk | undefined,
  rows: number,
): readonly PackValueRead[] {
  must(chunk !== undefined && chunk.codec === UNCOMPRESSED && chunk.values === rows);
  must(chunk.from >= 0 && chunk.bytes > 0 && chunk.from + chunk.bytes <= file.length);
  const bytes = file.subarray(chunk.from, chunk.from + chunk.bytes);
  const values: PackValueRead[] = [];
  for (let place = 0; place < bytes.length;) {
    const page = pageOf(bytes.subarray(place));
    must(page.values > 0 && values.length + page.values <= rows && page.bytes <= bytes.length - place - page.from);
    const from = place + page.from;
    for (const value of valuesOfPage(bytes.subarray(from, from + page.bytes), column, page)) values.push(value);
    place = from + page.bytes;
  }
  must(values.length === rows);
  return values;
}

function pageOf(bytes: Uint8Array): Page {
  const reader = new ThriftReader(bytes);
  let [type, whole, stored, values, nulls, encoding, missing, nested] = [-1, -1, -2, 0, -1, -1, -1, -1];
  const told = (field: number): boolean => {
    if (field === 1) values = reader.number();
    else if (field === 2) nulls = reader.number();
    else if (field === 4) encoding = reader.number();
    else if (field === 5) missing = reader.number();
    else if (field === 6) nested = reader.number();
    else return false;
    return true;
  };
  reader.struct((field) => {
    if (field === 1) type = reader.number();
    else if (field === 2) whole = reader.number();
    else if (field === 3) stored = reader.number();
    else if (field === 8) reader.struct(told);
    else return false;
    return true;
  });
  must(type === DATA_PAGE_V2 && whole === stored && stored >= 0 && nested === 0);
  must(missing >= 0 && missing <= stored && nulls >= 0 && nulls <= values);
  return { from: reader.place, bytes: stored, values, nulls, encoding, missing };
}
