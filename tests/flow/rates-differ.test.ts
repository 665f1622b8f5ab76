/**
 * Whether a gap in rates is the same in every establishment: Cochran's Q over the sample, worked out again from its rows, and
 * the sentence that a reader sees where it is not.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { HeldRow } from '../../src/dataset/references/establishment-population';
import type { References } from '../../src/dataset/references/references';
import { separationAlikePlan } from '../../src/figures/separation-alike';
import { standardisedPlan } from '../../src/figures/standardised';
import type { PresentedFigure } from '../../src/presentation/figure';
import { openSample } from '../support/answer-plan';
import { type RawRows, rawSamples, sampleBytes } from '../support/raw-rows';
import { sampleReferences } from '../support/sample-references';

let references: References;
let raw: RawRows;
beforeAll(async () => {
  references = await sampleReferences();
  raw = await rawSamples();
  await raw.load('held', sampleBytes('establishment_population'));
}, 120_000);

const BLACK = `('B1', 'B2', 'B9')`;
const WHITE = `('W1', 'W2', 'W3', 'W4', 'W9')`;

/** Children once in every month, by the first of their episodes in it. */
const MONTHS = `with monthly as (
  select coalesce(person_id, 'row ' || row) as child, arg_min(establishment, (event_date, row)) as establishment, arg_min(ethnicity, (event_date, row)) as ethnicity
  from rule49 where age between 15 and 17 group by 1, strftime(event_date, '%Y-%m'))`;

interface Stratum {
  readonly events: number;
  readonly held: number;
}

async function strata(codes: string): Promise<{ readonly strata: readonly Stratum[]; readonly repeats: number }> {
  const rows = await raw.ask(
    `${MONTHS}, people as (select establishment, sum("count")::integer as held from held where ethnicity in ${codes} and age between 15 and 17 and strftime(month, '%Y-%m') <> '2024-11' group by 1)
     select held, (select count(*) from monthly where monthly.establishment = people.establishment and ethnicity in ${codes}) as events from people order by establishment`,
  );
  const [again] = await raw.ask(
    `${MONTHS}, children as (select count(*) as many from monthly where ethnicity in ${codes} group by child) select sum(many * many)::integer as squares, sum(many)::integer as events from children`,
  );
  return {
    strata: rows.map(({ events, held }) => ({ events: Number(events), held: Number(held) })),
    repeats: Number(again?.['squares']) / Number(again?.['events']),
  };
}

describe('the gap from establishment to establishment', () => {
  it('has the probability that the rows give, repeats of the same child allowed for', async () => {
    const [own, theirs] = [await strata(BLACK), await strata(WHITE)];
    const logs = own.strata.flatMap(({ events, held }, at) => {
      const other = theirs.strata[at];
      if (!other?.events || !events) return [];
      const weight = 1 / (own.repeats / events + theirs.repeats / other.events);
      return [{ value: Math.log(events / held / (other.events / other.held)), weight }];
    });
    expect(logs).toHaveLength(5);
    const mean = sum(logs.map(({ value, weight }) => value * weight)) / sum(logs.map(({ weight }) => weight));
    const q = sum(logs.map(({ value, weight }) => weight * (value - mean) ** 2));
    // The upper tail of chi-square on four degrees of freedom in closed form.
    const pValue = Math.exp(-q / 2) * (1 + q / 2);
    const figure = await drawn(references);
    expect(figure.source).toContain(`Whether the sets agree: Cochran’s Q, p = ${pValue.toFixed(2)}.`);
    expect(pValue).toBeGreaterThan(0.05);
    expect(figure.remark).toBe('This does not clear the gap: where a child is held is a decision too.');
  }, 120_000);

  it('is said in a sentence to differ where it does', async () => {
    // A third of the Black children held at one establishment: there the rate becomes three times what it is.
    const thinned = (row: HeldRow): HeldRow =>
      row.establishment === 'feltham' && row.ethnicity.startsWith('B')
        ? { ...row, count: Math.round(row.count / 3) }
        : row;
    const { establishments } = references;
    if (!establishments) throw new Error('The sample has no table of children held.');
    const uneven = { ...references, establishments: { ...establishments, rows: establishments.rows.map(thinned) } };
    const figure = await drawn(uneven);
    expect(figure.remark).toBe(
      'The gap is not the same in every establishment, so one figure hides something. This does not clear the gap: where a child is held is a decision too.',
    );
    expect(figure.source).toContain('Whether the sets agree: Cochran’s Q, p below 0.001.');
    expect((await drawn(uneven, ['establishment', 'age'])).remark).toMatch(
      /^The gap is not the same in every establishment and at every age, so one figure hides something\. /,
    );
  }, 120_000);
});

it('rates out of who live here are said to differ from age to age where they do', async () => {
  const [population, ...others] = references.populations;
  if (!population) throw new Error('The sample has no population.');
  // A quarter of the Black children of 10 to 14: at these ages the rate becomes four times what it is.
  const rows = population.rows.map((row) =>
    row.ethnicity.startsWith('B') && Number(row.age) < 15 ? { ...row, count: Math.round(row.count / 4) } : row,
  );
  const sample = await openSample('oocd');
  const even = await sample.draw(standardisedPlan, {}, references);
  const uneven = await sample.draw(
    standardisedPlan,
    {},
    { ...references, populations: [{ ...population, rows }, ...others] },
  );
  expect(even.remark).toBe('Not held equal, though supplied: borough.');
  expect(uneven.remark).toBe(
    'The gap is not the same at every age, so one figure hides something. Not held equal, though supplied: borough.',
  );
}, 120_000);

const sum = (of: readonly number[]): number => of.reduce((total, one) => total + one, 0);

async function drawn(beside: References, matchedOn = ['establishment']): Promise<PresentedFigure> {
  const sample = await openSample('rule49');
  return sample.draw(separationAlikePlan, { ticks: { month: [] }, matchedOn }, beside);
}
