import type { SheetId } from '../../src/selection/selection';

/** Every sheet that the samples fill. */
export const SHEETS: readonly SheetId[] = ['overview', 'stop_and_search', 'kcpo', 'oocd', 'remand', 'rule49'];
