/** What may be said of few: every borough, age and comparator on the overview, by the rule and by one record. */
import { beforeAll, describe, expect, it } from 'vitest';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import { plain, type PresentedFigure, type PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { BOROUGH } from '../../src/vocabulary/places';
import { figureOf } from '../support/answer-sheets';
import { type AllSamples, allSamples } from '../support/all-samples';
import { DRAWN, someOf } from '../support/long-form';
import { faultsOn, sharesPrinted } from '../support/sentence-checks';

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 120_000);

const overview = (over: Partial<Selection>): Promise<PresentedSheet> =>
  samples.sheet('overview', { ...OPENING_SELECTION, ...over });

const BOROUGHS = BOROUGH.codes.map(({ code }) => code).filter((code) => code.startsWith('E09'));
const AGES = ['10', '11', '12', '13', '14', '15', '16', '17'];
const COMPARATORS = ['white', 'asian', 'black', 'mixed', 'other', 'all_others', 'total'] as const;

/** The headline names the group and the direction that its rider gives numbers for, and both groups are large enough. */
function holdsTogether(sheet: PresentedSheet): void {
  const [headline, rider] = [plain(sheet.headline), plain(sheet.rider)];
  expect(faultsOn(sheet), headline).toEqual([]);
  const [, group, word] = /^(\w+) children met the heavier outcome (more|less) often/.exec(headline) ?? [];
  if (group === undefined) {
    expect(headline).toMatch(
      /(That is too few to tell|There is no gap)\.$|^No gap from .* is clear of chance at |^Too few (children|people|\w+) to compare$|^Ethnicity is not known|^Nobody/,
    );
    return;
  }
  const [own, theirs] = sharesPrinted(rider);
  if (!own || !theirs) throw new Error(`No shares in: ${rider}`);
  expect(rider).toContain(`in 100 ${group} children (`);
  expect(Math.min(own.atRisk, theirs.atRisk), rider).toBeGreaterThanOrEqual(50);
  expect(own.events / own.atRisk > theirs.events / theirs.atRisk ? 'more' : 'less', `${headline} ${rider}`).toBe(word);
}

describe(`the overview of few (${DRAWN})`, () => {
  it.each(someOf(BOROUGHS, { many: 10 }))('in %s alone', async (borough) =>
    holdsTogether(await overview({ ticks: { borough: [borough] } })),
  );
  it.each(someOf(AGES, { many: 3 }))('aged %s alone', async (age) =>
    holdsTogether(await overview({ ticks: { age: [age] } })),
  );
  it.each(COMPARATORS)('compared with %s', async (comparator) => holdsTogether(await overview({ comparator })));

  it.each(['B1,B2,B9', 'M1,M2,M3,M9', 'W1', 'O1,O9'])('with %s ticked alone', async (codes) => {
    for (const comparator of COMPARATORS)
      holdsTogether(await overview({ comparator, ticks: { ethnicity: codes.split(',') } }));
  });
});

describe('the overview of all', () => {
  it('counts both directions, so that beside Black children it never says "at none"', async () => {
    expect(plain((await overview({ comparator: 'black' })).headline)).toBe(
      'White children met the heavier outcome less often than Black children at 3 of 5 decisions. 3 more hold too few to tell.',
    );
  });

  it('says with its headline what chance, the unknown and the choice among many do to it, and where too few are', async () => {
    const sheet = await overview({});
    expect(plain(sheet.rider)).toBe(
      'At “charge”: 43 in 100 Black children (893 of 2,101), White children 27 in 100 (517 of 1,930). Provisional. It is the largest of the 13 gaps by group and decision; about 1 would look clear by chance. Allowing for chance, the gap is between 13 and 19 more in every 100. In the worst case unknown ethnicity (842 of 6,509 children) would move it between 2 fewer and 28 more. Too few to tell at application, order and breach.',
    );
    // What the figure draws beside the decisions, and that their years differ, stands under it.
    expect(sheet.figures[0]?.base).toMatch(
      / Not counted as decisions: being stopped and searched, being considered for an order, randomised in and coming to a decision out of court or to charge\. The decisions are of different years: Stop and search, Out-of-court disposals, Remand and Rule 49 separation, April 2024 to March 2025; Knife crime prevention orders, April 2022 to March 2023\.$/,
    );
    const decisions = await overview({ unit: 'events' });
    expect(decisions.figures[0]?.base).toContain(
      'Out-of-court disposals: the 8,769 decisions are about 7,833 children. The likely ranges allow for children who come again.',
    );
    expect(plain(sheet.headline).split(' ').length).toBeLessThanOrEqual(25);
    expect(plain(sheet.rider).split(' ').length).toBeLessThanOrEqual(80);
  });

  it('gives n beside every share', async () => {
    const [strip] = (await overview({})).figures;
    const shown = (strip as PresentedFigure).rows.filter(({ cells }) => cells['rate']?.text);
    expect(shown.length).toBeGreaterThan(40);
    for (const { cells } of shown) expect(cells['of']?.text).toMatch(/^\d[\d,]* of \d[\d,]*$/);
  });
});

describe(`what is said of few children, beside the other figures (${DRAWN})`, () => {
  const finding = async (sheet: 'overview' | 'rule49', figure: string, borough: string): Promise<string> =>
    plain(
      figureOf(await samples.sheet(sheet, { ...OPENING_SELECTION, ticks: { borough: [borough] } }), figure).finding,
    );

  it('names no largest group among fewer than twenty, so that no child is one', async () => {
    expect(await finding('overview', 'overview-ethnicity', 'E09000016')).toBe(
      'Largest by ethnicity. Stop and search, Out-of-court disposals and Remand: White, 45 to 55 in 100. Knife crime prevention orders: too few to tell (12 children). Rule 49 separation: too few to tell (1 child).',
    );
  });

  it('says nothing of where five episodes come from, and gives no share of one child', async () => {
    expect(await finding('rule49', 'concentration', 'E09000014')).toBe('5 episodes are too few to tell');
    expect(await finding('rule49', 'time', 'E09000014')).toBe(
      'Separation over 72 hours: 1 of 1 child in their first episode in October 2024 to March 2025. It was 1 of 4 in April to September 2024. That is too few to tell.',
    );
  });

  it.each(someOf(BOROUGHS, { many: 6 }))('holds on every sheet of %s', async (borough) => {
    for (const sheet of ['overview', ...EXTRACT_KINDS] as const)
      expect(faultsOn(await samples.sheet(sheet, { ...OPENING_SELECTION, ticks: { borough: [borough] } }))).toEqual([]);
  });
});

describe('the steps of an order', () => {
  it('tell what the draw by lot gave unevenly, and say "none" of the steps after it alone', async () => {
    const funnel = figureOf(await samples.sheet('kcpo', OPENING_SELECTION), 'kcpo-funnel');
    expect(plain(funnel.finding)).toBe(
      'No gap from White children is clear of chance at any of 4 steps after the draw, for a group of 50 or more. By lot, 36 of 55 Mixed children and 56 of 115 White children were randomised in. That is chance or a fault, not a decision.',
    );
    const apart = funnel.counts?.rows.filter(({ cells }) => /^(more|less) likely$/.test(cells['words']?.text ?? ''));
    expect(apart?.map(({ id }) => id)).toEqual(['counts-randomised_in-mixed']);
  });
});

it('a month that was never sent is not nobody: the sheet of that month alone says so', async () => {
  const sheet = await samples.sheet('rule49', { ...OPENING_SELECTION, ticks: { month: ['2024-11'] } });
  const said = 'No row was sent of November 2024, so there is nothing to compare';
  expect(plain(sheet.headline)).toBe(said);
  expect(figureOf(sheet, 'rates').reading.sayAloud).toBe(`“${said}.”`);
});
