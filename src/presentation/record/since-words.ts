import type { PinnedAgain } from '../../record/compared';
import type { Pin } from '../../record/pin';
import type { Since } from '../../record/meetings';
import type { Action, Finding, Meeting, MeetingRecord } from '../../record/record';
import { ANSWERED, dayTold } from './record-words';

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

/** What a figure said at an earlier meeting and what it says at this one, each with its day; of whom, where that differs. */
export const thenAndNowInWords = ({ then, now }: PinnedAgain): string =>
  `${now.asks} ${pinnedInWords(then, now)} ${pinnedInWords(now, then)}`;

/** "1 June 2026: Black children ... (Haringey, April to September 2025.)" */
const pinnedInWords = (pin: Pin, other: Pin): string =>
  `${dayTold(pin.time)}: ${pin.finding}${ofOtherTime(pin, other)}`;

/** Figures of the same choices but for their months say which they are of. */
export const ofOtherTime = (pin: Pin, other: Pin): string => (pin.same === other.same ? '' : ` (${pin.selection})`);

/** "Found again: Black children ... 1 June 2026: To be reformed." */
export function cameBackInWords(finding: Finding, earlier: Finding, { meetings }: MeetingRecord): string {
  const day = dayTold(meetings.find(({ id }) => id === earlier.meetings[0])?.day ?? '');
  return `${SINCE.back}: ${finding.words} ${[day, ANSWERED[earlier.answered]].filter(Boolean).join(': ')}.`;
}

/** What became of actions, in the order in which a meeting hears of it. */
export const ACTIONS_SINCE = ['overdue', 'ended', 'made'] as const;

export const SINCE = {
  published: 'Of what is published here. What the figures were before is not: they are answered anew from this pack.',
  figures: 'Figures, then and now',
  none: 'No figure of an earlier meeting was pinned again yet.',
  notAgain: 'Pinned before and not again yet',
  overdue: 'Overdue',
  ended: 'Done or stopped',
  made: 'New',
  back: 'Found again',
  left: 'Left at the last meeting',
} as const;
