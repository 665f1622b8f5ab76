import { beforeAll, expect, test } from 'vitest';
import { concentrationPlan } from '../../src/figures/concentration';
import { unknownBoundsOfMeans } from '../../src/statistics/unknown-bounds-of-means';
import { disposalConditionsPlan } from '../../src/figures/conditions';
import { kcpoFunnelPlan } from '../../src/figures/funnels';
import { concordancePlan } from '../../src/figures/oocd-matrices';
import { orderReturnPlan } from '../../src/figures/order-return';
import { ratesPlan } from '../../src/figures/outcomes';
import { remandEndsPlan } from '../../src/figures/remand-blocks';
import { openSample } from '../support/answer-plan';
import { type RawRows, rawSamples } from '../support/raw-rows';

let raw: RawRows;
beforeAll(async () => {
  raw = await rawSamples();
}, 60_000);

const EVERYONE = { ticks: { month: [], age: [] } };

/** The rows of a file that a child counts by: the first by day that meets a condition, ties by place in the file. */
const firstRows = (table: string, condition: string) =>
  `(select * from "${table}" where ${condition} qualify row_number() over (partition by person_id order by event_date, row) = 1 or person_id is null)`;

const BLACK = `ethnicity in ('B1', 'B2', 'B9')`;
const shown = (events: unknown, atRisk: unknown) =>
  `${Number(events).toLocaleString('en-GB')} of ${Number(atRisk).toLocaleString('en-GB')}`;

test('referral for an order, of those randomised in', async () => {
  const reached = `('referred', 'application', 'withdrawn', 'refused', 'interim_order', 'full_order')`;
  const [row] = await raw.ask(
    `select count(*) filter (where stage_reached in ${reached}) as events, count(*) filter (where stage_reached <> 'trigger') as "atRisk" from ${firstRows('kcpo', `stage_reached is not null`)} where ${BLACK}`,
  );
  const figure = await (await openSample('kcpo')).draw(kcpoFunnelPlan, EVERYONE);
  expect(figure.rows.find(({ id }) => id === 'referred-black')?.cells['of']?.text).toBe(
    shown(row?.['events'], row?.['atRisk']),
  );
}, 60_000);

test('decisions heavier than recommended, and conditions', async () => {
  const ladder = (column: string) =>
    `case ${column} when 'nfa' then 1 when 'triage' then 1 when 'outcome_20' then 2 when 'outcome_21' then 2 when 'community_resolution' then 3 when 'outcome_22' then 4 when 'youth_caution' then 5 when 'youth_conditional_caution' then 6 when 'charge' then 7 end`;
  const [row] = await raw.ask(
    `select count(*) filter (where ${ladder('disposal')} > ${ladder('yot_recommendation')}) as events, count(*) filter (where yot_recommendation is not null and disposal is not null) as "atRisk" from oocd where ${BLACK}`,
  );
  const [restrictive] = await raw.ask(
    `select count(*) filter (where restrictive > 0) as events, count(*) filter (where rehabilitative is not null or reparative is not null or restrictive is not null) as "atRisk" from ${firstRows('oocd', `disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution')`)} where ${BLACK}`,
  );
  const oocd = await openSample('oocd');
  const figure = await oocd.draw(concordancePlan, { ...EVERYONE, unit: 'events' });
  expect(figure.rows.find(({ id }) => id === 'heavier-black')?.cells['of']?.text).toBe(
    shown(row?.['events'], row?.['atRisk']),
  );
  const conditions = await oocd.draw(disposalConditionsPlan, EVERYONE);
  expect(conditions.rows.find(({ id }) => id === 'restrictive-black')?.cells['of']?.text).toBe(
    shown(restrictive?.['events'], restrictive?.['atRisk']),
  );
}, 60_000);

test('average conditions: what unknown ethnicity could make of the ratio, from every raw row', async () => {
  const outOfCourt = `disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution')`;
  const amount = `coalesce(rehabilitative, 0) + coalesce(reparative, 0) + coalesce(restrictive, 0)`;
  const rows = await raw.ask(
    `select coalesce(ethnicity[1], 'N') as family, (${amount})::double as amount, count(*)::double as count from ${firstRows('oocd', outOfCourt)} where ${amount} > 0 group by all`,
  );
  const amounts = (...families: string[]) =>
    rows
      .filter(({ family }) => families.includes(String(family)))
      .map((row) => ({ amount: Number(row['amount']), count: Number(row['count']) }));
  const total = (family: string) => ({
    many: amounts(family).reduce((sum, { count }) => sum + count, 0),
    sum: amounts(family).reduce((sum, { amount: one, count }) => sum + one * count, 0),
  });
  const bounds = unknownBoundsOfMeans({ group: total('B'), reference: total('W') }, amounts('N'));
  const figure = await (await openSample('oocd')).draw(disposalConditionsPlan, EVERYONE);
  const shownBounds = figure.counts?.rows.find(({ id }) => id === 'counts-conditions-black')?.cells['bounds']?.text;
  if (!bounds.ok) throw new Error(bounds.reason);
  expect(shownBounds).toBe(`${bounds.lower.toFixed(2)} to ${bounds.upper.toFixed(2)}`);
}, 60_000);

test('not convicted after youth detention, pending left out', async () => {
  const ended = `remand_decision = 'ryda' and final_outcome in ('not_convicted', 'non_custodial', 'custodial')`;
  const [row] = await raw.ask(
    `select count(*) filter (where final_outcome = 'not_convicted') as events, count(*) as "atRisk" from ${firstRows('remand', ended)} where ${BLACK}`,
  );
  const figure = await (await openSample('remand')).draw(remandEndsPlan, EVERYONE);
  expect(figure.rows.find(({ id }) => id === 'not_convicted-black')?.cells['of']?.text).toBe(
    shown(row?.['events'], row?.['atRisk']),
  );
}, 60_000);

test('bail with support, of every remand decision and instead of remand away from home', async () => {
  const supported = `remand_decision in ('bail_support', 'iss_bail')`;
  const counted = async (condition: string) => {
    const [row] = await raw.ask(
      `select count(*) filter (where ${supported}) as events, count(*) as "atRisk" from ${firstRows('remand', condition)} where ${BLACK}`,
    );
    return shown(row?.['events'], row?.['atRisk']);
  };
  const remand = await openSample('remand');
  const chosen = { ...EVERYONE, outcomes: { remand: 'supported_bail' } };
  const printed = async (bases: { readonly remand?: string }) =>
    (await remand.draw(ratesPlan, { ...chosen, bases })).rows.find(({ id }) => id === 'black')?.cells['of']?.text;
  expect(await printed({})).toBe(await counted('remand_decision is not null'));
  expect(await printed({ remand: 'support_or_remand' })).toBe(
    await counted(`${supported} or remand_decision in ('rlaa', 'ryda')`),
  );
}, 60_000);

test('the fewest children that made 1 in 5 of all separations', async () => {
  const [row] = await raw.ask(
    `with children as (select person_id, count(*) as n from rule49 where person_id is not null group by 1), running as (select sum(n) over (order by n desc, person_id rows unbounded preceding) as made from children) select count(*) filter (where made < 0.2 * (select sum(n) from children)) + 1 as fewest, (select count(*) from children) as children from running`,
  );
  const figure = await (await openSample('rule49')).draw(concentrationPlan, EVERYONE);
  expect(figure.finding[0]).toMatch(
    new RegExp(
      `^${Number(row?.['fewest']).toLocaleString('en-GB')} of ${Number(row?.['children']).toLocaleString('en-GB')} (children|people) account for a fifth of the [\\d,]+ episodes\\. `,
    ),
  );
}, 60_000);

test('the return to MOPAC, quarter by quarter, and what a file lacks', async () => {
  const orders = `stage_reached in ('interim_order', 'full_order')`;
  const inQuarter = `event_date between '2022-01-01' and '2022-03-31'`;
  const [row] = await raw.ask(
    `select count(*) filter (where ${orders}) as orders, count(*) filter (where stage_reached in ('application', 'withdrawn', 'refused', 'interim_order', 'full_order')) as applications, count(*) filter (where ${orders} and breach = 'yes') as breaches, count(*) filter (where ${orders} and ${BLACK}) as black from kcpo where ${inQuarter}`,
  );
  const kcpo = await openSample('kcpo');
  const figure = await kcpo.draw(orderReturnPlan, EVERYONE);
  const said = (line: string, column: string) =>
    (figure.counts?.rows ?? []).find(({ id }) => id === line)?.cells[column]?.text;
  const quarter = 'period-quarter-2022-01';
  expect([said(quarter, 'applications'), said(quarter, 'orders'), said(quarter, 'breaches')]).toEqual(
    [row?.['applications'], row?.['orders'], row?.['breaches']].map((many) => Number(many).toLocaleString('en-GB')),
  );
  expect(said(`${quarter} black`, 'orders')).toBe(Number(row?.['black']).toLocaleString('en-GB'));
  expect(figure.rows.map(({ label }) => label)[0]).toBe('July to September 2021');
  expect(figure.remark).toBe(
    'Not supplied: reoffending, which no extract of orders holds. ' +
      'Not supplied: what each condition is in words; extracts hold how many of each type.',
  );
}, 60_000);
