import { writeFile } from 'node:fs/promises';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { londonChildren } from '../model/population';
import { REPLICATES, valueEffects } from './simulate';

/** Digits that a value keeps: simulated values are good to about three. */
const round = (value: number): number => Number(value.toPrecision(6));

/** Writes planted-effects.json: every effect with the ratio to expect and how to compute it from rows. */
export async function writeEffects(path: string, seed: string): Promise<void> {
  const population = londonChildren(seed);
  const effects = EXTRACTS.flatMap(({ kind }) => valueEffects(kind, seed, population)).map((effect) => ({
    ...effect,
    ...(effect.planted === undefined ? {} : { planted: round(effect.planted) }),
    ...(effect.exact === undefined ? {} : { exact: round(effect.exact) }),
    value: round(effect.value),
    standardError: round(effect.standardError),
  }));
  const note =
    'Ratios of rates, compared side over reference side, by TRUE ethnicity (data/make.ts --truth). value is what to expect; planted is the constant built in. Written by tsx data/make.ts --effects; see data/MODEL.md.';
  await writeFile(path, `${JSON.stringify({ note, seed, replicates: REPLICATES, effects }, null, 2)}\n`);
}
