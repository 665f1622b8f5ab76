import { type Entry, type Listed, type Meeting, type MeetingRecord, RECORD_FORMAT } from './record';

/** A record in which nothing is written. */
export const EMPTY_RECORD: MeetingRecord = {
  format: RECORD_FORMAT,
  body: '',
  meetings: [],
  pins: [],
  findings: [],
  actions: [],
  narratives: [],
  register: [],
  targets: [],
};

/** The record with an entry at the end of a list. An id that stands there already is refused by leaving all as it is. */
export function added<List extends Listed>(record: MeetingRecord, list: List, entry: Entry<List>): MeetingRecord {
  const entries: readonly Entry<List>[] = record[list];
  return entries.some(({ id }) => id === entry.id) ? record : { ...record, [list]: [...entries, entry] };
}

/** The record with an entry changed; the same record where nothing is different or no such entry stands in it. */
export function changed<List extends Listed>(
  record: MeetingRecord,
  list: List,
  id: string,
  changes: Partial<Omit<Entry<List>, 'id'>>,
): MeetingRecord {
  const entries: readonly Entry<List>[] = record[list];
  const before = entries.find((entry) => entry.id === id);
  if (!before || !differs(before, changes)) return record;
  return { ...record, [list]: entries.map((entry) => (entry === before ? { ...entry, ...changes } : entry)) };
}

/** The record without an entry, nor what led to it: evidence, agenda, the finding of an action. */
export function removed(record: MeetingRecord, list: Listed, id: string): MeetingRecord {
  const without = { ...record, [list]: record[list].filter((entry) => entry.id !== id) };
  return {
    ...without,
    findings: without.findings.map((finding) =>
      list === 'pins' ? { ...finding, evidence: finding.evidence.filter((pin) => pin !== id) } : finding,
    ),
    actions: without.actions.map((action) =>
      list === 'findings' && action.finding === id ? { ...action, finding: '' } : action,
    ),
    meetings: without.meetings.map((meeting) => ({
      ...meeting,
      agenda: meeting.agenda.filter((item) => item.list !== list || item.id !== id),
    })),
  };
}

/** The meeting at hand; undefined until one was begun. */
export const atHand = (record: MeetingRecord): Meeting | undefined => record.meetings.at(-1);

/** The meetings of an entry with the one at hand among them. */
export function markedIn(meetings: readonly string[], record: MeetingRecord): readonly string[] {
  const meeting = atHand(record);
  return meeting && !meetings.includes(meeting.id) ? [...meetings, meeting.id] : meetings;
}

function differs(before: object, changes: object): boolean {
  const earlier = new Map<string, unknown>(Object.entries(before));
  return Object.entries(changes).some(([name, value]) => earlier.get(name) !== value);
}

/** The record with an entry marked as returned to at the meeting at hand. */
export function returnedTo(record: MeetingRecord, list: 'findings' | 'actions', id: string): MeetingRecord {
  const meetings = markedIn(record[list].find((entry) => entry.id === id)?.meetings ?? [], record);
  return changed(record, list, id, { meetings });
}
