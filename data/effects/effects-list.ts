import type { Effect } from './effect';
import { KCPO_EFFECTS } from './kcpo-effects';
import { OOCD_EFFECTS } from './oocd-effects';
import { REMAND_EFFECTS } from './remand-effects';
import { RULE49_EFFECTS } from './rule49-effects';
import { STOP_AND_SEARCH_EFFECTS } from './stop-and-search-effects';

/** Every planted effect; the ratios to expect are in planted-effects.json. */
export const EFFECTS: readonly Effect[] = [
  ...OOCD_EFFECTS,
  ...REMAND_EFFECTS,
  ...KCPO_EFFECTS,
  ...RULE49_EFFECTS,
  ...STOP_AND_SEARCH_EFFECTS,
];
