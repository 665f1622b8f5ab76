import { whole } from '../../vocabulary/written';
import type { CasePage } from '../../selection/case-pages';

/** What leads to the page of cases, and what it is called. */
export const CASES = {
  name: 'Cases',
  fromHere: 'Draw cases from this selection',
} as const;

/** The three pages of cases by their names: in the line that leads from one to another, and in the title of each. */
export const CASE_PAGE_NAMES: Readonly<Record<CasePage, string>> = {
  cases: 'Draw',
  'cases-review': 'Review',
  'cases-results': 'Results',
};

/** Casework as a file. */
export const CASEWORK_FILE = {
  save: 'Save the casework',
  saved: (name: string) =>
    `Saved as ${name}. Whoever opens it can read record ids, verdicts and notes: keep it as you keep the records.`,
  wouldBeGone: (name: string) =>
    `The casework under review is neither kept nor saved, and would be gone. Save it first, or choose ${name} again to open it all the same.`,
  open: 'Open a casework file',
  passphraseOf: (name: string) => `Passphrase of ${name}`,
  cancel: 'Cancel',
  elsewhere:
    'The casework that was opened is of other records. It stands on their sheet once their file is open, and is checked then: so far it was not.',
  otherKind: 'This casework is of another kind of records. Go to its sheet, and open it there.',
  otherFile: 'This casework was made on another file of records. Open that file first, then the casework.',
  leaveOut: 'Leave out the cases of an earlier file',
  leftOut: (name: string, cases: number) =>
    `${whole(cases)} ${cases === 1 ? 'case' : 'cases'} of ${name} will not be drawn again.`,
  noneToLeaveOut: 'Nothing was said of a case in that file: no case is left out.',
  noRecordIds: 'The cases of that file have no record ids, so they cannot be found in another file.',
  opened: (name: string) => `${name} is open.`,
} as const;
