/** Three hundred random selections over the overview and every sheet: each sentence is held against its table. */
import { walkTest } from '../support/sentence-walk-test';

/**
 * Selections on the overview and on each of five sheets. One seed, so that the check does not fail by luck on a wording
 * that was never met: `npm run test:heavy` draws a new one each time and goes five times as far.
 */
walkTest('tests/flow/sentence-walk.test.ts', 60, 1);
