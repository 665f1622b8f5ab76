import { ABOUT_THE_CHILD, BOROUGH_UNIT } from './common-columns';
import type { OfferedBase, KindContract, OutcomeContract } from './contract';
import { type Called, outcomeIn } from './outcome-in';
import { STOP_AND_SEARCH_COLUMNS } from './stop-and-search-columns';

const EVERY_SEARCH: OfferedBase = {
  id: 'all',
  label: 'every search',
  short: 'of every search',
  outOf: 'every search',
  whose: { people: 'who were searched', events: 'of every kind' },
};

const OUTCOMES_RECORDED = [
  ...['nfa', 'warning', 'community_resolution', 'penalty_notice', 'caution', 'summons', 'arrest'],
];

const RECORDED: OfferedBase = {
  id: 'outcome_recorded',
  label: 'with an outcome recorded',
  short: 'of searches with a recorded outcome',
  outOf: 'searches with a recorded outcome',
  whose: { people: 'with a search whose outcome is recorded', events: 'with an outcome recorded' },
  where: [{ column: 'search_outcome', codes: OUTCOMES_RECORDED }],
  which: 'search with a recorded outcome',
};

const CLOTHING_RECORDED: OfferedBase = {
  id: 'recorded_clothing_removed',
  label: 'with an answer recorded',
  short: 'of searches with an answer',
  outOf: 'searches with an answer',
  whose: { people: 'with an answer recorded', events: 'with an answer recorded' },
  where: [{ column: 'clothing_removed', codes: ['yes', 'no'] }],
};

const cameOf = (id: string, called: Called, codes: readonly string[], moreIsAdverse: boolean): OutcomeContract =>
  outcomeIn('search_outcome')(id, called, codes, { base: EVERY_SEARCH, otherBases: [RECORDED], moreIsAdverse });

/** Stop and search: one row is one search of one person, as data.police.uk publishes them. */
export const STOP_AND_SEARCH: KindContract<'stop_and_search'> = {
  kind: 'stop_and_search',
  label: 'Stop and search',
  short: 'Searches',
  event: { one: 'search', many: 'searches', happens: 'at a moment' },
  dateBasis: 'date of the search',
  tellTale: ['search_outcome'],
  // What comes of a search is written as what is decided at a station is: only the rest of the file tells them apart.
  records: /\b(?:stop(?:s|ped)?|search(?:es|ed)?|frisk(?:ed)?)\b/,
  minimumAge: 10,
  belowMinimumAge: 'A child under 10 is below the age of criminal responsibility.',
  columns: STOP_AND_SEARCH_COLUMNS,
  ladder: {
    column: 'search_outcome',
    title: 'Each 100 {unit}{at}, from no further action to arrest',
    what: 'outcome',
    furthest: 'heaviest',
    steps: [
      { label: 'No further action', verb: 'ended', said: 'with no further action', codes: ['nfa'], step: 1 },
      { label: 'Warning', verb: 'ended', said: 'with a warning', codes: ['warning'], step: 2 },
      {
        label: 'Community resolution',
        verb: 'ended',
        said: 'with a community resolution',
        codes: ['community_resolution'],
        step: 3,
      },
      { label: 'Penalty notice', verb: 'ended', said: 'with a penalty notice', codes: ['penalty_notice'], step: 4 },
      { label: 'Caution', verb: 'ended', said: 'with a caution', codes: ['caution'], step: 5 },
      { label: 'Summons', verb: 'ended', said: 'with a summons', codes: ['summons'], step: 6 },
      { label: 'Arrest', verb: 'ended', said: 'with an arrest', codes: ['arrest'], step: 7 },
    ],
  },
  outcomes: [
    cameOf('arrest', ['Arrest', 'An arrest', 'be arrested'], ['arrest'], true),
    // Where less is found on one group, it is searched on weaker grounds.
    outcomeIn('linked_to_object')('found', ['Something found', 'A find', 'have something found'], ['yes'], {
      base: EVERY_SEARCH,
      otherBases: [RECORDED],
      moreIsAdverse: false,
    }),
    cameOf(
      'community_resolution',
      ['Community resolution', 'A community resolution', 'get a community resolution'],
      ['community_resolution'],
      false,
    ),
    // A search that leads to nothing was a search for nothing.
    cameOf('no_further_action', ['No further action', 'No further action', 'get no further action'], ['nfa'], true),
    outcomeIn('clothing_removed')(
      'clothing_removed',
      [
        'More than outer clothing removed',
        'Removal of more than outer clothing',
        'have more than outer clothing removed',
      ],
      ['yes'],
      { base: CLOTHING_RECORDED, moreIsAdverse: true },
    ),
  ],
  stages: ['arrest'],
  entry: { label: 'Being stopped and searched', verb: 'be searched' },
  matching: {
    offered: ['object_of_search', 'legislation', 'search_type', 'age', 'sex', 'borough', ...ABOUT_THE_CHILD],
    atStart: ['object_of_search', 'legislation', 'age'],
  },
  unit: BOROUGH_UNIT,
  outOf: 'residents',
  impossible: [
    {
      id: 'clothing-of-a-vehicle',
      where: [
        { column: 'search_type', codes: ['vehicle'] },
        { column: 'clothing_removed', codes: ['yes'] },
      ],
      one: 'is of a vehicle alone, with clothing removed',
      many: 'are of vehicles alone, with clothing removed',
      soWhat: 'One of the two is wrong. Nobody’s clothing is removed in a search of a vehicle.',
    },
  ],
  official: {},
};
