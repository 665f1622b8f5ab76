import type { Recognition } from '../kinds/contract';
import { EXTRACTS } from '../kinds/extracts';
import { nameWords } from './guess-names';
import { saying } from './missing-marks';
import type { ColumnProfile, FileProfile } from './profile';

/** Records that officers export beside those that this workbook reads: what they are called, and the words that give them away. */
const OTHER_RECORDS: readonly (readonly [string, RegExp])[] = [
  ['uses of force', /\b(?:force (?:used|type|actions?)|use of force|tactics?|taser|cew|restraint)\b/],
  ['recorded crimes', /\b(?:last outcome category|crime reported|falls within)\b/],
  ['exclusions from school', /\b(?:exclusions?|suspensions?|excluded|pupils?|headcount)\b/],
  ['complaints', /\bcomplain(?:ts?|ants?|ed)\b/],
];
/** One column may speak of a search that came before the decision; a file of searches has several. */
const COLUMNS_AT_LEAST = 2;

/** What a file seems to be where it is of no kind that this workbook reads: "uses of force"; null where nothing tells. */
export function otherRecords(profile: FileProfile): string | null {
  return OTHER_RECORDS.find(([, words]) => words === mostSpokenOf(profile))?.[0] ?? null;
}

/** Whether a file speaks of what only a kind's records speak of; true of a kind that asks for nothing. */
export function speaksOfRecords({ records }: Recognition, { columns }: FileProfile): boolean {
  return records === undefined || columns.filter((column) => speaksOf(column, records)).length >= COLUMNS_AT_LEAST;
}

/** The records of which most columns of a file speak, two at least, those of a kind before others. */
function mostSpokenOf({ columns }: FileProfile): RegExp | null {
  const known = [...EXTRACTS.flatMap(({ records }) => records ?? []), ...OTHER_RECORDS.map(([, words]) => words)];
  const [most] = known
    .map((words) => ({ words, of: columns.filter((column) => speaksOf(column, words)).length }))
    .sort((one, other) => other.of - one.of);
  return most && most.of >= COLUMNS_AT_LEAST ? most.words : null;
}

function speaksOf(column: ColumnProfile, pattern: RegExp): boolean {
  if (pattern.test(nameWords(column.name).join(' '))) return true;
  const values = saying(column).slice(0, 3);
  return values.length > 0 && values.every(({ value }) => pattern.test((value ?? '').toLowerCase()));
}

/** Whether something in a file denies that it is of a kind, though a column and its values could be. */
export function isOfAnother(kind: Recognition, profile: FileProfile, own: ColumnProfile): boolean {
  const { records, speaksOf: words, deniedBy } = kind;
  const most = mostSpokenOf(profile);
  if (most !== null && most !== records) return true;
  const values = saying(own).map(({ value }) => (value ?? '').toLowerCase().trim());
  if (deniedBy && values.some((value) => deniedBy.test(value))) return true;
  return words !== undefined && ![nameWords(own.name).join(' '), ...values].some((text) => words.test(text));
}
