import { dayInWords } from '../../vocabulary/written';
import type { TableType } from '../../engine/engine';
import { DATE_FORMATS, dayOfText } from './date-formats';
import { trimmed } from './found-key';
import type { DateFormat } from './mapping';
import type { ColumnProfile, FoundValue } from './profile';
import type { OpenQuestion } from './questions';

/** How the days of a column are written. */
export interface GuessedDates {
  /** Absent where the column holds dates already, or nothing that looks like one. */
  readonly format?: DateFormat;
  /** Share of the rows with a value that the format reads, 0 to 1. */
  readonly share: number;
  readonly question?: OpenQuestion;
}

const MOMENTS: readonly TableType[] = ['date', 'date and time', 'date and time with zone'];

/** Which format reads most of a column's values; days and months that could be swapped are asked about. */
export function guessDates({ type, values, from1904 }: ColumnProfile, column: string): GuessedDates {
  if (MOMENTS.includes(type)) return { share: 1 };
  const found = values.filter(({ value }) => trimmed(value ?? '') !== '');
  // The workbook itself says from when it counts.
  const counted = from1904 ? 'Excel day' : 'Excel day from 1904';
  const formats = DATE_FORMATS.map(({ id }) => id).filter((id) => id !== counted);
  const read = formats.map((format) => ({ format, share: shareRead(found, format) }));
  // The first of equals stands: the list begins with the likeliest.
  const share = Math.max(...read.map((one) => one.share));
  const best = read.find((one) => one.share === share);
  if (!best || share === 0) return { share: 0 };
  const swapped = read.find(({ format }) => format === 'MM/DD/YYYY');
  const isAmbiguous = best.format === 'DD/MM/YYYY' && swapped?.share === best.share;
  return { format: best.format, share: best.share, ...(isAmbiguous ? { question: dayOrMonth(column, found) } : {}) };
}

function shareRead(found: readonly FoundValue[], format: DateFormat): number {
  const rows = found.reduce((sum, one) => sum + one.rows, 0);
  const read = found.reduce((sum, one) => sum + (isPlausible(dayOfText(one.value ?? '', format)) ? one.rows : 0), 0);
  return rows === 0 ? 0 : read / rows;
}

const isPlausible = (day: string | null): boolean => day !== null && day >= '2000-01-01' && day <= '2099-12-31';

function dayOrMonth(column: string, found: readonly FoundValue[]): OpenQuestion {
  const example = found.map(({ value }) => value ?? '').find((text) => !/^\s*0?(\d+)\/0?\1\//.test(text)) ?? '';
  const meant = (format: DateFormat): string => {
    const day = dayOfText(example, format);
    return day === null ? '' : `: ${example.trim()} is ${dayInWords(day)}`;
  };
  return {
    about: 'date format',
    column,
    question: `Does the day or the month stand first in the dates of ${column.replaceAll('_', ' ')}?`,
    choices: [
      { id: 'DD/MM/YYYY', label: `The day${meant('DD/MM/YYYY')}` },
      { id: 'MM/DD/YYYY', label: `The month${meant('MM/DD/YYYY')}` },
    ],
  };
}
