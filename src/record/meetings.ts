import { added, atHand } from './edit';
import type { Action, Finding, Meeting, MeetingRecord, Narrative, RegisterLine, StandingItem } from './record';
import type { Pin } from './pin';

/** What is gone through at every meeting, until a body says otherwise. */
export const STANDING_ITEMS: readonly string[] = [
  'Interests declared',
  'Actions of the last meeting returned to',
  'Data checked: period, what is provisional, ethnicity not known',
  'Largest gaps of each group looked at, Black and mixed heritage apart',
  'Each disparity explained, to be reformed or under enquiry',
  'Data that was asked for and did not come',
  'What happened in the quarter',
];

/**
 * The record with another meeting begun. Findings and actions go on as they stand; the standing items are those of the
 * meeting before, none of them done.
 * @param ids an id for the meeting, and one for each standing item where it is the first
 */
export function begun(record: MeetingRecord, ids: (index: number) => string, day: string): MeetingRecord {
  const before = atHand(record);
  const checklist: readonly StandingItem[] = before
    ? before.checklist.map((item) => ({ ...item, done: false }))
    : STANDING_ITEMS.map((words, index) => ({ id: ids(index + 1), words, done: false }));
  const meeting: Meeting = {
    ...{ id: ids(0), day, place: before?.place ?? '' },
    ...{ attendance: '', interests: '', checklist, agenda: [] },
  };
  return added(record, 'meetings', meeting);
}

/** What was recorded or changed at the meeting at hand, and what of the one before is still open. */
export interface Since {
  readonly last: Meeting | null;
  readonly pins: readonly Pin[];
  readonly findings: { readonly made: readonly Finding[]; readonly changed: readonly Finding[] };
  readonly actions: { readonly made: readonly Action[]; readonly changed: readonly Action[] };
  readonly narratives: readonly Narrative[];
  readonly register: readonly RegisterLine[];
}

/** What changed since the last meeting: entries that the meeting at hand made or changed, and register and narrative since its day. */
export function since(record: MeetingRecord): Since {
  const [last = null] = record.meetings.slice(-2, -1);
  const now = atHand(record)?.id ?? '';
  const parted = <Kept extends { readonly meetings: readonly string[] }>(entries: readonly Kept[]) => ({
    made: entries.filter(({ meetings }) => meetings[0] === now),
    changed: entries.filter(({ meetings }) => meetings[0] !== now && meetings.includes(now)),
  });
  const from = last?.day ?? '';
  return {
    last,
    pins: record.pins.filter(({ meeting }) => meeting === now),
    findings: parted(record.findings),
    actions: parted(record.actions),
    narratives: record.narratives.filter(({ day }) => day >= from && day !== ''),
    register: record.register.filter(({ day }) => day >= from && day !== ''),
  };
}

/** Findings that rest on the same figure of the same choices, whatever months they were of: the disparity has come back. */
export const earlierFindings = (record: MeetingRecord, alike: string): readonly Finding[] =>
  findingsOn(record, (pin) => pin.alike === alike && alike !== '');

/** Findings that rest on the figure of another, pinned again or the same pin. */
export function findingsLike(record: MeetingRecord, { evidence }: Pick<Finding, 'evidence'>): readonly Finding[] {
  const own = record.pins.filter(({ id }) => evidence.includes(id));
  // A pin that was answered anew from a pack has no likeness, and is one for both.
  return findingsOn(record, ({ id, alike }) =>
    own.some((one) => one.id === id || (one.alike === alike && alike !== '')),
  );
}

function findingsOn({ pins, findings }: MeetingRecord, isLike: (pin: Pin) => boolean): readonly Finding[] {
  const like = new Set(pins.filter(isLike).map(({ id }) => id));
  return findings.filter(({ evidence }) => evidence.some((pin) => like.has(pin)));
}
