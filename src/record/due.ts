import type { Action } from './record';

/** When an action falls due, seen from a day. `undated`: nobody has said by when. */
export type Due = 'ended' | 'overdue' | 'soon' | 'later' | 'undated';

/** Within so many days an action is due soon: four weeks, in which most bodies meet again. */
const SOON = 28;
const DAY = 86_400_000;

/** When an action falls due; both days as ISO days. An action that is done or stopped is due no more. */
export function dueOn({ status, target }: Pick<Action, 'status' | 'target'>, day: string): Due {
  if (status === 'done' || status === 'stopped') return 'ended';
  if (target === '') return 'undated';
  if (target < day) return 'overdue';
  return Date.parse(target) - Date.parse(day) <= SOON * DAY ? 'soon' : 'later';
}

const ORDER: readonly Due[] = ['overdue', 'soon', 'later', 'undated', 'ended'];

/** Actions in the order in which a meeting goes through them: overdue, soon, later, undated, ended; then by day and number. */
export function inOrder(actions: readonly Action[], day: string): readonly Action[] {
  const place = (action: Action): number => ORDER.indexOf(dueOn(action, day));
  return actions.toSorted(
    (one, other) =>
      place(one) - place(other) ||
      one.target.localeCompare(other.target) ||
      one.number.localeCompare(other.number, 'en-GB', { numeric: true }),
  );
}
