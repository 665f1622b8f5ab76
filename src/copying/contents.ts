/** A file as the reader chose it. */
export interface CopiedFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A file that is read again with nothing asked: on which sheet, and through which mapping. */
export interface CopiedSource extends CopiedFile {
  readonly sheet: string | null;
  /** A mapping as the text of a JSON file; null where the file fits as it is. */
  readonly mapping: string | null;
  /** Columns left aside that identify people, as they were found when the mapping was told; null where none was. */
  readonly personal: readonly { readonly name: string; readonly holds: string }[] | null;
}

/** What a copy holds of its reader's own. */
export interface Contents {
  /** The address of the page in sight when it was saved: "#/oocd?…"; empty where there was none. */
  readonly view: string;
  /** The files of each extract, in order. */
  readonly extracts: readonly (readonly CopiedSource[])[];
  /** Files that are opened as if they were chosen: tables to compare with, and what was put in without being read. */
  readonly others: readonly CopiedFile[];
}

type Listed<File extends CopiedFile> = Omit<File, 'bytes'> & { readonly size: number };
interface List {
  readonly view: string;
  readonly extracts: readonly (readonly Listed<CopiedSource>[])[];
  readonly others: readonly Listed<CopiedFile>[];
}

/** Bytes in which the length of the list stands. */
const LENGTH = 4;

/** Every file of the contents, in the order in which their bytes stand. */
export function filesOf({ extracts, others }: Pick<Contents, 'extracts' | 'others'>): readonly CopiedFile[] {
  return [...extracts.flat(), ...others];
}

/** The contents as one row of bytes, packed: a list as JSON with its length before it, then the files. */
export async function packed(contents: Contents): Promise<Uint8Array<ArrayBuffer>> {
  const listed = <File extends CopiedFile>({ bytes, ...file }: File): Listed<File> => ({ ...file, size: bytes.length });
  const list: List = {
    view: contents.view,
    extracts: contents.extracts.map((sources) => sources.map(listed)),
    others: contents.others.map(listed),
  };
  const text = new TextEncoder().encode(JSON.stringify(list));
  const length = new Uint8Array(LENGTH);
  new DataView(length.buffer).setUint32(0, text.length);
  return through([length, text, ...filesOf(contents).map(({ bytes }) => bytes)], new CompressionStream('gzip'));
}

/** What `packed` has packed. Throws for anything else. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Contents> {
  const all = await through([bytes], new DecompressionStream('gzip'));
  let place = LENGTH + new DataView(all.buffer).getUint32(0);
  const list = JSON.parse(new TextDecoder().decode(all.subarray(LENGTH, place))) as List;
  const whole = <File extends CopiedFile>({ size, ...file }: Listed<File>) => {
    const own = all.slice(place, (place += size));
    if (own.length !== size) throw new Error('The extracts inside are cut short.');
    return { ...file, bytes: own };
  };
  const extracts = list.extracts.map((sources) => sources.map((one) => whole<CopiedSource>(one)));
  return { view: list.view, extracts, others: list.others.map((one) => whole<CopiedFile>(one)) };
}

async function through(
  pieces: readonly BlobPart[],
  stream: CompressionStream | DecompressionStream,
): Promise<Uint8Array<ArrayBuffer>> {
  const packing = new Blob([...pieces]).stream().pipeThrough(stream);
  return new Uint8Array(await new Response(packing).arrayBuffer());
}
