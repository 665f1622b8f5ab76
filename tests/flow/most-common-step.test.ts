/** What was decided most often: said of enough alone, and never of one step where chance could have put it first. */
import { expect, it } from 'vitest';
import { plain } from '../../src/presentation/figure';
import { figureOf } from '../support/answer-sheets';
import { openedSample } from '../support/opened-samples';

it.each([
  [
    'Haringey',
    'E09000014',
    'For Black children, the first decision most often was a charge, or a community resolution. These were 34 and 26 of 85. For White children, it was a community resolution, or a charge, 33 and 26 of 94.',
  ],
  [
    'Croydon',
    'E09000008',
    'For Black children, the first decision most often was a charge, 43 in 100 (86 of 200). For White children, it was a community resolution, 41 in 100 (45 of 109).',
  ],
  [
    'Barnet, where fewer than 50 are Black',
    'E09000003',
    'For White children, the first decision most often was a community resolution, 45 in 100 (45 of 101).',
  ],
  ['the City of London', 'E09000001', 'Too few children to compare'],
])('%s', async (_name, borough, finding) => {
  const sheet = await (await openedSample('oocd')).sheet({ ticks: { borough: [borough] } });
  const mix = figureOf(sheet, 'mix');
  expect(plain(mix.finding)).toBe(finding);
  expect(mix.reading.sayAloud).toContain(finding);
});
