import { sha256 } from '../copying/digest';

const MEGABYTE = 1024 * 1024;
const WHOLE_UP_TO = 64 * MEGABYTE;
const HEAD = 4 * MEGABYTE;
const TAIL = 16 * MEGABYTE;

/**
 * First twelve hexadecimal digits of a SHA-256: of the whole file up to 64 MB; of a larger one, of its size, its
 * first 4 MB and its last 16 MB, where the footer with the sizes and statistics of every part stands. So two large
 * files that differ only in the middle, with equal sizes and statistics, would share a fingerprint.
 */
export async function fingerprint(file: Blob): Promise<string> {
  return firstDigits(await sampled(file));
}

/** The same of one sheet of a workbook, by its name. */
export function fingerprintOfSheet(ofFile: string, sheet: string): Promise<string> {
  return firstDigits(new TextEncoder().encode(`${ofFile} ${sheet}`));
}

async function firstDigits(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  return (await sha256(bytes)).slice(0, 12);
}

function sampled(file: Blob): Promise<ArrayBuffer> {
  if (file.size <= WHOLE_UP_TO) return file.arrayBuffer();
  return new Blob([String(file.size), file.slice(0, HEAD), file.slice(file.size - TAIL)]).arrayBuffer();
}
