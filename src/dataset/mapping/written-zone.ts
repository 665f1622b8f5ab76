import { join, literal, type Statement, sql, wholeNumber } from '../../sql/statement';

/** A zone behind an hour, for a regular expression that JavaScript and the engine both read. */
export const ZONE = [
  'Z',
  '[+\\-\u2212]\\d{2}(?::?\\d{2})?',
  '(?:UTC|GMT)(?:[+\\-\u2212](?:\\d{4}|\\d{1,2}(?::\\d{2})?))?',
  'Europe/London',
  '[A-Z]{2,4}',
].join('|');

/** What some writers add behind the zone: its name, as in "+01:00[Europe/London]" or "+0100 (BST)". */
export const ZONE_NAME = '(?:\\s*[\\[(][A-Za-z_/ ]+[\\])])?';

/** Hours before universal time (negative: behind it). Left out where one name means several zones, as IST does. */
export const ZONE_HOURS: Readonly<Record<string, number>> = {
  ...{ z: 0, ut: 0, utc: 0, gmt: 0, wet: 0, bst: 1, west: 1, cet: 1, cest: 2, eet: 2, eest: 3, msk: 3 },
  ...{ ast: -4, adt: -3, est: -5, edt: -4, cst: -6, cdt: -5, mst: -7, mdt: -6, pst: -8, pdt: -7 },
  ...{ akst: -9, akdt: -8, hst: -10, awst: 8, aest: 10, aedt: 11, nzst: 12, nzdt: 13 },
};

/** The clock of London, whatever the time of year: nothing is to be moved. */
const LONDON = 'europe/london';

/** The zones that are farthest from universal time, in hours. */
export const FARTHEST = { behind: 12, before: 14 } as const;
/** Minutes that zones end in. */
export const ZONE_MINUTES: readonly number[] = [0, 15, 30, 45];

const NUMBER = /^[a-z]*([+-])(\d{1,2}):?(\d{2})?$/;
const plain = (zone: string): string => zone.toLowerCase().replace('\u2212', '-');

/**
 * Seconds that a zone is before universal time: "Z", "+01:00", "BST", "UTC+1". Null for the clock of London, undefined
 * for a zone that is not known. The twin of `offsetOf`.
 */
export function secondsOf(zone: string): number | null | undefined {
  const written = plain(zone);
  if (written === LONDON) return null;
  const named = Object.hasOwn(ZONE_HOURS, written) ? ZONE_HOURS[written] : undefined;
  if (named !== undefined) return named * 3600;
  const [, sign, hours, minutes = '0'] = NUMBER.exec(written) ?? [];
  if (!sign || !hours) return undefined;
  const far = sign === '-' ? FARTHEST.behind : FARTHEST.before;
  if (Number(hours) > far || !ZONE_MINUTES.includes(Number(minutes))) return undefined;
  return (sign === '-' ? -1 : 1) * (Number(hours) * 3600 + Number(minutes) * 60);
}

/** Seconds that a zone is before universal time as INTEGER; NULL for one that is not known, and for that of London. */
export function offsetOf(zone: Statement): Statement {
  const written = sql`lower(replace(${zone}, '\u2212', '-'))`;
  const piece = (place: number): Statement =>
    sql`try_cast(regexp_extract(${written}, '^[a-z]*[+-]([0-9]{1,2}):?([0-9]{2})?$', ${wholeNumber(place)}) as integer)`;
  const names = Object.entries(ZONE_HOURS).map(([name, hours]) => sql`when ${literal(name)} then ${seconds(hours)}`);
  const [hours, minutes] = [piece(1), sql`coalesce(${piece(2)}, 0)`];
  const sign = sql`(case when contains(${written}, '-') then -1 else 1 end)`;
  const far = sql`(case when contains(${written}, '-') then ${wholeNumber(FARTHEST.behind)} else ${wholeNumber(FARTHEST.before)} end)`;
  const known = sql`${hours} <= ${far} and ${minutes} in (${join(ZONE_MINUTES.map(wholeNumber))})`;
  const counted = sql`case when ${known} then ${sign} * (${hours} * 3600 + ${minutes} * 60) end`;
  return sql`(case ${written} ${join(names, ' ')} else ${counted} end)`;
}

const seconds = (hours: number): Statement =>
  hours < 0 ? sql`-${wholeNumber(-hours * 3600)}` : wholeNumber(hours * 3600);
