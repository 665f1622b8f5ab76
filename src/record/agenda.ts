import { inOrder } from './due';
import { atHand } from './edit';
import type { Pin } from './pin';
import type { Action, AgendaItem, Finding, MeetingRecord } from './record';

/** An item of the agenda with the entry that it leads to. */
export type OnAgenda =
  | { readonly list: 'pins'; readonly id: string; readonly entry: Pin }
  | { readonly list: 'findings'; readonly id: string; readonly entry: Finding }
  | { readonly list: 'actions'; readonly id: string; readonly entry: Action };

type Agenda = readonly AgendaItem[];

const isSame = (one: AgendaItem, other: AgendaItem): boolean => one.list === other.list && one.id === other.id;

/** What the meeting at hand goes through, in its order; each item once; one whose entry is gone is passed over. */
export const agendaOf = (record: MeetingRecord): readonly OnAgenda[] =>
  (atHand(record)?.agenda ?? []).reduce<Agenda>(withItem, []).flatMap((item) => found(record, item));

function found(record: MeetingRecord, { list, id }: AgendaItem): readonly OnAgenda[] {
  const entries: readonly (Pin | Finding | Action)[] = record[list];
  const entry = entries.find((one) => one.id === id);
  // The entry is of the list that it was found in.
  return entry ? [{ list, id, entry } as OnAgenda] : [];
}

/** The agenda with an item at its end; the same where it stands there. */
export const withItem = (agenda: Agenda, item: AgendaItem): Agenda =>
  agenda.some((one) => isSame(one, item)) ? agenda : [...agenda, item];

export const withoutItem = (agenda: Agenda, item: AgendaItem): Agenda => agenda.filter((one) => !isSame(one, item));

/** The agenda with an item one place further up or down; the same at its ends. */
export function movedItem(agenda: Agenda, item: AgendaItem, step: 1 | -1): Agenda {
  const from = agenda.findIndex((one) => isSame(one, item));
  const [moved, other] = [agenda[from], agenda[from + step]];
  if (!moved || !other) return agenda;
  return agenda.map((one) => (one === moved ? other : one === other ? moved : one));
}

/**
 * What of the record could stand on the agenda and does not, in the order in which a meeting goes through it: actions that
 * are not ended, overdue first; then each pinned figure, latest first, with the findings that rest on it; then the other findings.
 * @param day ISO day of the meeting
 */
export function offAgenda(record: MeetingRecord, day: string): readonly OnAgenda[] {
  const standing = atHand(record)?.agenda ?? [];
  const open = inOrder(record.actions, day).filter(({ status }) => status !== 'done' && status !== 'stopped');
  const pins = record.pins
    .toReversed()
    .flatMap((pin) => [
      { list: 'pins', id: pin.id } as const,
      ...record.findings
        .filter(({ evidence }) => evidence.includes(pin.id))
        .map(({ id }) => ({ list: 'findings', id }) as const),
    ]);
  const all: Agenda = [
    ...open.map(({ id }) => ({ list: 'actions', id }) as const),
    ...pins,
    ...record.findings.map(({ id }) => ({ list: 'findings', id }) as const),
  ];
  const once = all.reduce<Agenda>(withItem, []);
  return once.filter((item) => !standing.some((one) => isSame(one, item))).flatMap((item) => found(record, item));
}
