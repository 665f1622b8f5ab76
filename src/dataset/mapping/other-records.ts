import type { ExtractKind } from '../kinds/contract';
import { nameWords } from './guess-names';
import { saying } from './missing-marks';
import type { ColumnProfile, FileProfile } from './profile';

/** Records that officers export beside the four extracts: what they are called, and the words that give them away. */
const OTHER_RECORDS: readonly (readonly [string, RegExp])[] = [
  ['stops and searches', /\b(?:stop(?:s|ped)?|search(?:es|ed)?|frisk(?:ed)?)\b/],
  ['uses of force', /\b(?:force (?:used|type|actions?)|use of force|tactics?|taser|cew|restraint)\b/],
  ['recorded crimes', /\b(?:last outcome category|crime reported|falls within)\b/],
  ['exclusions from school', /\b(?:exclusions?|suspensions?|excluded|pupils?|headcount)\b/],
  ['complaints', /\bcomplain(?:ts?|ants?|ed)\b/],
];
/** One column may speak of a search that came before the decision; a file of searches has several. */
const COLUMNS_AT_LEAST = 2;

/** What a file seems to be where it is none of the four extracts: "stops and searches"; null where nothing tells. */
export function otherRecords({ columns }: FileProfile): string | null {
  const found = OTHER_RECORDS.map(([label, pattern]) => ({
    label,
    of: columns.filter((column) => speaksOf(column, pattern)).length,
  })).sort((one, other) => other.of - one.of);
  const [most] = found;
  return most && most.of >= COLUMNS_AT_LEAST ? most.label : null;
}

function speaksOf(column: ColumnProfile, pattern: RegExp): boolean {
  if (pattern.test(nameWords(column.name).join(' '))) return true;
  const values = saying(column).slice(0, 3);
  return values.length > 0 && values.every(({ value }) => pattern.test((value ?? '').toLowerCase()));
}

/** An arrest, or a search that found nothing, is no decision about a child: a column that holds it tells of another record. */
const NO_DECISION =
  /^(?:arrest(?:ed|s)?|nothing found.*|searched?|field contact|warned|stop(?:ped)? and search(?:ed)?)$/;

/** What the names or values of a file of knife crime prevention orders, or of remand, say somewhere. */
const SPEAKS_OF_ITS_KIND: Partial<Readonly<Record<ExtractKind, RegExp>>> = {
  kcpo: /\b(?:kcpo|knife|prevention|trigger|randomised|interim|stage reached|full order)\b/,
  remand: /\b(?:remand\w*|bail\w*|rlaa|ryda|yda|local authority accommodation)\b/,
};

/** Whether something in a file denies that it is of a kind, though a column and its values could be. */
export function isOfAnother(kind: ExtractKind, profile: FileProfile, own: ColumnProfile): boolean {
  if (otherRecords(profile) !== null) return true;
  const values = saying(own).map(({ value }) => (value ?? '').toLowerCase().trim());
  if (kind === 'oocd') return values.some((value) => NO_DECISION.test(value));
  const word = SPEAKS_OF_ITS_KIND[kind];
  return word !== undefined && ![nameWords(own.name).join(' '), ...values].some((text) => word.test(text));
}
