/** Where one sex alone is ticked, sentences speak of girls or boys: of those counted, and of those living here. */
import { beforeAll, describe, expect, it } from 'vitest';
import { plain, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { type AllSamples, allSamples } from '../support/all-samples';
import { figureOf } from '../support/answer-sheets';
import type { SheetId } from '../support/sentence-walk';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 120_000);

const sheet = (id: SheetId, ticks: Selection['ticks']): Promise<PresentedSheet> =>
  samples.sheet(id, { ...OPENING_SELECTION, ticks: { ...OPENING_SELECTION.ticks, ...ticks } });

const headline = async (ticks: Selection['ticks']): Promise<string> => plain((await sheet('oocd', ticks)).headline);

describe('girls and boys', () => {
  it('are named where they alone are counted', async () => {
    const girls = await sheet('oocd', { sex: ['female'] });
    expect(plain(girls.headline)).toBe(
      'Black girls were less likely than White girls to get a community resolution at their first formal or informal outcome. It was 34 in 100 (163 of 477), against 57 in 100 (246 of 435).',
    );
    const { line, base, rows, reading } = figureOf(girls, 'rates');
    expect(line).toMatch(/^Out of [\d,]+ girls; ethnicity not known for /);
    expect(base).toMatch(/ Each girl counts once, by the first of these decisions\.$/);
    expect(rows.at(-1)?.label).toBe('All girls');
    expect(reading.sayAloud).toContain('Of every 100 Black girls');
  });

  it('are those of the population that a rate is out of', async () => {
    const { finding, base } = figureOf(await sheet('stop_and_search', { sex: ['male'] }), 'per-thousand');
    expect(plain(finding)).toBe(
      'Black boys had a search more often than White boys. It was 4.3 in every 1,000 a year (396 of 92,533), against 2.4 (435 of 179,371).',
    );
    expect(base).toContain('Out of 434,459 boys aged 10 to 17 living in London, over 12 months. Each boy counts once');
  });

  it('are not named in a rate of children held, which is told for no sex alone', async () => {
    const figure = figureOf(await sheet('rule49', { sex: ['male'] }), 'separation-rates');
    expect(figure.unavailable).toBe('The population open does not answer for sex: clear it to see rates.');
  });

  it('are children where both are ticked, and people once adults are', async () => {
    expect(await headline({ sex: ['female', 'male'] })).toMatch(/^Black children were less likely than White children/);
    expect(await headline({ sex: ['female'], age: ['17', '18'] })).toMatch(/^Black people were /);
    const across = await sheet('overview', { sex: ['male'] });
    expect(plain(across.headline)).toBe(
      'Black boys met the heavier outcome more often than White boys at 3 of 5 decisions. 3 more hold too few to tell.',
    );
  });
});
