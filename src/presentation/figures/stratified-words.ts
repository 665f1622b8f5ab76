import { capital, whole } from '../../vocabulary/written';
import type { Alike, StratifiedByGroup, AlikeGroup, Turned } from '../../measures/stratified';
import type { Measured } from '../../measures/measured';
import type { RateRow } from '../../measures/rates';
import type { Verdict } from '../../measures/verdict';
import { besideAsItStands } from '../as-it-stands';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { matchedLabels, sameInEverySet } from '../matched-words';
import { count, listed, moreOrFewer, ratio } from '../numbers';
import { TOO_FEW_TO_DIVIDE } from '../verdict-words';
import { quotient, workedTotal, NOTHING_TO_DIVIDE } from '../worked-example';

/** What the finding of "like for like" speaks of: a row, and the same row like for like. */
export interface AlikeSpoken {
  readonly headlineRow: RateRow | null;
  readonly alike: Measured<Alike> | null;
  readonly reference: string;
}

/** What the words of a sheet hang on. */
type Saying = Pick<SheetContext, 'nouns' | 'outcome'>;

/** Said wherever a comparison is adjusted: adjustment never acquits. */
const NOT_CLEARED = 'This does not clear the gap: who gets here is a decision too.';

/** "Black children were still less likely than White children in similar cases to get ...". Bounds are never said here. */
export function alikeFinding({ headlineRow, alike, reference }: AlikeSpoken, context: Saying): Sentence {
  const { nouns } = context;
  if (!headlineRow || !alike) return [`No ${nouns.many} to compare`];
  if (!alike.ok) return ['Like could not be compared with like'];
  if (!headlineRow.comparison?.ok) return [`No ${nouns.many} to compare`];
  if (alike.value.adjustment === 'too few')
    return [tooFewSimilar(alike.value, headlineRow.row.label, reference, context)];
  const { ratio: before, verdict } = headlineRow.comparison.value;
  const times: Sentence = [
    '. That is ',
    { mark: ratio(alike.value.ratio.estimate) },
    ` times as likely, ${besideAsItStands(alike.value.ratio.estimate, before.estimate)}.`,
  ];
  const names = { group: headlineRow.row.label, reference };
  const between = betweenWords(names, nouns.people);
  if (verdict === 'no gap' && alike.value.adjustment === 'unclear')
    return [`There is no gap between ${between} as it stands, and none that is clear like for like`, ...times];
  return saidOf(alike.value, names, times, context);
}

interface Names {
  readonly group: string;
  readonly reference: string;
}

function saidOf(alike: Alike, names: Names, times: Sentence, context: Saying): Sentence {
  const { nouns } = context;
  const between = betweenWords(names, nouns.people);
  switch (alike.adjustment) {
    case 'stays':
      return [likelyWords(alike.verdict, names, context, true), ...times, ` ${capital(goneWords(alike))}.`];
    case 'reverses':
      return [`The gap turns round. ${likelyWords(alike.verdict, names, context)}`, ...times];
    case 'vanishes':
      return [`No clear gap between ${between} is left in similar cases`, ...times];
    case 'weakens':
      return [`The gap between ${between} in similar cases could be chance`, ...times];
    case 'appears':
      return [`As it stands, the gap could be chance. ${likelyWords(alike.verdict, names, context)}`, ...times];
    case 'unclear':
    case 'too few':
      return [`The gap between ${between} could be chance, as it stands and like for like`, ...times];
  }
}

/** "Black children were still less likely than White children in similar cases to get a community resolution". */
function likelyWords(verdict: Verdict, { group, reference }: Names, context: Saying, still = false): string {
  const { nouns, outcome } = context;
  const likely = `${still ? 'still ' : ''}${verdict === 'more' ? 'more' : 'less'} likely`;
  return nouns.unit === 'children'
    ? `${group} ${nouns.people} were ${likely} than ${reference} ${nouns.people} in similar cases to ${outcome.verb}${nouns.atInLong}`
    : `${outcome.noun} was ${likely} for ${group} than for ${reference} ${nouns.people} in similar cases`;
}

/** "Black and White children", "Black children and all children". */
function betweenWords({ group, reference }: Names, people: string): string {
  return `${group} ${people} and ${reference} ${people}`;
}

/** Parts of a gap that are gone, as people say them, each true to a tenth of the gap; upper ends. */
const PARTS: readonly (readonly [number, string])[] = [
  [0.2, 'little of the gap goes'],
  [0.3, 'about a quarter of the gap goes'],
  [0.4, 'about a third of the gap goes'],
  [0.6, 'about half of the gap goes'],
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
    ? `${whole(unknownHeld)} ${unknownHeld === 1 ? nouns.one : nouns.many} with one of these not known ${unknownHeld === 1 ? 'is' : 'are'} compared only with each other.`
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

const NOT_THE_SAME = 'The gap is not the same in every kind of case, so one figure hides something.';

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
  if (!headlineRow?.comparison?.ok || !headlineRow.against || !alike?.ok) return NOTHING_TO_DIVIDE;
  if (headlineRow.comparison.value.claim === 'cells') return TOO_FEW_TO_DIVIDE;
  const of = ({ share }: RateRow['rate']) => `(${count(share.events)} of ${count(share.atRisk)})`;
  const { usedSets, sums, ratio: times } = alike.value;
  const sets = usedSets === 1 ? 'one set' : `${whole(usedSets)} sets`;
  return `As it stands: ${of(headlineRow.rate)} divided by ${of(headlineRow.against)} ${quotient(headlineRow.comparison.value.ratio.estimate)}. Over ${sets} (Mantel-Haenszel): ${workedTotal(sums.above)} divided by ${workedTotal(sums.below)} ${quotient(times.estimate)}.`;
}

type Parts = Readonly<Record<'difference' | 'composition' | 'rate', number>>;

/** "Different kinds of case alone would make 8 fewer in every 100, different outcomes in the same kind of case 5 fewer." */
export function splitWords({ difference, composition, rate }: Parts): string {
  const size = (share: number) => whole(Math.abs(share * 100));
  if ([difference, composition, rate].every((part) => size(part) === '0')) return '';
  const kinds = size(composition) === '0' ? 'hardly any' : moreOrFewer(composition * 100);
  const outcomes = size(rate) === '0' ? '' : `, different outcomes in the same kind ${moreOrFewer(rate * 100)}`;
  return `Different kinds of case alone would make ${kinds} in every 100${outcomes}.`;
}

/** Whether the sets agree, with the probability, for the source line. */
export function homogeneityWords({ homogeneity }: Alike): string {
  return homogeneity.ok ? sameInEverySet(homogeneity.value.pValue) : 'Whether the sets agree cannot be tested.';
}
