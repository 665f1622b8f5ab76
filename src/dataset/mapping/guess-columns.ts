import type { ColumnContract } from '../kinds/contract';
import type { ExtractContract } from '../kinds/extracts';
import { PERSON_ID } from '../kinds/record-columns';
import { isExcelDay } from './date-formats';
import { evidenceOf } from './column-evidence';
import { isFlag, isRunningNumber, isUnique, shareInWords } from './column-shape';
import { guessDates } from './guess-dates';
import { isAsSeen, isNeverRead, isOfSomebodyElse, nameScore, nameWords } from './guess-names';
import { saying } from './missing-marks';
import type { ColumnProfile } from './profile';

/** A file column that most likely holds a contract column, and how sure that is: 0 to about 1. */
export interface GuessedColumn {
  readonly column: ColumnContract;
  readonly from: ColumnProfile;
  readonly score: number;
}

/** Below this a person has to say it. */
const THRESHOLD = 0.4;
/** Share of its rows by which a column whose name says nothing is known. */
const TELLING_SHARE = 0.9;

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
    (from) => isOfTheEvent(from.name) && !surest.some((one) => one.from === from) && holdsDays(from),
  );
  const [from, ...more] = days;
  return from && more.length === 0 ? [{ column, from, score: THRESHOLD }] : [];
}

/** A day on which the file, or the record, was written says nothing of the event; nor does a day of birth. */
const isOfTheEvent = (name: string): boolean => !isNeverRead(name) && !WRITTEN.test(nameWords(name).join(' '));
const WRITTEN =
  /\b(?:publication|published|update[ds]?|modified|created|insert(?:ed)?|load(?:ed)?|extract(?:ed)?|entered|entry|expir\w+|review\w*|printed|due|next)\b/;

/** Numbers of five digits may be the days that Excel counts, but only a name can tell. */
function holdsDays(from: ColumnProfile): boolean {
  const { share, format } = guessDates(from, '');
  return share > 0.9 && !isExcelDay(format);
}

/** How well a file column fits a contract column, by its name and by what its values are. */
export function fit(column: ColumnContract, from: ColumnProfile): number {
  // The length of a separation is worked out from its start and end, whatever a file says of it.
  if (column.computed || isNeverRead(from.name) || cannotBe(column, from)) return 0;
  const name = nameOf(column, from);
  // Bare numbers are codes of many lists, and tell of none by themselves.
  if (name === 0 && !(column.telling && shareInWords(from) > TELLING_SHARE)) return 0;
  const share = evidenceOf(column, from);
  if (share === null) return name * 0.6;
  if (name > 0) return name * (0.3 + 0.7 * share);
  return share > TELLING_SHARE ? 0.55 * share : 0;
}

/** A number of a person that never comes again is the number of the record. */
function nameOf(column: ColumnContract, from: ColumnProfile): number {
  const name = nameScore(from.name, column);
  if (column.name !== 'record_id' || !isUnique(from)) return name;
  return Math.max(name, 0.7 * nameScore(from.name, PERSON_ID));
}

/** What a wrong guess would spoil a whole sheet with: needed columns and what stands in for them, numbers, counts. */
const isWeighty = ({ name, type, required, insteadOf }: ColumnContract): boolean =>
  required === true || insteadOf !== undefined || type === 'date' || type === 'datetime' || WEIGHTY.includes(name);
const WEIGHTY: readonly string[] = ['record_id', 'person_id', 'count', 'ethnicity_observed'];
const OF_THE_CHILD: readonly string[] = [
  ...['ethnicity', 'ethnicity_observed', 'age', 'age_band', 'sex', 'person_id', 'care_status', 'send', 'disability'],
  ...['religion', 'exploitation', 'previous_disposals'],
];
const MAY_BE_FLAGS: readonly string[] = ['count', 'age'];

/** A column of nothing, of yes and no, or of running numbers is none of those, whatever it is called. */
function cannotBe(column: ColumnContract, from: ColumnProfile): boolean {
  if (OF_THE_CHILD.includes(column.name) && isOfSomebodyElse(from.name)) return true;
  if (column.name === 'ethnicity' && isAsSeen(from.name)) return true;
  if (!isWeighty(column)) return false;
  if (saying(from).length === 0) return true;
  if (column.type === 'date' && !isOfTheEvent(from.name)) return true;
  if (isFlag(from) && !MAY_BE_FLAGS.includes(column.name)) return true;
  if (column.name === 'person_id' && isUnique(from)) return true;
  return column.name !== 'record_id' && isRunningNumber(from);
}
