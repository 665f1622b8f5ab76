import type { Alike, AlikeByGroup } from '../../measures/alike';
import type { Measured } from '../../measures/measured';
import type { RateRow } from '../../measures/rates';
import type { BoundedGroup } from '../../measures/unknown-bounds';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import type { Nouns } from '../nouns';
import { count, moreOrFewer, ratio, whole } from '../numbers';
import { workedTotal } from '../sums';
import { pValueInWords } from '../test-words';

/** What the finding of "like for like" speaks of. */
export interface AlikeSpoken {
  readonly spoken: RateRow | null;
  readonly alike: Measured<Alike> | null;
  readonly bounds: BoundedGroup['bounds'] | null;
  readonly reference: string;
  readonly nouns: Nouns;
}

/** Said wherever a comparison is adjusted: adjustment never acquits. */
export const NOT_CLEARED =
  'This does not clear the gap: who is stopped, and who is advised to admit, are decisions too.';

const SHIFTS: Readonly<Record<Alike['shift'], string>> = {
  smaller: 'shrinks',
  larger: 'grows',
  same: 'stays about the same',
  'other way': 'turns the other way',
};

/** "Like for like, the gap for Black children shrinks (0.81 times White, against 0.67 as it stands) and could be chance". */
export function alikeFinding({ spoken, alike, bounds, reference, nouns }: AlikeSpoken): Sentence {
  if (!spoken || !alike) return [`No ${nouns.many} to compare in this selection`];
  if (!alike.ok) return [`Like for like: ${lowerFirst(alike.why)}`];
  if (!spoken.comparison?.ok) return [`No ${nouns.many} to compare in this selection`];
  const { ratio: times, shift } = alike.value;
  return [
    `Like for like, the gap for ${spoken.row.label} ${nouns.people} ${SHIFTS[shift]} (`,
    { mark: ratio(times.estimate) },
    ` times ${reference}, against ${ratio(spoken.comparison.value.ratio.estimate)} as it stands) ${verdictWords(alike.value, nouns)}${unknownWords(bounds)}`,
  ];
}

function verdictWords({ verdict }: Alike, nouns: Nouns): string {
  switch (verdict) {
    case 'more':
    case 'less':
      return 'and is clear of chance';
    case 'could be chance':
      return 'and could be chance';
    case 'no gap':
      return 'and leaves none';
    case 'too few to say':
      return `with too few ${nouns.many} to say`;
  }
}

function unknownWords(bounds: BoundedGroup['bounds'] | null): string {
  if (!bounds?.ok || bounds.value.lower === bounds.value.upper) return '';
  return bounds.value.lower > 1 || bounds.value.upper < 1
    ? '; unknown ethnicity alone cannot account for the gap'
    : '; unknown ethnicity alone could account for the gap';
}

/** Whence the gap comes, what was not known, and that this clears nothing. */
export function alikeRemark(
  alike: Measured<Alike> | null,
  { unknownHeld }: AlikeByGroup,
  { nouns }: SheetContext,
): string {
  const split = alike?.ok && alike.value.split.ok ? splitWords(alike.value.split.value) : '';
  const unknown = unknownHeld
    ? `For ${whole(unknownHeld)} ${unknownHeld === 1 ? nouns.one : nouns.many} one of the things held equal is not known; they are compared only with each other.`
    : '';
  return [split, NOT_CLEARED, unknown].filter(Boolean).join(' ');
}

/** The numbers: as it stands, like for like, and how many sets were put together. */
export function alikeSum(spoken: RateRow | null, alike: Measured<Alike> | null, reference: string): string {
  if (!spoken?.comparison?.ok || !spoken.against || !alike?.ok) return '';
  const of = ({ share }: RateRow['rate']) => `(${count(share.events)} of ${count(share.atRisk)})`;
  const { usedSets, sums, ratio: times } = alike.value;
  const { label } = spoken.row;
  const sets = usedSets === 1 ? 'one set' : `${whole(usedSets)} sets`;
  return ` As it stands, ${of(spoken.rate)} divided by ${of(spoken.against)} = ${ratio(spoken.comparison.value.ratio.estimate)}. In each set, ${label} with the outcome times all ${reference}, divided by all of both, goes into the first sum; ${reference} with the outcome times all ${label}, divided by all of both, into the second. Over ${sets} they are ${workedTotal(sums.above)} and ${workedTotal(sums.below)}; ${workedTotal(sums.above)} divided by ${workedTotal(sums.below)} = ${ratio(times.estimate)}.`;
}

type Parts = Readonly<Record<'difference' | 'composition' | 'rate', number>>;

/** "Of the gap of 13 in 100, about 8 comes from different kinds of case and 5 from ...". */
export function splitWords({ difference, composition, rate }: Parts): string {
  const inHundred = (share: number) => (whole(Math.abs(share * 100)) === '0' ? 'none' : whole(Math.abs(share * 100)));
  if (composition * difference >= 0 && rate * difference >= 0) {
    return `Of the gap of ${inHundred(difference)} in 100, about ${inHundred(composition)} comes from different kinds of case and ${inHundred(rate)} from different outcomes in the same kind of case.`;
  }
  return `Of every 100, different kinds of case alone would make ${moreOrFewer(composition * 100)}, and different outcomes in the same kind of case ${moreOrFewer(rate * 100)}: together ${moreOrFewer(difference * 100)}.`;
}

/** Whether the sets agree, in words with the probability. */
export function homogeneityWords({ homogeneity }: Alike): string {
  if (!homogeneity.ok) return homogeneity.why;
  const { pValue } = homogeneity.value;
  const p = pValueInWords(pValue);
  return pValue < 0.05
    ? `The gap is not the same in every kind of case (${p}), so one figure for all of them hides something.`
    : `The sets could share one ratio (${p}).`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
