import { readFileSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import { type AllSamples, allSamples } from './all-samples';
import { seedOfRun } from './damaged';
import { saidOn } from './said';
import { faultsOn } from './sentence-checks';
import { fixedNotesOn } from './sentence-page';
import { changedFrom, SHEETS, walkOver } from './sentence-walk';
import { offThePages } from './sentences/catalogue';

const NOTES = new URL('../../docs/sentence-notes.md', import.meta.url);

/**
 * Draws random selections on the overview and on every sheet, and holds each sentence against the table it stands on and
 * against the pages of patterns. The seed is printed; SEED names one.
 * @param file the test's own file, for the line that says how to run it again
 * @param each selections on each sheet
 * @param known the seed where SEED names none: a new one each time if absent
 */
export function walkTest(file: string, each: number, known?: number): void {
  const seed = process.env.SEED === undefined && known !== undefined ? known : seedOfRun();
  console.log(`${file}: seed ${seed}; to run it again: SEED=${seed}`);
  const fixed = fixedNotesOn(readFileSync(NOTES, 'utf8'));
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
          ...offThePages(saidOn(turn.sheet), fixed).map((sentence) => `on neither page of sentences: ${sentence}`),
        ];
        if (found.length) faults.push(...found, `  turn ${turn.turn}: ${JSON.stringify(changedFrom(turn.selection))}`);
      }
      expect(faults, `to run it again: SEED=${seed}`).toEqual([]);
    },
    3_600_000,
  );
}
