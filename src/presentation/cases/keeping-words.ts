const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const SECOND = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const FROM_SERVER =
  'Casework is confidential, and nothing of it is kept until you choose where. On this device it stays in this browser: without a passphrase, whoever uses this browser can read it.';
const FROM_FILE =
  'Casework is confidential. This page was opened from a file, and what one such page keeps every other HTML file on this computer can read: so nothing of a case is kept here except under a passphrase, or in a file that you name.';
const NO_SEAL = 'This page cannot seal anything: open it over https or from a file.';
const NO_FILE = 'This browser cannot save into a file by itself: save a copy of the casework by hand.';

/** What is kept where on this page, and why not more. */
export function explainedInWords(fromFile: boolean, may: { readonly sealed: boolean; readonly file: boolean }): string {
  const first = fromFile ? FROM_FILE : FROM_SERVER;
  return [first, ...(may.sealed ? [] : [NO_SEAL]), ...(may.file ? [] : [NO_FILE])].join(' ');
}

export const NOT_KEPT = 'Not kept: gone when this page is closed';
export const NOT_SAVED = 'Not saved: save a copy by hand';
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

/** "Casework, saved on 28 November 2026 at 14:32, under a passphrase". */
export function keptCaseworkInWords(savedAt: string, sealed: boolean): string {
  const at = new Date(savedAt);
  const how = sealed ? ', under a passphrase' : '';
  return `Casework, saved on ${DAY.format(at)} at ${MINUTE.format(at)}${how}`;
}

/** The name that a casework file is given at first: nothing of a case stands in it. */
export const fileNameOf = (kind: string, day: string): string => `${kind}-${day}.casework.json`;
export const FILE_IS = 'Casework, confidential';

/** What stands in the window in which the reader chooses where casework is kept. */
export const KEEP = {
  button: 'Where it is kept',
  title: 'Where this casework is kept',
  close: 'Close',
  device: 'Keep it on this device',
  sealed: 'Keep it on this device under this passphrase',
  underPassphrase: 'Under a passphrase',
  away: 'The passphrase is kept nowhere: whoever forgets it has lost this casework.',
  file: 'Keep it in a file',
  others: 'Casework on this device',
  none: 'No other casework is kept on this device.',
  open: 'Open',
  forget: 'Forget',
  forgetThis: 'Forget it on this device',
  passphrase: 'Passphrase of what is opened',
  takeOver: 'Take over from the other tab',
  rescue: 'Open what could be read',
  working: 'Working…',
} as const;
