import type { Conclusion } from '../../casework/conclude/conclusion';
import type { InspectionLine } from '../../casework/conclude/inspection-lines';
import type { GroupVerdicts } from '../../casework/conclude/by-group';
import type { MembersAgree } from '../../casework/conclude/members-agree';
import type { Progress } from '../../casework/conclude/progress';
import type { QuestionResult } from '../../casework/conclude/questions';
import type { SampledShare } from '../../casework/conclude/sampled';
import type { Released } from '../../disclosure/release';
import { FEWEST } from '../../measures/claims';
import { fixed, lowerFirst, whole } from '../../vocabulary/written';
import { inHundred, partOf } from '../numbers';

/** Cases in a number: "1 case", "33 cases". */
const cases = (count: number): string => `${whole(count)} ${count === 1 ? 'case' : 'cases'}`;

/** What a review comes to, a sentence each: how far it is, what was found, and how little that may be. */
export function conclusionInWords(conclusion: Released<Conclusion>): readonly string[] {
  const { progress, all, certificate, sameFrame } = conclusion;
  const found = all.shares.inappropriate;
  return [
    progressInWords(progress),
    ...notReviewableInWords(progress),
    ...(found.atRisk > 0
      ? [verdictsInWords(all, found.atRisk), ofAllInWords(found, certificate.N), ...fewInWords(found.atRisk)]
      : []),
    ...openInWords(progress),
    ...interestsInWords(progress),
    ...(sameFrame ? [] : ['These are not quite the cases that were drawn from, so these shares may speak of others.']),
  ];
}

function progressInWords({ reviewed, standIns, drawn, blind, changed }: Progress): string {
  if (reviewed === 0) return 'No case has a verdict yet.';
  const reserve = `${whole(standIns)} of them from the reserve, where ${whole(drawn)} were drawn`;
  const of = standIns === 0 ? `of ${whole(drawn)} drawn` : reserve;
  const given = `${cases(reviewed)} ${reviewed === 1 ? 'has' : 'have'} a verdict, ${of}`;
  const shown =
    blind === reviewed ? 'all given before ethnicity was shown' : `${whole(blind)} given before ethnicity was shown`;
  return `${given}: ${shown}, ${changed === 0 ? 'none' : whole(changed)} changed afterwards.`;
}

/** How many could not be reviewed, and for how many another stands in; nothing where all could. */
export function notReviewableInWords({
  notReviewable: out,
  withoutStandIn: none,
}: Pick<Progress, 'notReviewable' | 'withoutStandIn'>): readonly string[] {
  if (out === 0) return [];
  const counted = `${cases(out)} could not be reviewed and ${out === 1 ? 'counts' : 'count'} as not reviewed.`;
  if (none === out) return [`${counted} No case of the reserve was left to stand in.`];
  const stand = out === 1 ? 'A case of the reserve stands in for it.' : 'Cases of the reserve stand in for';
  if (out === 1) return [`${counted} ${stand}`];
  return [`${counted} ${stand} ${none === 0 ? 'all' : whole(out - none)} of them.`];
}

function verdictsInWords({ counts }: Pick<GroupVerdicts, 'counts'>, agreed: number): string {
  const { appropriate, with_observations: observed, inappropriate } = counts;
  return `Of ${cases(agreed)} that the panel agreed on, it found ${whole(appropriate)} appropriate and consistent, ${whole(observed)} appropriate with observations and ${whole(inappropriate)} inappropriate.`;
}

function ofAllInWords({ of }: SampledShare, all: number): string {
  if (of === null) return 'Parts of the draw have fewer than two cases, so no share of all cases is given.';
  const share = `${inHundred(of.estimate)} in 100`;
  if (of.lower === of.upper) return `That is every case there is: ${share} of them are inappropriate.`;
  return `Of all ${whole(all)}, likely ${share} would be found inappropriate, between ${inHundred(of.lower)} and ${inHundred(of.upper)}.`;
}

/** How little a number of cases may rest on. @param atRisk cases in the base */
function fewInWords(atRisk: number): readonly string[] {
  if (atRisk >= FEWEST.headline) return [];
  const moves = `one case more or less moves the share by ${inHundred(1 / atRisk)} in 100`;
  return atRisk < FEWEST.headlineRow
    ? [`These are very few: ${moves}. They raise questions and show no pattern.`]
    : [`These are few: ${moves}.`];
}

function openInWords({ open, cannotAgree }: Progress): readonly string[] {
  return [
    ...(cannotAgree > 0
      ? [`On ${cases(cannotAgree)} the panel cannot agree. ${cannotAgree === 1 ? 'It is' : 'They are'} in no base.`]
      : []),
    ...(open > 0
      ? [
          `On ${cases(open)} members differ and no joint view decides. ${open === 1 ? 'It counts' : 'They count'} nowhere.`,
        ]
      : []),
  ];
}

function interestsInWords({ interests }: Progress): readonly string[] {
  if (interests === 0) return [];
  return [`In ${cases(interests)} a member declared an interest and took no part.`];
}

/** Below the first members agree hardly beyond chance, from the second on far beyond it; Fleiss (1981), page 218. */
const KAPPA_BANDS = { poor: 0.4, good: 0.75 } as const;
/** Of fewer cases a kappa is hardly more than a guess. */
const FEW_FOR_KAPPA = 20;

function kappaInWords(kappa: number): string {
  if (kappa <= 0) return 'They agree no more often than by chance: they use the verdicts in different ways.';
  if (kappa < KAPPA_BANDS.poor) return 'That is little more than chance: talk over what each verdict means.';
  if (kappa < KAPPA_BANDS.good)
    return 'That is clearly more than chance, and leaves room to talk over what each verdict means.';
  return 'That is far more than chance: they use the verdicts alike.';
}

/** How far members agree, and what that number is. */
export function agreementInWords(found: MembersAgree | null): readonly string[] {
  if (found === null) return ['No case has the verdicts of two members, so nothing is said of how far members agree.'];
  const { members, cases: scored, method, agreement } = found;
  if (!agreement.ok) return [agreement.reason];
  const name = method === 'cohen' ? 'Cohen’s' : 'Fleiss’';
  return [
    `${whole(members)} members agree on ${inHundred(agreement.agreed)} in 100 of pairs of verdicts, over ${cases(scored)}; by chance alone it would be ${inHundred(agreement.expected)}.`,
    `${kappaInWords(agreement.kappa)} ${name} kappa is ${fixed(agreement.kappa, 2)}, where 0 is chance and 1 is full agreement.`,
    ...(scored < FEW_FOR_KAPPA ? [`Over ${cases(scored)} this may be luck: each case moves it much.`] : []),
  ];
}

/** What was answered to a question, as a sentence that stands beside it. */
export function answeredInWords({ yes, leftOut }: Pick<QuestionResult, 'yes' | 'leftOut'>): string {
  if (yes.atRisk === 0) return leftOut > 0 ? 'Every answer is outside the base.' : 'Not answered yet.';
  const out = leftOut > 0 ? ` ${whole(leftOut)} more ${leftOut === 1 ? 'is' : 'are'} outside the base.` : '';
  return `Yes in ${partOf(yes.events, yes.atRisk)}${rangeAfter(yes)}.${out}`;
}

/** A published line beside what a panel found: its own cases, its own base. */
export function lineInWords({ found, yes, base, leftOut }: InspectionLine): string {
  const out = leftOut
    ? ` ${whole(leftOut.cases)} more were marked “${leftOut.words}” and stand outside that base.`
    : '';
  return `Inspectors: ${found} in ${partOf(yes, base)} cases, ${inHundred(yes / base)} in 100.${out}`;
}

/** What must be known before a published line is set beside a panel’s own. */
export const LINES_CAUTION =
  'Inspectors chose other cases and asked in other words, so their lines are a measure to talk about and no target.';

/** Of whom the published lines are, and where they stand. */
export const lineSource = ({ ofWhom, source }: Pick<InspectionLine, 'ofWhom' | 'source'>): string =>
  `${source}: ${ofWhom}.`;

/** A question of the panel beside what inspectors found of the like, each on its own base. */
export const besideInWords = ({ question, lines, ...result }: QuestionResult): readonly string[] =>
  lines.map((line) => `“${question.words}” Panel: ${lowerFirst(answeredInWords(result))} ${lineInWords(line)}`);

/** What there is to learn: “Was the child met?” was answered no in 12 of 30. */
export function themeInWords({ question, no }: Pick<QuestionResult, 'question' | 'no'>): string {
  return `“${question.words}” No in ${partOf(no.events, no.atRisk)}${rangeAfter(no)}.`;
}

function rangeAfter({ of }: SampledShare): string {
  if (of === null) return '';
  if (of.lower === of.upper) return `, ${inHundred(of.estimate)} in 100`;
  return `; of all cases likely ${inHundred(of.estimate)} in 100, between ${inHundred(of.lower)} and ${inHundred(of.upper)}`;
}
