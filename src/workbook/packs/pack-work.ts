import type { Dataset } from '../../dataset/kinds/dataset';
import type { PackRequest } from '../../protecting/build-pack';
import type { EarlierPack } from '../../protecting/earlier';
import { finestRows } from '../../protecting/finest-rows';
import type { LatticePlan } from '../../protecting/plan';
import type { PackFacts } from '../../protecting/pack';
import { readRowsToProtect, rowsToProtect } from '../../questions/rows-to-protect';
import type { OpenExtract } from '../extracts/open-extract';
import { today } from '../kept/kept-words';
import type { PackChoices } from '../view/pack-view';

/** What a pack is built of: the rows of an extract in their finest cells, and what the pack says of itself. */
export async function requestOf(
  extract: OpenExtract,
  choices: PackChoices,
  plan: LatticePlan,
  earlier: readonly EarlierPack[],
): Promise<PackRequest> {
  const { dataset, engine, contract } = extract;
  const outcome = contract.outcomes.find(({ id }) => id === choices.outcome);
  const base = [outcome?.base, ...(outcome?.otherBases ?? [])].find((one) => one?.id === choices.base);
  if (!outcome || !base) throw new Error('The outcome or its base is none of this extract.');
  const answer = await engine.query(rowsToProtect({ dataset, outcome: outcome.where, base }));
  const stored = readRowsToProtect(answer, dataset.children !== null);
  const rows = finestRows(stored, plan.years, plan.grain);
  return { plan, facts: factsOf(dataset, choices, plan), rows, earlier };
}

function factsOf(dataset: Dataset, choices: PackChoices, { breakdowns, years, grain }: LatticePlan): PackFacts {
  const { metadata, kind, fingerprint, children } = dataset;
  return {
    ...{ kind, outcome: choices.outcome, base: choices.base, breakdowns, years, grain },
    threshold: choices.threshold,
    zeros: choices.zerosWithheld ? 'withheld' : 'published',
    counts: children === null ? 'events' : 'children',
    source: fingerprint,
    supplier: metadata.supplier ?? null,
    marking: metadata.marking ?? null,
    synthetic: metadata.synthetic,
    made: today(),
    builder: __VERSION__,
  };
}
