import { whole } from '../../vocabulary/written';
import { asShown } from '../../dataset/quality/mask';
import type { ColumnContract } from '../../dataset/kinds/contract';
import { keyOf } from '../../dataset/mapping/found-key';
import type { Declared, FromColumn } from '../../dataset/mapping/mapping';
import type { ColumnProfile } from '../../dataset/mapping/profile';
import { readerOf } from '../../dataset/mapping/reading';
import { NOT_RECOGNISED, NOT_RECORDED, storedCodes } from '../../vocabulary/code-list';
import type { Choice } from './choice';

/** A value that stands in the file, with the code it is read as. */
export interface MappedValue {
  /** As mappings name it: lower case, without outer spaces. */
  readonly key: string;
  /** As found; "empty" for an empty cell. */
  readonly found: string;
  readonly rows: string;
  /** Code it is read as, "NX" where it is not recognised. */
  readonly code: string;
  readonly understood: boolean;
  /** Nothing can be said of an empty cell: it is not recorded. */
  readonly fixed: boolean;
}

/** The values of a coded column, and a line that says how many of them are understood. */
export interface MappedValues {
  readonly values: readonly MappedValue[];
  readonly codes: readonly Choice[];
  readonly summary: string;
  readonly notUnderstood: number;
  /** "1,204 rows hold other, less common values, which are not listed here." */
  readonly notListed: string;
}

/** Every value of a file column that is read into a coded column; null for a column without codes. */
export function mappedValues(
  column: ColumnContract,
  source: FromColumn,
  from: ColumnProfile,
  declared: Declared,
): MappedValues | null {
  const { codes } = column;
  if (!codes) return null;
  const read = readerOf(column, source, from.type, declared);
  const values = from.values.map(({ value, rows }): MappedValue => {
    const code = read(value);
    return {
      key: keyOf(value ?? ''),
      found: value === null || value.trim() === '' ? 'empty' : asShown(value),
      rows: whole(rows),
      code,
      understood: code !== NOT_RECOGNISED.code,
      fixed: value === null,
    };
  });
  const unread = from.values.filter(({ value }) => read(value) === NOT_RECOGNISED.code);
  const rows = unread.reduce((sum, one) => sum + one.rows, 0);
  return {
    values,
    codes: [...offered(values, codes), NOT_RECORDED, NOT_RECOGNISED].map(({ code, label }) => ({ id: code, label })),
    summary: summaryOf(values.length, unread.length, rows),
    notUnderstood: unread.length,
    notListed:
      from.otherRows > 0
        ? `${whole(from.otherRows)} rows hold other, less common values, which are not listed here.`
        : '',
  };
}

/** The codes of the list; single years of age, too many to offer, only where the file has them. */
function offered(values: readonly MappedValue[], codes: NonNullable<ColumnContract['codes']>) {
  const used = new Set(values.map(({ code }) => code));
  return codes.codes.filter(({ code }) => codes.name !== 'age' || !/^\d+$/.test(code) || used.has(code));
}

function summaryOf(all: number, unread: number, rows: number): string {
  const values = `${whole(all)} ${all === 1 ? 'value' : 'values'}`;
  if (unread === 0) return `${values}, ${all === 1 ? 'understood' : 'all understood'}`;
  return `${values}, ${whole(unread)} not recognised (${whole(rows)} ${rows === 1 ? 'row' : 'rows'})`;
}

/** The codes that a column may hold on every row, or by a condition. */
export function codeChoices({ codes }: ColumnContract): readonly Choice[] {
  return codes
    ? storedCodes(codes)
        .filter(({ code }) => code !== NOT_RECOGNISED.code)
        .map(({ code, label }) => ({ id: code, label }))
    : [];
}
