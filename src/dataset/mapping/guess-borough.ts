import { BOROUGHS, OUTSIDE_LONDON } from '../../vocabulary/places';
import { type GuessedValue, wordsOf } from './guessed-value';

const SHORTENED: Readonly<Record<string, string>> = {
  barking: 'E09000002',
  'barking dagenham': 'E09000002',
  lbbd: 'E09000002',
  city: 'E09000001',
  'city of london corporation': 'E09000001',
  corporation: 'E09000001',
  hammersmith: 'E09000013',
  'hammersmith fulham': 'E09000013',
  lbhf: 'E09000013',
  kensington: 'E09000020',
  'kensington chelsea': 'E09000020',
  rbkc: 'E09000020',
  kingston: 'E09000021',
  'kingston on thames': 'E09000021',
  rbk: 'E09000021',
  richmond: 'E09000027',
  'richmond on thames': 'E09000027',
  lbth: 'E09000030',
  waltham: 'E09000031',
};

const BY_NAME = new Map([
  ...Object.entries(SHORTENED),
  ...BOROUGHS.map(({ label, code }) => [wordsOf(label), code] as const),
]);

const OUTSIDE = /^(?:out|outside)(?: of)? (?:london|area|borough|the met|met)\b|^(?:out of area|non london|ool|ooa)$/;
/** GSS codes of other local authorities and counties; those of wards and smaller areas may well lie in London. */
const OTHER_AUTHORITY = /^(?:e06|e07|e08|e10|w06|s12|n09)\d{6}\b/;
const TWO_AREAS = /\band\b|\bwith\b/;

/** What a value of a borough column means: "London Borough of Haringey", "LB Haringey", "RBKC", "City of Westminster". */
export function guessBorough(value: string): GuessedValue | null {
  const words = wordsOf(value);
  const code = /\be090000(?:0[1-9]|[12][0-9]|3[0-3])\b/.exec(words)?.[0];
  if (code) return { code: code.toUpperCase() };
  if (OTHER_AUTHORITY.test(words) || OUTSIDE.test(words)) return { code: OUTSIDE_LONDON };
  const named = [words, ...withoutTitles(words)].map((name) => BY_NAME.get(name)).find(Boolean);
  if (named) return { code: named };
  const parts = words.split(TWO_AREAS).map((part) => part.trim());
  const areas = parts.filter((part) => [part, ...withoutTitles(part)].some((name) => BY_NAME.has(name)));
  return areas.length > 1 ? { why: 'It names two boroughs, and the row can only stand in one.' } : null;
}

function withoutTitles(words: string): readonly string[] {
  const start = words.replace(/^(?:the )?(?:(?:london|royal) borough of|royal borough|city of|lb of|lb|rb of|rb) /, '');
  const end = start.replace(/ (?:london borough council|borough council|city council|council|borough|lb)$/, '');
  return [start, end, end.replace(/ (?:youth justice service|youth offending (?:team|service)|yjs|yot|yos|bcu)$/, '')];
}
