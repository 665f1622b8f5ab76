import { Misfit } from '../documents/misfit';
import { migrated, NewerFormat } from '../documents/migrations';
import { objectIn, ownOf } from '../documents/shapes';
import { documentOfLines } from './lines';
import { EMPTY_RECORD } from './edit';
import type { Pin, PinnedRow } from './pin';
import { type Entry, type Listed, LISTS, type MeetingRecord, RECORD_FORMAT } from './record';
import { OLDER_RECORDS } from './older-records';
import { ENTRIES, MOST, words } from './record-shapes';

/**
 * What came of reading a record file. Where it is not whole, `record` is what could be read of it, null for nothing, and
 * `notes` say why and what is missing.
 */
export interface ReadRecord {
  readonly whole: boolean;
  readonly record: MeetingRecord | null;
  readonly notes: readonly string[];
}

const ONE: Readonly<Record<Listed, string>> = {
  meetings: 'meeting',
  pins: 'pinned figure',
  findings: 'finding',
  actions: 'action',
  narratives: 'line of what happened',
  register: 'line of data asked for',
  targets: 'local target',
};
const NAMES: Readonly<Record<Listed, string>> = {
  meetings: 'meetings',
  pins: 'pinned figures',
  findings: 'findings',
  actions: 'actions',
  narratives: 'lines of what happened',
  register: 'lines of data asked for',
  targets: 'local targets',
};

/**
 * The record as the text of a file. Each entry stands on a line of its own, so that of a file that was cut off or damaged
 * on a disk the lines that are whole can still be read.
 */
export function writeRecord(record: MeetingRecord): string {
  const { format, body } = record;
  const lists = LISTS.map((list) => {
    const entries: readonly Entry<Listed>[] = record[list];
    const lines = entries.map((entry) => JSON.stringify(writtenEntry(entry)));
    return lines.length === 0 ? `"${list}":[]` : `"${list}":[\n${lines.join(',\n')}\n]`;
  });
  return `{\n${[`"format":${format}`, `"body":${JSON.stringify(body)}`, ...lists].join(',\n')}\n}\n`;
}

const writtenPins = new WeakMap<Pin, object>();

/** An entry as it is written: cells as pairs, so that no name of a column is the name of a field. The same entry gives the same object. */
export function writtenEntry(entry: Entry<Listed>): object {
  if (!('rows' in entry)) return entry;
  const known = writtenPins.get(entry);
  const written = known ?? { ...entry, rows: entry.rows.map(writtenRow) };
  writtenPins.set(entry, written);
  return written;
}

const writtenRow = (row: PinnedRow): object => ({
  ...row,
  cells: Object.entries(row.cells).map(([column, said]) => ({ column, said })),
});

/**
 * Reads the text of a record file, whoever wrote it. Each entry is checked by itself; what fits is taken, what does not
 * is named.
 * @param file its name, for what is said of it
 */
export function readRecord(text: string, file: string): ReadRecord {
  const bare = text.replace(/^\uFEFF/, '');
  const found = parsed(bare);
  return found === undefined ? ofLines(bare, file) : readRecordValue(found, file);
}

/** The same of a value that was JSON. */
export function readRecordValue(found: unknown, file: string): ReadRecord {
  try {
    const document = migrated(found, RECORD_FORMAT, OLDER_RECORDS);
    const isRecord = LISTS.some((list) => Array.isArray(ownOf(document, list)));
    return isRecord
      ? toldOf(entriesOf(document, file))
      : refused(`${file} is not a record of this workbook: no list of one is in it.`);
  } catch (fault) {
    if (fault instanceof NewerFormat) return ofNewer(objectIn(found), file);
    if (!(fault instanceof Misfit)) throw fault;
    return refused(`${file} is not a record of this workbook: it does not say its form.`);
  }
}

/** Of a record that is not whole, with what of it can be read. */
const toldOf = ({ whole, record, notes }: ReadRecord & { readonly record: MeetingRecord }): ReadRecord =>
  whole || !holdsAny(record)
    ? { whole, record: whole ? record : null, notes }
    : { whole, record, notes: [...notes, ofItInWords(record)] };

/** Of a newer form what is understood stands, where there is any. */
function ofNewer(found: object, file: string): ReadRecord {
  const { record, notes } = entriesOf(found, file);
  const newer = `${file} was written by a newer workbook.`;
  if (!holdsAny(record)) return refused(`${newer} Nothing of it is understood here.`);
  return { whole: false, record, notes: [newer, ...notes, ofItInWords(record)] };
}

/** Of a text that is no JSON: the entries whose lines are whole. */
function ofLines(text: string, file: string): ReadRecord {
  const { record } = entriesOf(asOfToday(documentOfLines(text)), file);
  if (!holdsAny(record)) return refused(`${file} is not a record of this workbook: its text is no JSON, or it is cut.`);
  return { whole: false, record, notes: [`${file} is cut, or was damaged.`, ofItInWords(record)] };
}

/** What could be read of a text, in the format of today; as it stands where its format is among what was lost. */
function asOfToday(found: object): object {
  try {
    return migrated(found, RECORD_FORMAT, OLDER_RECORDS);
  } catch {
    return found;
  }
}

const holdsAny = (record: MeetingRecord): boolean => LISTS.some((list) => record[list].length > 0);

/** "Of it, 2 meetings and 3 findings can be read." */
function ofItInWords(record: MeetingRecord): string {
  const held = LISTS.filter((list) => record[list].length > 0);
  const counts = held.map((list) => `${record[list].length} ${record[list].length === 1 ? ONE[list] : NAMES[list]}`);
  return `Of it, ${new Intl.ListFormat('en-GB').format(counts)} can be read.`;
}

function entriesOf(found: object, file: string): ReadRecord & { readonly record: MeetingRecord } {
  const notes: string[] = [];
  const taken = LISTS.map((list) => {
    const given = ownOf(found, list) ?? [];
    const all: readonly unknown[] = Array.isArray(given) ? given : [given];
    const kept = fitting(list, all.slice(0, MOST));
    const lost = all.length - kept.length;
    if (lost > 0) {
      notes.push(`${file}: ${lost} of the ${NAMES[list]} could not be read.`);
    }
    return [list, kept] as const;
  });
  const [body = ''] = readable(words, ownOf(found, 'body'));
  const record: MeetingRecord = { ...EMPTY_RECORD, body, ...Object.fromEntries(taken) };
  return { whole: notes.length === 0, record, notes };
}

/** Entries of their shape, each id once. */
function fitting<List extends Listed>(list: List, all: readonly unknown[]): readonly Entry<List>[] {
  const read = all.flatMap((entry) => readable(ENTRIES[list], entry));
  const seen = new Set<string>();
  return read.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function readable<Thing>(shape: (value: unknown) => Thing, value: unknown): readonly Thing[] {
  try {
    return [shape(value)];
  } catch (fault) {
    if (fault instanceof Misfit) return [];
    throw fault;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const refused = (why: string): ReadRecord => ({
  whole: false,
  record: null,
  notes: [why],
});
