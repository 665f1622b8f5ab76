import { ABOUT_THE_CHILD } from './common-columns';
import type { OfferedBase, Condition, KindContract, OutcomeContract } from './contract';
import { KCPO_COLUMNS } from './kcpo-columns';

const FULL = ['full_order'];
const ORDER = ['interim_order', ...FULL];
const APPLICATION = ['application', 'withdrawn', 'refused', ...ORDER];
const REFERRED = ['referred', ...APPLICATION];
const RANDOMISED = ['randomised_in', ...REFERRED];
const TRIGGER = ['trigger', ...RANDOMISED];

const reached = (codes: readonly string[]): readonly Condition[] => [{ column: 'stage_reached', codes }];

const base = (
  id: string,
  label: string,
  codes: readonly string[],
  more: Pick<OfferedBase, 'whose' | 'note'> = {},
): OfferedBase => ({
  id,
  label,
  short: `of those ${label}`,
  outOf: `those ${label}`,
  whose: { people: label, events: label },
  where: reached(codes),
  ...more,
});

/** Of a case that is not over no end is known: it is in the base, and remand, where pending is named, leaves it out. */
const UNDECIDED = {
  note: 'Cases still undecided count as “no”.',
} as const;

const TRIGGERED = base('trigger', 'who met a trigger', TRIGGER, {
  whose: { people: 'who met a trigger', events: 'that met a trigger' },
});
const RANDOMISED_IN = base('randomised_in', 'randomised in', RANDOMISED, UNDECIDED);
const REFERRED_BASE = base('referred', 'referred', REFERRED, UNDECIDED);
const APPLIED = base('application', 'with an application', APPLICATION, UNDECIDED);
const ORDERS = base('order', 'with an order, interim or full', ORDER);

const step = (
  id: string,
  [short, of]: readonly [string, string],
  noun: string,
  verb: string,
  codes: readonly string[],
  out: OfferedBase,
  otherBases: readonly OfferedBase[] = [],
): OutcomeContract => ({
  id,
  label: `${short}, ${of}`,
  short,
  noun,
  verb,
  where: reached(codes),
  base: out,
  otherBases,
  moreIsAdverse: true,
});

const ofOrders = (
  id: string,
  short: string,
  noun: string,
  verb: string,
  column: string,
  moreIsAdverse: boolean,
): OutcomeContract => ({
  id,
  label: `${short}, of those with an order`,
  short,
  noun,
  verb,
  where: [{ column, codes: ['yes'] }],
  base: {
    ...ORDERS,
    id: `order_${id}`,
    label: 'with an order and an answer recorded',
    short: 'of those with an order and an answer',
    outOf: 'those with an order and an answer',
    whose: { people: 'with an order and an answer recorded', events: 'with an order and an answer recorded' },
    where: [...reached(ORDER), { column, codes: ['yes', 'no'] }],
  },
  moreIsAdverse,
});

/** The step of the pilot that was drawn by lot. */
export const RANDOMISED_STEP = 'randomised_in';

/** Knife crime prevention orders: one row is one person at the furthest stage that their case reached. */
export const KCPO: KindContract<'kcpo'> = {
  kind: 'kcpo',
  label: 'Knife crime prevention orders',
  short: 'Knife orders',
  event: { one: 'case', many: 'cases', happens: 'over time' },
  dateBasis: 'date on which the trigger was met',
  tellTale: ['stage_reached'],
  speaksOf: /\b(?:kcpo|knife|prevention|trigger|randomised|interim|stage reached|full order)\b/,
  minimumAge: 12,
  belowMinimumAge: 'No order can be made on a child under 12.',
  window: {
    from: '2021-07-05',
    to: '2023-03-31',
    note: 'Knife crime prevention orders were in force only in the Metropolitan Police district, from 5 July 2021 to 31 March 2023. Outside those days “none” means “not in force”.',
  },
  columns: KCPO_COLUMNS,
  ladder: {
    column: 'stage_reached',
    title: 'Each 100 {unit}{at}, from the trigger to an order',
    what: 'step reached',
    furthest: 'furthest',
    steps: [
      { label: 'Trigger met', verb: 'met', said: 'the trigger and went no further', codes: ['trigger'], step: 1 },
      {
        label: 'Randomised in',
        verb: 'was',
        said: 'randomised in and went no further',
        codes: ['randomised_in'],
        step: 2,
      },
      { label: 'Referred', verb: 'was', said: 'referred and went no further', codes: ['referred'], step: 3 },
      {
        label: 'Application pending',
        verb: 'has',
        said: 'an application still to be decided',
        codes: ['application'],
        step: 4,
      },
      {
        label: 'Refused or withdrawn',
        verb: 'had',
        said: 'the application refused or withdrawn',
        codes: ['refused', 'withdrawn'],
        step: 5,
      },
      { label: 'Interim order', verb: 'got', said: 'an interim order', codes: ['interim_order'], step: 6 },
      { label: 'Full order', verb: 'got', said: 'a full order', codes: ['full_order'], step: 7 },
    ],
  },
  outcomes: [
    step(
      'referred',
      ['Referred', 'of those randomised in'],
      'Referral',
      'be referred for an order',
      REFERRED,
      RANDOMISED_IN,
      [TRIGGERED],
    ),
    {
      ...step(
        RANDOMISED_STEP,
        ['Randomised in', 'of those who met a trigger'],
        'Being randomised in',
        'be randomised in',
        RANDOMISED,
        TRIGGERED,
      ),
      byLot: true,
    },
    step(
      'application',
      ['Application', 'of those referred'],
      'An application',
      'have an application made',
      APPLICATION,
      REFERRED_BASE,
    ),
    step('order', ['Order', 'of those with an application'], 'An order', 'be given an order', ORDER, APPLIED, [
      REFERRED_BASE,
    ]),
    ofOrders('breach', 'Breach', 'A breach', 'be recorded as in breach', 'breach', true),
    ofOrders(
      'positive_intervention',
      'Positive intervention',
      'A positive intervention',
      'get a positive intervention',
      'positive_intervention',
      false,
    ),
    ofOrders(
      'cultural_needs_considered',
      'Cultural needs considered',
      'Consideration of cultural needs',
      'have cultural needs considered',
      'cultural_needs_considered',
      false,
    ),
  ],
  stages: ['randomised_in', 'referred', 'application', 'order', 'breach'],
  entry: { label: 'Being considered for an order', verb: 'come to a decision' },
  matching: {
    offered: ['offence_group', 'previous_disposals', 'age', 'sex', 'borough', ...ABOUT_THE_CHILD],
    atStart: ['offence_group', 'previous_disposals', 'age'],
  },
  unit: { column: 'referring_unit', one: 'referring unit', many: 'referring units' },
  outOf: 'residents',
  impossible: [
    {
      id: 'breach-without-order',
      where: [
        { column: 'breach', codes: ['yes'] },
        {
          column: 'stage_reached',
          codes: ['trigger', 'randomised_in', 'referred', 'application', 'withdrawn', 'refused'],
        },
      ],
      one: 'has a breach where no order was made',
      many: 'have a breach where no order was made',
      soWhat: 'An order that was never made cannot be breached. Breaches are counted out of orders.',
    },
  ],
  official: { positive_intervention: { titles: ['Orders with positive interventions'], sameSetting: true } },
};
