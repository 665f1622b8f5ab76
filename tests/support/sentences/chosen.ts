import { readFileSync, writeFileSync } from 'node:fs';
import type { AllSamples } from '../all-samples';
import { type Said, saidOn } from '../said';
import { type SheetId, SHEETS, walkOver } from '../sentence-walk';
import { metIn } from './catalogue';

/** Turns of walks on one sheet that between them say every sentence of the pages. */
export interface Chosen {
  readonly sheet: SheetId;
  readonly seed: number;
  readonly turns: readonly number[];
}

const FILE = new URL('./chosen.json', import.meta.url);

/** The turns that were chosen when the pages were made last. */
export const readChosen = (): readonly Chosen[] => JSON.parse(readFileSync(FILE, 'utf8')) as readonly Chosen[];

/** Keeps the turns for the next run, a walk a line. */
export function keepChosen(chosen: readonly Chosen[]): void {
  writeFileSync(FILE, `[\n${chosen.map((one) => `  ${JSON.stringify(one)}`).join(',\n')}\n]\n`);
}

/** What is said in the turns that were chosen. */
export async function saidIn(samples: AllSamples, chosen: readonly Chosen[]): Promise<readonly Said[]> {
  const said: Said[] = [];
  for (const { sheet, seed, turns } of chosen) {
    for await (const turn of walkOver(samples, sheet, { seed, turns: Math.max(...turns) + 1, only: new Set(turns) }))
      said.push(...saidOn(turn.sheet));
  }
  return said;
}

/** Everything that one turn says of what is on the pages. */
interface Says {
  readonly sheet: SheetId;
  readonly seed: number;
  readonly turn: number;
  readonly keys: ReadonlySet<string>;
}

/**
 * Chooses again, among the turns chosen before and those of a new walk on every sheet: always the turn that says most of
 * what none of the others says.
 */
export async function chooseTurns(
  samples: AllSamples,
  before: readonly Chosen[],
  { seed, turns }: { readonly seed: number; readonly turns: number },
): Promise<readonly Chosen[]> {
  const every = Array.from({ length: turns }, (_, turn) => turn);
  const walks = [
    ...before.filter((one) => one.seed !== seed),
    ...SHEETS.map((sheet) => ({ sheet, seed, turns: every })),
  ];
  const says: Says[] = [];
  for (const { sheet, seed: own, turns: among } of walks) {
    const asked = { seed: own, turns: Math.max(...among) + 1, only: new Set(among) };
    for await (const { turn, sheet: shown } of walkOver(samples, sheet, asked)) {
      const { patterns, fixed } = metIn(saidOn(shown));
      says.push({ sheet, seed: own, turn, keys: new Set([...patterns, ...fixed.keys()]) });
    }
  }
  return grouped(fewest(says));
}

/** A few turns that between them say everything. */
function fewest(says: readonly Says[]): readonly Says[] {
  const open = new Set(says.flatMap(({ keys }) => [...keys]));
  const chosen: Says[] = [];
  const gain = ({ keys }: Says): number => [...keys].filter((key) => open.has(key)).length;
  while (open.size > 0) {
    const best = says.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    for (const key of best.keys) open.delete(key);
    chosen.push(best);
  }
  return chosen;
}

function grouped(chosen: readonly Says[]): readonly Chosen[] {
  const walks = new Map<string, { readonly sheet: SheetId; readonly seed: number; readonly turns: number[] }>();
  for (const { sheet, seed, turn } of chosen) {
    const walk = walks.get(`${sheet} ${seed}`) ?? { sheet, seed, turns: [] };
    walks.set(`${sheet} ${seed}`, walk);
    walk.turns.push(turn);
  }
  return [...walks.values()].map((walk) => ({ ...walk, turns: walk.turns.sort((a, b) => a - b) }));
}
