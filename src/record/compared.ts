import { dueOn } from './due';
import { atHand } from './edit';
import { findingsLike, since } from './meetings';
import type { Pin } from './pin';
import type { Action, Finding, MeetingRecord } from './record';

/** A figure as an earlier meeting pinned it, and as this one did under the same choices. */
export interface PinnedAgain {
  readonly then: Pin;
  readonly now: Pin;
}

/** Figures of earlier meetings: those that this one pinned again, and those that it did not, each as it was pinned last. */
export function pinsThenAndNow(record: MeetingRecord): {
  readonly again: readonly PinnedAgain[];
  readonly not: readonly Pin[];
} {
  const meeting = atHand(record)?.id;
  const latest = (pins: readonly Pin[]): ReadonlyMap<string, Pin> => new Map(pins.map((pin) => [pin.alike, pin]));
  const then = latest(record.pins.filter((pin) => pin.meeting !== meeting));
  const now = latest(record.pins.filter((pin) => pin.meeting === meeting));
  const again = [...then].flatMap(([alike, pin]) => {
    const one = now.get(alike);
    return one ? [{ then: pin, now: one }] : [];
  });
  return { again, not: [...then.values()].filter(({ alike }) => !now.has(alike)) };
}

/** Actions that were done or stopped at this meeting, that are overdue on a day, and that were made at this meeting. */
export function actionsSince(
  record: MeetingRecord,
  day: string,
): Readonly<Record<'ended' | 'overdue' | 'made', readonly Action[]>> {
  const { made, changed } = since(record).actions;
  return {
    ended: changed.filter((action) => dueOn(action, day) === 'ended'),
    overdue: record.actions.filter((action) => dueOn(action, day) === 'overdue'),
    made,
  };
}

/** A finding of this meeting, and an earlier one that rests on the same figure of the same choices. */
export interface CameBack {
  readonly finding: Finding;
  readonly earlier: Finding;
}

/** Findings first recorded at this meeting of a disparity that an earlier meeting had found. */
export function cameBack(record: MeetingRecord): readonly CameBack[] {
  const meeting = atHand(record)?.id;
  return record.findings
    .filter(({ meetings }) => meetings[0] === meeting)
    .flatMap((finding) => {
      const earlier = findingsLike(record, finding).find(({ meetings }) => meetings[0] !== meeting);
      return earlier ? [{ finding, earlier }] : [];
    });
}
