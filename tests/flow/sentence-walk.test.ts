/** Random selections over the overview and every sheet: each sentence is held against its table. */
import { walkTest } from '../support/sentence-walk-test';

/** Selections on the overview and on each of the sheets; `npm run test:heavy` goes fifteen times as far. */
walkTest('tests/flow/sentence-walk.test.ts', 20);
