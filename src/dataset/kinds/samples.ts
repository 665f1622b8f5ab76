import type { ExtractKind } from './extracts';

/** A sample that comes with the workbook: `data/sample/<kind>.parquet`. */
export interface SampleOfKind {
  readonly kind: ExtractKind;
  /** What it is a sample of: "knife crime prevention orders". */
  readonly of: string;
}

/**
 * One sample a kind, the smallest first, so that numbers come soon. They stand apart from the contracts because they are
 * asked for by the first lines of the page, which then need none.
 */
export const SAMPLES: readonly SampleOfKind[] = [
  { kind: 'kcpo', of: 'knife crime prevention orders' },
  { kind: 'oocd', of: 'out-of-court disposals' },
  { kind: 'remand', of: 'remand' },
  { kind: 'rule49', of: 'Rule 49 separation' },
  { kind: 'stop_and_search', of: 'stop and search' },
];
