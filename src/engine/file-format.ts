import { isBinary } from './text-encoding';
import { zipDirectory, type ZipEntry } from './zip-directory';

/** What a file is, by its first bytes first and its name second. */
export type FileFormat =
  'parquet' | 'text' | 'spreadsheet' | 'zip' | 'compressed' | 'pdf' | 'json' | 'web page' | 'no workbook' | 'unknown';

const HEAD = 4096;

/** Begins of files, as letters of Latin-1. */
const MARKS: readonly (readonly [begin: string, format: FileFormat])[] = [
  ['PAR1', 'parquet'],
  ['PARE', 'parquet'],
  ['%PDF', 'pdf'],
  ['\x1f\x8b', 'compressed'],
  ['BZh', 'compressed'],
  ['7z\xbc\xaf', 'compressed'],
  ['Rar!', 'compressed'],
  ['\x28\xb5\x2f\xfd', 'compressed'],
];

const NAMED_WORKBOOK = /\.(xls[xmb]?|ods)$/i;

/** Looks at a file. One named as Parquet is Parquet's to refuse; an empty one is that of its name. */
export async function formatOf(file: Blob, name: string): Promise<FileFormat> {
  if (/\.(parquet|parq|pq)$/i.test(name)) return 'parquet';
  const bytes = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const head = String.fromCharCode(...bytes);
  const marked = MARKS.find(([begin]) => head.startsWith(begin));
  if (marked) return marked[1];
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return zipped(await zipDirectory(file), name);
  // Excel before 2007, and any Office file with a password.
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'spreadsheet';
  if (isBinary(bytes)) return NAMED_WORKBOOK.test(name) ? 'no workbook' : 'unknown';
  return textual(head.replace(/^\xef\xbb\xbf/, '').trimStart(), name);
}

function zipped(entries: readonly ZipEntry[] | null, name: string): FileFormat {
  // A directory that is missing is told by whoever unpacks it.
  if (!entries) return /\.(xls[xmb]|ods)$/i.test(name) ? 'spreadsheet' : 'zip';
  const names = entries.map((entry) => entry.name.replaceAll('\\', '/').toLowerCase());
  // Office and OpenDocument files of every kind: which of them holds sheets is told by their parts, not by their names.
  const isOffice =
    names.includes('[content_types].xml') || names.some((one) => /^xl\/|(^|\/)workbook\.(xml|bin)$/.test(one));
  return isOffice || names.includes('content.xml') ? 'spreadsheet' : 'zip';
}

function textual(head: string, name: string): FileFormat {
  if (/^<(!doctype|html|\?xml|table|head|body)/i.test(head)) return 'web page';
  if (/\.(json|ndjson|jsonl|geojson)$/i.test(name)) return 'json';
  return /^(\{\s*"|\[\s*[[{])/.test(head) ? 'json' : 'text';
}
