import type { Failure } from '../vocabulary/failure';
import type { DecoderFault } from './decoder-protocol';
import { refusedEmpty, unreadableBy, unreadableFile } from './file-refusals';

const SMALLEST = 12;
const MAGIC = 'PAR1';
/** A browser tab can hold about 3 GB; a row group larger than this unpacked cannot be decoded beside the engine. */
export const LARGEST_ROW_GROUP = 1.5 * 1024 ** 3;

const READ_AGAIN = 'Export the extract again as Parquet and open it from this computer.';

/** Looks at both ends of the file, before a decoder is started: null where it may be Parquet. */
export async function refusedEnds(file: Blob, name: string): Promise<Failure | null> {
  const empty = await refusedEmpty(file, name);
  if (empty) return empty;
  const head = await file.slice(0, 4).text();
  const tail = await file.slice(-4).text();
  if (tail === 'PARE') return encrypted(name);
  if (head !== MAGIC) return notParquet(name, head);
  return tail === MAGIC && file.size >= SMALLEST ? null : truncated(name);
}

const encrypted = (file: string): Failure => ({
  what: 'The file is encrypted.',
  file,
  remedy: 'Ask the supplier for the extract without Parquet encryption, sent by a secure channel.',
});

const notParquet = (file: string, head: string): Failure => ({
  what: 'The file is not Parquet.',
  file,
  found: head === 'PK\u0003\u0004' ? 'an Excel workbook or another zip file' : 'a file of another kind',
  expected: 'a Parquet file, which begins and ends with the letters PAR1',
  remedy: READ_AGAIN,
});

const truncated = (file: string): Failure => ({
  what: 'The file is not complete: its end is missing.',
  file,
  expected: 'a Parquet file, which ends with the letters PAR1',
  remedy: 'Copy or download it again, and open it once the copy has finished.',
});

/** A row group of which the columns that are needed cannot be unpacked here. */
export const tooLarge = (file: string, bytes: number, column: string): Failure => ({
  what: 'The file has a part that is too large to unpack in a browser.',
  file,
  column,
  found: `a row group of ${(bytes / 1024 ** 3).toFixed(1)} GB unpacked, most of it in this column`,
  expected: 'row groups of at most 1.5 GB; 100,000 to 1,000,000 rows each is usual',
  remedy: 'Export the extract again with smaller row groups, or with fewer columns.',
});

/** The footer names a type of column that cannot be read at all. */
export const unknownTypes = (file: string, words: string): Failure => ({
  what: 'The file has a column of a type that this workbook cannot read.',
  file,
  found: words,
  remedy: 'Export the extract again with text, whole number, number, date and time columns only.',
});

/** What the decoder's fault means for the reader. */
export function decoderFailure(file: string, { kind, words }: DecoderFault): Failure {
  switch (kind) {
    case 'gone':
    case 'unreadable':
      return unreadableFile(file, kind);
    case 'broken':
      return { what: 'The file is damaged: it cannot be decoded as Parquet.', file, found: words, remedy: READ_AGAIN };
    case 'fallen':
      return {
        what: 'The file could not be unpacked: it is damaged, or the decoder ran out of memory.',
        file,
        found: `the decoder stopped (${words})`,
        remedy:
          'Copy or download the file again. If it is still refused, close other tabs, or export the extract with smaller row groups or fewer columns.',
      };
  }
}

/** Why a file of the disk could not be read any more; null for any other fault. */
export const whyUnreadable = (thrown: unknown, file: string): Failure | null =>
  thrown instanceof DOMException ? unreadableFile(file, unreadableBy(thrown) ?? 'unreadable') : null;

/** No answer for a long time. */
export const tooSlow = (file: string, seconds: number): Failure => ({
  what: `The file gave no rows for ${seconds} seconds, so reading was stopped.`,
  file,
  remedy: 'Copy it to this computer if it lies on a network drive, then open it again.',
});
