import { checksumOf } from './checksum';

/** One file inside a zip, as its directory lists it. */
export interface ZipEntry {
  readonly name: string;
  /** Bytes unpacked, as the writer recorded them. */
  readonly bytes: number;
  /** Bytes as they lie in the zip, and where its own header begins. */
  readonly packed: number;
  readonly at: number;
  /** 0 as it is, 8 deflated. */
  readonly method: number;
  /** CRC-32 of the bytes unpacked. */
  readonly checksum: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
/** The end record, and the longest comment that may follow it. */
const TAIL = 22 + 65_535;

/** The directory at the end of a zip; null where it cannot be found, as in a file that was cut short. */
export async function zipDirectory(file: Blob): Promise<readonly ZipEntry[] | null> {
  const tailAt = Math.max(0, file.size - TAIL);
  const tail = new DataView(await file.slice(tailAt).arrayBuffer());
  const end = lastOf(tail, END_OF_DIRECTORY);
  if (end === null || end + 22 > tail.byteLength) return null;
  const [size, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)];
  if (start + size > file.size) return null;
  return entriesOf(await file.slice(start, start + size).arrayBuffer());
}

/**
 * One file of a zip, unpacked whole and compared with the checksum that its directory holds.
 * Throws an Error that says what is wrong where it cannot be unpacked or is not what was packed.
 */
export async function unpackedWhole(file: Blob, entry: ZipEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(entry.bytes);
  let [place, checksum] = [0, 0];
  const reader = (await unpackedStream(file, entry)).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const { value } = piece;
    // A size that is a lie would otherwise fill the memory.
    if (place + value.length > bytes.length) throw new Error(`${entry.name} is longer than the zip says`);
    bytes.set(value, place);
    place += value.length;
    checksum = checksumOf(value, checksum);
  }
  if (place < bytes.length) throw new Error(`${entry.name} is shorter than the zip says`);
  if (checksum !== entry.checksum) throw new Error(`the checksum of ${entry.name} is wrong`);
  return bytes;
}

async function unpackedStream(file: Blob, entry: ZipEntry): Promise<ReadableStream<Uint8Array>> {
  const header = new DataView(await file.slice(entry.at, entry.at + 30).arrayBuffer());
  if (header.byteLength < 30) throw new Error(`${entry.name} is missing`);
  const begin = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(begin, begin + entry.packed).stream();
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error(`${entry.name} is packed in a way that a browser does not know`);
  return packed.pipeThrough(new DecompressionStream('deflate-raw'));
}

function lastOf(view: DataView, mark: number): number | null {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) if (view.getUint32(at, true) === mark) return at;
  return null;
}

function entriesOf(directory: ArrayBuffer): readonly ZipEntry[] | null {
  const view = new DataView(directory);
  const entries: ZipEntry[] = [];
  for (let at = 0; at + 46 <= view.byteLength;) {
    if (view.getUint32(at, true) !== ENTRY) return null;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const words = new Uint8Array(directory, at + 46, Math.min(name ?? 0, view.byteLength - at - 46));
    entries.push({
      name: new TextDecoder().decode(words),
      bytes: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      at: view.getUint32(at + 42, true),
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
