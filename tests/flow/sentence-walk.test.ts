/** Three hundred random selections over the overview and every sheet: each sentence is held against its table. */
import { walkTest } from '../support/sentence-walk-test';

/** Selections on each of five sheets. */
walkTest('tests/flow/sentence-walk.test.ts', 60);
