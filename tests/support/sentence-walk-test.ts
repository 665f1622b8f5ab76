import { beforeAll, expect, it } from 'vitest';
import { type AllSamples, allSamples } from './all-samples';
import { seedOfRun } from './damaged';
import { saidOn } from './said';
import { faultsOn } from './sentence-checks';
import { changedFrom, SHEETS, walkOver } from './sentence-walk';
import { metIn } from './sentences/catalogue';

/**
 * Draws random selections on the overview and on every sheet, and holds each sentence against the table it stands on and
 * against the page of patterns (docs/sentences.md). The seed is printed; SEED names another.
 * @param file the test's own file, for the line that says how to run it again
 * @param each selections on each sheet
 * @param usual the seed where none is named; a new one each time where this is left out
 */
export function walkTest(file: string, each: number, usual?: number): void {
  const seed = usual !== undefined && process.env.SEED === undefined ? usual : seedOfRun();
  console.log(`${file}: seed ${seed}; to run it again: SEED=${seed}`);
  let samples: AllSamples;
  beforeAll(async () => {
    samples = await allSamples();
  }, 240_000);

  it.each(SHEETS)(
    'every sentence of %s holds, whatever is chosen',
    async (id) => {
      const faults: string[] = [];
      for await (const turn of walkOver(samples, id, { seed, turns: each })) {
        const found = [
          ...faultsOn(turn.sheet).map(({ where, text, why }) => `${where}: ${why}: ${text}`),
          ...metIn(saidOn(turn.sheet)).strange.map((sentence) => `on no line of docs/sentences.md: ${sentence}`),
        ];
        if (found.length) faults.push(...found, `  turn ${turn.turn}: ${JSON.stringify(changedFrom(turn.selection))}`);
      }
      expect(faults, `to run it again: SEED=${seed}`).toEqual([]);
    },
    3_600_000,
  );
}
