import { spellings } from '../../vocabulary/code-list';
import { BROAD_ALONE, BROAD_GROUPS, ETHNICITY } from '../../vocabulary/ethnicity';
import { AGE } from '../../vocabulary/demographics';
import { BOROUGH, OUTSIDE_LONDON } from '../../vocabulary/places';
import { TOGETHER } from './population';

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

const AREA_CODE = /^[A-Z]\d{8}$/i;

/** The London borough that a cell names, null for a place elsewhere, undefined for what is no place. */
function boroughOf(words: string): string | null | undefined {
  const code = BOROUGH_SPELLINGS.get(words.toLowerCase());
  if (code !== undefined) return code === OUTSIDE_LONDON ? null : code;
  return AREA_CODE.test(words) ? null : undefined;
}

const CONNECTED = /\s*(?:,|&|\band\b)\s*/i;

/** The boroughs that a name stands for, each once: "City of London and Westminster"; none where a part is no borough. */
function boroughsNamed(name: string): readonly string[] {
  const parts = name.trim().replace(/^the /i, '').split(CONNECTED).filter(Boolean);
  const found: string[] = [];
  for (let at = 0; at < parts.length;) {
    // "Kensington and Chelsea" is one: the longest name that fits counts.
    const many = parts.length - at;
    const length = Array.from({ length: many }, (_, less) => many - less).find((size) =>
      BOROUGH_SPELLINGS.has(
        parts
          .slice(at, at + size)
          .join(' and ')
          .toLowerCase(),
      ),
    );
    if (length === undefined) return [];
    found.push(
      BOROUGH_SPELLINGS.get(
        parts
          .slice(at, at + length)
          .join(' and ')
          .toLowerCase(),
      ) ?? '',
    );
    at += length;
  }
  return found.includes(OUTSIDE_LONDON) ? [] : [...new Set(found)];
}

/**
 * As `boroughOf`, for an area with a code and a name. Several boroughs that the name counts together give their codes
 * with a "+" between them, whatever single code the area has.
 */
export function placeOf(words: string, name: string): string | null | undefined {
  const key = `${words}\n${name}`;
  const known = placesRead.get(key);
  if (known !== undefined) return known;
  const place = readPlace(words, name);
  // As with ages: large files name the same few places again and again.
  if (place !== undefined) placesRead.set(key, place);
  return place;
}

const placesRead = new Map<string, string | null>();

function readPlace(words: string, name: string): string | null | undefined {
  const together = boroughsNamed(name || words);
  return together.length > 1 ? [...together].sort().join(TOGETHER) : boroughOf(words);
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
