import type { DrawRequest } from '../../src/casework/draw/request';

interface FixedDraw {
  readonly request: DrawRequest;
  /** Drawn, in the order of review. */
  readonly drawn: readonly string[];
  /** SHA-256 of them, as the certificate states it. */
  readonly sample: string;
}

/**
 * A draw of the sample of out-of-court disposals as the page makes it from its opening selection, and the cases that must
 * come of it in Node and in every browser. The ids were found apart from the workbook, by DuckDB's own sha256 over the
 * file (tests/casework/sample-draw.test.ts asks it again).
 */
export const FIXED_DRAW: FixedDraw = {
  request: {
    ...{ seed: 'Haringey, 3 June, lottery 4 11 23', size: { cases: 20 }, by: 'ethnicity', allocation: 'proportional' },
    ...{ atLeast: 2, reserve: 1 },
  },
  drawn: [
    ...['oor-a759f08', 'oor-6de3c4e', 'oor-ce3dd16', 'oor-535e8ed', 'oor-327e3e4', 'oor-e5f96ff', 'oor-6d8e9af'],
    ...['oor-8a32f54', 'oor-362e6a9', 'oor-6fb0362', 'oor-55fa3c2', 'oor-faa2841', 'oor-b16805c', 'oor-19ec4a0'],
    ...['oor-d46d07b', 'oor-ad8dc15', 'oor-a26d8d2', 'oor-10764b5', 'oor-6eea138', 'oor-8d0f0bc'],
  ],
  sample: '65170f2206c324c329f04cdde1977efcadc483fa328323faf2f317438d9fd3cd',
};
