import { wordsOf } from './guessed-value';

/** What a label may name: a broad group of the Census, or a group that the Census here does not have. */
type Family = 'Asian' | 'Black' | 'Mixed' | 'White' | 'Other' | Foreign;
type Foreign = 'Pacific' | 'native peoples' | 'Hispanic' | 'Middle Eastern' | 'everyone not White';

/** The more particular first: "Pacific Islander" is no "Other", "American Indian" no "Asian". */
const FAMILIES: readonly (readonly [Family, RegExp])[] = [
  [
    'everyone not White',
    /\b(?:bame|bme|bipoc|poc|non white|not white|(?:ethnic |global )?(?:minorit(?:y|ies)|majority))\b|people of colou?r|\bother than white\b/,
  ],
  [
    'native peoples',
    /\b(?:american indian|native american|alaskan?|amerindian|first nations?|indigenous|aboriginal|inuit|metis|maori|torres strait)\b/,
  ],
  ['Pacific', /\b(?:pacific|hawaiian|samoan|tongan|polynesian|pasifika)\b/],
  ['Hispanic', /\b(?:hispanic|latin[aoxe]?s?|latino a)\b/],
  ['Middle Eastern', /\b(?:north african|middle eastern?)\b/],
  ['Other', /\barab(?:ic)?\b/],
  ['Mixed', /\b(?:mixed|multiple|multiracial|biracial|dual heritage|two or more)\b/],
  ['Black', /\b(?:black|african|caribbean|west indian|afro)\b/],
  ['Asian', /\b(?:asian|indian|pakistani|bangladeshi|chinese|japanese|vietnamese|filipino|korean)\b/],
  ['White', /\b(?:white|caucasian|european|irish|english|gypsy|roma|traveller)\b/],
  ['Other', /\bother\b/],
];

const FOREIGN: readonly Family[] = ['Pacific', 'native peoples', 'Hispanic', 'Middle Eastern', 'everyone not White'];

/** Details of one broad group that are told apart: two of them in one label leave it open which is meant. */
const DETAILS = /\b(?:indian|pakistani|bangladeshi|chinese|gypsy|roma|irish(?! traveller))\b/g;

/** Not being Hispanic says nothing here. */
const ASIDE = /\b(?:non|not) (?:hispanic|latin[aoxe]?)(?: or latin[aoxe]?)?\b|\bof hispanic origin\b/g;

/** Parts of a label that stand beside one another: "Other inc Chinese", "Black / Asian", "Mixed or Other", "Asian, Other". */
function facetsOf(value: string): readonly string[] {
  const joined = value
    .toLowerCase()
    .replace(/[/,;&+]|\b(?:and|or)\b|\b(?:inc|incl|includes|including)\b\.?/g, ' | ')
    .split('|');
  return joined.map((part) => wordsOf(part).replace(ASIDE, ' ').trim()).filter(Boolean);
}

const familyOf = (part: string): Family | null => FAMILIES.find(([, pattern]) => pattern.test(part))?.[0] ?? null;

/** "White and Black Caribbean" is a Mixed group, joined though it is. */
const MIXED_PAIR =
  /\bwhite\s*(?:and|&|\+|\/)\s*(?:black|asian)\b|\b(?:black \w+|black|asian)\s*(?:and|&|\+|\/)\s*white\b/i;

/**
 * Why a label of ethnicity is left open: it joins groups that stand apart here, or names one that the Census of England
 * and Wales has no place for. Null where it does neither.
 */
export function whyMerged(value: string): string | null {
  const said = lastOf(value);
  const parts = facetsOf(said);
  const families = [...new Set(parts.flatMap((part) => familyOf(part) ?? []))];
  const foreign = families.find((family) => FOREIGN.includes(family));
  if (foreign === 'everyone not White') return 'It joins groups that stand apart here.';
  if (families.length > 1 && MIXED_PAIR.test(said) && !families.includes('Other')) return null;
  if (families.length > 1) return joins(said, families);
  if (foreign) return 'The Census of England and Wales has no such group; say which group it stands for, or leave it.';
  const details = new Set(
    wordsOf(said)
      .replace(/\bwest indian\b/g, '')
      .match(DETAILS) ?? [],
  );
  const among = details.size > 1 || (details.size === 1 && hasOther(parts, details));
  return among && parts.length > 1 ? 'It joins groups that stand apart here.' : null;
}

/** Whether a label is one of the Mixed groups by the two that it joins: "White and Asian", "White/Black Caribbean". */
export const isMixedPair = (value: string): boolean => MIXED_PAIR.test(value);

/** Whether a label names a broad group and some of it besides: "Asian (inc Chinese)" is all of Asian. */
export function isBroadWithPart(value: string): boolean {
  const parts = facetsOf(lastOf(value));
  const isBare = (part: string): boolean =>
    /^(?:asian|black|white|other)(?: british| welsh| ethnic groups?)?$/.test(part);
  return parts.some(isBare) && parts.some((part) => !isBare(part) && familyOf(part) !== null);
}

/** "Other ethnic group - Arab or North African" is asked of its last part, where that names a group by itself. */
function lastOf(value: string): string {
  const last = /\s[-–—]\s*([^–—]+)$|:\s*([^:]+)$/.exec(value);
  const detail = last?.[1] ?? last?.[2] ?? '';
  return familyOf(wordsOf(detail)) === null ? value : detail;
}

const hasOther = (parts: readonly string[], details: ReadonlySet<string>): boolean =>
  parts.some((part) => /^(?:any )?other\b/.test(part) && ![...details].some((detail) => part.includes(detail)));

function joins(value: string, families: readonly Family[]): string {
  const chinese = /\bchinese\b/i.test(value) && families.includes('Other') && families.length === 2;
  if (chinese) return 'It puts Chinese, which is in Asian here, with any other group.';
  return 'It joins groups that stand apart here.';
}
