import type { ColumnProfile, FileProfile } from '../mapping/profile';
import { namedPersonal } from './personal-columns';
import { FREE_TEXT, GIVEN_NAME, looksSo, PERSONAL_PATTERNS, type PersonalPattern } from './personal-patterns';

/** A column of a file that seems to identify people, and what it seems to hold. */
export interface PersonalColumn {
  readonly name: string;
  readonly holds: string;
}

/** A given name by itself may be a word: so many different values must look like names. */
const NAMES_AT_LEAST = 3;
const NAMES_SHARE = 0.2;
/** One long cell is a slip, a column of them is free text; a long label stands on many rows, what was written on few. */
const TEXT_SHARE = 0.2;
const ROWS_OF_A_TEXT = 3;

const HOLDS: Readonly<Record<string, string>> = {
  email: 'e-mail addresses',
  pnc: 'police numbers',
  custody: 'custody numbers',
  nino: 'National Insurance numbers',
  postcode: 'postcodes',
  phone: 'telephone numbers',
  mobile: 'telephone numbers',
  nhs: 'NHS numbers',
  birth: 'dates of birth',
  name: 'names',
  'free-text': 'free text about people',
};

/** The columns of a file, those left aside above all, that identify people by their names or their values. */
export function personalColumns(
  profile: Pick<FileProfile, 'columns'>,
  read: ReadonlySet<string>,
): readonly PersonalColumn[] {
  return profile.columns
    .filter(({ name }) => !read.has(name))
    .flatMap((column) => {
      const holds = namedPersonal(column.name) ?? inCustody(column);
      return holds === null ? [] : [{ name: column.name, holds }];
    });
}

/** The same where nothing but the names of the columns is known. */
export function namedPersonalColumns(names: readonly string[]): readonly PersonalColumn[] {
  return personalColumns(
    { columns: names.map((name) => ({ name, type: 'other', values: [], otherRows: 0 })) },
    new Set(),
  );
}

/** What the values of a column give away, or null. */
function inCustody({ values }: ColumnProfile): string | null {
  const found = values.flatMap(({ value }) => (value === null || value.trim() === '' ? [] : [value]));
  const share = (pattern: PersonalPattern): number =>
    found.filter((value) => looksSo(pattern, value)).length / Math.max(1, found.length);
  const sure = PERSONAL_PATTERNS.find(
    (pattern) => share(pattern) > 0 && share(pattern) >= Math.max(0.01, pattern.leastShare),
  );
  if (sure) return HOLDS[sure.id] ?? sure.looksLike;
  const names = share(GIVEN_NAME);
  if (names >= NAMES_SHARE && names * found.length >= NAMES_AT_LEAST) return 'names';
  const rows = values.reduce((sum, value) => sum + value.rows, 0);
  const written = found.length >= NAMES_AT_LEAST && rows <= ROWS_OF_A_TEXT * found.length;
  return written && share(FREE_TEXT) >= TEXT_SHARE ? 'free text about people' : null;
}
