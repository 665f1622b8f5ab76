/** The walk of tests/flow with three hundred random selections on each of six sheets, so fifteen times as long. */
import { walkTest } from '../support/sentence-walk-test';

walkTest('tests/heavy/sentence-walk.test.ts', 300);
