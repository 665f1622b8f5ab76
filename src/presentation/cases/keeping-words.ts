import type { CaseworkFile } from '../../casework/file/casework-file';
import { extractContract } from '../../dataset/kinds/extracts';
import { whole } from '../../vocabulary/written';

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const MINUTE = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const SECOND = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', second: '2-digit' });

const FROM_SERVER =
  'Casework is confidential, and nothing of it is kept until you choose where. On this device it stays in this browser: without a passphrase, whoever uses this browser can read it.';
const FROM_FILE =
  'Casework is confidential. This page was opened from a file, and what one such page keeps every other HTML file on this computer can read: so nothing of a case is kept here except under a passphrase, or in a file that you name.';
/** Browsers have no cryptography for a page that comes over plain http. */
export const NO_SEAL =
  'This page came over plain http, where browsers can seal and open nothing under a passphrase: open it over https or from a file.';
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

/** "Saved 14:32:07 as oocd-2026-11-28.casework.json". */
export const savedByHand = (name: string, at: string): string => `Saved ${SECOND.format(new Date(at))} as ${name}`;

/** What was done since stands nowhere. */
export const changedSinceSaved = (name: string, at: string): string =>
  `Not kept: changed since it was saved ${SECOND.format(new Date(at))} as ${name}`;

/**
 * What casework that is kept is known by, in the open: under a passphrase its kind alone, else also what it was drawn
 * from and how far it is. "Out-of-court disposals. Haringey, …, April 2024 to March 2025. 40 cases drawn, 12 reviewed."
 */
export function labelOfCasework(file: CaseworkFile, sealed: boolean): string {
  const { label } = extractContract(file.kind);
  const { cases, reviewed, words } = howFar(file);
  if (sealed) return `${label}.`;
  if (words === null) return `${label}. No case drawn yet.`;
  const [drawn, said] = [`${whole(cases)} ${cases === 1 ? 'case' : 'cases'} drawn`, `${whole(reviewed)} reviewed`];
  return words.length > LONGEST ? `${label}. ${drawn}, ${said}.` : `${label}. ${words} ${drawn}, ${said}.`;
}

/** A selection in more letters is left out of a line. */
const LONGEST = 400;

function howFar({ draws, active, reviews }: CaseworkFile) {
  const draw = draws.find(({ id }) => id === active) ?? draws.at(-1);
  const reviewed = (draw?.cases ?? []).filter(({ id }) => {
    const views = Object.hasOwn(reviews, id) ? Object.values(reviews[id]?.views ?? {}) : [];
    return views.some(({ verdict }) => verdict !== null);
  });
  const { n = 0, selection } = draw?.certificate ?? {};
  return { cases: n, reviewed: reviewed.length, words: selection?.words ?? null };
}

/** "Casework: Remand. Saved on 28 November 2026 at 14:32, under a passphrase". @param label what is known of it */
export function keptCaseworkInWords(label: string, savedAt: string, sealed: boolean): string {
  const at = new Date(savedAt);
  const when = `saved on ${DAY.format(at)} at ${MINUTE.format(at)}${sealed ? ', under a passphrase' : ''}`;
  return label === '' ? `Casework, ${when}` : `Casework: ${label} S${when.slice(1)}`;
}

/** What is asked once before what is neither kept nor saved makes way. */
export const WOULD_BE_GONE =
  'The casework under review is neither kept nor saved, and would be gone. Keep or save it first, or press Open again to open the other all the same.';

/** The name that a casework file is given at first: nothing of a case stands in it. */
export const fileNameOf = (kind: string, day: string): string => `${kind}-${day}.casework.json`;
export const FILE_IS = 'Casework, confidential';

/** What stands in the window in which casework is saved into a file. */
export const SAVE = {
  title: 'Save the casework in a file',
  close: 'Close',
  what: 'The file holds record ids, verdicts, notes and the names of members. A memory stick or a message with it can be lost, so save it under a passphrase.',
  under: 'Under a passphrase',
  away: 'The passphrase is kept nowhere: whoever forgets it has lost this file. Tell it to whoever needs it by another way than the file.',
  seal: 'Save under this passphrase',
  sealed: (name: string) => `Saved as ${name}, under the passphrase.`,
  noSeal: NO_SEAL,
  without: 'Without a passphrase',
  warning: 'Whoever gets the file can read all of it. Only for a place where the records themselves may be kept.',
  plain: 'Save without a passphrase',
  working: 'Working…',
} as const;

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
  sealedFile: 'Keep it in a file under this passphrase',
  here: 'Casework that is kept on this device',
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
