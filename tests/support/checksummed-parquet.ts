/** Parquet files whose pages carry checksums, page by page as their writer wishes: no writer at hand gives them. */
import { crc32 } from 'node:zlib';
import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js';
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js';

/** A column of text, cut into pages. */
export interface TextPages {
  readonly name: string;
  readonly pages: readonly (readonly string[])[];
}

/** Where the bytes of a page lie, without its head. */
export interface PagePlace {
  readonly column: string;
  readonly begin: number;
  readonly end: number;
}

export interface ChecksummedFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly pages: readonly PagePlace[];
}

/**
 * Writes row groups of required text, plain and not compressed, with a checksum in the head of each page.
 * @param withChecksum which pages of a column carry one, by their place in it
 */
export function checksummedFile(
  groups: readonly (readonly TextPages[])[],
  withChecksum: (page: number) => boolean = () => true,
): ChecksummedFile {
  const writer = new ByteWriter();
  writer.appendBytes(new TextEncoder().encode('PAR1'));
  const pages: PagePlace[] = [];
  const rowGroups = groups.map((columns) => {
    const chunks = columns.map((column) => writeChunk(writer, column, withChecksum, pages));
    return {
      field_1: chunks.map(({ chunk }) => chunk),
      field_2: BigInt(chunks.reduce((sum, { size }) => sum + size, 0)),
      field_3: BigInt(rowsOf(columns[0])),
    };
  });
  const [first = []] = groups;
  const root = { field_4: 'root', field_5: first.length };
  const footer = new ByteWriter();
  serializeTCompactProtocol(footer, {
    field_1: 1,
    field_2: [root, ...first.map(({ name }) => ({ field_1: 6, field_3: 0, field_4: name, field_6: 0 }))],
    field_3: BigInt(groups.reduce((sum, [column]) => sum + rowsOf(column), 0)),
    field_4: rowGroups,
  });
  writer.appendBytes(footer.getBytes());
  writer.appendUint32(footer.offset);
  writer.appendBytes(new TextEncoder().encode('PAR1'));
  return { bytes: Uint8Array.from(writer.getBytes()), pages };
}

const rowsOf = (column: TextPages | undefined): number =>
  column?.pages.reduce((sum, page) => sum + page.length, 0) ?? 0;

function writeChunk(
  writer: ByteWriter,
  { name, pages }: TextPages,
  withChecksum: (page: number) => boolean,
  places: PagePlace[],
) {
  const begin = writer.offset;
  pages.forEach((values, page) => {
    const body = plainText(values);
    const head = { field_1: 0, field_2: body.length, field_3: body.length };
    const data = { field_5: { field_1: values.length, field_2: 0, field_3: 3, field_4: 3 } };
    // A number of 32 bits with a sign.
    serializeTCompactProtocol(writer, {
      ...head,
      ...(withChecksum(page) ? { field_4: crc32(body) | 0 } : {}),
      ...data,
    });
    places.push({ column: name, begin: writer.offset, end: writer.offset + body.length });
    writer.appendBytes(body);
  });
  const size = writer.offset - begin;
  const rows = pages.reduce((sum, page) => sum + page.length, 0);
  const metadata = {
    ...{ field_1: 6, field_2: [0], field_3: [name], field_4: 0, field_5: BigInt(rows) },
    ...{ field_6: BigInt(size), field_7: BigInt(size), field_9: BigInt(begin) },
  };
  return { size, chunk: { field_2: BigInt(begin), field_3: metadata } };
}

/** The length of each text in four bytes, then the text. */
function plainText(values: readonly string[]): Uint8Array {
  const writer = new ByteWriter();
  for (const value of values) {
    const text = new TextEncoder().encode(value);
    writer.appendUint32(text.length);
    writer.appendBytes(text);
  }
  return writer.getBytes();
}
