import { capital, lowerFirst, whole } from '../../vocabulary/written';
import type { Alike, StratifiedByGroup, AlikeGroup, Turned } from '../../measures/stratified';
import type { Measured } from '../../measures/measured';
import type { RateRow } from '../../measures/rates';
import type { Verdict } from '../../measures/verdict';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { matchedLabels } from '../matched-words';
import { count, listed, moreOrFewer, ratio } from '../numbers';
import { quotient, workedTotal } from '../worked-example';
import { pValueInWords } from '../test-words';

/** What the finding of "like for like" speaks of: a row, and the same row like for like. */
export interface AlikeSpoken {
  readonly headlineRow: RateRow | null;
  readonly alike: Measured<Alike> | null;
  readonly reference: string;
}

/** What the words of a sheet hang on. */
type Saying = Pick<SheetContext, 'nouns' | 'outcome'>;

/** Said wherever a comparison is adjusted: adjustment never acquits. */
const NOT_CLEARED = 'This does not clear the gap: who is stopped, and who is advised to admit, are decisions too.';

/** "Black children were still less likely than White children in similar cases to get ...". Bounds are never said here. */
export function alikeFinding({ headlineRow, alike, reference }: AlikeSpoken, context: Saying): Sentence {
  const { nouns } = context;
  if (!headlineRow || !alike) return [`No ${nouns.many} to compare in this selection`];
  if (!alike.ok) return [`Like for like: ${lowerFirst(alike.why)}`];
  if (!headlineRow.comparison?.ok) return [`No ${nouns.many} to compare in this selection`];
  if (alike.value.adjustment === 'too few')
    return [tooFewSimilar(alike.value, headlineRow.row.label, reference, context)];
  const { ratio: before, verdict } = headlineRow.comparison.value;
  const times: Sentence = [
    '. That is ',
    { mark: ratio(alike.value.ratio.estimate) },
    ` times as likely, against ${ratio(before.estimate)} as it stands.`,
  ];
  const names = { group: headlineRow.row.label, reference };
  if (verdict === 'no gap' && alike.value.adjustment === 'unclear')
    return [
      `There is no gap for ${names.group} ${nouns.people} as it stands, and none that is clear like for like`,
      ...times,
    ];
  return saidOf(alike.value, names, times, context);
}

interface Names {
  readonly group: string;
  readonly reference: string;
}

function saidOf(alike: Alike, names: Names, times: Sentence, context: Saying): Sentence {
  const { nouns } = context;
  const { group, reference } = names;
  const similar = `ompared with ${reference} ${nouns.people} in similar cases`;
  switch (alike.adjustment) {
    case 'stays':
      return [likelyWords(alike.verdict, names, context, true), ...times, ` ${capital(goneWords(alike))}.`];
    case 'reverses':
      return [`Like for like the gap turns round. ${likelyWords(alike.verdict, names, context)}`, ...times];
    case 'vanishes':
      return [`C${similar}, no clear gap is left for ${group} ${nouns.people}`, ...times];
    case 'weakens':
      return [`C${similar}, the gap for ${group} ${nouns.people} could be chance`, ...times];
    case 'appears':
      return [
        `As it stands, the gap could be chance. Like for like it could not: ${midSentence(alike.verdict, names, context)}`,
        ...times,
      ];
    case 'unclear':
    case 'too few':
      return [`The gap for ${group} ${nouns.people} could be chance, as it stands and like for like`, ...times];
  }
}

/** "Black children were still less likely than White children in similar cases to get a community resolution". */
function likelyWords(verdict: Verdict, { group, reference }: Names, context: Saying, still = false): string {
  const { nouns, outcome } = context;
  const likely = `${still ? 'still ' : ''}${verdict === 'more' ? 'more' : 'less'} likely`;
  return nouns.unit === 'children'
    ? `${group} ${nouns.people} were ${likely} than ${reference} ${nouns.people} in similar cases to ${outcome.verb}${nouns.at}`
    : `${outcome.noun} was ${likely} for ${group} than for ${reference} ${nouns.people} in similar cases`;
}

/** The same in the middle of a sentence: the outcome starts small, a group keeps its capital. */
function midSentence(verdict: Verdict, names: Names, context: Saying): string {
  const words = likelyWords(verdict, names, context);
  return context.nouns.unit === 'children' ? words : lowerFirst(words);
}

/** Parts of a gap that are gone, as people say them; upper ends. */
const PARTS: readonly (readonly [number, string])[] = [
  [0.1, 'almost all of the gap is left'],
  [0.375, 'about a quarter of the gap goes'],
  [0.625, 'about half of the gap goes'],
  [0.875, 'about three quarters of the gap go'],
];

function goneWords({ left }: Alike): string {
  const gone = 1 - left;
  if (gone < -0.1) return 'the gap is wider like for like';
  if (gone < 0.02) return 'none of the gap goes';
  return PARTS.find(([upTo]) => gone < upTo)?.[1] ?? 'most of the gap goes';
}

/** "Too few similar cases to say: 56 of 123 children had no match". */
export function tooFewSimilar(
  alike: Alike,
  group: string,
  reference: string,
  { nouns }: Pick<SheetContext, 'nouns'>,
): string {
  const { withoutMatch, compared, matched } = alike;
  return withoutMatch
    ? `Too few similar cases to say: ${whole(withoutMatch)} of ${whole(compared)} ${nouns.many} had no match`
    : `Too few similar cases to say: ${whole(matched.group)} ${group} and ${whole(matched.reference)} ${reference} ${nouns.many}`;
}

/** What one figure may hide, whence the gap comes, what was not known, and that this clears nothing. */
export function alikeRemark(
  group: AlikeGroup | null,
  { unknownHeld }: StratifiedByGroup,
  context: SheetContext,
): string {
  const { nouns } = context;
  const alike = group?.alike.ok ? group.alike.value : null;
  const told = alike && alike.adjustment !== 'too few' ? alike : null;
  const unknown = unknownHeld
    ? `For ${whole(unknownHeld)} ${unknownHeld === 1 ? nouns.one : nouns.many} one of the things held equal is not known; they are compared only with each other.`
    : '';
  return [
    told && differs(told) ? NOT_THE_SAME : '',
    ...(group?.turned ?? []).map((turned) => turnedWords(turned, context)),
    told?.split.ok ? splitWords(told.split.value) : '',
    NOT_CLEARED,
    unknown,
  ]
    .filter(Boolean)
    .join(' ');
}

const NOT_THE_SAME = 'The gap is not the same in every kind of case, so one figure for all of them hides something.';

/** "Holding borough equal too would turn the gap round: 0.88 times." */
function turnedWords({ column, ratio: times, adjustment }: Turned, { contract }: SheetContext): string {
  const what = matchedLabels(contract, [column]).join('');
  const end = adjustment === 'reverses' ? 'would turn the gap round' : 'would leave no clear gap';
  return `Holding ${what} equal too ${end}: ${ratio(times.estimate)} times.`;
}

/** "Not held equal, though supplied: age, sex and borough." Empty where everything supplied is held. */
export function notHeldWords(columns: readonly string[], { contract }: Pick<SheetContext, 'contract'>): string {
  return columns.length ? `Not held equal, though supplied: ${listed(matchedLabels(contract, columns))}.` : '';
}

function differs({ homogeneity }: Alike): boolean {
  return homogeneity.ok && homogeneity.value.pValue < 0.05;
}

/** The numbers: as it stands, like for like, and how many sets were put together. */
export function alikeSum(headlineRow: RateRow | null, alike: Measured<Alike> | null): string {
  if (!headlineRow?.comparison?.ok || !headlineRow.against || !alike?.ok) return '';
  const of = ({ share }: RateRow['rate']) => `(${count(share.events)} of ${count(share.atRisk)})`;
  const { usedSets, sums, ratio: times } = alike.value;
  const { label } = headlineRow.row;
  const sets = usedSets === 1 ? 'one set' : `${whole(usedSets)} sets`;
  return ` As it stands, ${of(headlineRow.rate)} divided by ${of(headlineRow.against)} ${quotient(headlineRow.comparison.value.ratio.estimate)}. In each set, ${label} with the outcome times everyone in the comparison group, divided by everyone in both, goes into the first sum; the comparison group with the outcome times everyone in ${label}, divided by everyone in both, into the second. Over ${sets} they are ${workedTotal(sums.above)} and ${workedTotal(sums.below)}; ${workedTotal(sums.above)} divided by ${workedTotal(sums.below)} ${quotient(times.estimate)}.`;
}

type Parts = Readonly<Record<'difference' | 'composition' | 'rate', number>>;

/** "Of the gap of 13 in 100, about 8 comes from different kinds of case and 5 from ...". */
export function splitWords({ difference, composition, rate }: Parts): string {
  const size = (share: number) => whole(Math.abs(share * 100));
  const inHundred = (share: number) => (size(share) === '0' ? 'none' : size(share));
  if ([difference, composition, rate].every((part) => size(part) === '0')) return '';
  if (size(difference) !== '0' && composition * difference >= 0 && rate * difference >= 0) {
    return `Of the gap of ${inHundred(difference)} in 100, about ${inHundred(composition)} comes from different kinds of case and ${inHundred(rate)} from different outcomes in the same kind of case.`;
  }
  return `Of every 100, different kinds of case alone would make ${moreOrFewer(composition * 100)}, and different outcomes in the same kind of case ${moreOrFewer(rate * 100)}: together ${moreOrFewer(difference * 100)}.`;
}

/** Whether the sets agree, with the probability, for the source line. */
export function homogeneityWords({ homogeneity }: Alike): string {
  if (!homogeneity.ok) return homogeneity.why;
  return `Whether the gap is the same in every set: Cochran’s Q, ${pValueInWords(homogeneity.value.pValue)}.`;
}
