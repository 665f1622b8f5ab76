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

const DAY = 'YYYY-MM-DD'.length;

/** "28 November 2026" of an ISO day or moment; empty where none was told. */
export const dayTold = (iso: string): string => (iso === '' ? '' : dayInWords(iso.length > DAY ? dayOf(iso) : iso));
