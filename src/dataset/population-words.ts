import { spellings } from '../vocabulary/code-list';
import { BROAD_ALONE, BROAD_GROUPS, ETHNICITY } from '../vocabulary/ethnicity';
import { AGE } from '../vocabulary/people';
import { BOROUGH, OUTSIDE_LONDON } from '../vocabulary/places';

/** Spellings of the nineteen groups and of the five broad ones -> code or id of the broad group. */
export const GROUP_SPELLINGS: ReadonlyMap<string, string> = new Map([
  ...BROAD_GROUPS.flatMap(({ id, label }) => [
    [id, id],
    [label.toLowerCase(), id],
  ]),
  ...[...spellings(ETHNICITY)].filter(([, code]) => code !== 'NR' && code !== 'NS' && !BROAD_ALONE.includes(code)),
  // "Other" names the broad group, never "Any other" of the nineteen.
  ['other', 'other'],
] as [string, string][]);

export const GROUP_EXPECTED =
  'one of the nineteen codes (A1 to W9) or a broad group: asian, black, mixed, white, other';

/** Spellings of the London boroughs -> code. */
export const BOROUGH_SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...spellings(BOROUGH)].filter(([, code]) => code !== 'NR'),
);

const AREA_CODE = /^[ENSW]\d{8}$/i;

/** The London borough that a cell names, null for a place elsewhere, undefined for what is no place. */
export function boroughOf(words: string): string | null | undefined {
  const code = BOROUGH_SPELLINGS.get(words.toLowerCase());
  if (code !== undefined) return code === OUTSIDE_LONDON ? null : code;
  return AREA_CODE.test(words) ? null : undefined;
}

const AGE_SPELLINGS = spellings(AGE);

const agesRead = new Map<string, string | null>();

/** The code of AGE that a cell names: whole years or a band; null where it names none. */
export function ageCodeOf(words: string): string | null {
  const known = agesRead.get(words);
  if (known !== undefined) return known;
  const code = readAge(words);
  // Large files name the same few ages again and again; what they misspell is not worth keeping.
  if (code !== null) agesRead.set(words, code);
  return code;
}

function readAge(words: string): string | null {
  const years = /^(?:aged )?(\d{1,3})(?:\.0+)?(?: years?)?$/i.exec(words)?.[1];
  if (years === undefined) return AGE_SPELLINGS.get(words.toLowerCase()) ?? null;
  const whole = Number(years);
  if (whole < 10) return 'u10';
  return whole >= 25 ? '25+' : String(whole);
}
