import { dayOf } from '../../vocabulary/day';
import { dayInWords } from '../../vocabulary/written';
import type { Answered, RegisterLine, Response, Status } from '../../record/record';

/** What a body makes of a finding. */
export const ANSWERED: Readonly<Record<Answered, string>> = {
  open: 'Not answered yet',
  explained: 'Explained',
  reform: 'To be reformed',
  enquiry: 'Under enquiry',
};
export const RESPONSES: Readonly<Record<Response, string>> = {
  awaited: 'Awaited',
  accepted: 'Accepted',
  partly: 'Partly accepted',
  not_accepted: 'Not accepted',
};
export const STATUSES: Readonly<Record<Status, string>> = {
  planned: 'Planned',
  underway: 'Under way',
  longer_term: 'Longer term',
  done: 'Done',
  stopped: 'Stopped',
};
/** Whether data that was asked for came. */
export const STATES: Readonly<Record<RegisterLine['state'], string>> = {
  wanted: 'Asked for',
  supplied: 'Supplied',
  not_supplied: 'Not supplied',
};

/** What is said where it is told what data came. */
export const REGISTER = {
  outside: 'No extract that is read here holds these. Record each that your meeting needed, so that it is not silent.',
} as const;

/** What is said where a finding is recorded from a figure. */
export const FINDING_SAID = {
  rests:
    'Those clear of chance come first. Then the largest gap of each group: looked at alone, one of twenty such is chance. Then groups of which nobody was given something. Recording one pins the figure that shows it.',
  stands: (place: number): string => `Recorded as finding ${place}.`,
  toIt: 'To the finding',
  pinned: 'Recorded, and the figure that shows it is pinned.',
  notPinned: 'Recorded. Its figure is still being worked out, so it is not pinned: pin it on its own page.',
} as const;
/** What became of pinning a figure. */
export const PINNED = {
  done: 'Pinned to the meeting’s record.',
  readsOnly: 'Not pinned: another tab writes the record. Take it over on its page.',
} as const;
/** What was told at the meeting before, and the button that tells it of this one. */
export const AT_LAST = {
  told: { attendance: 'Here at the last meeting', interests: 'Declared at the last meeting' },
  same: { attendance: 'The same are here', interests: 'Declared again' },
} as const;
/** Said where the day of a meeting is cleared. */
export const NEEDS_DAY = 'A meeting has a day: the one before stands.';

/** Said where what is typed is no day that a record holds. */
export const NO_DAY = 'A day from 2000 to 2099: the one before stands.';

const DAY = 'YYYY-MM-DD'.length;

/** "28 November 2026" of an ISO day or moment; empty where none was told. */
export const dayTold = (iso: string): string => (iso === '' ? '' : dayInWords(iso.length > DAY ? dayOf(iso) : iso));
