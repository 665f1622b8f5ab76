import type { TableType } from '../../engine/engine';
import type { ColumnContract, ExtractContract } from '../contract';
import { KNOWN_NAMES } from './column-names';
import { keyOf, trimmed } from './found-key';
import { guessDates } from './guess-dates';
import { isNeverRead, nameScore } from './guess-names';
import { guesserOf } from './guess-values';
import type { ColumnProfile, FoundValue } from './profile';
import { isPeriod, textReader } from './reading';

/** A file column that most likely holds a contract column, and how sure that is: 0 to about 1. */
export interface GuessedColumn {
  readonly column: ColumnContract;
  readonly from: ColumnProfile;
  readonly score: number;
}

/** Below this a person has to say it. */
const THRESHOLD = 0.4;
/** Values looked at for each pair of columns: the commonest tell enough. */
const VALUES_LOOKED_AT = 100;

const NUMBERS: readonly TableType[] = ['whole number', 'number'];

/** The best distinct file column of each contract column, surest first. */
export function guessColumns(contract: ExtractContract, columns: readonly ColumnProfile[]): readonly GuessedColumn[] {
  const guesses = contract.columns
    .flatMap((column) => columns.map((from) => ({ column, from, score: fit(column, from) })))
    .filter(({ score }) => score >= THRESHOLD)
    .sort((one, other) => other.score - one.score);
  const taken = new Set<string>();
  const surest = guesses.filter(({ column, from }) => {
    const names = [`file ${from.name}`, `ours ${column.name}`];
    if (names.some((name) => taken.has(name))) return false;
    for (const name of names) taken.add(name);
    return true;
  });
  return [...surest, ...onlyDate(contract, columns, surest)];
}

/** The one column of days that is left, where the day of the event is needed and no name told it. */
function onlyDate(
  contract: ExtractContract,
  columns: readonly ColumnProfile[],
  surest: readonly GuessedColumn[],
): readonly GuessedColumn[] {
  const column = contract.columns.find(({ name, required }) => name === 'event_date' && required);
  if (!column || surest.some((one) => one.column.type === 'date' || one.column.name === 'period')) return [];
  const days = columns.filter(
    (from) => !isNeverRead(from.name) && !surest.some((one) => one.from === from) && holdsDays(from),
  );
  const [from, ...more] = days;
  return from && more.length === 0 ? [{ column, from, score: THRESHOLD }] : [];
}

/** Numbers of five digits may be the days that Excel counts, but only a name can tell. */
function holdsDays(from: ColumnProfile): boolean {
  const { share, format } = guessDates(from, '');
  return share > 0.9 && format !== 'Excel day';
}

/** How well a file column fits a contract column, by its name and by what its values are. */
export function fit(column: ColumnContract, from: ColumnProfile): number {
  // The length of a separation is worked out from its start and end, whatever a file says of it.
  if (column.name === 'length_band' || isNeverRead(from.name)) return 0;
  const name = nameScore(from.name, column);
  if (name === 0 && !(KNOWN_NAMES[column.name]?.telling && hasWords(from))) return 0;
  const share = evidenceOf(column, from);
  if (share === null) return name * 0.6;
  if (name > 0) return name * (0.3 + 0.7 * share);
  return share > 0.9 ? 0.55 * share : 0;
}

/** Bare numbers are codes of many lists, and tell of none by themselves. */
const hasWords = ({ values }: ColumnProfile): boolean => values.some(({ value }) => /[a-z]/i.test(value ?? ''));

/** Share of the filled rows whose values could stand in the contract column; null where there are none to tell. */
function evidenceOf(column: ColumnContract, from: ColumnProfile): number | null {
  const found = from.values.filter(({ value }) => keyOf(value ?? '') !== '').slice(0, VALUES_LOOKED_AT);
  if (found.length === 0) return null;
  if (column.type === 'date' || column.type === 'datetime') return guessDates(from, column.name).share;
  if (column.codes) return codeEvidence(column, found, from);
  return shareOf(found, fitsText(column, from));
}

/** Column of a file -> list -> share: a dozen columns of a contract have the list of yes and no. */
const evidence = new WeakMap<ColumnProfile, Map<string, number>>();

function codeEvidence(column: ColumnContract, found: readonly FoundValue[], from: ColumnProfile): number {
  const known = evidence.get(from) ?? new Map<string, number>();
  evidence.set(from, known);
  const list = column.type === 'age' ? column.name : (column.codes?.name ?? '');
  const share = known.get(list) ?? shareUnderstood(column, found, from.type);
  known.set(list, share);
  return share;
}

function shareUnderstood(column: ColumnContract, found: readonly FoundValue[], type: TableType): number {
  if (type === 'date' || type === 'date and time') return 0;
  const guess = guesserOf(column);
  const isBand = (code: string): boolean => /^b|\+$|^u/.test(code);
  return shareOf(found, (value) => {
    const guessed = guess(value);
    if (!guessed) return false;
    // A value that is known and left open, such as an arrest among outcomes, tells of the column too.
    if ('why' in guessed || guessed.code === 'NR') return true;
    if (column.type !== 'age') return true;
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

/** A record's own name stands once; a child's may stand again. Neither has many rows to a value. */
function isPseudonym(name: string, { values, otherRows }: ColumnProfile): boolean {
  const rows = values.reduce((sum, one) => sum + one.rows, otherRows);
  const most = Math.max(...values.filter(({ value }) => value !== null).map((one) => one.rows));
  return name === 'record_id' ? most <= Math.max(3, rows / 100) : most <= Math.max(5, rows / 10);
}

function shareOf(found: readonly FoundValue[], fits: (value: string) => boolean): number {
  const all = found.reduce((sum, { rows }) => sum + rows, 0);
  const those = found.reduce((sum, { value, rows }) => sum + (fits(value ?? '') ? rows : 0), 0);
  return all === 0 ? 0 : those / all;
}
