/** Published figures stand beside the figures that they are about; a day that the reader set stands on the time axis. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { References } from '../../src/dataset/references/references';
import { beforeDecisionPlan } from '../../src/figures/oocd-blocks';
import { concordancePlan } from '../../src/figures/oocd-matrices';
import { bailPlan } from '../../src/figures/remand-blocks';
import { figuresOf } from '../../src/figures/sheets';
import { type AnsweringExtract, openSample } from '../support/answer-plan';
import { sampleReferences } from '../support/sample-references';

let oocd: AnsweringExtract;
let remand: AnsweringExtract;
let references: References;

beforeAll(async () => {
  [oocd, remand, references] = await Promise.all([openSample('oocd'), openSample('remand'), sampleReferences()]);
}, 120_000);

describe('published figures', () => {
  test('of bail stand beside bail', async () => {
    const { published } = await remand.draw(bailPlan, {}, references);
    expect(published?.[0]).toBe(
      'Published, for another group, setting, place and period: accommodation was an issue, 32 in 100, Black or Mixed, taken together (remand cases, base 25, nine inspected services, April to June 2021). Source: HMIP thematic 2021 (Haringey CSP pack), line 1128.',
    );
    expect(published?.[1]).toContain('bail information offers a robust alternative, 32 in 100');
    expect(published?.at(-1)).toBe('Published figures are about real children; the numbers above are synthetic.');
  });
  test('of the very period that is ticked are not of another period, whatever else is ticked', async () => {
    const months = ['2021-04', '2021-05', '2021-06'];
    for (const ticks of [{ month: months }, { month: months, borough: ['E09000014'] }]) {
      const { published } = await remand.draw(bailPlan, { ticks }, references);
      expect(published?.[0]).toMatch(/^Published, for another group, setting and place: accommodation was an issue/);
    }
    const { published } = await remand.draw(bailPlan, { ticks: { month: months.slice(1) } }, references);
    expect(published?.[0]).toMatch(/^Published, for another group, setting, place and period: accommodation/);
  });
  test('have every base that their source allows, and one that contradicts itself says so', async () => {
    const { published } = await oocd.draw(beforeDecisionPlan, {}, references);
    const told = (words: string) => published?.find((line) => line.includes(words));
    // K11 and K16 of the source documents.
    expect(told('experienced racial discrimination')).toBe(
      'Published, for another group, setting, place and period: experienced racial discrimination, 40 in 100, Black or Mixed, taken together (out-of-court cases, nine inspected services, April to June 2021). 23 of all 59 cases is 39 in 100. 23 of the 35 with information is 66 in 100. Source: HMIP thematic 2021 (Haringey CSP pack), line 1378.',
    );
    expect(told('services support desistance')).toBe(
      'Published, for another group, setting, place and period: services support desistance, 58 in 100, Black or Mixed, taken together (post-court cases, nine inspected services, April to June 2021). Take care: the source gives 116 answers for 114 cases, so it contradicts itself and is not used. Source: HMIP thematic 2021 (Haringey CSP pack), line 1641.',
    );
  });
  test('of assessment and of recommendations stand beside those', async () => {
    const { published: assessed } = await oocd.draw(beforeDecisionPlan, {}, references);
    const { published: recommended } = await oocd.draw(concordancePlan, {}, references);
    expect(assessed?.[0]).toContain('planning takes account of diversity, 20 in 100, Black or Mixed, taken together');
    expect(assessed?.[1]).toContain('assessment explores the impact of discrimination, 6 in 100');
    expect(recommended?.[0]).toContain('recommendations appropriate and proportionate, 59 in 100');
  });
});

describe('a day that the reader set', () => {
  test('stands in its period and is named in words', async () => {
    const time = figuresOf('oocd').find(({ id }) => id === 'time');
    if (!time) throw new Error('The sheet has no figure over time.');
    const figure = await oocd.draw(time, { change: '2023-05-03' }, references);
    expect(figure.base).toContain('Heavy upright line: 3 May 2023.');
    const values = figure.chart?.kind === 'block' ? figure.chart.values : [];
    const marked = values.filter(({ event }) => event === 'From 3 May 2023');
    expect(marked).toHaveLength(5);
    expect((await oocd.draw(time, {}, references)).base).not.toContain('Heavy upright line');
  });
});
