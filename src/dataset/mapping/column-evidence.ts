import type { TableType } from '../../engine/engine';
import type { CodeList } from '../../vocabulary/code-list';
import type { ColumnContract } from '../kinds/contract';
import { shareOfNames } from './column-shape';
import { trimmed } from './found-key';
import { guessDates } from './guess-dates';
import { guesserOf } from './guess-values';
import { saying } from './missing-marks';
import type { ColumnProfile, FoundValue } from './profile';
import { isPeriod, textReader } from './reading';

/** Values looked at for each pair of columns: the commonest tell enough. */
const VALUES_LOOKED_AT = 100;
const NUMBERS: readonly TableType[] = ['whole number', 'number'];

/**
 * Share of the rows that say something whose values could stand in the contract column, 0 to 1; null where there are
 * none to tell.
 */
export function evidenceOf(column: ColumnContract, from: ColumnProfile): number | null {
  const found = saying(from).slice(0, VALUES_LOOKED_AT);
  if (found.length === 0) return null;
  if (column.type === 'date' || column.type === 'datetime') return guessDates(from, column.name).share;
  if (column.codes) return codeEvidence(column, found, from);
  return shareOf(found, fitsText(column, from));
}

/** Column of a file -> list -> share: a dozen columns of a contract have the list of yes and no. */
const evidence = new WeakMap<ColumnProfile, Map<CodeList | string, number | null>>();

function codeEvidence(column: ColumnContract, found: readonly FoundValue[], from: ColumnProfile): number | null {
  const known = evidence.get(from) ?? new Map<CodeList | string, number | null>();
  evidence.set(from, known);
  const list = column.type === 'age' ? column.name : (column.codes ?? '');
  const before = known.get(list);
  if (before !== undefined) return before;
  const share = shareUnderstood(column, found, from.type);
  known.set(list, share);
  return share;
}

function shareUnderstood(column: ColumnContract, found: readonly FoundValue[], type: TableType): number | null {
  if (type === 'date' || type === 'date and time') return 0;
  const guess = guesserOf(column);
  const isBand = (code: string): boolean => /^b|\+$|^u/.test(code);
  // "Unknown" and its like stand in every column, and tell of none.
  const telling = found.filter(({ value }) => {
    const guessed = guess(value ?? '');
    return !(guessed && 'code' in guessed && guessed.code === 'NR');
  });
  if (telling.length === 0) return null;
  return shareOf(telling, (value) => {
    const guessed = guess(value);
    if (!guessed) return false;
    // A value that is known and left open, such as an arrest among outcomes, tells of the column too.
    if ('why' in guessed || column.type !== 'age') return true;
    return column.name === 'age_band' ? isBand(guessed.code) || /\d\D+\d/.test(value) : /^\D*\d+\D*$/.test(value);
  });
}

function fitsText(column: ColumnContract, from: ColumnProfile): (value: string) => boolean {
  const read = textReader(column);
  switch (column.name) {
    case 'period':
      return isPeriod;
    case 'record_id':
    case 'person_id':
      return () => isPseudonym(column.name, from);
    case 'count':
      return (value) => NUMBERS.includes(from.type) || (read(value) !== 'NX' && trimmed(value) !== '');
    default:
      return (value) => read(value) !== 'NX';
  }
}

/** A record's own name stands once; a child's may stand again. Neither has many rows to a value, nor is a name. */
function isPseudonym(name: string, from: ColumnProfile): boolean {
  if (shareOfNames(from) > 0.5) return false;
  const rows = from.values.reduce((sum, one) => sum + one.rows, from.otherRows);
  const most = Math.max(...saying(from).map((one) => one.rows));
  return name === 'record_id' ? most <= Math.max(3, rows / 100) : most <= Math.max(5, rows / 10);
}

function shareOf(found: readonly FoundValue[], fits: (value: string) => boolean): number {
  const all = found.reduce((sum, { rows }) => sum + rows, 0);
  const those = found.reduce((sum, { value, rows }) => sum + (fits(value ?? '') ? rows : 0), 0);
  return all === 0 ? 0 : those / all;
}
