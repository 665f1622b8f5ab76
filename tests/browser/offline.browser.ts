/** The network goes at the first numbers, or one file never comes: what a later step needs is here, or named until it is. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DIST } from '../../.ci/prepare.mjs';
import { RETRY_SECONDS } from '../../src/supply/supply';
import { DRAWN } from '../support/long-form';
import { realExtract } from '../support/real-extract';
import { declaredIn, scriptsOfPage } from './support/built-scripts';
import { expectNamedAndThere, filesToMiss, WHOLE } from './support/missing-file';
import { chooseFiles, column, goTo, samplesOpen, SHEETS, whole } from './support/sheet';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const LONG = { timeout: 90_000 };
const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

const NAMES = ['event_date', 'borough', 'ethnicity', 'age', 'disposal', 'person_id'];
/** Sixty decisions a file: 10 of 30 Black and 20 of 30 White children got a community resolution. */
const decisions = (file: string): readonly (readonly string[])[] =>
  Array.from({ length: 60 }, (_, row) => [
    `${13 + (row % 15)}/0${5 + (row % 3)}/2024`,
    'Brent',
    row < 30 ? 'B1' : 'W1',
    '15',
    (row < 30 ? row % 3 === 0 : row % 3 !== 0) ? 'community_resolution' : 'charge',
    `${file} ${row}`,
  ]);
const csv = (file: string) => new TextEncoder().encode([NAMES, ...decisions(file)].map((row) => row.join()).join('\n'));
const xlsx = (file: string) => {
  const rows = [NAMES, ...decisions(file)].map((cells) => cells.map((value) => ({ value })));
  return writeXlsxFile(rows as never).toBuffer();
};

async function tellColumns({ page }: Workbook): Promise<void> {
  await page.getByRole('radio', { name: 'Yes, real records' }).check(LONG);
  await page.getByRole('button', { name: 'Open the extract' }).click();
}

/** What the page itself complains of: the browser notes each request that failed as well. */
const ownErrors = ({ errors }: Workbook) => errors.filter((line) => !line.startsWith('Failed to load resource'));

/**
 * All is asked for at the first numbers. Where the network goes before all of it has come, as on a busy machine, the page
 * says what is missing and has it once the network is back; then the network goes for good.
 */
async function wholeOrNamed({ page }: Workbook): Promise<void> {
  const missing = page.getByText('could not be fetched from where the workbook is served.').first();
  await page.getByText(WHOLE).or(missing).first().waitFor(LONG);
  if (!(await missing.isVisible())) return;
  await page.context().setOffline(false);
  await page.getByText(WHOLE).waitFor(LONG);
  await page.context().setOffline(true);
}

describe('with the network cut at the first numbers', () => {
  it('every sheet, printing, a CSV, an Excel workbook and Parquet need nothing more', async () => {
    const workbook = await openWorkbook({ path: '#/oocd/whole' });
    opened.push(workbook);
    const { page, requests } = workbook;
    await page.locator('main figure table').first().waitFor(LONG);
    await page.context().setOffline(true);
    await wholeOrNamed(workbook);
    await samplesOpen(page);
    const asked = requests.filter((request) => request.startsWith(workbook.address)).length;
    const figures: number[] = [];
    for (const sheet of SHEETS) {
      await goTo(page, sheet);
      figures.push(await page.locator('main figure').count());
    }
    // Beside the tables of the population and of children held.
    expect(Math.min(...figures)).toBeGreaterThan(5);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect((await page.pdf()).length).toBeGreaterThan(50_000);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));

    await chooseFiles(page, [{ name: 'decisions.csv', bytes: csv('csv') }]);
    await tellColumns(workbook);
    await expect.poll(() => page.getByText('Synthetic data: about no real child').count(), LONG).toBe(0);
    await whole(page);
    // The same columns are told once.
    await chooseFiles(page, [{ name: 'decisions.xlsx', bytes: await xlsx('xlsx') }]);
    await page.getByRole('button', { name: 'Add them together' }).click(LONG);
    await page.getByRole('button', { name: 'Clear Period' }).click(LONG);
    await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toContain('120 decisions');
    await goTo(page, 'Out-of-court disposals');
    await page.locator('#figure-rates').scrollIntoViewIfNeeded();
    await expect.poll(() => column(page, 'rates'), LONG).toMatchObject({ Black: '20 of 60', White: '40 of 60' });

    await chooseFiles(page, [{ name: 'remand.parquet', bytes: realExtract('remand') }]);
    await page.locator('nav button', { hasText: 'Remand' }).filter({ hasNotText: 'not open' }).waitFor(LONG);
    await goTo(page, 'Remand');
    expect(requests.filter((request) => request.startsWith(workbook.address)).slice(asked)).toEqual([]);
    expectNothingLeft({ ...workbook, errors: ownErrors(workbook) });
  });

  it('has asked for every file of the build by the time it says that it works without one', async () => {
    const workbook = await openWorkbook();
    opened.push(workbook);
    await workbook.page.getByText(WHOLE).waitFor(LONG);
    const asked = new Set(workbook.requests.map((request) => new URL(request).pathname.split('/').at(-1)));
    const built = readdirSync(join(DIST, 'assets'));
    expect(built.filter((file) => !asked.has(file))).toEqual([]);
    expect(built.length).toBeGreaterThan(20);
    expectNothingLeft(workbook);
  });
});

it('whatever is fetched is declared by a script of the page itself, else it would be asked for too late', () => {
  const page = scriptsOfPage();
  // A picture takes the file that the page itself asks for as its typeface, and is set in another where it is not here.
  const declared = declaredIn().filter(([name]) => name !== 'the typeface of pictures');
  expect(declared.filter(([, script]) => !page.has(script))).toEqual([]);
  expect(declared.length).toBeGreaterThan(20);
});

describe(`a file that does not come (${DRAWN})`, () => {
  it.concurrent.for(filesToMiss())(
    '%s is named, tried again, and all that was to be seen is there in the end',
    async (file, { expect: expectHere, onTestFinished }) => {
      const workbook = await openWorkbook({ path: 'nothing' });
      onTestFinished(() => workbook.close());
      await expectNamedAndThere(workbook, file, expectHere);
    },
  );

  it('on its way as the network goes is named, is no fault of the page, and comes when the network is back', async () => {
    const workbook = await openWorkbook({ path: 'nothing' });
    opened.push(workbook);
    const { page } = workbook;
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    let held: (() => void) | undefined;
    const asked = new Promise<void>((begun) => {
      // The first request hangs, as one over a bad connection does, until the network is gone.
      void page.route('**/population-*.parquet', async (route) => {
        if (held) return route.continue();
        await new Promise<void>((gone) => {
          held = gone;
          begun();
        });
        return route.abort('internetdisconnected');
      });
    });
    await page.goto(`${workbook.address}#/oocd/whole`);
    await asked;
    // Tests that hold requests have no cache of the browser, from which a script that has come is read as a module.
    await page.evaluate(
      async () => void (await Promise.all(window.scriptFiles?.values() ?? new Set<Promise<boolean>>())),
    );
    await page.context().setOffline(true);
    held?.();
    await page.getByText('The table of the population').first().waitFor(LONG);
    expect(await page.getByText(WHOLE).count()).toBe(0);
    await page.context().setOffline(false);
    await page.getByText(WHOLE).waitFor(LONG);
    await page.locator('#figure-per-thousand').waitFor(LONG);
    expect(await page.getByRole('alert').count()).toBe(0);
    expect(faults).toEqual([]);
    expect(ownErrors(workbook)).toEqual([]);
  });

  it('comes at once where the reader presses the button, and figures that were there stayed', async () => {
    const workbook = await openWorkbook({ path: 'nothing' });
    opened.push(workbook);
    const { page } = workbook;
    let away = true;
    await page.route('**/population-*.parquet', (route) => (away ? route.abort() : route.continue()));
    // After the fourth attempt none comes by itself any more, so that only the button can bring the file.
    await page.addInitScript(
      (given) => {
        const later = window.setTimeout.bind(window);
        const without = (run: () => void, wait = 0) => {
          if (wait !== given) return later(run, wait);
          document.documentElement.dataset['waits'] = 'for the button';
          return 0;
        };
        Object.assign(window, { setTimeout: without });
      },
      1000 * (RETRY_SECONDS[3] ?? 0),
    );
    await page.goto(`${workbook.address}#/oocd/whole`);
    await page.getByText('The table of the population could not be fetched').waitFor(LONG);
    await whole(page);
    const before = await page.locator('main figure').evaluateAll((found) => found.map(({ id }) => id));
    // Without a population the groups are shown beside each other; with one, beside it.
    expect(before).toEqual(expect.arrayContaining(['figure-rates', 'figure-composition']));
    expect(before).not.toContain('figure-per-thousand');
    await page.locator('html[data-waits]').waitFor(LONG);
    away = false;
    await page.getByRole('button', { name: 'Try again now' }).click();
    await page.locator('#figure-per-thousand').waitFor(LONG);
    await whole(page);
    const after = await page.locator('main figure').evaluateAll((found) => found.map(({ id }) => id));
    expect(after).toEqual(expect.arrayContaining(before.filter((id) => id !== 'figure-composition')));
    expect(after).toContain('figure-representation');
    expect(await page.getByRole('alert').count()).toBe(0);
  });
});
