import type { BroadGroup } from '../../src/vocabulary/ethnicity';
import { LENGTH, SEPARATION } from '../model/rule49';
import { againstWhite, outcomeOf } from './contrast';
import type { Effect } from './effect';

const effectsOf = (group: BroadGroup): readonly Effect[] => [
  {
    id: `rule49-episodes-${group}`,
    extract: 'rule49',
    measure:
      'Episodes per child held and month, alike in establishment (a little below what was planted: a child who is separated cannot be separated again)',
    planted: SEPARATION[group],
    compute: { ...againstWhite(group), outcome: [], denominator: { kind: 'held' } },
  },
  ...(['over_72h', 'over_14d'] as const).map((outcome) => ({
    id: `rule49-${outcome}-${group}`,
    extract: 'rule49' as const,
    measure: `${outcome === 'over_72h' ? 'Over 72 hours' : 'Over 14 days'}, of episodes that ended (follows from lengths ${LENGTH[group]} times as long)`,
    compute: { ...againstWhite(group), ...outcomeOf('rule49', outcome) },
  })),
];

export const RULE49_EFFECTS: readonly Effect[] = [...effectsOf('black'), ...effectsOf('mixed')];
