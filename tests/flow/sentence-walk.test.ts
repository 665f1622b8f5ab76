/** Random selections over the overview and every sheet: each sentence is held against its table. */
import { walkTest } from '../support/sentence-walk-test';

/**
 * The same selections each time, so that who changes a sentence is told of that one and of no other; `npm run test:heavy`
 * draws new ones and goes twenty-five times as far.
 */
walkTest('tests/flow/sentence-walk.test.ts', 12, 20_261_128);
