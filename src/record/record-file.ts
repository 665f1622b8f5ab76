import { Misfit } from '../documents/misfit';
import { migrated, type Migrations, NewerFormat } from '../documents/migrations';
import { objectIn, ownOf } from '../documents/shapes';
import { EMPTY_RECORD } from './edit';
import { type Entry, type Listed, LISTS, type MeetingRecord, RECORD_FORMAT } from './record';
import { ENTRIES, MOST, words } from './record-shapes';

/** What came of reading a record file. `record` is null where nothing of it can be used; `notes` say what was not taken. */
export interface ReadRecord {
  readonly record: MeetingRecord | null;
  readonly notes: readonly string[];
}

/** No format came before the first. */
const MIGRATIONS: Migrations = {};

const NAMES: Readonly<Record<Listed, string>> = {
  meetings: 'meetings',
  pins: 'pinned figures',
  findings: 'findings',
  actions: 'actions',
  narratives: 'lines of what happened',
  register: 'lines of data asked for',
  targets: 'local targets',
};

/** The record as the text of a file. */
export const writeRecord = (record: MeetingRecord): string => `${JSON.stringify(written(record), null, 1)}\n`;

/** Cells are written as pairs, so that no name of a column is the name of a field. */
function written(record: MeetingRecord): object {
  const pins = record.pins.map((pin) => ({
    ...pin,
    rows: pin.rows.map((row) => ({
      ...row,
      cells: Object.entries(row.cells).map(([column, said]) => ({ column, said })),
    })),
  }));
  return { ...record, pins };
}

/**
 * Reads the text of a record file, whoever wrote it. Each entry is checked by itself; what fits is taken, what does not
 * is named.
 * @param file its name, for what is said of it
 */
export function readRecord(text: string, file: string): ReadRecord {
  const found = parsed(text);
  if (found === undefined)
    return refused(`${file} is not a record of this workbook: its text is no JSON, or it is cut.`);
  try {
    const document = migrated(found, RECORD_FORMAT, MIGRATIONS);
    const isRecord = LISTS.some((list) => Array.isArray(ownOf(document, list)));
    return isRecord
      ? entriesOf(document, file)
      : refused(`${file} is not a record of this workbook: no list of one is in it.`);
  } catch (fault) {
    if (fault instanceof NewerFormat) return ofNewer(objectIn(found), file);
    if (!(fault instanceof Misfit)) throw fault;
    return refused(`${file} is not a record of this workbook: it does not say its form.`);
  }
}

/** Of a newer form what is understood stands, where there is any. */
function ofNewer(found: object, file: string): ReadRecord {
  const { record, notes } = entriesOf(found, file);
  const newer = `${file} was written by a newer workbook.`;
  const holds = record !== null && LISTS.some((list) => record[list].length > 0);
  if (!holds) return refused(`${newer} Nothing of it is understood here.`);
  return { record, notes: [`${newer} What is understood of it stands here: save it under another name.`, ...notes] };
}

function entriesOf(found: object, file: string): ReadRecord {
  const notes: string[] = [];
  const taken = LISTS.map((list) => {
    const given = ownOf(found, list) ?? [];
    const all: readonly unknown[] = Array.isArray(given) ? given : [given];
    const kept = fitting(list, all.slice(0, MOST));
    const lost = all.length - kept.length;
    if (lost > 0) {
      notes.push(`${file}: ${lost} of the ${NAMES[list]} could not be read and ${lost === 1 ? 'is' : 'are'} left out.`);
    }
    return [list, kept] as const;
  });
  const [body = ''] = readable(words, ownOf(found, 'body'));
  return { record: { ...EMPTY_RECORD, body, ...Object.fromEntries(taken) }, notes };
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
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const refused = (why: string): ReadRecord => ({
  record: null,
  notes: [why, 'The record that was open stands as it was.'],
});
