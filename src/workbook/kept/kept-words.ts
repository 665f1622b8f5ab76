import type { Consent, KeptFile } from '../../keeping/kept-files';
import type { KeptMapping } from '../../keeping/kept-mappings';
import { listed } from '../../presentation/numbers';
import { sizeInWords } from '../../presentation/opening-words';
import { dayOf } from '../../vocabulary/day';
import { dayInWords } from '../../vocabulary/written';
import type { OfferedFile } from '../view/kept-view';

const whenInWords = (moment: string): string => dayInWords(dayOf(moment));

export const NO_ROOM = 'The browser would not keep it: a private window, or no room is left. Nothing was kept.';
export const NO_ROOM_FOR_ROWS =
  'The browser has no room for the rows: none are kept any more. The names of the files are.';
export const WOULD_NOT_FORGET = 'The browser would not forget. Clear its data for this page.';

/** What keeping means where everything may be kept. */
export const KEEPING =
  'A mapping is the answers you gave about the columns of a file. It is kept where you said so there. Names of files, and their rows, are kept only where you tick it here. All of it stays in this browser on this device.';

/** Why a box does not stay as it was set. */
export const whyNotAgreed = ({ names }: Consent): string => (names ? NO_ROOM : WOULD_NOT_FORGET);

export const notFromHere = (name: string): string =>
  `${name} could not be opened from here: this browser may not read it, or keeps its name alone. Choose it with “Open extracts”.`;

/** Said before a file that is not what it was is opened again. */
export const changedSince = ({ name, openedAt }: KeptFile): string =>
  `${name} was changed since it was opened here on ${whenInWords(openedAt)}. Its numbers may differ from those seen then.`;

/** This moment, as it is kept. */
export const now = (): string => new Date().toISOString();

/** A kept file as it is offered. */
export function offeredFile(file: KeptFile): OfferedFile {
  const { fingerprint, name, extract, size, openedAt, rows, handle } = file;
  return {
    ...{ fingerprint, name },
    about: `${extract}, ${sizeInWords(size)}, opened on ${whenInWords(openedAt)}`,
    how: rows ? 'rows kept here' : handle ? 'can be opened again' : 'name only',
  };
}

/** "Haringey youth justice service, 3 May 2026". */
export const keptMappingInWords = ({ supplier, keptOn }: KeptMapping): string =>
  `${supplier || 'No supplier named'}, ${dayInWords(keptOn)}`;

/** How much of each is kept. */
export interface Amounts {
  readonly files: number;
  readonly mappings: number;
  readonly casework: number;
  readonly records: number;
  /** Issued packs, by name. */
  readonly packs: number;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** "2 files and 1 mapping"; "0 files and 0 mappings, and 1 casework file and 2 records". */
function amounts({ files, mappings, casework, records, packs }: Amounts): string {
  const documents = [
    ...(casework === 0 ? [] : [counted(casework, 'casework file')]),
    ...(records === 0 ? [] : [counted(records, 'record')]),
    ...(packs === 0 ? [] : [`the ${packs === 1 ? 'name' : 'names'} of ${counted(packs, 'issued pack')}`]),
  ];
  const others = documents.length === 0 ? '' : `, and ${listed(documents)}`;
  return `${counted(files, 'file')} and ${counted(mappings, 'mapping')}${others}`;
}

export const keptInWords = (kept: Amounts): string =>
  Object.values(kept).every((count) => count === 0)
    ? 'Nothing is kept on this device'
    : `Kept on this device: ${amounts(kept)}`;

export const forgottenInWords = (kept: Amounts): string =>
  `Forgotten: ${amounts(kept)}. Nothing is kept on this device any more.`;

/** The offer to keep rows, with the room they take. */
export function rowsOfferInWords(bytes: number): string {
  const size = bytes > 0 ? ` (${sizeInWords(bytes)} now)` : '';
  return `Keep the rows on this device too${size}: whoever uses this browser can open them`;
}
