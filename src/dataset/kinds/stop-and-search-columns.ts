import { OUTSIDE_LONDON } from '../../vocabulary/places';
import {
  LONDON_FORCES,
  POLICE_FORCE,
  SEARCH_OBJECT,
  SEARCH_OUTCOME,
  SEARCH_POWER,
  SEARCH_TYPE,
} from '../../vocabulary/searches';
import { called, flagColumn } from './column';
import { COMMON_COLUMNS } from './common-columns';
import type { ColumnContract } from './contract';

/** What an extract of stops and searches may hold, and how suppliers, data.police.uk above all, call it. */
export const STOP_AND_SEARCH_COLUMNS: readonly ColumnContract[] = [
  ...COMMON_COLUMNS,
  {
    name: 'search_outcome',
    type: 'code',
    codes: SEARCH_OUTCOME,
    required: true,
    provenance: 'N',
    meaning: 'What came of the search, from no further action to arrest.',
    filter: 'Outcome of the search',
    suppliersCallIt: called(
      'outcome, search outcome, outcome of search, outcome of the search, result of search, result|0.8, action taken|0.8',
    ),
    phrases: {
      nfa: ['nfa', 'no further action', 'nothing found', 'no action'],
      warning: ['cannabis warning', 'khat warning', 'warning'],
      community_resolution: ['community resolution', 'cr', 'local resolution'],
      penalty_notice: ['pnd', 'penalty notice'],
      caution: ['caution', 'cautioned', 'youth caution', 'youth conditional caution', 'offender cautioned'],
      summons: ['summons', 'summonsed', 'charged by post', 'postal requisition', 'suspect summonsed to court'],
      arrest: ['arrest', 'arrested', 'suspect arrested'],
    },
  },
  {
    name: 'police_force',
    type: 'code',
    codes: POLICE_FORCE,
    provenance: 'N',
    meaning: 'The police force, where a file is of another than those of London.',
    filter: 'Police force',
    insteadOf: 'borough',
    insteadMeans: { code: OUTSIDE_LONDON, except: LONDON_FORCES },
    suppliersCallIt: called('police force, force, force name, police force name'),
  },
  {
    name: 'search_type',
    type: 'code',
    codes: SEARCH_TYPE,
    provenance: 'N',
    meaning: 'A person, a vehicle, or both.',
    filter: 'Type of search',
    suppliersCallIt: called('=type, search type, type of search'),
  },
  {
    name: 'legislation',
    type: 'code',
    codes: SEARCH_POWER,
    provenance: 'N',
    meaning: 'The power that the search was made under.',
    filter: 'Power',
    suppliersCallIt: called('legislation, search power, power, act'),
  },
  {
    name: 'object_of_search',
    type: 'code',
    codes: SEARCH_OBJECT,
    provenance: 'N',
    meaning: 'What was searched for.',
    filter: 'Object of search',
    suppliersCallIt: called('object of search, search object, reason for search|0.8, searched for'),
  },
  flagColumn(
    'linked_to_object',
    'What came of it is linked to what was searched for: something was found.',
    'N',
    called('outcome linked to object of search, linked to object, object found, item found|0.8'),
    'Something found',
  ),
  flagColumn(
    'clothing_removed',
    'More than outer clothing was removed.',
    'N',
    called('removal of more than just outer clothing, more than outer clothing removed, clothing removed'),
    'More than outer clothing removed',
  ),
];
