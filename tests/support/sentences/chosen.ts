import { readFileSync, writeFileSync } from 'node:fs';
import { OPENING_SELECTION, type Selection } from '../../../src/selection/selection';
import type { AllSamples } from '../all-samples';
import { type Said, saidOn } from '../said';
import { changedFrom, type SheetId, SHEETS, walkOver } from '../sentence-walk';
import { metIn } from './catalogue';

/** A sheet and what is chosen on it; a few of them between them say every sentence of the page. */
export interface Chosen {
  readonly sheet: SheetId;
  readonly selection: Partial<Selection>;
}

const FILE = new URL('./chosen.json', import.meta.url);

/** What was chosen when the page was made last. */
export const readChosen = (): readonly Chosen[] => JSON.parse(readFileSync(FILE, 'utf8')) as readonly Chosen[];

/** Keeps it for the next run, a selection a line. */
export function keepChosen(chosen: readonly Chosen[]): void {
  writeFileSync(FILE, `[\n${chosen.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
}

/** What is said where one is chosen. */
export async function saidAt(samples: AllSamples, { sheet, selection }: Chosen): Promise<readonly Said[]> {
  return saidOn(await samples.sheet(sheet, { ...OPENING_SELECTION, ...selection }));
}

/** One that may be chosen, and the lines of the page that it says. */
interface Candidate {
  readonly chosen: Chosen;
  readonly keys: ReadonlySet<string>;
}

/**
 * Chooses again, among what was chosen before and a new walk on every sheet: always the one that says most of what none of
 * the others says.
 */
export async function chooseAgain(
  samples: AllSamples,
  before: readonly Chosen[],
  { seed, turns }: { readonly seed: number; readonly turns: number },
): Promise<readonly Chosen[]> {
  const candidates: Candidate[] = [];
  const consider = (chosen: Chosen, said: readonly Said[]): void => {
    candidates.push({ chosen, keys: metIn(said).patterns });
  };
  for (const chosen of before) consider(chosen, await saidAt(samples, chosen));
  for (const sheet of SHEETS) {
    for await (const turn of walkOver(samples, sheet, { seed, turns }))
      consider({ sheet, selection: changedFrom(turn.selection) }, saidOn(turn.sheet));
  }
  return fewest(candidates);
}

/** A few that between them say everything. */
function fewest(candidates: readonly Candidate[]): readonly Chosen[] {
  const open = new Set(candidates.flatMap(({ keys }) => [...keys]));
  const chosen: Chosen[] = [];
  const gain = ({ keys }: Candidate): number => [...keys].filter((key) => open.has(key)).length;
  while (open.size > 0) {
    const best = candidates.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const key of best.keys) open.delete(key);
    chosen.push(best.chosen);
  }
  return chosen;
}
