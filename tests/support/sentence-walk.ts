import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import type { PresentedSheet } from '../../src/presentation/figure';
import { EXTRACT_KINDS } from '../../src/dataset/kinds/extracts';
import type { AllSamples } from './all-samples';
import { seeded } from './damaged';
import { randomSelection } from './random-selection';

export const SHEETS = ['overview', ...EXTRACT_KINDS] as const;
export type SheetId = (typeof SHEETS)[number];

/** A selection of a walk: the seed and the turn that find it again, and the sheet that answers it. */
export interface Turn {
  readonly seed: number;
  readonly turn: number;
  readonly selection: Selection;
  readonly sheet: PresentedSheet;
}

/** Random selections on one sheet, settled by a seed; of some turns alone where they are named. */
export async function* walkOver(
  samples: AllSamples,
  id: SheetId,
  { seed, turns, only }: { readonly seed: number; readonly turns: number; readonly only?: ReadonlySet<number> },
): AsyncGenerator<Turn> {
  // Another walk on every sheet, so that a seed asks as many selections as there are turns.
  const dice = seeded(seed + SHEETS.indexOf(id));
  for (let turn = 0; turn < turns; turn++) {
    const selection = randomSelection(dice, samples.extracts, ['children', 'any', 'events']);
    if (only && !only.has(turn)) continue;
    yield { seed, turn, selection, sheet: await samples.sheet(id, selection) };
  }
}

/** Where a turn of a walk is found again, for the message of a test that fails. */
export function whereIs({ seed, turn, selection }: Turn): string {
  const changed = Object.entries(selection).filter(
    ([key, value]) => JSON.stringify(value) !== JSON.stringify(OPENING_SELECTION[key as keyof Selection]),
  );
  return `turn ${turn}; to run it again: SEED=${seed}. ${JSON.stringify(Object.fromEntries(changed))}`;
}
