import { expect, it } from 'vitest';
import { candidatesOf, FACTS, REQUEST } from './made-up';
import { drawOf } from './at-once';

const SIZES = { asian: 5, black: 12, white: 23 };
const CASES = candidatesOf(SIZES);
const DRAWS = 2000;
const START = Number(process.env['SEED'] ?? 20_261);
const CHOSEN = 13;

it(`draws each case of a stratum as often as any other (${DRAWS} seeds from ${START})`, { timeout: 120_000 }, () => {
  const times = new Map<string, number>();
  const given = new Map<string, number>();
  for (let seed = START; seed < START + DRAWS; seed += 1) {
    const request = { ...REQUEST, seed: `seed ${seed}`, size: { cases: CHOSEN }, atLeast: 2, reserve: 0 };
    const made = drawOf(request, CASES, [], FACTS);
    if (!made.ok) throw new Error('The made-up cases can be drawn.');
    const { certificate, cases } = made.draw;
    expect(cases).toHaveLength(CHOSEN);
    for (const { name, drawn } of certificate.strata) given.set(name, drawn);
    for (const { id } of cases) times.set(id, (times.get(id) ?? 0) + 1);
  }
  for (const { id, stratum } of CASES) {
    const chance = (given.get(stratum) ?? 0) / SIZES[stratum as keyof typeof SIZES];
    // Of 40 cases one is four and a half standard errors off once in 3,700 runs.
    const bound = 4.5 * Math.sqrt((chance * (1 - chance)) / DRAWS);
    expect(Math.abs((times.get(id) ?? 0) / DRAWS - chance), id).toBeLessThan(bound);
  }
});
