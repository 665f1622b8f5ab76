import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import { kcpoSheet } from './kcpo';
import { oocdSheet } from './oocd';
import type { PopulationCell } from './population';
import { remandSheet } from './remand';
import { rule49Model, SAMPLE_EPISODES } from './rule49';
import type { Sheet } from './sheet';
import { stopAndSearchSheet } from './stop-and-search';

/** Seed of the committed samples: change it and every file changes. */
export const SAMPLE_SEED = 'scrutiny-workbook-3';

/** Rows of the committed samples; of Rule 49 about as many. */
export const SAMPLE_ROWS: Readonly<Record<ExtractKind, number>> = {
  oocd: 60_000,
  remand: 9_000,
  rule49: SAMPLE_EPISODES,
  kcpo: 1_500,
  stop_and_search: 12_000,
};

/** Generates one extract in memory: same seed, kind and rows, same sheet. */
export function generate(kind: ExtractKind, seed: string, rows: number, population: readonly PopulationCell[]): Sheet {
  switch (kind) {
    case 'oocd':
      return oocdSheet(seed, rows, population);
    case 'remand':
      return remandSheet(seed, rows, population);
    case 'kcpo':
      return kcpoSheet(seed, rows, population);
    case 'stop_and_search':
      return stopAndSearchSheet(seed, rows, population);
    case 'rule49':
      return rule49Model(seed, rows, population).sheet;
  }
}
