import type { OnAgenda } from '../../record/agenda';
import type { Pin } from '../../record/pin';
import type { Action, MeetingRecord } from '../../record/record';
import { dayTold } from './record-words';

/** What stands on the page of the agenda and where it is presented. */
export const AGENDA = {
  heading: 'Agenda',
  present: 'Present the agenda',
  addAll: 'Put all of these on the agenda',
  off: 'Not on the agenda',
  none: 'Nothing stands on it yet. Pin figures and record findings and actions, then put them here in the order of the meeting.',
  nothing: 'Nothing stands on the agenda.',
  note: 'Write',
  hidden: 'Pinned in Analyst mode with few counted: pin it again in Panel mode to show it.',
  notOpen: 'The file that it is of is not open, so it is shown as it was pinned.',
} as const;

/** What a pinned figure asks, and where another asks the same what it is a table of, and since when it is pinned. */
export function pinInWords({ id, asks, caption, time }: Pin, pins: readonly Pin[]): string {
  const others = pins.filter((pin) => pin.id !== id && pin.asks === asks);
  if (others.length === 0) return asks;
  const since = others.some((pin) => pin.caption === caption) ? ` Pinned ${dayTold(time)}.` : '';
  return `${asks} ${caption}.${since}`;
}

/** "Action 3: Second reader for each charge", in one line. */
export function itemInWords({ list, entry }: OnAgenda, record: MeetingRecord): string {
  switch (list) {
    case 'pins':
      return `Figure: ${pinInWords(entry, record.pins)}`;
    case 'findings': {
      const number = record.findings.findIndex(({ id }) => id === entry.id) + 1;
      return `Finding ${number}: ${entry.words || 'nothing written yet'}`;
    }
    case 'actions':
      return actionInWords(entry);
  }
}

/** "Action 3: Second reader for each charge" */
export const actionInWords = ({ number, action, recommendation }: Action): string =>
  `Action ${number}: ${action || recommendation || 'nothing written yet'}`;
