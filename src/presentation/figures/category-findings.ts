import { capital, lowerFirst } from '../../vocabulary/written';
import { FEWEST } from '../../measures/claims';
import type { CategoryRow, RatesByCategory } from '../../measures/by-category';
import type { GapsOfGroup, RatesWithGaps } from '../../measures/many-gaps';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { anyOfThese, count, inHundred, isUnseenShare, unseenInWords } from '../numbers';
import { countedOf, countsOfShare } from '../verdict-words';

/** How the rows of a table are spoken of. */
export interface RowWords {
  readonly one: string;
  readonly many: string;
  /** "in" a borough, "at" an age. */
  readonly where: string;
}

/** Why more bars are filled than the sentence counts; empty where one gap was looked at. */
export const filledAlone = ({ gaps: { looked } }: RatesWithGaps): string =>
  looked > 1
    ? `A filled bar is clear by itself; the sentence counts only what stays clear when all ${looked} gaps are allowed for.`
    : '';

/**
 * Where not every gap of a table could be looked at: how many there are, and what keeps the others from it. "There are 48
 * gaps, 4 groups beside White children in each of 12 command units. 32 could be looked at ..."; empty where all could.
 */
export function gapsLookedAt({ rows, gaps }: RatesWithGaps, { nouns }: SheetContext, { many }: RowWords): string {
  const all = rows.reduce((sum, { groups }) => sum + beside(groups).length, 0);
  const unseen = rows.reduce((sum, { groups }) => sum + beside(groups).filter(isUnseen).length, 0);
  if (gaps.looked === all || unseen === 0) return '';
  const few = all - unseen - gaps.looked;
  const rest = few > 0 ? `, and ${few} are of fewer than ${FEWEST.headlineRow} ${nouns.many}` : '';
  return `The groups in ${rows.length} ${many} make ${all} gaps. ${gaps.looked} could be looked at; ${unseen} rest on a number that is ${unseenInWords()}${rest}.`;
}

type Groups = CategoryRow['groups'];

const beside = ({ rows, reference }: Groups): Groups['rows'] => rows.filter(({ row }) => row.id !== reference.row.id);

const isUnseen = ({ rate, against }: Groups['rows'][number]): boolean =>
  isUnseenShare(rate.share) || (against !== undefined && against !== null && isUnseenShare(against.share));

/** The rows that hold anybody: with fewer than two there is nothing to set side by side. */
export const heldRows = <Row extends Pick<CategoryRow, 'all'>>(rows: readonly Row[]): readonly Row[] =>
  rows.filter(({ all }) => all.share.atRisk.count !== 0);

/** In how many rows the gaps of each group stand, when so many are looked at: says how many, never which is highest. */
export function gapsFinding({ rows, gaps }: RatesWithGaps, context: SheetContext, words: RowWords): Sentence {
  const { nouns } = context;
  const [only, ...others] = heldRows(rows);
  if (!only) return [`No ${nouns.many} in this selection`];
  if (!others.length) return [`Only ${only.category.label} is in this selection`];
  if (!gaps.looked) return [`Too few ${nouns.many} ${words.where} any one ${words.one} to compare`];
  const standing = gaps.groups.filter(({ more, less }) => more + less > 0);
  const reference = `${rows[0]?.groups.reference.row.label ?? ''} ${nouns.people}`;
  const looked = `. This allows for the ${gaps.looked} gaps looked at.`;
  const [first, ...rest] = standing;
  if (!first) {
    const place =
      gaps.rows === 1 ? `the one ${words.one} with enough ${nouns.many} to tell` : anyOfThese(gaps.rows, words.many);
    return [`No gap from ${reference} is clear of chance ${words.where} ${place}${gaps.looked > 1 ? looked : ''}`];
  }
  return [
    [opening(first, reference, context, words), ...rest.map((one) => shortly(one, context, words))].join('. '),
    looked,
  ];
}

type Direction = 'less' | 'more';

/** The direction of most of a group's gaps stands first; the other, where there is one, is said too. */
function directions({ more, less }: GapsOfGroup): readonly (readonly [Direction, number])[] {
  const both = [
    ['less', less],
    ['more', more],
  ] as const;
  return [...both].sort((a, b) => b[1] - a[1]).filter(([, many]) => many > 0);
}

/** "In 4 of 31 boroughs, Black children were less likely than White children to be charged at their first decision". */
function opening(
  gap: GapsOfGroup,
  reference: string,
  { nouns, outcome }: SheetContext,
  { where, many }: RowWords,
): string {
  const [first, second] = directions(gap);
  const group = `${gap.group.label} ${nouns.people}`;
  const place = `${capital(where)} ${first?.[1] ?? 0} of ${gap.looked} ${many}, `;
  const said =
    nouns.unit === 'children'
      ? `${group} were ${first?.[0] ?? ''} likely than ${reference} to ${outcome.verb}${nouns.atInLong}`
      : `${lowerFirst(outcome.noun)} was ${first?.[0] ?? ''} likely for ${group} than for ${reference}`;
  return `${place}${said}${other(second, where, nouns)}`;
}

/** "In 1 of 20, Mixed children were less likely": after the sentence that said what, and than whom. */
function shortly(gap: GapsOfGroup, { nouns }: SheetContext, { where }: RowWords): string {
  const [first, second] = directions(gap);
  const it =
    nouns.unit === 'children'
      ? `${gap.group.label} ${nouns.people} were`
      : `for ${gap.group.label} ${nouns.people} it was`;
  return `${capital(where)} ${first?.[1] ?? 0} of ${gap.looked}, ${it} ${first?.[0] ?? ''} likely${other(second, where, nouns)}`;
}

/** ". In 2 they were more likely": the rows that point the other way. */
function other(
  direction: readonly [Direction, number] | undefined,
  where: string,
  { unit }: SheetContext['nouns'],
): string {
  const were = unit === 'children' ? 'they were' : 'it was';
  return direction ? `. ${capital(where)} ${direction[1]} ${were} ${direction[0]} likely` : '';
}

/** Latest full period against the one before it, for everyone: two numbers and no trend from two points. */
export function latestAgainstBefore({ rows }: RatesByCategory, { nouns, outcome }: SheetContext): Sentence {
  const full = rows.filter(({ category, all }) => !category.partCovered && all.range.ok);
  const [before, latest] = [full.at(-2), full.at(-1)];
  if (!latest?.all.range.ok) return [`No full period to show`];
  const shares = [before, latest].flatMap((row) => (row ? [row.all.share] : []));
  if (shares.some(({ atRisk }) => atRisk.count < FEWEST.headline))
    return [countsOfPeriods(before, latest, { nouns, outcome })];
  const of = ({ all }: typeof latest) => `(${count(all.share.events)} of ${count(all.share.atRisk)})`;
  const now = `${inHundred(latest.all.range.value.estimate)} in 100 ${nouns.many}${nouns.atInLong} ${of(latest)} in ${latest.category.label}`;
  if (!before?.all.range.ok) return [`${shortOf(outcome)}: ${now}`];
  return [
    `${shortOf(outcome)}: ${now}. It was ${inHundred(before.all.range.value.estimate)} in 100 ${of(before)} in ${before.category.label}.`,
  ];
}

type Period = RatesByCategory['rows'][number];

/** "Over 72 hours: 1 of 1 child in October 2024 to March 2025. It was 1 of 4 in April to September 2024. That is too few to tell.". */
function countsOfPeriods(
  before: Period | undefined,
  latest: Period,
  { nouns, outcome }: Pick<SheetContext, 'nouns' | 'outcome'>,
): string {
  const now = `${countedOf(latest.all.share, nouns)}${nouns.atInLong} in ${latest.category.label}`;
  const earlier = before ? `. It was ${countsOfShare(before.all.share)} in ${before.category.label}` : '';
  return `${shortOf(outcome)}: ${now}${earlier}. That is too few to tell.`;
}

/** Its name without out of whom it is, which stands under the figure. */
const shortOf = ({ short, label }: SheetContext['outcome']): string => short ?? label;
