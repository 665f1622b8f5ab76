import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import type { PresentedSheet } from '../../src/presentation/figure';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import type { AllSamples } from './all-samples';
import { seeded } from './damaged';
import { randomSelection } from './random-selection';

export const SHEETS = ['overview', ...EXTRACT_KINDS] as const;
export type SheetId = (typeof SHEETS)[number];

/** A turn of a walk, and the sheet that answers it. */
export interface Turn {
  readonly turn: number;
  readonly selection: Selection;
  readonly sheet: PresentedSheet;
}

/** Random selections on one sheet, settled by a seed. */
export async function* walkOver(
  samples: AllSamples,
  id: SheetId,
  { seed, turns }: { readonly seed: number; readonly turns: number },
): AsyncGenerator<Turn> {
  // Another walk on every sheet, so that a seed asks as many selections as there are turns.
  const dice = seeded(seed + SHEETS.indexOf(id));
  for (let turn = 0; turn < turns; turn++) {
    const selection = randomSelection(dice, samples.extracts, ['children', 'any', 'events']);
    yield { turn, selection, sheet: await samples.sheet(id, selection) };
  }
}

/** What of a selection is not as the workbook opens. */
export function changedFrom(selection: Selection): Partial<Selection> {
  const opening = new Map<string, unknown>(Object.entries(OPENING_SELECTION));
  const changed = Object.entries(selection).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(opening.get(key)),
  );
  return Object.fromEntries(changed);
}
