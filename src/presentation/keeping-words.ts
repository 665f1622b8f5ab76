const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const SECOND = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** How a document that is kept is spoken of. */
export interface KeptNamed {
  /** "Casework", at the beginning of a line; one of several is "a casework file". */
  readonly name: string;
  readonly noun: string;
  readonly several: string;
  readonly this: string;
  readonly copy: string;
  /** Why nothing of it is kept unasked. */
  readonly why: string;
  /** Of what nothing is kept in the open: "of a case". */
  readonly nothing: string;
}

export const CASEWORK_KEPT: KeptNamed = {
  ...{ name: 'Casework', noun: 'casework', several: 'Casework', this: 'this casework', copy: 'the casework' },
  ...{ why: 'Casework is confidential', nothing: 'of a case' },
};
export const RECORD_KEPT: KeptNamed = {
  ...{ name: 'Record', noun: 'record', several: 'Records', this: 'this record', copy: 'the record' },
  ...{ why: 'A record may name people', nothing: 'of a record' },
};

/** Browsers have no cryptography for a page that comes over plain http. */
export const NO_SEAL =
  'This page came over plain http, where browsers can seal and open nothing under a passphrase: open it over https or from a file.';

const fromServer = ({ why }: KeptNamed): string =>
  `${why}, and nothing of it is kept until you choose where. On this device it stays in this browser: without a passphrase, whoever uses this browser can read it.`;
const fromFilePage = ({ why, nothing }: KeptNamed): string =>
  `${why}. This page was opened from a file, and what one such page keeps every other HTML file on this computer can read: so nothing ${nothing} is kept here except under a passphrase, or in a file that you name.`;
const noFile = ({ copy }: KeptNamed): string =>
  `This browser cannot save into a file by itself: save a copy of ${copy} by hand.`;

/** What is kept where on this page, and why not more. */
export function explainedInWords(
  named: KeptNamed,
  fromFile: boolean,
  may: { readonly sealed: boolean; readonly file: boolean },
): string {
  const first = fromFile ? fromFilePage(named) : fromServer(named);
  return [first, ...(may.sealed ? [] : [NO_SEAL]), ...(may.file ? [] : [noFile(named)])].join(' ');
}

export const NOT_KEPT = 'Not kept: gone when this page is closed';
export const NOT_SAVED = 'Not saved: save a copy by hand';
/** "Not saved: another page or program changed june.scrutiny.json. Save a copy by hand". */
export const notSavedOver = (file: string): string =>
  `Not saved: another page or program changed ${file}. Save a copy by hand`;
/** Why a file that was opened is not gone on with. */
export const NOT_GONE_ON = {
  refused: (file: string): string => `The browser may not write into ${file}. Nothing was written.`,
  changed: (file: string): string =>
    `Another page or program changed ${file} after it was opened here. Nothing was written: open it again, or keep this in another file.`,
  gone: (file: string): string =>
    `${file} cannot be read any more: it was moved, renamed or deleted. Nothing was written.`,
} as const;
export const WOULD_NOT_KEEP = 'The browser would not keep it: a private window, or no room is left. Nothing was kept.';
export const NO_FILE_NAMED = 'No file was named. Nothing was kept.';
export const WRONG_PASSPHRASE = 'It does not open by this passphrase.';
export const GONE = 'It is not on this device any more.';
export const READ_ONLY = 'Open in another tab, which saves it: here it can only be read';
export const FORGOTTEN_HERE = 'It was forgotten on this device: gone when this page is closed';
export const ONE_IS_FORGOTTEN = 'Forgotten. It is not on this device any more.';
export const WOULD_NOT_FORGET_IT = 'The browser would not forget it. Clear its data for this page.';

/** "Saved 14:32:07 on this device". */
export function savedInWords(where: 'nowhere' | 'device' | 'sealed' | 'file', at: string, file: string): string {
  const places = { nowhere: '', device: ' on this device', sealed: ' under the passphrase', file: ` in ${file}` };
  return `Saved ${SECOND.format(new Date(at))}${places[where]}`;
}

/** "Saved 14:32:07 as oocd-2026-11-28.casework.json". */
export const savedByHand = (name: string, at: string): string => `Saved ${SECOND.format(new Date(at))} as ${name}`;

/** What was done since stands nowhere. */
export const changedSinceSaved = (name: string, at: string): string =>
  `Not kept: changed since it was saved ${SECOND.format(new Date(at))} as ${name}`;

/** What is known of a document on the device without opening it. */
interface KeptHeader {
  readonly label: string;
  readonly savedAt: string;
  readonly seal: object | null;
}

/** "Casework: Remand. Saved on 28 November 2026 at 14:32, under a passphrase". */
export function keptDocumentInWords({ name }: KeptNamed, { label, savedAt, seal }: KeptHeader): string {
  const at = new Date(savedAt);
  const when = `saved on ${DAY.format(at)} at ${MINUTE.format(at)}${seal ? ', under a passphrase' : ''}`;
  return label === '' ? `${name}, ${when}` : `${name}: ${label} S${when.slice(1)}`;
}

/** The name that a casework file is given at first: nothing of a case stands in it. */
export const caseworkFileName = (kind: string, day: string): string => `${kind}-${day}.casework.json`;
export const CASEWORK_FILE_IS = 'Casework, confidential';
export const RECORD_FILE_IS = 'Meeting’s record';

/** What stands in the window in which the reader chooses where a document is kept. */
export const keepWords = ({ noun, several, this: it }: KeptNamed) => ({
  button: 'Where it is kept',
  title: `Where ${it} is kept`,
  close: 'Close',
  device: 'Keep it on this device',
  sealed: 'Keep it on this device under this passphrase',
  underPassphrase: 'Under a passphrase',
  away: `The passphrase is kept nowhere: whoever forgets it has lost ${it}.`,
  goOn: (file: string) => `Go on saving into ${file}`,
  file: 'Keep it in a file',
  sealedFile: 'Keep it in a file under this passphrase',
  others: `${several} on this device`,
  none: `No other ${noun} is kept on this device.`,
  open: 'Open',
  forget: 'Forget',
  forgetThis: 'Forget it on this device',
  passphrase: 'Passphrase of what is opened',
  takeOver: 'Take over from the other tab',
  rescue: 'Open what could be read',
  working: 'Working…',
});

export type KeepWords = ReturnType<typeof keepWords>;
