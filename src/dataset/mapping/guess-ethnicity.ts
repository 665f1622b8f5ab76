import { BROAD_ALONE, BROAD_GROUPS, ETHNICITY, type BroadGroup } from '../../vocabulary/ethnicity';
import { CODES_THAT_DIFFER, type EthnicityCodes } from '../../vocabulary/ethnicity-code-sets';
import { type GuessedValue, wordsOf } from './guessed-value';
import { isBroadWithPart, isMixedPair, whyMerged } from './guess-merged';

const CODES = new Set(ETHNICITY.codes.map(({ code }) => code));
const OTHER_OF: Readonly<Record<BroadGroup, string>> = {
  asian: 'A9',
  black: 'B9',
  mixed: 'M9',
  white: 'W9',
  other: 'O9',
};

const DIFFERS =
  'It names a broad group, and its code means one group in one version of the codes and another in the next.';

const NOT_STATED =
  /\bnot stated\b|(?<!\bwithin )\bnot (given|disclosed|provided)\b|\b(declined|refused|refuses)\b|prefer not|rather not|^n[1-3s]$|^ns\b/;
const NOT_RECORDED =
  /\bnot (recorded|known|available|obtained|reported|specified)\b|^(unknown|missing|blank|null|none|na|n a|unreported|unspecified)$/;
const OTHER = /\b(any )?other\b|\bbackground\b/;

/**
 * What a value of self-defined ethnicity means, by its words and then by its code: "A1 - Indian",
 * "Asian or Asian British: Bangladeshi". Bare O1 and O2 mean nothing until the code set is known.
 */
export function guessEthnicity(value: string, codes?: EthnicityCodes): GuessedValue | null {
  const { code, words } = parted(value);
  const meant = words === '' ? null : byWords(words, value);
  if (code === null) return meant;
  const differs = CODES_THAT_DIFFER.includes(code);
  // Words that name the broad group alone leave it to the code to say which group within.
  const isBroad = meant !== null && 'code' in meant && BROAD_ALONE.includes(meant.code);
  if (isBroad && meant.code.startsWith(code.charAt(0))) return differs ? { why: DIFFERS } : byCode(code, codes);
  if (!meant || 'why' in meant) return words === '' || !differs ? byCode(code, codes) : meant;
  const ours = codes ? (codes.reads[code] ?? code) : code;
  if (meant.code === ours || differs) return meant;
  return { why: 'Its code and its words name different groups.' };
}

/** A code that stands before or after its words: "A1 - Indian", "Indian (A1)". */
function parted(value: string): { readonly code: string | null; readonly words: string } {
  const words = wordsOf(value);
  const [, before, rest = ''] = /^([abmwo][0-9])\b ?(.*)$/.exec(words) ?? [];
  if (before) return { code: before.toUpperCase(), words: rest };
  const [, start = '', after] = /^(.*?) ([abmwo][0-9])$/.exec(words) ?? [];
  return after ? { code: after.toUpperCase(), words: start } : { code: null, words };
}

function byCode(code: string, codes: EthnicityCodes | undefined): GuessedValue | null {
  if (!codes && CODES_THAT_DIFFER.includes(code)) {
    return { why: `${code} means one group in one version of the codes and another in the next.` };
  }
  const ours = codes?.reads[code] ?? code;
  return CODES.has(ours) ? { code: ours } : null;
}

function byWords(said: string, value: string): GuessedValue | null {
  // African American is a broad group of another country, not African here.
  const words = said.replace(/\bafrican american\b/g, 'black');
  if (NOT_STATED.test(words)) return { code: 'NS' };
  if (NOT_RECORDED.test(words)) return { code: 'NR' };
  // "Chinese or other", of the 5+1 of the Census of 2001; what a supplier merged; groups of other countries.
  const why = whyMerged(value);
  if (why !== null) return { why };
  // What follows the last sign of division says most: "Black/African/Caribbean/Black British - African".
  const last = wordsOf(/[-–—:|>]\s*([^-–—:|>]+)$/.exec(value)?.[1] ?? '');
  // "Asian Welsh" names a broad group of the Census of 2021; "Welsh" alone is a detail of White.
  const detail = (last === '' ? words : last)
    .replace(/\b(asian|black) welsh\b/g, '$1')
    .replace(/\bafrican american\b/g, 'black');
  const group = isMixedPair(value) ? 'mixed' : broadGroup(words);
  const code = group === 'mixed' ? mixedCode(detail) : isBroadWithPart(value) ? null : detailedCode(detail, group);
  if (code !== null) return { code };
  const isBroad = /^other(?: ethnic)?(?: groups?)?$|\bgroup within not given$/.test(words) || isBroadWithPart(value);
  if (OTHER.test(detail) && group !== null && !isBroad) return { code: OTHER_OF[group] };
  const broad = BROAD_GROUPS.find(({ id }) => id === group);
  return broad ? { code: broad.alone } : null;
}

function broadGroup(words: string): BroadGroup | null {
  if (/\b(?:mixed|multiple|multiracial|biracial|dual|two or more)\b/.test(words)) return 'mixed';
  if (/\bblack\b/.test(words)) return 'black';
  if (/\basian\b/.test(words)) return 'asian';
  if (/\b(?:white|caucasian)\b/.test(words)) return 'white';
  return /\bother\b/.test(words) ? 'other' : null;
}

function mixedCode(detail: string): string | null {
  if (/\bany other\b|\bother\b/.test(detail)) return 'M9';
  if (/\bcaribbean\b/.test(detail)) return 'M1';
  if (/\bafrican\b/.test(detail)) return 'M2';
  return /\basian\b/.test(detail) && /\bwhite\b/.test(detail) ? 'M3' : null;
}

/** Words of one group each, the more particular first. */
const DETAILS: readonly (readonly [string, RegExp])[] = [
  ['A3', /\bbangladeshi\b/],
  ['A2', /\bpakistani\b/],
  ['A4', /\bchinese\b/],
  ['A1', /^(?:asian |asian british |asian or asian british |british )?indian\b/],
  ['O1', /\barab\b/],
  ['W1', /\benglish\b|\bwelsh\b|\bscottish\b|\bnorthern irish\b/],
  ['W2', /^(?:white )?irish$/],
];

function detailedCode(detail: string, group: BroadGroup | null): string | null {
  // "Any other" of a group names no detail of it, though its words may: "Any other Black/African/Caribbean background".
  if (/\bany other\b|^other\b|\bbackground\b/.test(detail)) return null;
  const found = DETAILS.find(([, pattern]) => pattern.test(detail))?.[0];
  if (found) return found;
  if (/\bgypsy\b|\btraveller\b/.test(detail)) return /\broma\b/.test(detail) ? null : 'W3';
  if (/\broma\b/.test(detail)) return 'W4';
  if (group === 'black' || group === null) return blackCode(detail);
  return group === 'white' && /\bbritish\b/.test(detail) ? 'W1' : null;
}

function blackCode(detail: string): string | null {
  const [african, caribbean] = [/\bafrican\b/.test(detail), /\bcaribbean\b|\bwest indian\b/.test(detail)];
  if (african && !caribbean) return 'B2';
  if (caribbean && !african) return 'B1';
  return detail === 'british' ? 'W1' : null;
}
