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

/** One file of a zip, unpacked as it is read; null where it is packed in a way that a browser does not know. */
export async function unpacked(file: Blob, entry: ZipEntry): Promise<ReadableStream<Uint8Array> | null> {
  const header = new DataView(await file.slice(entry.at, entry.at + 30).arrayBuffer());
  if (header.byteLength < 30) return null;
  const begin = entry.at + 30 + header.getUint16(26, true) + header.getUint16(28, true);
  const packed = file.slice(begin, begin + entry.packed).stream();
  if (entry.method === 0) return packed;
  return entry.method === 8 ? packed.pipeThrough(new DecompressionStream('deflate-raw')) : null;
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
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}
