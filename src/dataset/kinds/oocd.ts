import { ABOUT_THE_CHILD, BOROUGH_UNIT } from './common-columns';
import { type Impossible, type KindContract, ROWS_STAY } from './contract';
import { OOCD_COLUMNS } from './oocd-columns';
import { OOCD_OUTCOMES } from './oocd-outcomes';

const ONE_IS_WRONG = 'One of the two is wrong. Steps count only those who passed the step before.';

/** What cannot be together in one decision. */
const OOCD_IMPOSSIBLE: readonly Impossible[] = [
  {
    id: 'caution-without-admission',
    where: [
      { column: 'admission', codes: ['denied'] },
      { column: 'disposal', codes: ['youth_caution', 'youth_conditional_caution'] },
    ],
    one: 'is a caution of a child who denied the offence',
    many: 'are cautions of a child who denied the offence',
    soWhat: `A youth caution needs an admission (Crime and Disorder Act 1998, sections 66A and 66ZA). ${ROWS_STAY}`,
  },
  {
    id: 'accepted-not-offered',
    where: [
      { column: 'offered', codes: ['no'] },
      { column: 'accepted', codes: ['yes'] },
    ],
    one: 'was accepted and never offered',
    many: 'were accepted and never offered',
    soWhat: ONE_IS_WRONG,
  },
  {
    id: 'completed-not-accepted',
    where: [
      { column: 'accepted', codes: ['no'] },
      { column: 'completed', codes: ['yes'] },
    ],
    one: 'was completed and never accepted',
    many: 'were completed and never accepted',
    soWhat: ONE_IS_WRONG,
  },
  {
    id: 'gravity-off-scale',
    where: [
      { column: 'gravity', codes: ['5'] },
      { column: 'gravity_scheme', codes: ['1-4'] },
    ],
    one: 'has a gravity of 5 on the scale from 1 to 4',
    many: 'have a gravity of 5 on the scale from 1 to 4',
    soWhat: 'Score or scale is wrong, so offences alike in gravity are not found.',
  },
];

/** Out-of-court disposals: one row is one decision about one child. */
export const OOCD: KindContract<'oocd'> = {
  kind: 'oocd',
  label: 'Out-of-court disposals',
  short: 'Disposals',
  event: { one: 'decision', many: 'decisions', happens: 'at a moment' },
  dateBasis: 'date of the decision',
  tellTale: ['disposal'],
  // An arrest, or a search that found nothing, is no decision about a child.
  deniedBy: /^(?:arrest(?:ed|s)?|nothing found.*|searched?|field contact|warned|stop(?:ped)? and search(?:ed)?)$/,
  minimumAge: 10,
  belowMinimumAge: 'A child under 10 is below the age of criminal responsibility.',
  columns: OOCD_COLUMNS,
  ladder: {
    column: 'disposal',
    title: 'Each 100 {unit}{at}, from the lightest outcome to charge',
    what: 'outcome',
    furthest: 'heaviest',
    steps: [
      {
        label: 'No further action, triage',
        verb: 'was',
        said: 'no further action or triage',
        codes: ['nfa', 'triage'],
        step: 1,
      },
      { label: 'Outcome 20, 21', verb: 'was', said: 'outcome 20 or 21', codes: ['outcome_20', 'outcome_21'], step: 2 },
      {
        label: 'Community resolution',
        verb: 'was',
        said: 'a community resolution',
        codes: ['community_resolution'],
        step: 3,
      },
      { label: 'Outcome 22', verb: 'was', said: 'outcome 22', codes: ['outcome_22'], step: 4 },
      { label: 'Youth caution', verb: 'was', said: 'a youth caution', codes: ['youth_caution'], step: 5 },
      {
        label: 'Conditional caution',
        verb: 'was',
        said: 'a conditional caution',
        codes: ['youth_conditional_caution'],
        step: 6,
      },
      { label: 'Charge', verb: 'was', said: 'a charge', codes: ['charge'], step: 7 },
    ],
  },
  outcomes: OOCD_OUTCOMES,
  stages: ['charge'],
  entry: { label: 'Coming to a decision out of court or to charge', verb: 'come to a decision' },
  matching: {
    offered: [
      ...['offence_group', 'gravity', 'admission', 'previous_disposals', 'age', 'sex', 'borough'],
      ...ABOUT_THE_CHILD,
    ],
    atStart: ['offence_group', 'gravity', 'admission', 'previous_disposals'],
  },
  unit: BOROUGH_UNIT,
  outOf: 'residents',
  impossible: OOCD_IMPOSSIBLE,
  official: {
    'per-thousand': { titles: ['First-time entrants per 1,000 population'] },
    representation: { titles: ['Share of children offending for the first time'] },
    recommendation: {
      titles: ['Recommendations appropriate and proportionate', 'Recommendations well-informed and personalised'],
    },
    assessed: {
      titles: [
        'Assessment explores the impact of discrimination',
        'Planning takes account of diversity',
        'Experienced racial discrimination',
        'Services support desistance',
      ],
    },
  },
};
