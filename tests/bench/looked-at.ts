/** Where a reader looks while ticking: a page of the workbook and what of it stands in the window. */
import type { Page } from 'playwright-core';

/** A page at a place. */
export interface LookedAt {
  readonly name: string;
  readonly address: string;
  /** The figure whose drawing ends so many pixels below the top of the window; none: the top of the page. */
  readonly from?: { readonly figure: string; readonly left: number };
  /** How many drawings stand in the window at least, before each click. */
  readonly drawings: number;
}

/** The whole sheet shows two figures at once; a front page its first figure, a figure's page that one. */
export const LOOKED_AT = {
  two: { name: 'two figures in view', address: '#/oocd/whole', from: { figure: 'figure-mix', left: 150 }, drawings: 2 },
  front: { name: 'front page', address: '#/oocd', from: { figure: 'figure-mix', left: 500 }, drawings: 1 },
  figure: {
    name: "a figure's page",
    address: '#/oocd/rates',
    from: { figure: 'figure-rates', left: 500 },
    drawings: 1,
  },
} satisfies Record<string, LookedAt>;

const PARTS = ['Ethnicity', 'Age', 'Borough', 'Sex', 'Period', 'Offence group', 'Care status', 'SEND'];

/** Goes to a page, with every part of the filter open that is clicked in. */
export async function lookAt(page: Page, { address }: LookedAt): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), address);
  await page.locator('main figure table').first().waitFor();
  await settled(page);
  for (const part of PARTS) {
    const fold = page.locator('aside fieldset').getByRole('button', { name: part, exact: true });
    if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click();
  }
}

/** Every figure of the page is painted and nothing waits. */
async function settled(page: Page): Promise<void> {
  await page.locator('.settled main').waitFor();
  await page.waitForFunction(() => !document.querySelector('.stale'));
}
