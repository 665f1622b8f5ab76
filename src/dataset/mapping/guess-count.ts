import type { ExtractContract } from '../kinds/extracts';
import { COUNT, PERSON_ID, RECORD_ID } from '../kinds/record-columns';
import { isFlag, isRunningNumber, isUnique, shareInWords } from './column-shape';
import { trimmed } from './found-key';
import type { GuessedColumn } from './guess-columns';
import { isNeverRead, nameScore, nameWords } from './guess-names';
import { saying } from './missing-marks';
import type { ColumnProfile, FileProfile } from './profile';
import type { OpenQuestion } from './questions';
import { textReader } from './reading';

/** Names of columns of numbers that measure or name something and count nothing. */
const NO_COUNT =
  /\b(?:years?|yrs?|months?|days?|weeks?|hours?|minutes?|times?|age|ages|lat|long?|latitude|longitude|eastings?|northings?|x|y|codes?|cd|ids?|identifier|key|keys|ref|reference|fips|zip|postcode|phone|ward|precinct|beat|district|sector|scores?|deciles?|rank|ranking|rates?|percent(?:age)?|pct|share|ratio|mean|average|median|height|weight|badge|version|index|objectid|unnamed|gravity|grade|order|sequence|seq|geo|latest|previous|priors?|periods?|quarters?|fy|pid)\b/;
/** Names that say that something was counted. */
const COUNTED =
  /\b(?:counts?|number|total|totals|freq|frequency|volume|observations?|obs|stops?|stopped|searche[sd]|arrest(?:s|ed)|disposals|outcomes|cautions|children|people|persons|pupils|offences|offenses|incidents|cases|episodes|events|records|rows|decisions|remands|headcount|population)\b|^(?:n|no|value|values|num)$/;
/** Groups stand in columns of so many different values at most. */
const GROUPS_AT_MOST = 400;
/** Periods come again and again; days of events hardly do. */
const DAYS_AT_MOST = 60;
const CHOICES_AT_MOST = 8;

/**
 * Asks whether a column of whole numbers says how many each row stands for, where rows look like groups and periods:
 * each would be counted as one otherwise. Never asked of a column that holds something else of the contract.
 */
export function aboutCount(
  contract: ExtractContract,
  { columns }: FileProfile,
  guessed: readonly GuessedColumn[],
): readonly OpenQuestion[] {
  const taken = new Set(guessed.filter(({ column }) => column.name !== 'count').map(({ from }) => from.name));
  const named = guessed.find(({ column }) => column.name === 'count')?.from;
  const numbers = columns.filter((from) => !taken.has(from.name) && (from === named || countsSomething(from)));
  const asked = isTable(columns, guessed) ? numbers : numbers.filter((from) => from === named);
  if (asked.length === 0) return [];
  const likeliest = [...asked].sort((one, other) => likelihood(other, named) - likelihood(one, named));
  return [questionOf(contract, likeliest.slice(0, CHOICES_AT_MOST))];
}

function questionOf({ event }: ExtractContract, columns: readonly ColumnProfile[]): OpenQuestion {
  const [first, ...others] = columns;
  const one = others.length === 0;
  return {
    about: 'how many',
    column: 'count',
    question: one
      ? `Is “${first?.name ?? ''}” how many ${event.many} each row stands for?`
      : `Does a column say how many ${event.many} each row stands for?`,
    choices: [
      ...columns.map(({ name }) => ({
        id: `from:${name}`,
        label: one ? 'Yes, each row stands for that many' : `Yes, “${name}” says how many`,
      })),
      { id: 'none', label: `No, each row is one ${event.one}` },
    ],
  };
}

const likelihood = (from: ColumnProfile, named: ColumnProfile | undefined): number =>
  from === named ? 2 : COUNTED.test(nameWords(from.name).join(' ')) ? 1 : 0;

/** Whole numbers, or marks of withheld ones, in a column whose name does not say that they are something else. */
function countsSomething(from: ColumnProfile): boolean {
  const words = nameWords(from.name).join(' ');
  const isSaid = COUNTED.test(words);
  if (isNeverRead(from.name) || isFlag(from) || isRunningNumber(from)) return false;
  if (NO_COUNT.test(words) && !/\b(?:number|count|total)\b/.test(words)) return false;
  if (from.type === 'date' || from.type === 'date and time' || shareInWords(from) > 0.5) return false;
  const found = saying(from);
  const read = textReader(COUNT);
  const rows = found.reduce((sum, one) => sum + one.rows, 0);
  const whole = found.reduce((sum, { value, rows: times }) => sum + (read(value) === '' ? times : 0), 0);
  // A rate is a number too; of whole numbers a few may be written as fractions by a program.
  const holdsFigures = found.some(({ value }) => /\d/.test(value ?? ''));
  return holdsFigures && whole / rows > (isSaid ? 0.5 : 0.9) && (isSaid || !found.every(({ value }) => isYear(value)));
}

const isYear = (value: string | null): boolean => /^\s*(?:19[5-9]\d|20[0-4]\d)(?:\.0+)?\s*$/.test(value ?? '');

/** Rows that look like groups by periods: some column of groups, no number of a record or child, no days of events. */
function isTable(columns: readonly ColumnProfile[], guessed: readonly GuessedColumn[]): boolean {
  const hasRecords = columns.some(
    (from) => isUnique(from) && [RECORD_ID, PERSON_ID].some((column) => nameScore(from.name, column) > 0.5),
  );
  if (hasRecords) return false;
  const dates = guessed.filter(({ column }) => column.type === 'date' || column.type === 'datetime');
  const areDays = dates.some(({ from }) => from.values.length > DAYS_AT_MOST || hasTimes(from));
  const groups = columns.filter(
    (from) => from.otherRows === 0 && from.values.length <= GROUPS_AT_MOST && shareInWords(from) > 0.5,
  );
  return groups.length > 0 && !areDays;
}

const hasTimes = ({ values }: ColumnProfile): boolean =>
  values.some(
    ({ value }) =>
      /\d:\d\d/.test(trimmed(value ?? '')) && !/\b00:00(?::00(?:\.0+)?)?(?:Z|\+00:?00)?$/.test(trimmed(value ?? '')),
  );
