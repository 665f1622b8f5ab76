import { BROAD_ALONE } from '../vocabulary/ethnicity';
import { CHILD_AGES } from '../vocabulary/demographics';
import type { People } from '../vocabulary/people';
import { spanInWords, spansOfAges } from './ages';
import { runs } from './code-runs';
import { monthsOf, runLabel } from './months';
import { ETHNICITY_PART, MONTH_PART, tickedIn } from './facets';
import type { Choice, FacetId, Part, Selection } from './selection';

/** A run of words; `strong` is a value that the reader chose in a part. Structurally a run of a presented sentence. */
export type ChosenRun = string | { readonly strong: string; readonly part: FacetId };

/** "Haringey", "London, 33 boroughs", "Highbury court user group", "3 boroughs": the places ticked. */
export function placesInWords(part: Part | undefined, ticked: readonly string[]): string {
  if (part?.only && !ticked.length) return named(part, part.only, 3, 'areas');
  if (!part || !ticked.length) return 'London, all areas';
  const group = part.groups.find(({ codes }) => sameCodes(codes, ticked));
  if (group) return group.label;
  return named(part, ticked, 3, 'areas');
}

/** "children aged 10 to 17", "children aged 12 to 14 and 17", "people of all ages", "adults, 18 and over". */
export function agesInWords(part: Part | undefined, ticked: readonly string[]): string {
  if (!part || !ticked.length) return 'people of all ages';
  const spans = spansOfAges(ticked);
  const [only] = spans;
  const unknown = unknownAges(part, ticked);
  if (!only) return `people of ${joined(unknown)}`;
  if (spans.length === 1 && only.from === 18 && only.to === Infinity)
    return joined(['adults, 18 and over', ...unknown]);
  // A band of all children and one of all adults leave no age out.
  if (only.from === 0 && only.to === Infinity) return joined(['people of all ages', ...unknown]);
  const noun = spans.every(({ from, to }) => from >= 10 && to <= 17) ? 'children' : 'people';
  return `${noun} aged ${joined([...spans.map(spanInWords), ...unknown])}`;
}

function unknownAges(part: Part, ticked: readonly string[]): readonly string[] {
  const unknown = part.choices.filter(({ code }) => ticked.includes(code) && (code === 'NR' || code === 'NX'));
  return unknown.map(({ label }) => `age ${label.toLowerCase()}`);
}

/** Whom the ages and sexes that are ticked leave, as a sentence names them. */
export function peopleTicked(ages: readonly string[], sexes: readonly string[]): People {
  if (!ages.length || !ages.every((code) => CHILD_AGES.includes(code))) return 'people';
  const [only, other] = sexes;
  if (other !== undefined) return 'children';
  return only === 'female' ? 'girls' : only === 'male' ? 'boys' : 'children';
}

/** "April 2022 to March 2023"; separate months are counted. */
export function periodInWords(ticked: readonly string[]): string {
  if (!ticked.length) return 'every month supplied';
  const months = monthsOf(ticked);
  const spans = runs(months).map(([from, to]) => runLabel(from, to));
  const said = spans.length > 3 ? [`${months.length} separate months`] : spans;
  return joined([...said, ...(months.length < ticked.length ? ['date not known'] : [])]);
}

/** The selection as one sentence, chosen values strong: places, ages, period, then every other part that restricts. */
export function selectionInWords(parts: readonly Part[], selection: Selection): readonly ChosenRun[] {
  const ticked = (id: string) => {
    const part = parts.find((one) => one.id === id);
    return part ? tickedIn(part, selection.ticks) : [];
  };
  const part = (id: string) => parts.find((one) => one.id === id);
  const others = parts
    .filter(({ id }) => !['borough', 'age', MONTH_PART, ETHNICITY_PART].includes(id))
    .flatMap((one): ChosenRun[] => {
      const codes = tickedIn(one, selection.ticks);
      return codes.length
        ? [`, ${inSentence(one.legend)}: `, { strong: named(one, codes, 4, 'values', 'or'), part: one.id }]
        : [];
    });
  return [
    { strong: placesInWords(part('borough'), ticked('borough')), part: 'borough' },
    ', ',
    { strong: agesInWords(part('age'), ticked('age')), part: 'age' },
    ', ',
    { strong: periodInWords(ticked(MONTH_PART)), part: MONTH_PART },
    ...others,
    ...shownInWords(part(ETHNICITY_PART), ticked(ETHNICITY_PART)),
    '.',
  ];
}

/**
 * Who is counted, as words to be said before a number: "Haringey, children aged 10 to 17, April 2024 to March 2025". The
 * months chosen are left out where a figure has months of its own; what is shown of ethnicity is no part of it.
 */
export function ofWhomInWords(parts: readonly Part[], selection: Selection, months: 'chosen' | 'its own'): string {
  const all = selectionInWords(parts, { ...selection, ticks: { ...selection.ticks, [ETHNICITY_PART]: [] } });
  const kept = all.flatMap((run, at) => {
    const beside = all[at + 1];
    const ofMonths = (one: ChosenRun | undefined): boolean => typeof one === 'object' && one.part === MONTH_PART;
    const left = months === 'its own' && (ofMonths(run) || ofMonths(beside));
    return left ? [] : [typeof run === 'string' ? run : run.strong];
  });
  return kept.join('');
}

function shownInWords(part: Part | undefined, ticked: readonly string[]): readonly ChosenRun[] {
  if (!part || !ticked.length) return [];
  return [', shown: ', { strong: named(part, ticked, 4, 'groups'), part: ETHNICITY_PART }];
}

/** The state beside a legend: "all", "10 to 17", "Haringey", "2 of 10". */
export function facetState(part: Part, ticked: readonly string[]): string {
  if (!ticked.length) return part.id === ETHNICITY_PART ? allGroups(part) : 'all';
  if (part.id === MONTH_PART) return periodInWords(ticked);
  if (part.id === 'age') return agesInWords(part, ticked).replace(/^(children|people) (aged |of )/, '');
  return named(part, ticked, 2, `of ${part.choices.length}`);
}

const allGroups = ({ choices }: Part): string =>
  choices.some(({ code }) => BROAD_ALONE.includes(code)) ? 'all groups' : 'all 19 groups';

/** Labels of what is ticked, groups by their own name; a count where there are more than `most`. */
function named(part: Part, ticked: readonly string[], most: number, noun: string, link: 'and' | 'or' = 'and'): string {
  const groups = part.groups.filter(
    ({ form, codes }) => form === 'nest' && codes.every((code) => ticked.includes(code)),
  );
  const inGroups = new Set(groups.flatMap(({ codes }) => codes));
  const labels = [
    ...groups.map(({ label }) => label),
    ...part.choices
      .filter(({ code }) => ticked.includes(code) && !inGroups.has(code))
      .map((choice) => labelAlone(part, choice)),
  ];
  return labels.length > most ? `${labels.length} ${noun}` : joined(labels, link);
}

/** "African" stands under Black in the list; alone in a sentence it says so. */
function labelAlone(part: Part, { code, label }: Choice): string {
  const group = part.id === ETHNICITY_PART ? /^[BMW][1-4]$/.exec(code) && broadGroupOf(part, code) : null;
  return group ? `${group} ${label}` : label;
}

function broadGroupOf(part: Part, code: string): string | undefined {
  return part.groups.find(({ form, codes }) => form === 'nest' && codes.includes(code))?.label;
}

/** A legend inside a sentence; abbreviations such as SEND stay as they are. */
function inSentence(legend: string): string {
  return /^[A-Z]{2}/.test(legend) ? legend : `${legend.slice(0, 1).toLowerCase()}${legend.slice(1)}`;
}

function joined(words: readonly string[], link: 'and' | 'or' = 'and'): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} ${link} ${words.at(-1) ?? ''}`;
}

function sameCodes(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code));
}
