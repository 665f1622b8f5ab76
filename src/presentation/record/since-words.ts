import type { PinnedAgain } from '../../record/compared';
import type { Since } from '../../record/meetings';
import type { Action, Meeting, MeetingRecord } from '../../record/record';
import { dayTold } from './record-words';

/** "What changed since the last meeting, 1 June 2026". */
export const sinceHeading = ({ day }: Meeting): string =>
  `What changed since the last meeting${day === '' ? '' : `, ${dayTold(day)}`}`;

/** "Actions: 1 done or stopped, 2 overdue, 1 new, 3 open in all." */
export function actionsSinceInWords(
  { actions }: Pick<MeetingRecord, 'actions'>,
  { ended, overdue, made }: Readonly<Record<'ended' | 'overdue' | 'made', readonly Action[]>>,
): string {
  const open = actions.filter(({ status }) => status !== 'done' && status !== 'stopped').length;
  return `Actions: ${ended.length} done or stopped, ${overdue.length} overdue, ${made.length} new, ${open} open in all.`;
}

/** "Findings: 1 new, 2 changed, 1 still to be answered." Of those under enquiry too an answer is awaited. */
export function findingsSinceInWords(
  { findings }: Pick<MeetingRecord, 'findings'>,
  { made, changed }: Since['findings'],
): string {
  const open = findings.filter(({ answered }) => answered === 'open' || answered === 'enquiry').length;
  return `Findings: ${made.length} new, ${changed.length} changed, ${open} still to be answered.`;
}

/** "Data asked for: 2 lines told." */
export const registerSinceInWords = ({ register }: Pick<Since, 'register'>): string =>
  `Data asked for: ${register.length} ${register.length === 1 ? 'line' : 'lines'} told.`;

/** What a figure said at an earlier meeting and what it says at this one, each with its day. */
export const thenAndNowInWords = ({ then, now }: PinnedAgain): string =>
  `${now.asks} ${dayTold(then.time)}: ${then.finding} ${dayTold(now.time)}: ${now.finding}`;

export const SINCE = {
  figures: 'Figures, then and now',
  none: 'No figure of an earlier meeting was pinned again yet.',
  notAgain: 'Pinned before and not again yet',
  overdue: 'Overdue',
  ended: 'Done or stopped',
  made: 'New',
  back: 'Found again',
  left: 'Left at the last meeting',
} as const;
