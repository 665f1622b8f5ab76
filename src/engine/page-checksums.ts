import { checksumOf } from './checksum';
import { ThriftReader } from './thrift';

interface Group {
  readonly firstRow: number;
  readonly chunks: readonly Chunk[];
}

/** Where the pages of one column lie in one row group. */
interface Chunk {
  readonly column: string;
  readonly path: readonly string[];
  readonly begin: number;
  readonly end: number;
}

/** The head of a page: how long it is, how long what follows it is, and its checksum where its writer gave one. */
interface PageHead {
  readonly length: number;
  readonly packed: number;
  readonly checksum: number | null;
}

/** Bytes looked at for the head of a page at first; statistics of long texts make it longer. */
const HEAD = 1024;
const LONGEST_HEAD = 4 * 1024 * 1024;
/** Bytes of the file read at a time. */
const PIECE = 1024 * 1024;
/** A writer that gives no checksum to the first pages of a column gives none to the others. */
const PAGES_TRIED = 2;

/**
 * The checksums of the pages of a Parquet file, where they carry one (PageHeader.crc of parquet.thrift): the decoder
 * passes them over. Each page is checked once, however often it is read.
 */
export class PageChecksums {
  private groups: Promise<readonly Group[]> | null = null;
  /** Column -> row groups that were checked. */
  private readonly checked = new Map<string, number>();

  constructor(private readonly file: Blob) {}

  /**
   * Checks the row groups that the first so many rows stand in. Rejects with an Error that names the column where a
   * page is not what was written. Must not be called again before it has ended.
   */
  async check(columns: readonly string[], rows: number): Promise<void> {
    const groups = await (this.groups ??= groupsOf(this.file));
    for (const [place, { firstRow, chunks }] of groups.entries()) {
      if (firstRow >= rows) return;
      for (const chunk of chunks) {
        if (!columns.includes(chunk.column)) continue;
        // A column of lists has a chunk for each of its leaves.
        const key = JSON.stringify(chunk.path);
        if ((this.checked.get(key) ?? 0) > place) continue;
        await checkChunk(this.file, chunk);
        this.checked.set(key, place + 1);
      }
    }
  }
}

/** None where the footer cannot be read: the decoder tells of that. */
async function groupsOf(file: Blob): Promise<readonly Group[]> {
  const tail = new DataView(await file.slice(-8).arrayBuffer());
  const length = tail.byteLength === 8 ? tail.getUint32(0, true) : 0;
  const footer = new Uint8Array(await file.slice(Math.max(0, file.size - 8 - length), -8).arrayBuffer());
  try {
    return groupsIn(new ThriftReader(footer));
  } catch (thrown) {
    if (thrown instanceof RangeError) return [];
    throw thrown;
  }
}

/** FileMetaData.row_groups (4) -> RowGroup.columns (1) and num_rows (3). */
function groupsIn(footer: ThriftReader): readonly Group[] {
  const groups: Group[] = [];
  let firstRow = 0;
  footer.struct((field) => {
    if (field !== 4) return false;
    footer.list(() => {
      const chunks: Chunk[] = [];
      const rows = groupIn(footer, chunks);
      groups.push({ firstRow, chunks });
      firstRow += rows;
    });
    return true;
  });
  return groups;
}

/** Puts the chunks of a row group into a list, and gives its rows. ColumnChunk.meta_data is field 3. */
function groupIn(footer: ThriftReader, chunks: Chunk[]): number {
  let rows = 0;
  const takeChunk = (field: number): boolean => {
    if (field === 3) chunks.push(chunkIn(footer));
    return field === 3;
  };
  footer.struct((field) => {
    if (field === 1) footer.list(() => footer.struct(takeChunk));
    else if (field === 3) rows = footer.number();
    else return false;
    return true;
  });
  return rows;
}

/** Fields of ColumnMetaData. */
const [PATH, PACKED, DATA_PAGE, DICTIONARY_PAGE] = [3, 7, 9, 11];

function chunkIn(footer: ThriftReader): Chunk {
  const path: string[] = [];
  const numbers = new Map<number, number>();
  footer.struct((field) => {
    if (field === PATH) footer.list(() => path.push(footer.text()));
    else if ([PACKED, DATA_PAGE, DICTIONARY_PAGE].includes(field)) numbers.set(field, footer.number());
    else return false;
    return true;
  });
  const [data = 0, dictionary = 0] = [numbers.get(DATA_PAGE), numbers.get(DICTIONARY_PAGE)];
  // Some writers give nought for a dictionary that is not there.
  const begin = dictionary > 0 ? Math.min(dictionary, data) : data;
  return { column: path[0] ?? '', path, begin, end: begin + (numbers.get(PACKED) ?? 0) };
}

async function checkChunk(file: Blob, { column, begin, end }: Chunk): Promise<void> {
  let without = 0;
  for (let place = begin; place < end && without < PAGES_TRIED;) {
    const head = await headAt(file, place, end);
    // The decoder tells of a head that cannot be read.
    if (!head) return;
    const body = place + head.length;
    if (head.checksum === null) without += 1;
    else if ((await checksumBetween(file, body, body + head.packed)) !== head.checksum) {
      throw new Error(`the checksum of a page of the column “${column}” is wrong`);
    }
    place = body + head.packed;
  }
}

async function headAt(file: Blob, place: number, end: number): Promise<PageHead | null> {
  for (let length = HEAD; length <= LONGEST_HEAD; length *= 16) {
    const bytes = new Uint8Array(await file.slice(place, Math.min(end, place + length)).arrayBuffer());
    try {
      return headIn(new ThriftReader(bytes));
    } catch (thrown) {
      if (!(thrown instanceof RangeError)) throw thrown;
      if (place + length >= end) return null;
    }
  }
  return null;
}

/** PageHeader: its length packed (3) and its checksum (4), a number of 32 bits with a sign. */
function headIn(reader: ThriftReader): PageHead | null {
  let packed = -1;
  let checksum: number | null = null;
  reader.struct((field) => {
    if (field === 3) packed = reader.number();
    else if (field === 4) checksum = reader.number() >>> 0;
    else return false;
    return true;
  });
  return packed < 0 ? null : { length: reader.place, packed, checksum };
}

async function checksumBetween(file: Blob, begin: number, end: number): Promise<number> {
  let checksum = 0;
  for (let place = begin; place < end; place += PIECE) {
    const bytes = await file.slice(place, Math.min(end, place + PIECE)).arrayBuffer();
    checksum = checksumOf(new Uint8Array(bytes), checksum);
  }
  return checksum;
}
