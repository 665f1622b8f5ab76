import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { ARRESTED, CLOTHING, RESOLVED, SEARCH_RATE } from '../model/stop-and-search';
import { againstWhite, outcomeOf } from './contrast';
import type { Effect } from './effect';

const OUTCOMES = [
  ['arrest', 'Arrest, of all searches', ARRESTED],
  ['community_resolution', 'Community resolution, of all searches', RESOLVED],
  ['clothing_removed', 'More than outer clothing removed, of searches with an answer', CLOTHING],
] as const;

const effectsOf = (group: BroadGroup): readonly Effect[] => [
  {
    id: `stop_and_search-searches-${group}`,
    extract: 'stop_and_search',
    measure: 'Searches per child of the London population aged 10 to 17',
    planted: SEARCH_RATE[group],
    exact: SEARCH_RATE[group],
    compute: { ...againstWhite(group), outcome: [], denominator: { kind: 'population', fromAge: 10 } },
  },
  // What is searched for is alike for all groups, so each ratio is the planted one.
  ...OUTCOMES.map(([id, measure, planted]) => ({
    id: `stop_and_search-${id}-${group}`,
    extract: 'stop_and_search' as const,
    measure,
    planted: planted[group],
    exact: planted[group],
    compute: { ...againstWhite(group), ...outcomeOf('stop_and_search', id) },
  })),
];

export const STOP_AND_SEARCH_EFFECTS: readonly Effect[] = [...effectsOf('black'), ...effectsOf('mixed')];
