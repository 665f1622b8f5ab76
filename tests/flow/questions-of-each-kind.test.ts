import { beforeAll, describe, expect, test } from 'vitest';
import { plain, type PresentedFigure } from '../../src/presentation/figure';
import { concentrationPlan } from '../../src/figures/concentration';
import { disposalConditionsPlan, orderConditionsPlan } from '../../src/figures/conditions';
import { childAdultPlan, kcpoFunnelPlan, oocdFunnelPlan } from '../../src/figures/funnels';
import { admissionPlan, beforeDecisionPlan } from '../../src/figures/oocd-blocks';
import { afterAdmissionPlan, concordancePlan } from '../../src/figures/oocd-matrices';
import { observedPlan, streetPlan } from '../../src/figures/record-quality';
import { bailPlan, remandEndsPlan } from '../../src/figures/remand-blocks';
import { separationGroundsPlan } from '../../src/figures/rule49-blocks';
import { lengthPlan, repeatsPlan } from '../../src/figures/separations';
import { type AnsweringExtract, openSample } from '../support/answer-plan';
import { sampleReferences } from '../support/sample-references';

const said = async (figure: Promise<PresentedFigure>) => plain((await figure).finding);
const cellOf = (figure: PresentedFigure, row: string, name: string) =>
  figure.rows.find(({ id }) => id === row)?.cells[name];
const EVERY_MONTH = { ticks: { month: [] } };

describe('out-of-court disposals', () => {
  let oocd: AnsweringExtract;
  beforeAll(async () => {
    oocd = await openSample('oocd');
  }, 60_000);

  test('the funnel follows one decision of each child, so every base is the outcome before, less what is not recorded', async () => {
    const figure = await oocd.draw(oocdFunnelPlan);
    expect(plain(figure.finding)).toBe(
      'Of those eligible, Black children were less likely than White children to be offered a disposal. At their first decision, it was 87 in 100 (1,390 of 1,606), against 93 in 100 (1,546 of 1,664).',
    );
    expect(cellOf(figure, 'offered-black', 'of')?.text).toBe('1,390 of 1,606');
    expect(cellOf(figure, 'accepted-black', 'of')?.text).toBe('1,270 of 1,390');
    expect(cellOf(figure, 'whole-black', 'of')?.soft).toBe('0.93 × 0.97 × 0.95');
    expect(figure.reading.sum).toContain(
      'All three together, Black: 0.93 × 0.97 × 0.95 = 0.86; logs 0.07 below, 0.03 below and 0.05 below, together 0.15 below.',
    );
    expect(JSON.stringify(figure)).not.toMatch(/\d%(?! |;|\.)|per cent/);
  });

  test('recommendation against decision: the planted gap above the recommendation', async () => {
    const figure = await oocd.draw(concordancePlan);
    expect(plain(figure.finding)).toBe(
      'Of those with a recommendation recorded, Black children were more likely than White children to get a heavier decision. At their first decision, it was 13 in 100 (166 of 1,260), against 9 in 100 (122 of 1,309). Of all children, 84 in 100 (3,466 of 4,136) were decided as recommended.',
    );
    // Agreed, heavier and lighter are all there is.
    const counts = ['agreed', 'heavier', 'lighter'].map((id) => cellOf(figure, `${id}-black`, 'of')?.text);
    expect(counts).toEqual(['1,037 of 1,260', '166 of 1,260', '57 of 1,260']);
    // What is said of all children has its row.
    expect(cellOf(figure, 'agreed-all', 'of')?.text).toBe('3,466 of 4,136');
    expect(figure.counts?.rows[0]?.cells['group']?.text).toBe('Black');
    expect(figure.counts?.rows).toHaveLength(8 * 7);
    expect(figure.base).toContain('3,697 children with no recommendation are left out.');
  });

  test('the other questions say what the sample holds', async () => {
    expect(await said(oocd.draw(beforeDecisionPlan))).toBe(
      'Of those with yes or no recorded, Black children were less likely than White children to be assessed beforehand. At their first decision, it was 57 in 100 (769 of 1,338), against 68 in 100 (926 of 1,361).',
    );
    expect(await said(oocd.draw(disposalConditionsPlan))).toBe(
      'Of those with conditions recorded, Black children were more likely than White children to get a restrictive condition. At their first decision, it was 32 in 100 (375 of 1,175), against 23 in 100 (303 of 1,345).',
    );
    expect(await said(oocd.draw(admissionPlan))).toBe(
      'Of those with an answer recorded, Black children were more likely than White children to make no comment. At their first decision, it was 36 in 100 (897 of 2,512), against 25 in 100 (556 of 2,268).',
    );
    expect(await said(oocd.draw(afterAdmissionPlan))).toBe(
      'Charge followed “admitted” for 24 in 100 (1,012 of 4,220). It followed “no comment” for 32 in 100 (762 of 2,362). It followed “denied” for 30 in 100 (373 of 1,251).',
    );
    expect(await said(oocd.draw(observedPlan))).toBe(
      'Of children of unknown ethnicity, officers saw 55 in 100 as Black (537 of 970). Of those whose ethnicity is known, it was 44 in 100 (2,759 of 6,273).',
    );
  });

  test('four boroughs sent no street community resolutions, whatever is ticked, and the sheet is cautioned', async () => {
    const figure = await oocd.draw(streetPlan, { ticks: { borough: ['E09000014'], age: ['12'] } });
    const sentence =
      '4 boroughs sent no street community resolutions: Harrow, Havering, Kingston upon Thames and Merton';
    expect(plain(figure.finding)).toBe(sentence);
    expect(figure.caution).toMatch(new RegExp(`^${sentence}\\.`));
    expect(figure.base).toContain('City of London sent none either, out of few.');
  });

  test('counting decisions instead of children changes the noun and the numbers', async () => {
    expect(await said(oocd.draw(admissionPlan, { unit: 'events' }))).toMatch(
      /^Of those with an answer recorded, “No comment” was more likely for Black children than for White children\. It was \d+ in 100 decisions \([\d,]+ of [\d,]+\), against \d+ in 100 \([\d,]+ of [\d,]+\)\.$/i,
    );
  });

  test('an empty selection says so instead of dividing', async () => {
    const nobody = { ticks: { borough: ['E09000001'], age: ['10'], month: ['2020-04'] } };
    for (const plan of [oocdFunnelPlan, concordancePlan, disposalConditionsPlan, concentrationPlan]) {
      expect(JSON.stringify(await oocd.draw(plan, nobody))).not.toMatch(/NaN|Infinity|undefined/);
    }
  });
});

describe('knife crime prevention orders', () => {
  let kcpo: AnsweringExtract;
  beforeAll(async () => {
    kcpo = await openSample('kcpo');
  }, 60_000);

  test('children and adults, all months: referral holds the largest clear gap, and the lot is never named', async () => {
    const everyone = { ticks: { month: [], age: [] } };
    const figure = await kcpo.draw(kcpoFunnelPlan, everyone);
    expect(plain(figure.finding)).toBe(
      'Of those randomised in, Black people were more likely than White people to be referred for an order. In their first case, it was 53 in 100 (155 of 292), against 34 in 100 (67 of 200).',
    );
    expect(cellOf(figure, 'randomised_in-asian', 'step')?.soft).toBe(
      'of those who met a trigger; drawn by lot, so a gap is chance or a fault',
    );
    expect(cellOf(figure, 'referred-black', 'times')?.mark).toBe(true);
  });

  test('children beside adults ignores the ages ticked and says so', async () => {
    const [asOpened, one] = await Promise.all([
      kcpo.draw(childAdultPlan),
      kcpo.draw(childAdultPlan, { ticks: { age: ['17'] } }),
    ]);
    expect(asOpened.rows.map(({ cells }) => cells)).toEqual(one.rows.map(({ cells }) => cells));
    expect(asOpened.caption).toContain('whatever ages are ticked');
    expect(plain(asOpened.finding)).toBe(
      'Children were more likely than adults to be referred for an order in their first case. It was 56 in 100 (122 of 219), against 35 in 100 (80 of 231). The same holds for Black and White children on their own.',
    );
  });

  test('conditions of orders stand beside the published 52 in 100, and few orders are not made much of', async () => {
    const figure = await kcpo.draw(orderConditionsPlan, {}, await sampleReferences());
    expect(plain(figure.finding)).toBe(
      'Of orders with an answer, 11 of 28 Black children and 4 of 12 White children got a positive intervention. In their first case, that is too few to tell.',
    );
    expect(figure.published?.[0]).toBe(
      'Published, for another age and period: orders with positive interventions, 52 in 100, all groups (orders made, Metropolitan Police pilot, as at July 2022). It counts children and adults together. Source: MOPAC Disproportionality Board, July 2022, line 218.',
    );
    expect((await kcpo.draw(orderConditionsPlan)).published).toBeUndefined();
    expect(cellOf(figure, 'ages-adult', 'of')?.text).toBe('22 of 42');
  });
});

describe('remand', () => {
  let remand: AnsweringExtract;
  beforeAll(async () => {
    remand = await openSample('remand');
  }, 60_000);

  test('pending is out of the base and counted; the published figures name their outcome', async () => {
    const figure = await remand.draw(remandEndsPlan);
    expect(figure.base).toContain('74 children whose case is pending are left out.');
    expect(cellOf(figure, 'not_convicted-black', 'published')).toBeUndefined();
    const beside = await remand.draw(remandEndsPlan, {}, await sampleReferences());
    expect(cellOf(beside, 'not_convicted-black', 'published')).toEqual({ text: '25', soft: ' (75 convicted)' });
    expect(beside.published?.join(' ')).toContain('Black 75, Mixed 67 and White 83 in 100');
    expect(beside.published?.join(' ')).toContain('66 in 100');
    const ends = ['not_convicted', 'non_custodial', 'custodial'].map((id) => cellOf(figure, `${id}-black`, 'of')?.text);
    expect(ends).toEqual(['26 of 94', '36 of 94', '32 of 94']);
  });

  test('over all years the planted gap in cases without conviction is there', async () => {
    expect(await said(remand.draw(remandEndsPlan, EVERY_MONTH))).toMatch(
      /^Of those detained whose case has ended, Black children were more likely than White children to end without conviction\. At their first decision, /,
    );
  });

  test('bail information: "other" stays in the base', async () => {
    const figure = await remand.draw(bailPlan);
    expect([cellOf(figure, 'sufficient-black', 'of')?.text, cellOf(figure, 'insufficient-black', 'of')?.text]).toEqual([
      '131 of 413',
      '202 of 413',
    ]);
  });
});

describe('rule 49', () => {
  let rule49: AnsweringExtract;
  beforeAll(async () => {
    rule49 = await openSample('rule49');
  }, 60_000);

  test('over all episodes the planted longer separations are clear', async () => {
    const figure = await rule49.draw(lengthPlan, { ...EVERY_MONTH, unit: 'events' });
    expect(plain(figure.finding)).toMatch(
      /^Episodes of Black (children|people) went on for over (72 hours|14 days) more often than episodes of White (children|people)\. It was \d+ in 100 \(of [\d,]+\), against \d+ in 100 \(of [\d,]+\)\.$/,
    );
  });

  test('open episodes are counted and used', async () => {
    expect((await rule49.draw(lengthPlan)).base).toBe(
      'Out of 273 first episodes with a start; 3 were still open. Each child counts once, by the first of these episodes.',
    );
  });

  test('repeat episodes count children whatever is counted', async () => {
    const [children, episodes] = await Promise.all([
      said(rule49.draw(repeatsPlan)),
      said(rule49.draw(repeatsPlan, { unit: 'events' })),
    ]);
    expect(children).toBe(
      'Of children who were separated, 25 in 100 Black children (27 of 108) were separated more than once. For White children, it was 19 in 100 (15 of 79). The gap could be chance.',
    );
    expect(episodes).toBe(children);
  });

  test('concentration: how few children and establishments', async () => {
    const figure = await rule49.draw(concentrationPlan);
    expect(plain(figure.finding)).toBe(
      '24 of 273 children account for a fifth of the 361 episodes. Half of all came from 2 of 4 establishments.',
    );
    const episodes = figure.rows.filter(({ id }) => id.startsWith('times-')).map(({ cells }) => cells['events']?.text);
    expect(episodes).toEqual(['210', '92', '33', '16', '10']);
  });

  test('grounds speak of a group large enough to say', async () => {
    expect(await said(rule49.draw(separationGroundsPlan))).not.toContain('Mixed');
  });
});
