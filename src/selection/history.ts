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
