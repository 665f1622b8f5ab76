/** What a person does and reads on a sheet: waits for it, ticks boxes, reads tables. */
import type { Locator, Page } from 'playwright-core';
import { openWorkbook, type Options, type Workbook } from './workbook';

/** The sheets of extracts, as the navigation names them. */
export const SHEETS = [
  'Stop and search',
  'Knife crime prevention orders',
  'Out-of-court disposals',
  'Remand',
  'Rule 49 separation',
];

/** What the overview finds in the samples where nothing is ticked. */
export const OVERVIEW_FINDING =
  'Black children met the heavier outcome more often than White children at 3 of 5 decisions. 3 more hold too few to tell.';

/** Opens the workbook and waits until all samples are open and the sheet in sight is whole. */
export async function openOnSamples(options: Options = {}): Promise<Workbook> {
  const workbook = await openWorkbook(options);
  await samplesOpen(workbook.page);
  return workbook;
}

/** Waits for the samples, then for the answer that counts them all. */
export async function samplesOpen(page: Page): Promise<void> {
  const names = page.locator('nav[aria-label="Sheets"] li button');
  await names.first().waitFor({ state: 'attached' });
  // In a narrow window those that are not in sight are folded in.
  await names.filter({ hasText: 'not open' }).first().waitFor({ state: 'detached', timeout: 150_000 });
  await whole(page);
}

/** Waits until nothing that stands on the sheet is an earlier answer; drawings out of sight may be still. */
async function answered(page: Page): Promise<void> {
  await page.locator('main .answer[aria-busy="false"] figure table').first().waitFor({ timeout: 150_000 });
  const busy = 'main [aria-busy="true"], figure.stale, .answer.stale';
  await page.waitForFunction((waiting) => !document.querySelector(waiting), busy, { timeout: 150_000 });
}

/** Waits until nothing of the sheet is still to come: every figure is there, with its drawings. */
export async function whole(page: Page): Promise<void> {
  await page.locator('.settled main').waitFor({ timeout: 150_000 });
  await answered(page);
}

/** Follows a link within the page: its choices alone are in force, nothing has the focus, and the page stands at its top. */
export async function follow(page: Page, path: string): Promise<void> {
  await toAddress(page, path);
  await whole(page);
}

/** The same, and waits for nothing but that the page has begun to show it. */
export async function toAddress(page: Page, path: string): Promise<void> {
  await page.evaluate(
    (next) =>
      new Promise<void>((there) => {
        const shown = () => requestAnimationFrame(() => requestAnimationFrame(() => there()));
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        scrollTo(0, 0);
        if (location.hash === next) return shown();
        addEventListener('hashchange', shown, { once: true });
        location.hash = next;
      }),
    path,
  );
}

/** The finding at the head of the sheet, without the name of the sheet. */
export async function headline(page: Page): Promise<string> {
  const words = await page.locator('main h1').textContent();
  return (words ?? '').replace(/^[^:]+:\s*/, '').trim();
}

/** Goes to a sheet by its name, and there to every figure on one page. */
export async function goTo(page: Page, sheet: string): Promise<void> {
  await toSheet(page, sheet);
  await whole(page);
  if (sheet !== 'Overview') await toWholeSheet(page);
}

/** Presses the name of a sheet, which a narrow window keeps behind a button. */
export async function toSheet(page: Page, sheet: string): Promise<void> {
  const sheets = page.getByRole('navigation', { name: 'Sheets' });
  const others = sheets.getByRole('button', { name: /sheets$/i, expanded: false });
  if (await others.isVisible()) await others.click();
  await sheets.getByRole('button', { name: sheet }).click();
}

/** From the front page of a sheet to the page that holds every figure. */
export async function toWholeSheet(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Whole sheet' }).click();
  await page.locator('nav[aria-label="On this sheet"]').waitFor();
  await whole(page);
}

/** The part of the filter with a legend. */
export function part(page: Page, legend: string): Locator {
  return page.getByRole('group', { name: legend, exact: true });
}

/** A box of a part by the words before its count. */
export function box(page: Page, legend: string, label: string): Locator {
  return part(page, legend).getByRole('checkbox', { name: new RegExp(`^${label} [\\d,]+`) });
}

/** Presses a box, or the tile of a borough, once; the answer decides whether it is ticked. */
export async function press(page: Page, legend: string, label: string): Promise<void> {
  const tile = part(page, legend).locator(`label[title="${label}"]`);
  await ((await tile.count()) > 0 ? tile : box(page, legend, label)).first().click();
}

/** Every box of a part with its live count: "Asian" -> 871. A tile of the map gives its borough. */
export async function counts(page: Page, legend: string): Promise<Readonly<Record<string, number>>> {
  const labels = await part(page, legend)
    .locator('label')
    .evaluateAll((found) =>
      found.map((label) => [
        label.getAttribute('title') ?? label.querySelector('.words')?.textContent ?? '',
        (label.querySelector('.count') ?? label.querySelector('span'))?.textContent ?? '',
      ]),
    );
  return Object.fromEntries(labels.map(([words, count]) => [words, Number(count?.replaceAll(',', ''))]));
}

/** The rows of a figure's table as a person reads them, the drawn column left out. */
export async function rows(page: Page, figure: string): Promise<readonly (readonly string[])[]> {
  return page
    .locator(`#figure-${figure} tbody tr`)
    .evaluateAll((found) =>
      found.map((row) =>
        [...row.children]
          .filter((cell) => !cell.classList.contains('chart'))
          .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
      ),
    );
}

/** "Black" -> "734 of 2,101": the second column of a table by its row heading. */
export async function column(page: Page, figure: string, place = 1): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries((await rows(page, figure)).map((row) => [row[0] ?? '', row[place] ?? '']));
}

/** Chooses files in the real field, as the file dialog would. */
export async function chooseFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
}

/** Drops files on the page, as from a folder. */
export async function dropFiles(
  page: Page,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const encoded = files.map(({ name, bytes }) => ({ name, text: Buffer.from(bytes).toString('base64') }));
  const dropped = await page.evaluateHandle((given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) {
      transfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    }
    return transfer;
  }, encoded);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: dropped });
  }
}

/** The refusals on the page as one paragraph each. */
export async function refusals(page: Page): Promise<readonly string[]> {
  return page.getByRole('alert').evaluateAll((found) =>
    found.map((alert) =>
      [...alert.querySelectorAll('p, dl div')]
        .map((line) => [...line.children].map((child) => child.textContent).join(': ') || line.textContent)
        .map((line) => (line ?? '').trim())
        .join(' | '),
    ),
  );
}
