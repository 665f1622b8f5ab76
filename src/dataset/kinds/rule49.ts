import { ABOUT_THE_CHILD } from './common-columns';
import type { OfferedBase, KindContract, OutcomeContract } from './contract';
import { RULE49_COLUMNS } from './rule49-columns';

const ENDED = ['to_72h', 'to_14d', 'to_42d', 'over_42d'];

const EPISODES_ENDED: OfferedBase = {
  id: 'ended',
  label: 'episodes that have ended',
  short: 'of episodes that have ended',
  outOf: 'episodes that have ended',
  whose: { people: 'with an episode that has ended', events: 'already ended' },
  where: [{ column: 'length_band', codes: ENDED }],
};

const longer = (id: string, short: string, noun: string, verb: string, codes: readonly string[]): OutcomeContract => ({
  id,
  label: `${short}, of episodes that ended`,
  short: noun,
  noun,
  verb,
  where: [{ column: 'length_band', codes }],
  base: EPISODES_ENDED,
  moreIsAdverse: true,
});

const recorded = (column: string, label: string, noun: string, verb: string): OutcomeContract => ({
  id: column,
  label,
  noun,
  verb,
  where: [{ column, codes: ['yes'] }],
  base: {
    id: `recorded_${column}`,
    label: 'with an answer recorded',
    short: 'of episodes with an answer',
    outOf: 'episodes with an answer',
    whose: { people: 'with an answer recorded', events: 'with an answer recorded' },
    where: [{ column, codes: ['yes', 'no'] }],
  },
  moreIsAdverse: false,
});

/** Rule 49 separation: one row is one episode. Cookham Wood held children until 2024. */
export const RULE49: KindContract<'rule49'> = {
  kind: 'rule49',
  label: 'Rule 49 separation',
  short: 'Separation',
  event: { one: 'episode', many: 'episodes', happens: 'over time' },
  dateBasis: 'date on which the separation began',
  tellTale: ['establishment'],
  minimumAge: 15,
  belowMinimumAge: 'Young offender institutions hold children from 15 on.',
  columns: RULE49_COLUMNS,
  ladder: {
    column: 'length_band',
    title: 'Each 100 {unit}{at}, from under 72 hours to over 42 days',
    what: 'length of separation',
    furthest: 'longest',
    steps: [
      { label: '72 hours or less', verb: 'lasted', said: '72 hours or less', codes: ['to_72h'], step: 2 },
      { label: 'To 14 days', verb: 'lasted', said: 'between 72 hours and 14 days', codes: ['to_14d'], step: 4 },
      { label: 'To 42 days', verb: 'lasted', said: 'between 14 and 42 days', codes: ['to_42d'], step: 6 },
      { label: 'Over 42 days', verb: 'lasted', said: 'over 42 days', codes: ['over_42d'], step: 7 },
      { label: 'Still open', verb: 'was', said: 'still open', codes: ['open'], step: 1 },
    ],
  },
  outcomes: [
    longer('over_72h', 'Over 72 hours', 'Separation over 72 hours', 'be separated for over 72 hours', [
      'to_14d',
      'to_42d',
      'over_42d',
    ]),
    longer('over_14d', 'Over 14 days', 'Separation over 14 days', 'be separated for over 14 days', [
      'to_42d',
      'over_42d',
    ]),
    longer('over_42d', 'Over 42 days', 'Separation over 42 days', 'be separated for over 42 days', ['over_42d']),
    recorded('review_72h_on_time', 'Review at 72 hours on time', 'A review on time', 'be reviewed on time'),
    recorded('education_offered', 'Education offered', 'An offer of education', 'be offered education'),
  ],
  stages: ['over_72h'],
  matching: {
    offered: ['offence_group', 'previous_disposals', 'age', 'sex', 'borough', 'establishment', ...ABOUT_THE_CHILD],
    atStart: ['previous_disposals', 'age', 'establishment'],
  },
  unit: { column: 'establishment', one: 'establishment', many: 'establishments' },
  outOf: 'held',
  impossible: [
    {
      id: 'ends-before-start',
      where: [{ column: 'length_band', codes: ['NX'] }],
      columns: ['start', 'end'],
      one: 'ends before it begins',
      many: 'end before they begin',
      soWhat: 'A length cannot be worked out for them; they are left out of every figure of length.',
    },
  ],
  official: {
    representation: {
      titles: [
        'Share of average monthly youth custody population',
        'Share of population aged 10 to 17',
        'Share of children in young offender institutions',
        'Share of children in youth custody',
      ],
    },
  },
  neverCounted: 'A Rule 49 extract cannot be counted: the length of each separation needs its own start and end.',
};
