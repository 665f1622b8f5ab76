import { dayInWords, whole } from '../vocabulary/written';
import { listed } from './numbers';
import { sizeInWords } from './opening-words';

/** Says that a copy is not as it was written: before any number, and in place of all else. */
export const DAMAGED = 'This file is damaged, so nothing in it is shown. Get it again from whoever gave it to you.';

/** What the page of a copy says before its extracts are open. */
export const COPY_ASKS = {
  title: 'This copy is sealed',
  what: 'Type its passphrase to open it. No number is shown before.',
  field: 'Passphrase',
  open: 'Open the copy',
  doing: 'Trying the passphrase.',
  wrong: 'This is not its passphrase. Nothing was opened. Try again: capitals and spaces count.',
  empty: 'Type the passphrase first.',
  lost: 'Whoever made the copy knows the passphrase. It is not in the file, and nobody can look it up.',
  opening: 'Opening the extracts of this copy.',
  synthetic: 'Its extracts are synthetic: about no real child.',
};

/** "It was made on 3 May 2026 and holds oocd.csv and kcpo.parquet." */
export function heldInWords({ made, files }: { readonly made: string; readonly files: readonly string[] }): string {
  const first = files.slice(0, 6);
  const rest = files.length - first.length;
  const names = rest > 0 ? [...first, `${whole(rest)} more files`] : first;
  return `It was made on ${dayInWords(made)} and holds ${listed(names)}.`;
}

/** What the dialog says in which a copy is saved. */
export const SAVE_COPY = {
  button: 'Save a copy',
  title: 'Save a copy of this workbook with these extracts',
  what: 'The copy is one HTML file: the workbook with these files inside. It opens with a double click, without a network.',
  names: 'The names of the files can be read by everyone who has the copy.',
  real: 'The files hold rows about people.',
  synthetic: 'The extracts are synthetic: about no real child. The copy says so too, and needs no passphrase.',
  how: 'Who may open the copy',
  sealed: 'Only those who know a passphrase',
  open: 'Everyone who gets the file',
  first: 'Passphrase',
  hint: 'Take four words or more that do not belong together. It must have 14 signs at least; spaces count.',
  second: 'The same passphrase again',
  show: 'Show what I type',
  away: 'It is kept nowhere. Tell it to your readers in another way than you send the file. Nobody can open the copy without it.',
  warning: 'Everyone who gets the file can read every row. So can everyone to whom it is passed on.',
  agree: 'I understand that everyone who gets the file can read every row',
  save: 'Save the copy',
  cancel: 'Cancel',
  close: 'Close',
} as const;

/** What is said where a copy is saved that holds a protected pack alone. */
export const PACK_COPY = {
  button: 'Save a copy with this pack',
  what: 'The copy is one HTML file: the workbook with this pack inside, and no record. It opens with a double click, without a network, and shows the pack alone.',
} as const;

/** What is wrong with what was given, each said by its field. */
export const COPY_FAULTS = {
  short: 'This is too short to keep anyone out. Take 14 signs or more: four words, for example.',
  repeats: 'This repeats a few signs. Take four words that do not belong together.',
  differs: 'The two are not the same. Type it once more.',
  unread: 'Tick this box to save a copy that everyone can read, or choose a passphrase.',
} as const;

/** What a passphrase that is being typed is worth, in plain words. */
export const STRENGTH = {
  short: 'Not enough yet.',
  repeats: 'Not enough yet: a few signs over and over.',
  enough: 'Long enough.',
} as const;

/** Why no copy can be made here, and what to do. */
export const NO_TEMPLATE =
  'A copy is made of the single file, scrutiny-workbook.html, which could not be had from beside this page. Save the copy again when there is a network, or open that file and save the copy from there.';

/** Something broke that should not: no room left in memory, most likely. */
export const NOT_MADE = 'The copy could not be made. Close other pages and try again; nothing that is open is lost.';

/** A file that cannot be read any more goes into no copy. */
export const goneForCopy = (file: string): string =>
  `${file} could not be read any more: it was moved or changed. Open it again, then save the copy.`;

/** Larger than a browser puts into one page. */
export const tooLargeForCopy = (bytes: number, most: number): string =>
  `The files are too large for one copy: ${sizeInWords(bytes)}, and at most ${sizeInWords(most)} fit. Send them beside the workbook instead.`;

/** Words while a copy is made. */
export const MAKING = { reading: 'Reading the files.', sealing: 'Sealing the copy.', packing: 'Packing the copy.' };

/** "Saved as scrutiny-workbook-….html, 18.2 MB." */
export const savedInWords = (name: string, bytes: number): string => `Saved as ${name}, ${sizeInWords(bytes)}.`;

/** Stands before the SHA-256 of the copy. */
export const SUM = 'Its SHA-256, by which your readers can tell that they have the same file:';

/** "oocd.csv, 4.1 MB" */
export const fileInWords = (name: string, bytes: number): string => `${name}, ${sizeInWords(bytes)}`;
