import type { ExternalStatistic } from '../dataset/references/external-statistics';
import type { PublishedBase, OfficialBeside } from '../measures/official-figures';
import { BROAD_GROUPS } from '../vocabulary/ethnicity';
import { inHundred, listed } from './numbers';

/** What the reader has chosen, as far as a published figure can be of the same. */
export interface Beside {
  /** Names of the places chosen, in lower case: "london", or one borough. */
  readonly places: readonly string[];
  /** Months chosen, as months since January 2000, in order. */
  readonly months: readonly number[];
  /** Only children are counted beside it. */
  readonly childrenOnly: boolean;
  /** Ids of the rows shown. */
  readonly groups: readonly string[];
  readonly synthetic: boolean;
}

const OWN_GROUPS: Readonly<Record<string, string>> = {
  all: 'all groups',
  bame: 'Asian, Black, Mixed and Other taken together',
  black_or_mixed: 'Black or Mixed, taken together',
  ...Object.fromEntries(BROAD_GROUPS.map(({ id, label }) => [id, label])),
};

/** Published with "convicted" where the workbook counts the others. */
const OPPOSITE = /^Convicted\b/;

/** Published of people of every age, where the workbook counts children unless adults are ticked. */
const EVERY_AGE = /^Orders\b/;

/**
 * Published figures as sentences, those of the reader's own group, setting and place first; the others are set apart and say
 * how they differ. Numbers stay in their own unit and are never rescaled.
 */
export function officialLines(figures: readonly OfficialBeside[], beside: Beside): readonly string[] {
  const series = new Map<string, OfficialBeside[]>();
  for (const figure of figures) {
    const { measure, setting, place, period, source, unit } = figure.figure;
    const key = JSON.stringify([measure, setting, place, period, source, unit]);
    const members = series.get(key);
    if (members) members.push(figure);
    else series.set(key, [figure]);
  }
  const lines = [...series.values()].map((members) => lineOf(members, beside));
  const ordered = [...lines.filter(({ apart }) => !apart), ...lines.filter(({ apart }) => apart)].map(
    ({ text }) => text,
  );
  if (!ordered.length || !beside.synthetic) return ordered;
  return [...ordered, 'Published figures are about real children; the numbers above are synthetic.'];
}

function lineOf(
  published: readonly OfficialBeside[],
  beside: Beside,
): { readonly text: string; readonly apart: boolean } {
  const members = published.map(({ figure }) => figure);
  const [first] = members;
  if (!first) return { text: '', apart: false };
  const differs = [
    ...(members.every(({ group }) => group === 'all' || beside.groups.includes(group)) ? [] : ['group']),
    ...(published.every(({ sameSetting }) => sameSetting) ? [] : ['setting']),
    ...(isPlace(first.place, beside.places) ? [] : ['place']),
    ...(beside.childrenOnly && EVERY_AGE.test(first.measure) ? ['age'] : []),
    ...(isPeriod(first, beside.months) ? [] : ['period']),
  ];
  const apart = differs.some((what) => what !== 'period');
  const head = apart ? `Published, for another ${listed(differs)}` : 'Published';
  const opposite = OPPOSITE.test(first.measure) ? ' It counts those convicted; this figure counts the others.' : '';
  const ages = EVERY_AGE.test(first.measure) ? ' It counts children and adults together.' : '';
  return {
    apart,
    text: `${head}: ${uncapitalised(first.measure)}, ${valuesOf(members)} (${first.setting}, ${placeAndPeriod(first)}).${opposite}${ages}${basesInWords(published)} Source: ${first.source}.`,
  };
}

/** Every base that the source's counts allow, and what cannot be right in them; published numbers stay as printed. */
function basesInWords(published: readonly OfficialBeside[]): string {
  return published
    .flatMap(({ bases = [], contradiction }) => [
      ...bases.map(
        ({ answers, base, share, of }) => ` ${answers} of ${BASES[of](base)} is ${inHundred(share)} in 100.`,
      ),
      ...(contradiction ? [` Take care: ${contradiction.charAt(0).toLowerCase()}${contradiction.slice(1)}`] : []),
    ])
    .join('');
}

const BASES: Readonly<Record<PublishedBase['of'], (base: number) => string>> = {
  cases: (base) => `all ${base} cases`,
  known: (base) => `the ${base} with information`,
  answered: (base) => `the ${base} with an answer`,
};

function isPlace(place: string, places: readonly string[]): boolean {
  const words = place.toLowerCase();
  // Knife crime prevention orders were tried in the Metropolitan Police district: London but the City.
  return places.includes(words) || (words.startsWith('metropolitan police') && places.includes('london'));
}

/** Whether the months chosen are just those that the figure is about; not known of a period that is not months. */
function isPeriod({ months }: ExternalStatistic, chosen: readonly number[]): boolean {
  if (!months) return false;
  return chosen.length === months.last - months.first + 1 && chosen.every((month, at) => month === months.first + at);
}

function placeAndPeriod({ place, period }: ExternalStatistic): string {
  const unknown = (what: string, words: string) => (words === 'not stated' ? `${what} not stated` : words);
  return `${unknown('place', place)}, ${unknown('period', period)}`;
}

/** "Black 75, Mixed 67 and White 83 in 100", "52 in 100, all groups", "4.8 per 1,000, Black". */
function valuesOf(members: readonly ExternalStatistic[]): string {
  const unit = (words: string) => (words === '%' ? 'in 100' : words);
  const name = (group: string) => OWN_GROUPS[group] ?? group.replaceAll('_', ' ');
  const [first] = members;
  if (!first) return '';
  if (members.length === 1) return `${first.value} ${unit(first.unit)}, ${name(first.group)}`;
  return `${listed(members.map(({ group, value }) => `${name(group)} ${value}`))} ${unit(first.unit)}`;
}

function uncapitalised(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
