/** Damaged files in the built workbook, with its real workers: a trap ends in a sentence, and the workbook goes on. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { build, DIST } from '../../.ci/prepare.mjs';
import { serve, type Served } from '../../.ci/server.mjs';
import { chooseFiles, openOnSamples, refusals, whole } from '../browser/support/sheet';
import type { Workbook } from '../browser/support/workbook';
import { damaged, seeded, seedOfRun } from '../support/damaged';
import { realExtract } from '../support/real-extract';

const TURNS = 40;
const LONG = { timeout: 150_000 };

let served: Served;
let workbook: Workbook;
beforeAll(async () => {
  if (process.env.SKIP_BUILD === undefined) build();
  served = await serve({ folder: DIST });
  workbook = await openOnSamples({ address: served.address, path: '#/kcpo/whole' });
}, 300_000);
afterAll(async () => {
  await workbook.close();
  await served.close();
});

/** Waits until a file was opened or refused; what is asked meanwhile is answered, its columns with Cancel. */
async function settled(): Promise<void> {
  const { page } = workbook;
  const opening = page.getByRole('list', { name: 'Files being opened' });
  const answers = [
    page.locator('.foot').getByRole('button', { name: 'Cancel' }),
    page.getByRole('button', { name: /^Show .+ alone$/ }),
  ];
  const over = async (): Promise<boolean> => {
    for (const answer of answers) if ((await answer.count()) > 0) await answer.first().click();
    return (await opening.count()) === 0;
  };
  await expect.poll(over, LONG).toBe(true);
}

/** The refusals in sight, which are then put away. */
async function said(): Promise<readonly string[]> {
  const sentences = await refusals(workbook.page);
  for (let left = sentences.length; left > 0; left -= 1) {
    const dismiss = workbook.page.getByRole('button', { name: /^Dismiss/ }).first();
    await dismiss.click();
  }
  return sentences;
}

it(
  `${TURNS} damaged files leave the workbook as it was, and a good one opens after them`,
  { timeout: 3_600_000 },
  async () => {
    const seed = seedOfRun();
    console.log(`Seed of the damaged files: ${seed}`);
    const random = seeded(seed);
    const good = realExtract('kcpo');
    const told = new Map<string, number>();
    for (let turn = 0; turn < TURNS; turn += 1) {
      await chooseFiles(workbook.page, [{ name: `damaged ${turn}.parquet`, bytes: damaged(good, turn, random) }]);
      await settled();
      for (const sentence of await said()) {
        expect(sentence, `file ${turn} of seed ${seed}`).toContain(`File: damaged ${turn}.parquet`);
        expect(sentence).not.toContain('Something that should not happen did');
        const what = sentence.split(' | ')[0] ?? '';
        told.set(what, (told.get(what) ?? 0) + 1);
      }
    }
    console.log([...told].map(([what, times]) => `${times} ${what}`).join('\n'));
    expect([...told.values()].reduce((sum, times) => sum + times, 0)).toBeGreaterThan(TURNS / 4);
    await chooseFiles(workbook.page, [{ name: 'good.parquet', bytes: good }]);
    await settled();
    await expect.poll(() => workbook.page.locator('section.notes').innerText(), LONG).toContain('good.parquet');
    await whole(workbook.page);
    expect(workbook.violations).toEqual([]);
    expect(workbook.foreign()).toEqual([]);
  },
);
