/** What a sheet offers a meeting to answer: gaps clear of chance, the largest of each group, groups with nobody. */
import { expect, it } from 'vitest';
import { candidatesOf } from '../../src/presentation/record/candidates';
import { openedSample } from '../support/opened-samples';
import type { ExtractKind } from '../../src/selection/selection';

const wordsOf = async (kind: ExtractKind): Promise<readonly string[]> => {
  const candidates = candidatesOf(await (await openedSample(kind)).sheet());
  expect(new Set(candidates.map(({ id }) => id)).size).toBe(candidates.length);
  return candidates.map(({ words }) => words);
};

it('lists the finding of each figure that is clear, then the largest gap of each group, wherever it stands', async () => {
  const words = await wordsOf('oocd');
  expect(words[0]).toBe(
    'Black children were less likely than White children to get a community resolution at their first formal or informal outcome. It was 35 in 100 (734 of 2,101), against 50 in 100 (963 of 1,930).',
  );
  const asks = 'Did groups differ in what they said at interview?';
  expect(words.filter((one) => one.includes('the largest gap here'))).toEqual([
    `Black, the largest gap here, looked at alone. Times White (likely range): 1.66 (1.46 to 1.89). Charge after admission. ${asks}`,
    `Mixed, the largest gap here, looked at alone. Times White (likely range): 1.43 (1.20 to 1.71). Charge after admission. ${asks}`,
  ]);
}, 120_000);

it('a group of which nobody was given something is listed with how many could have been', async () => {
  expect(await wordsOf('rule49')).toContain(
    'Asian: none of 25. Five episodes or more. Were children of one group separated again more often?',
  );
}, 120_000);

it('what was drawn by lot, and children beside adults of their own group, is no gap between groups', async () => {
  const words = await wordsOf('kcpo');
  // Those that are clear here are of the draw and of adults, and so are none.
  expect(words.filter((one) => one.includes('the largest gap here'))).toEqual([]);
}, 120_000);
