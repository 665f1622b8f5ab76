import type { OfferedBase, Condition, OutcomeContract } from './contract';
import { type Called, outcomeIn } from './outcome-in';

const OUT_OF_COURT = ['community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution'] as const;

const disposalIs = (...codes: string[]): readonly Condition[] => [{ column: 'disposal', codes }];

const DEFAULT_BASE: OfferedBase = {
  id: 'five_disposals',
  label: 'community resolution, outcome 22, youth caution, youth conditional caution or charge',
  short: 'of any formal or informal outcome',
  outOf: 'the five disposals with a formal or informal outcome',
  whose: {
    people: 'with a community resolution, outcome 22, youth caution, youth conditional caution or charge',
    events: 'of a community resolution, outcome 22, youth caution, youth conditional caution or charge',
  },
  where: disposalIs(...OUT_OF_COURT, 'charge'),
  // The first of these may not be the first of all decisions, which other figures are out of.
  which: 'formal or informal outcome',
};

const EVERY_DECISION: OfferedBase = {
  id: 'all',
  label: 'every decision, no further action and outcomes 20 and 21 included',
  short: 'of every decision',
  outOf: 'every decision',
  whose: {
    people: 'with a decision of any kind, no further action and outcomes 20 and 21 included',
    events: 'of every kind, no further action and outcomes 20 and 21 included',
  },
};

const RESOLUTION_OR_CHARGE: OfferedBase = {
  id: 'resolution_or_charge',
  label: 'community resolution or charge',
  short: 'instead of a charge',
  outOf: 'community resolutions and charges',
  whose: { people: 'with a community resolution or a charge', events: 'of a community resolution or a charge' },
  where: disposalIs('community_resolution', 'charge'),
  rather: { verb: 'rather than a charge', noun: 'rather than a charge' },
  which: 'such decision',
};

const disposal = outcomeIn('disposal');

const ofFive = (
  id: string,
  called: Called,
  codes: readonly string[],
  moreIsAdverse: boolean,
  more: readonly OfferedBase[] = [],
) => disposal(id, called, codes, { base: DEFAULT_BASE, otherBases: [EVERY_DECISION, ...more], moreIsAdverse });

/** A step of the funnel: yes out of yes and no recorded, among those who passed the step before. */
const funnelStep = (id: string, called: Called, before: readonly string[]): OutcomeContract =>
  outcomeIn(id)(id, called, ['yes'], {
    base: {
      id: `recorded_${id}`,
      ...answered(before.at(-1)),
      where: [{ column: id, codes: ['yes', 'no'] }, ...before.map((column) => ({ column, codes: ['yes'] }))],
    },
    moreIsAdverse: false,
  });

/** "Eligible" of a child, "for eligible children" of a decision: those with an answer, of those who passed a step. */
function answered(step: string | undefined): Omit<OfferedBase, 'id'> {
  const label = step ? `${step} and with an answer recorded` : 'with an answer recorded';
  const people = step ? `${WHO_PASSED[step] ?? step} and with an answer recorded` : label;
  const outOf = step ? `those ${step}, with an answer` : 'those with an answer';
  return { label, short: `of ${outOf}`, outOf, whose: { people, events: step ? `for those ${people}` : label } };
}

const WHO_PASSED: Readonly<Record<string, string>> = {
  eligible: 'eligible for a disposal',
  offered: 'offered a disposal',
  accepted: 'who accepted a disposal',
};

/** What can be asked of a decision, the lighter first. */
export const OOCD_OUTCOMES: readonly OutcomeContract[] = [
  ofFive(
    'community_resolution',
    ['Community resolution', 'A community resolution', 'get a community resolution'],
    ['community_resolution'],
    false,
    [RESOLUTION_OR_CHARGE],
  ),
  ofFive(
    'out_of_court',
    ['Out-of-court disposal', 'An out-of-court disposal', 'be dealt with out of court'],
    OUT_OF_COURT,
    false,
  ),
  ofFive('charge', ['Charge', 'A charge', 'be charged'], ['charge'], true),
  // The lightest end, so that a group that gets it less often is diverted less often; it is none of the five disposals.
  disposal('no_further_action', ['No further action', 'No further action', 'get no further action'], ['nfa'], {
    base: EVERY_DECISION,
    moreIsAdverse: false,
  }),
  funnelStep('offered', ['Offered, of those eligible', 'An offer', 'be offered a disposal'], ['eligible']),
  funnelStep('accepted', ['Accepted, of those offered', 'Acceptance', 'accept it'], ['eligible', 'offered']),
  funnelStep(
    'completed',
    ['Completed, of those accepted', 'Completion', 'complete it'],
    ['eligible', 'offered', 'accepted'],
  ),
  funnelStep(
    'assessed_before_decision',
    ['Assessed before the decision', 'Assessment before the decision', 'be assessed before the decision'],
    [],
  ),
  funnelStep(
    'child_met_before_decision',
    ['Met before the decision', 'A meeting before the decision', 'be met before the decision'],
    [],
  ),
];
