import type { DocumentKind, ReadDocument } from '../documents/document-kind';
import { type Entry, type Listed, LISTS, type MeetingRecord, RECORD_FORMAT } from './record';
import { readRecordValue, writtenEntry } from './record-file';

/** A record with the name under which it is kept. The same record opened from its file is kept under another. */
export interface KeptRecord {
  readonly id: string;
  readonly record: MeetingRecord;
}

const HEAD = 'head';
const HEAD_GONE = 'Who meets and the order of the entries are lost; the entries can be read.';
const nameOf = (list: Listed, id: string): string => `${list} ${id}`;

/** A record as it is kept while it is written: a part for each entry, so that a keystroke saves one entry. */
export const RECORD: DocumentKind<KeptRecord> = {
  kind: 'record',
  idOf: ({ id }) => id,
  partsOf({ id, record }) {
    const { format, body } = record;
    const entriesOf = (list: Listed): readonly Entry<Listed>[] => record[list];
    // The head names every other part, so that one that is gone is missed.
    const order = Object.fromEntries(LISTS.map((list) => [list, entriesOf(list).map((entry) => entry.id)]));
    return new Map<string, object>([
      [HEAD, { id, format, body, order }],
      ...LISTS.flatMap((list) =>
        entriesOf(list).map((entry) => [nameOf(list, entry.id), writtenEntry(entry)] as const),
      ),
    ]);
  },
  read(parts) {
    const head = parts.get(HEAD);
    const isHead = typeof head === 'object' && head !== null;
    const { id, ...others }: { id?: unknown; order?: unknown } = isHead ? { ...head } : { order: orderOf(parts) };
    return readWith(typeof id === 'string' ? id : '', { format: RECORD_FORMAT, ...others }, parts, isHead);
  },
};

function readWith(
  id: string,
  { order, ...head }: { readonly format: unknown; readonly order?: unknown },
  parts: ReadonlyMap<string, unknown>,
  hasHead: boolean,
): ReadDocument<KeptRecord> {
  const named = typeof order === 'object' && order !== null ? new Map<string, unknown>(Object.entries(order)) : null;
  const lists = LISTS.map((list) => [list, textsIn(named?.get(list)).map((one) => parts.get(nameOf(list, one)))]);
  const { whole, record, notes } = readRecordValue({ ...head, ...Object.fromEntries(lists) }, 'The record kept here');
  if (whole && record && hasHead && named) return { ok: true, document: { id, record } };
  return {
    ok: false,
    failure: {
      what: 'The record that is kept on this device is not whole.',
      remedy: hasHead ? notes.join(' ') : HEAD_GONE,
    },
    saved: record && { id, record },
  };
}

/** The entries that are there, where no head names them. */
const orderOf = (parts: ReadonlyMap<string, unknown>): object =>
  Object.fromEntries(
    LISTS.map((list) => {
      const begins = nameOf(list, '');
      return [list, [...parts.keys()].flatMap((name) => (name.startsWith(begins) ? [name.slice(begins.length)] : []))];
    }),
  );

const textsIn = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
