import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { boroughCode, PLACES } from '../model/boroughs';
import * as assumed from '../model/oocd-assumptions';
import { againstWhite, outcomeOf, side, where } from './contrast';
import type { Effect } from './effect';

const ALIKE = ['offence_group', 'gravity_scheme', 'gravity', 'admission', 'previous_disposals'];
const OUTLIER = boroughCode(assumed.OUTLIER.borough);
const ELSEWHERE = where('borough', ...PLACES.filter((code) => code !== OUTLIER), 'NR');

const rate = (group: BroadGroup): Effect => ({
  id: `oocd-decisions-${group}`,
  extract: 'oocd',
  measure: 'Decisions per child of the London population aged 10 to 17',
  planted: assumed.DECISION_RATE[group],
  exact: assumed.DECISION_RATE[group],
  compute: { ...againstWhite(group), outcome: [], denominator: { kind: 'population', fromAge: 10 } },
});

const disposal = (id: 'charge' | 'community_resolution', group: BroadGroup): readonly Effect[] => {
  const compute = { ...againstWhite(group), ...outcomeOf('oocd', id) };
  const planted = id === 'charge' ? assumed.CHARGE[group] : assumed.RESOLUTION[group];
  const name = id === 'charge' ? 'Charge' : 'Community resolution';
  return [
    { id: `oocd-${id}-crude-${group}`, extract: 'oocd', measure: `${name}, of the five disposals`, compute },
    {
      id: `oocd-${id}-alike-${group}`,
      extract: 'oocd',
      measure: `${name}, of the five disposals, alike in offence, gravity, admission and history, outlier borough left out`,
      planted,
      compute: { ...compute, within: ELSEWHERE, strata: ALIKE },
    },
  ];
};

const OUTLIER_EFFECT: Effect = {
  id: 'oocd-charge-alike-black-outlier',
  extract: 'oocd',
  measure: 'Charge, of the five disposals, alike in offence, gravity, admission and history, in the outlier borough',
  planted: assumed.CHARGE.black * assumed.OUTLIER.times,
  compute: {
    ...againstWhite('black'),
    ...outcomeOf('oocd', 'charge'),
    within: where('borough', OUTLIER),
    strata: ALIKE,
  },
};

const noComment = (group: BroadGroup): Effect => ({
  id: `oocd-no-comment-${group}`,
  extract: 'oocd',
  measure: '"No comment", of all decisions',
  planted: assumed.NO_COMMENT[group],
  exact: assumed.NO_COMMENT[group],
  compute: {
    ...againstWhite(group),
    outcome: where('admission', 'no_comment'),
    denominator: { kind: 'rows', base: [] },
  },
});

const NO_FURTHER_ACTION: Effect = {
  id: 'oocd-nfa-alike-black',
  extract: 'oocd',
  measure: 'No further action, of all decisions, alike in admission',
  planted: assumed.NO_FURTHER_ACTION.black,
  exact: assumed.NO_FURTHER_ACTION.black,
  compute: {
    ...againstWhite('black'),
    outcome: where('disposal', 'nfa'),
    denominator: { kind: 'rows', base: [] },
    strata: ['admission'],
  },
};

const unknown = (group: BroadGroup): Effect => ({
  id: `oocd-unknown-ethnicity-${group}`,
  extract: 'oocd',
  measure: 'Ethnicity not stated or not recorded, of all decisions',
  compute: {
    compared: side(group),
    reference: side('white'),
    outcome: where('ethnicity', 'NS', 'NR'),
    denominator: { kind: 'rows', base: [] },
  },
});

export const OOCD_EFFECTS: readonly Effect[] = [
  ...(['black', 'mixed', 'asian', 'other'] as const).map(rate),
  ...(['black', 'mixed'] as const).flatMap((group) => disposal('charge', group)),
  OUTLIER_EFFECT,
  ...(['black', 'mixed'] as const).flatMap((group) => disposal('community_resolution', group)),
  ...(['black', 'mixed'] as const).map(noComment),
  NO_FURTHER_ACTION,
  ...(['black', 'mixed'] as const).map(unknown),
];
