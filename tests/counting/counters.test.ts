/** An extract cut into shares by child is counted as if it were whole. */
import { measurable } from '../../src/counting/unreleased';
import { describe, expect, it } from 'vitest';
import { type Counters, countersOver, merged } from '../../src/counting/counters';
import { heldExtract, passOver } from '../../src/counting/pass';
import { type CountRequest, NO_GROUP, type StrataRequest } from '../../src/counting/protocol';
import { strataRows } from '../../src/counting/strata-rows';
import { first, randomFrom, shareOf, SIZES, syntheticExtract } from './synthetic';

const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9));
console.log(`tests/counting/counters.test.ts: seed ${SEED}; to run it again: SEED=${SEED}`);

const HALF_YEARS = {
  id: 'half',
  column: 'month',
  groups: Uint16Array.from({ length: SIZES['month'] ?? 0 }, (_, code) => (code < 2 ? NO_GROUP : Math.floor(code / 6))),
};

const STRATA: StrataRequest = {
  ...{ parts: {}, shownOnly: [], unit: 'children' },
  ...{ by: 'ethnicity', held: ['age'], more: [], unknown: {} },
};

function requestFrom(random: () => number): CountRequest {
  const five = { id: 'five', accept: { disposal: first('disposal', 9) } };
  const some = (column: string, most: number) => ({ [column]: first(column, 1 + Math.floor(random() * most)) });
  return {
    parts: { ...some('ethnicity', 20), ...some('borough', 34), ...(random() < 0.5 ? some('month', 49) : {}) },
    shownOnly: ['ethnicity'],
    counts: ['ethnicity', 'borough', 'age', 'month'],
    tables: [
      { id: 'children', by: ['ethnicity', 'disposal'], unit: 'children', base: five },
      { id: 'any', by: ['ethnicity', 'sex'], unit: 'any', base: five, where: { disposal: first('disposal', 3) } },
      { id: 'any by half-year', by: ['month'], unit: 'any', where: { route: first('route', 1) }, oncePer: HALF_YEARS },
      { id: 'events', by: ['age'], unit: 'events' },
    ],
  };
}

describe('shares of an extract', () => {
  const data = syntheticExtract(30_000, SEED);
  const whole = passOver(heldExtract(data));
  it.each([2, 3])('cut into %i add up to the whole', (of) => {
    const random = randomFrom(SEED + of);
    const passes = Array.from({ length: of }, (_, part) => passOver(heldExtract(shareOf(data, part, of))));
    for (let round = 0; round < 8; round += 1) {
      const request = requestFrom(random);
      expect(merged(passes.map((pass) => pass(request)))).toEqual(whole(request));
    }
  });

  it('keep withheld rows that one share alone holds', () => {
    const cells = Float64Array.of(1, 2);
    const answer = (withheld?: Float64Array) => ({
      counts: {},
      tables: { t: { cells, ...(withheld ? { withheld } : {}) } },
      events: 3,
      children: null,
    });
    expect(merged([answer(), answer(Float64Array.of(0, 1))])).toEqual({
      counts: {},
      tables: { t: { cells: Float64Array.of(2, 4), withheld: Float64Array.of(0, 1) } },
      events: 6,
      children: null,
    });
  });
});

describe('counters', () => {
  it('start a worker for each share of a large extract, which ends with it; small ones have one together', async () => {
    const told: string[] = [];
    let made = 0;
    const counters: Counters = countersOver(() => {
      const name = `worker ${(made += 1)}`;
      return {
        load: (key) => told.push(`${name} loads ${key}`),
        drop: (key) => told.push(`${name} drops ${key}`),
        count: () => Promise.resolve({ counts: {}, tables: {}, events: 1, children: 1 }),
        strata: () => Promise.resolve({ codes: 2, parts: [] }),
        unite: (shares) => {
          told.push(`${name} unites ${shares.length}`);
          return Promise.resolve(strataRows(shares));
        },
        stop: () => told.push(`${name} ends`),
      };
    });
    const data = syntheticExtract(10, 1);
    counters.load('small', [data]);
    counters.load('large', [data, data]);
    expect(
      measurable(
        await counters.count(
          'large',
          requestFrom(() => 0),
        ),
      ).events,
    ).toBe(2);
    expect(
      measurable(
        await counters.count(
          'small',
          requestFrom(() => 0),
        ),
      ).events,
    ).toBe(1);
    await counters.strata('large', STRATA);
    counters.drop('large');
    counters.drop('small');
    expect(told).toEqual([
      'worker 1 loads small',
      'worker 2 loads large',
      'worker 3 loads large',
      'worker 2 unites 2',
      'worker 2 ends',
      'worker 3 ends',
      'worker 1 drops small',
    ]);
  });
});
