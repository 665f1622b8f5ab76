import { AGE } from '../../vocabulary/demographics';
import { type GuessedValue, wordsOf } from './guessed-value';

/** First and last year of each band of AGE, the narrowest first. */
const BANDS: readonly (readonly [string, number, number])[] = AGE.codes
  .flatMap(({ code }): (readonly [string, number, number])[] => {
    const [, from, to] = /^b(\d+)-(\d+)$/.exec(code) ?? [];
    return from && to ? [[code, Number(from), Number(to)]] : [];
  })
  .concat([
    ['u10', 0, 9],
    ['b34+', 35, 130],
    ['25+', 25, 130],
    ['b18+', 18, 130],
  ])
  .sort((one, other) => one[2] - one[1] - (other[2] - other[1]));

const WORDS: Readonly<Record<string, string>> = {
  child: 'b10-17',
  children: 'b10-17',
  juvenile: 'b10-17',
  youth: 'b10-17',
  'under 18': 'b10-17',
  adult: 'b18+',
  adults: 'b18+',
};

/** The code of a single year of age. */
function codeOfYear(year: number): string | null {
  if (year > 110) return null;
  return year < 10 ? 'u10' : year >= 25 ? '25+' : String(year);
}

/** A value of an age column as plain words, without those that every age has: "aged 15 years" is "15". */
const plainAge = (value: string): string =>
  wordsOf(value)
    .replace(/\b(?:aged?|years?|yrs?|old(?!er)|inclusive)\b|(?<=\d)y\b/g, ' ')
    .replace(/ +/g, ' ')
    .trim();

/** What a value of an age column means: "15", "aged 15", "10-17", "10 to 14", "18 and over". */
export function guessAge(value: string): GuessedValue | null {
  const words = plainAge(value);
  const known = WORDS[words];
  if (known) return { code: known };
  const span = agesIn(value);
  if (!span) return null;
  const [from, to] = span;
  return ofCode(from === to && /^\d+$/.test(words) ? codeOfYear(from) : codeOfSpan(from, to));
}

/** First and last year that a value of an age column names: 15 and 15 of "aged 15", 10 and 17 of "10-17". */
export function agesIn(value: string): readonly [number, number] | null {
  const words = plainAge(value);
  if (/^\d{1,3}$/.test(words) && !value.includes('<')) return [Number(words), Number(words)];
  return spanOf(words, value);
}

const ofCode = (code: string | null): GuessedValue | null => (code === null ? null : { code });

/** The narrowest band that holds every year of a span: 12 to 14 is read as 10 to 14. */
function codeOfSpan(from: number, to: number): string | null {
  if (from === to) return codeOfYear(from);
  return BANDS.find(([, first, last]) => first <= from && to <= last)?.[0] ?? null;
}

function spanOf(words: string, value: string): readonly [number, number] | null {
  const [, from, to] = /^(\d{1,2}) (?:to |and )?(\d{1,3})$/.exec(words) ?? [];
  if (from && to && Number(from) <= Number(to)) return [Number(from), Number(to)];
  const [, least] = /^(\d{1,2}) ?(?:\+|and over|and above|or over|and older|or older|or above|plus)$/.exec(words) ?? [];
  if (least) return [Number(least), 130];
  const [, above] = /^(?:over|above|older than|greater than|more than) (\d{1,2})$/.exec(words) ?? [];
  if (above) return [Number(above) + 1, 130];
  const [, below] =
    /^(?:under|below|younger than|less than) (\d{1,2})$/.exec(words) ?? /^\s*<\s*(\d{1,2})\s*$/.exec(value) ?? [];
  return below ? [0, Number(below) - 1] : null;
}
