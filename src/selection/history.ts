/** Steps kept for undo. */
const LONGEST = 100;

/** What was chosen before and what was undone; a plain value. */
export interface History<Step> {
  readonly before: readonly Step[];
  readonly now: Step;
  readonly after: readonly Step[];
}

/** A history that holds one step. */
export function historyOf<Step>(now: Step): History<Step> {
  return { before: [], now, after: [] };
}

/** A new step; what was undone is given up. */
export function step<Step>({ before, now }: History<Step>, next: Step): History<Step> {
  return { before: [...before, now].slice(-LONGEST), now: next, after: [] };
}

/** One step back; the same history where there is none. */
export function undo<Step>(history: History<Step>): History<Step> {
  const previous = history.before.at(-1);
  if (previous === undefined) return history;
  return { before: history.before.slice(0, -1), now: previous, after: [history.now, ...history.after] };
}

/** One step forward again; the same history where there is none. */
export function redo<Step>(history: History<Step>): History<Step> {
  const [next, ...after] = history.after;
  if (next === undefined) return history;
  return { before: [...history.before, history.now], now: next, after };
}

/** Goes to a step that was taken before or undone, by the very value; any other is a new step. */
export function returnTo<Step>(history: History<Step>, wanted: Step): History<Step> {
  const { before, now, after } = history;
  if (wanted === now) return history;
  const back = before.lastIndexOf(wanted);
  if (back >= 0) {
    return { before: before.slice(0, back), now: wanted, after: [...before.slice(back + 1), now, ...after] };
  }
  const on = after.indexOf(wanted);
  if (on < 0) return step(history, wanted);
  return { before: [...before, now, ...after.slice(0, on)], now: wanted, after: after.slice(on + 1) };
}
