import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { DETENTION, NOT_CONVICTED, notCustodyChance, REMAND_RATE } from '../model/remand';
import { againstWhite, outcomeOf, where } from './contrast';
import type { Effect } from './effect';

const effectsOf = (group: BroadGroup): readonly Effect[] => [
  {
    id: `remand-decisions-${group}`,
    extract: 'remand',
    measure: 'Remand decisions per child of the London population aged 12 to 17',
    planted: REMAND_RATE[group],
    exact: REMAND_RATE[group],
    compute: { ...againstWhite(group), outcome: [], denominator: { kind: 'population', fromAge: 12 } },
  },
  {
    id: `remand-ryda-crude-${group}`,
    extract: 'remand',
    measure: 'Youth detention, of all remand decisions',
    compute: { ...againstWhite(group), ...outcomeOf('remand', 'ryda') },
  },
  {
    id: `remand-ryda-alike-${group}`,
    extract: 'remand',
    measure: 'Youth detention, of all remand decisions, alike in offence and history',
    planted: DETENTION[group],
    compute: {
      ...againstWhite(group),
      ...outcomeOf('remand', 'ryda'),
      strata: ['offence_group', 'previous_disposals'],
    },
  },
  {
    id: `remand-not-convicted-${group}`,
    extract: 'remand',
    measure: 'Not convicted, of those detained whose case has ended',
    planted: NOT_CONVICTED[group] / NOT_CONVICTED.white,
    exact: NOT_CONVICTED[group] / NOT_CONVICTED.white,
    compute: { ...againstWhite(group), ...outcomeOf('remand', 'not_convicted') },
  },
  {
    id: `remand-not-custody-${group}`,
    extract: 'remand',
    measure: 'Not given custody, of those detained whose case has ended',
    planted: notCustodyChance(group) / notCustodyChance('white'),
    exact: notCustodyChance(group) / notCustodyChance('white'),
    compute: { ...againstWhite(group), ...outcomeOf('remand', 'not_custody') },
  },
];

const LOCAL_AUTHORITY: Effect = {
  id: 'remand-rlaa-not-detained-black',
  extract: 'remand',
  measure: 'Local authority accommodation, of those not detained: no effect was planted',
  planted: 1,
  exact: 1,
  compute: {
    ...againstWhite('black'),
    outcome: where('remand_decision', 'rlaa'),
    denominator: {
      kind: 'rows',
      base: where('remand_decision', 'unconditional_bail', 'conditional_bail', 'bail_support', 'iss_bail', 'rlaa'),
    },
  },
};

export const REMAND_EFFECTS: readonly Effect[] = [...effectsOf('black'), ...effectsOf('mixed'), LOCAL_AUTHORITY];
