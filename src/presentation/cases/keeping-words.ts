import type { CaseworkFile } from '../../casework/file/casework-file';
import { extractContract } from '../../dataset/kinds/extracts';
import { whole } from '../../vocabulary/written';
import { CASEWORK_KEPT, keepWords, NO_SEAL } from '../keeping-words';

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
  const out = new Set(draw?.setAside.flatMap(({ caseId, withdrawn }) => (withdrawn === null ? [caseId] : [])));
  const reviewed = (draw?.cases ?? []).filter(({ id }) => {
    if (out.has(id)) return false;
    const views = Object.hasOwn(reviews, id) ? Object.values(reviews[id]?.views ?? {}) : [];
    return views.some(({ verdict }) => verdict !== null);
  });
  const { n = 0, selection } = draw?.certificate ?? {};
  return { cases: n, reviewed: reviewed.length, words: selection?.words ?? null };
}

/** What is asked once before what is neither kept nor saved makes way. */
export const WOULD_BE_GONE =
  'The casework under review is neither kept nor saved, and would be gone. Keep or save it first, or press Open again to open the other all the same.';

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

/** What the pages of cases say of casework that is kept. */
export const KEEP = { ...keepWords(CASEWORK_KEPT), here: 'Casework that is kept on this device' } as const;
