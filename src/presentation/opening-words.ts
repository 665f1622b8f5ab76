import { fixed, whole } from '../vocabulary/written';

/** How far a file has been read. */
export interface ReadSoFar {
  readonly rows: number;
  /** Rows in the file; null before that is known. */
  readonly all: number | null;
  /** Seconds since its first row was asked for. */
  readonly seconds: number;
}

/** How far a first pass has come through a file whose rows are not known yet. */
export interface LookedThrough {
  readonly bytes: number;
  readonly inFile: number;
  /** Seconds since its first byte was asked for. */
  readonly seconds: number;
}

/** "Looking through it first: read 41 MB of 410 MB, about 20 seconds left"; of a spreadsheet only its size is known. */
export function lookingInWords({ bytes, inFile, seconds }: LookedThrough): string {
  if (bytes === 0) return `Looking through it first: ${sizeInWords(inFile)}`;
  const read = `Looking through it first: read ${sizeInWords(bytes)} of ${sizeInWords(inFile)}`;
  if (seconds < TOO_SOON || bytes >= inFile) return read;
  return `${read}, ${timeLeft((inFile - bytes) / (bytes / seconds))}`;
}

/** Before so many seconds the pace says nothing. */
const TOO_SOON = 1;

/** "45,000 of 300,000 rows, 22,000 rows a second, about 10 seconds left". */
export function readingInWords({ rows, all, seconds }: ReadSoFar): string {
  const read = all === null ? `${whole(rows)} rows` : `${whole(rows)} of ${whole(all)} rows`;
  if (seconds < TOO_SOON || rows === 0) return read;
  const pace = rows / seconds;
  const left = all === null || rows >= all ? [] : [timeLeft((all - rows) / pace)];
  return [read, `${whole(twoDigits(pace))} rows a second`, ...left].join(', ');
}

/** "about 20 seconds left": rounded as a person would say it, never more exact than the pace is. */
export function timeLeft(seconds: number): string {
  if (seconds < 8) return 'a few seconds left';
  if (seconds < 52) return `about ${Math.max(10, Math.round(seconds / 5) * 5)} seconds left`;
  if (seconds < 90) return 'about a minute left';
  if (seconds < 3600) return `about ${whole(Math.round(seconds / 60))} minutes left`;
  return 'more than an hour left';
}

/** Two digits that matter: 21,874 -> 22,000. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}

const UNITS = ['bytes', 'KB', 'MB', 'GB'] as const;

/** "41 MB": a size as people say it. */
export function sizeInWords(bytes: number): string {
  const step = bytes < 1000 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1000 ** step;
  return `${value < 10 && step > 0 ? fixed(value, 1) : whole(value)} ${UNITS[step] ?? ''}`;
}
