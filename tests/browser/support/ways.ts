/** The ways in which a page is looked at: windows of four widths, and the colours of the reader's own machine. */
import type { Page } from 'playwright-core';
import { dealt } from '../../support/long-form';
import { axe } from './axe';

/** How a page is looked at: its width, and whether the colours are those of the reader's own machine. */
export interface Way {
  readonly name: string;
  readonly width: number;
  readonly forced?: true;
}

export const WAYS: readonly Way[] = [
  { name: '1366 wide', width: 1366 },
  { name: 'forced colours', width: 1366, forced: true },
  { name: '320 wide', width: 320 },
  { name: '1024 wide', width: 1024 },
  { name: '1920 wide', width: 1920 },
];

/** That the page scrolls sideways, as a sentence; an empty list where it does not. */
export const tooWide = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const over = document.documentElement.scrollWidth - innerWidth;
    return over > 0 ? [`${String(over)} pixels too wide`] : [];
  });

/** Every way is met by the pages of a file. */
const nextWays = dealt(WAYS);

/**
 * What axe finds wrong on the page as it stands, looked at in the next of the ways (in all of them in the long form), and
 * whether it scrolls sideways there. Afterwards the window is as it was.
 */
export async function axeOnTheWay(page: Page): Promise<readonly string[]> {
  const before = page.viewportSize() ?? { width: 1366, height: 900 };
  const wrong: string[] = [];
  for (const { name, width, forced } of nextWays()) {
    await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
    await page.setViewportSize({ ...before, width });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    for (const fault of [...(await axe(page)), ...(await tooWide(page))]) wrong.push(`${name}: ${fault}`);
  }
  await page.emulateMedia({ forcedColors: 'none' });
  await page.setViewportSize(before);
  return wrong;
}
