import { dayInWords } from '../../vocabulary/written';
import { DATE_FORMATS, dayOfText } from '../../dataset/mapping/date-formats';
import type { DateFormat } from '../../dataset/mapping/mapping';
import type { ColumnProfile } from '../../dataset/mapping/profile';

/** How the dates of a text column are read, with one of them read back. */
export interface MappedDates {
  readonly format: DateFormat;
  readonly formats: readonly { readonly id: DateFormat; readonly label: string }[];
  /** "03/04/2023 is read as 3 April 2023." */
  readonly example: string;
}

/** Null for a column that holds days already. */
export function mappedDates(from: ColumnProfile, format: DateFormat | undefined): MappedDates | null {
  if (from.type !== 'text' && from.type !== 'whole number') return null;
  const chosen = format ?? 'YYYY-MM-DD';
  return {
    format: chosen,
    formats: DATE_FORMATS.map(({ id, label }) => ({ id, label })),
    example: exampleOf(from, chosen),
  };
}

/** A value that tells a day from a month where there is one: 03/04/2023 says more than 25/04/2023. */
function exampleOf({ values }: ColumnProfile, format: DateFormat): string {
  const found = values.flatMap(({ value }) => (value?.trim() ? [value.trim()] : []));
  const read = found.flatMap((value) => {
    const day = dayOfText(value, format);
    return day === null ? [] : [{ value, day }];
  });
  const telling = read.find(({ day }) => Number(day.slice(8)) <= 12 && day.slice(8) !== day.slice(5, 7)) ?? read[0];
  if (telling) return `${telling.value} is read as ${dayInWords(telling.day)}.`;
  return found[0] ? `${found[0]} cannot be read this way.` : 'The column is empty.';
}
