import type { Counters } from '../../counting/counters';
import type { References } from '../../dataset/references/references';
import { NOTHING_TO_ADD, STILL_TO_COME } from '../../presentation/amended';
import type { PresentedSheet } from '../../presentation/figure';
import type { Selection } from '../../selection/selection';
import type { OpenExtract } from '../extracts/open-extract';
import type { Told } from './for-others';
import { overviewPart } from './overview';
import { overviewMasked } from './overview-masked';
import { type Overview, overviewSheet, stripOf } from './overview-sheet';
import { overviewAlike, overviewAmendment, type Similar } from './overview-stratified';

/**
 * The first sheet: every open extract, decision by decision; given again once the gap that its headline speaks of has
 * been compared among similar cases. `fitting` gives the tables that may stand beside one.
 * `awaited` names the extracts that are still being read: no headline is drawn from a part of them. `tell` is told with
 * each how to make the same sheet for others.
 */
export async function* overviewInTurns(
  counter: Counters,
  extracts: readonly OpenExtract[],
  selection: Selection,
  fitting: (synthetic: boolean) => References | undefined = () => undefined,
  awaited: readonly string[] = [],
  tell: Told = () => undefined,
): AsyncGenerator<PresentedSheet> {
  const counted = await Promise.all(
    extracts.map((extract) => overviewPart(counter, extract, selection, fitting(extract.dataset.metadata.synthetic))),
  );
  const parts = counted.filter((part) => part !== null);
  const synthetic = extracts.some(({ dataset }) => dataset.metadata.synthetic);
  const whole: Overview = { parts, selection, awaited, synthetic, masks: null };
  const given = (similar: Similar): PresentedSheet => {
    tell((atMost) => overviewMasked(whole, similar, atMost));
    return overviewSheet(whole, similar.amendment);
  };
  const similar = awaited.length ? null : overviewAlike(parts, stripOf(whole));
  yield given({ amendment: similar ? STILL_TO_COME : NOTHING_TO_ADD, fewIn: () => similar !== null });
  if (similar) yield given(await overviewAmendment(counter, similar));
}
