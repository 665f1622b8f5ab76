import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import { generate, SAMPLE_ROWS } from '../model/extract';
import type { PopulationCell } from '../model/population';
import { rule49Model } from '../model/rule49';
import type { Sheet } from '../model/sheet';
import { heldChildren } from '../reference/population-tables';
import type { Effect, ValuedEffect } from './effect';
import { type Bases, countEffect, type Strata } from './effect-counts';
import { EFFECTS } from './effects-list';
import { pooledRatio } from './ratio';

/** Fresh samples of the committed size that stand behind a simulated value. */
export const REPLICATES: Readonly<Record<ExtractKind, number>> = {
  oocd: 60,
  remand: 100,
  kcpo: 400,
  rule49: 100,
  stop_and_search: 60,
};

/** A sheet and all that its rates stand on. */
export function drawSample(
  kind: ExtractKind,
  seed: string,
  population: readonly PopulationCell[],
): { sheet: Sheet; bases: Bases } {
  if (kind !== 'rule49') {
    return { sheet: generate(kind, seed, SAMPLE_ROWS[kind], population), bases: { population, held: [] } };
  }
  const { sheet, held } = rule49Model(seed, SAMPLE_ROWS.rule49, population);
  return { sheet, bases: { population, held: heldChildren(held) } };
}

/**
 * Values every effect: by arithmetic where the model allows, else by the ratio over the pooled counts of many fresh
 * samples, none of which has the seed of the committed one.
 */
export function valueEffects(
  kind: ExtractKind,
  seed: string,
  population: readonly PopulationCell[],
): readonly ValuedEffect[] {
  const effects = EFFECTS.filter(({ extract }) => extract === kind);
  const simulated = effects
    .filter(({ exact }) => exact === undefined)
    .map((effect) => ({ effect, strata: new Map() as Strata }));
  for (let replicate = 1; simulated.length > 0 && replicate <= REPLICATES[kind]; replicate += 1) {
    const { sheet, bases } = drawSample(kind, `${seed}/replicate-${replicate}`, population);
    for (const { effect, strata } of simulated) countEffect(effect.compute, sheet, bases, strata);
  }
  const found = new Map(simulated.map(({ effect, strata }) => [effect.id, pooledRatio(strata)]));
  return effects.map((effect) => valued(effect, found.get(effect.id)));
}

function valued(effect: Effect, simulated: ReturnType<typeof pooledRatio> | undefined): ValuedEffect {
  if (effect.exact !== undefined) return { ...effect, value: effect.exact, method: 'exact', standardError: 0 };
  if (!simulated) throw new Error(`The effect ${effect.id} was neither exact nor simulated.`);
  return { ...effect, ...simulated, method: 'simulation' };
}
