import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { BROAD_GROUPS, ETHNICITY } from '../../src/vocabulary/ethnicity';
import { BOROUGHS, COURT_USER_GROUPS, POLICE_COMMAND_UNITS, YOUTH_JUSTICE_SERVICES } from '../../src/vocabulary/places';
import { MONTH_NAMES } from '../../src/dataset/kinds/months';
import { pastOf } from '../../src/presentation/verdict-words';
import type { Said } from './said';

/** A sentence with its numbers, groups, places, months and outcomes taken out, and where it was met first. */
export interface Pattern {
  readonly figure: string;
  readonly place: Said['place'];
  readonly pattern: string;
  readonly example: string;
}

/** Every pattern among some sentences, in the order in which they were met, a figure after the other. */
export function patternsOf(said: readonly Said[]): readonly Pattern[] {
  const found = new Map<string, Pattern>();
  for (const { figure, place, text } of said) {
    for (const sentence of sentencesOf(text)) {
      const pattern = patternOf(sentence);
      const key = [figure, place, pattern].join('\n');
      if (!found.has(key)) found.set(key, { figure, place, pattern, example: sentence });
    }
  }
  return [...found.values()];
}

/** A text cut where a sentence ends; a stop inside a number or an abbreviation ends none. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?”]) (?=[A-Z“])/).filter(Boolean);
}

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Whole words; longer names first, so that no name is cut by one that it holds. */
const anyOf = (names: readonly string[]): string =>
  `\\b(?:${[...new Set(names)]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|')})(?!\\w)`;

const lowered = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);
const both = (words: readonly string[]): readonly string[] => words.flatMap((one) => [one, lowered(one)]);

const outcomes = EXTRACTS.flatMap((extract) => extract.outcomes);
const bases = outcomes.flatMap(({ base, otherBases = [] }) => [base, ...otherBases]);
const verbs = outcomes.map(({ verb }) => verb);
const places = [...BOROUGHS, ...POLICE_COMMAND_UNITS, ...COURT_USER_GROUPS, ...YOUTH_JUSTICE_SERVICES];
const groups = [...BROAD_GROUPS, ...ETHNICITY.codes].map(({ label }) => label);
const GROUP = `(?:${anyOf(BROAD_GROUPS.map(({ label }) => label))}: )?${anyOf(groups)}`;
const PERIOD = `(?:\\d+ )?${anyOf(MONTH_NAMES)}(?: \\d{4})?(?: to ${anyOf(MONTH_NAMES)} \\d{4})?`;

/** What is put in the place of what, in this order. */
const REPLACED: readonly (readonly [RegExp, string])[] = [
  [/\b(people|person|child|adults?)\b/g, 'children'],
  [
    /\bOf (?:those|orders|children|[a-z]+) (?:[a-z]+(?: [a-z]+)*|with yes, no or other recorded), /g,
    'Of those at the step, ',
  ],
  [listOf(anyOf(bases.flatMap(({ whose }) => (whose ? [whose.people, whose.events] : [])))), '[in the base]'],
  [listOf(anyOf(both(bases.map(({ label }) => label)))), '[base]'],
  [listOf(anyOf([...verbs, ...verbs.map(pastOf)])), '[have the outcome]'],
  [listOf(anyOf(both(outcomes.flatMap(({ label, noun }) => [label, noun])))), '[outcome]'],
  [listOf(anyOf(both(EXTRACTS.map(({ label }) => label)))), '[extract]'],
  [listOf(anyOf(places.map(({ label }) => label))), '[place]'],
  [new RegExp(PERIOD, 'g'), '[period]'],
  [/ taken together \([“"]BAME[”"]\)| together(?= \[have| were|, and)/g, ''],
  [/\ball others?\b/g, '[group]'],
  [listOf(`(?:${GROUP}|\\[group\\])`), '[group]'],
  [/ (?:at|in) (?:their (?:first|longest) (?:\w+)|one or more of their \w+|any of their \w+)/g, ' [way]'],
  [/\b(?:under )?\d[\d,.]*(?<![.,])/g, 'n'],
  [/\b(?:children|decisions?|episodes?|cases?|orders)\b/g, '[children]'],
  [/\[group\] \[children\]/g, '[group]'],
  [/\ball \[children\]/g, '[group]'],
  [/“[^”]*”/g, '“[name]”'],
  [/n in n (?:\[event\] )?(?:for [^(]*)?\(n of n\)|n of n/g, '[share]'],
  [/(\[\w+\]: [^;]*)(?:; \[\w+\]: [^;]*)+/g, '$1; …'],
  [/(?:; \[group\] (?:more|less) likely (?:at|in) \[share\])+/g, '; …'],
  [/(“\[name\]”)(?:(?:, | and )“\[name\]”)+/g, '“[names]”'],
];

/** Several of a kind in a row count as one: "A, B and C". */
function listOf(one: string): RegExp {
  return new RegExp(`${one}(?:(?:, | and | or )${one})*`, 'g');
}

/** The sentence with everything that changes from selection to selection taken out. */
function patternOf(sentence: string): string {
  const quoted = /^“.*”$/.test(sentence) || sentence.startsWith('“') !== sentence.includes('”');
  const bare = quoted ? sentence.replaceAll(/[“”]/g, '') : sentence;
  return REPLACED.reduce((text, [pattern, name]) => text.replaceAll(pattern, name), bare);
}
