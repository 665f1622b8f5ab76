/** By keyboard alone, by ear, and on a narrow screen. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { oocdColumns } from '../support/extract-files';
import { dealt, DRAWN, LONG_FORM, someOf } from '../support/long-form';
import { parquetBytes } from '../support/parquet';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { box, chooseFiles, goTo, headline, press, samplesOpen, toSheet, toWholeSheet, whole } from './support/sheet';
import { axeOnTheWay, tooWide, WAYS, type Way } from './support/ways';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 400_000, hookTimeout: 120_000 });
const SHEETS = [
  'Overview',
  'Stop and search',
  'Knife crime prevention orders',
  'Out-of-court disposals',
  'Remand',
  'Rule 49 separation',
];

/** Long pages are read again at another width: figures out of sight are laid out only when they come near. */
async function as(page: Page, { width, forced }: Way, long: boolean): Promise<void> {
  const again = long && page.viewportSize()?.width !== width;
  await page.emulateMedia({ forcedColors: forced ? 'active' : 'none' });
  await page.setViewportSize({ width, height: 900 });
  if (again) await page.reload();
  if (again) await samplesOpen(page);
  await whole(page);
}

/** Where somebody who has just opened it presses Tab, so the test of the first Tab comes first. */
const follows = oneOnSamples();

const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});
const kept = (workbook: Workbook): Workbook => {
  opened.push(workbook);
  return workbook;
};

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement: at } = document;
    return `${at?.tagName.toLowerCase() ?? ''} ${at?.closest('label')?.textContent ?? at?.textContent ?? ''}`
      .replace(/\s+/g, ' ')
      .trim();
  });

/** Presses Tab until the focus stands on what is looked for. */
async function tabTo(page: Page, wanted: RegExp, most = 80): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    if (wanted.test(await focused(page))) return;
  }
  throw new Error(`${String(most)} times Tab did not lead to ${String(wanted)}.`);
}

describe('by keyboard alone', () => {
  it('skips to the findings, ticks a box and keeps the focus on it, and reads the help', async () => {
    const workbook = await follows('#/oocd/whole', { width: 1366 });
    const { page } = workbook;
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('a Skip to the findings');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/oocd/whole');

    await page.locator('.skip').last().focus();
    expect(await focused(page)).toBe('a Skip to the boxes');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^input Asian/);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^input Black/);
    await page.keyboard.press('Space');
    await expect.poll(() => box(page, 'Ethnicity', 'Black').isChecked()).toBe(true);
    await whole(page);
    await expect.poll(() => page.locator('#figure-rates tbody tr').count()).toBe(4);
    expect(await focused(page)).toMatch(/^input Black/);
    const said = await page.locator('.selection [role=status]').textContent();
    expect(said).toMatch(/^Updated: .*\. [\d,]+ children\.$/);
    expect(said).toContain(await headline(page));

    await page.keyboard.press('ArrowDown');
    const before = await focused(page);
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    expect(await page.getByRole('dialog').innerText()).toContain('Nothing ticked in a part means everyone.');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('sheet');
    expect(before).toMatch(/^input/);
    expectNothingLeft(workbook);
  });
});

describe('the focus', () => {
  /** What has the focus, and its first words. */
  const at = (page: Page): Promise<string> => focused(page).then((words) => words.slice(0, 40));

  it('is never lost: on turning pages, clearing a part, dismissing a refusal, reading the statement', async () => {
    const workbook = await follows('#/oocd', { width: 1366 });
    const { page } = workbook;
    const link = page.locator('.findings a').first();
    const finding = (await link.textContent()) ?? '';
    await link.press('Enter');
    await expect.poll(() => at(page)).toBe(`h1 ${finding}`.slice(0, 40));
    await whole(page);
    expect(await page.title()).toMatch(/^Out-of-court disposals, \d+ of \d+: .+ - Scrutiny Workbook$/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => at(page)).toMatch(/^h1 /);
    await expect.poll(() => at(page)).not.toBe(`h1 ${finding}`.slice(0, 40));

    await press(page, 'Age', '10 to 14');
    await page.getByRole('button', { name: 'Clear Age' }).press('Enter');
    await page.getByRole('button', { name: 'Clear Age' }).waitFor({ state: 'detached' });
    await expect.poll(() => at(page)).toBe('button Age');

    await chooseFiles(page, [{ name: 'minutes.parquet', bytes: new TextEncoder().encode('Minutes of the panel') }]);
    await page.getByRole('button', { name: /^Dismiss/ }).press('Enter');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await at(page)).not.toMatch(/^body/);

    const statement = page.getByRole('contentinfo').getByRole('button', { name: 'Accessibility statement' });
    await statement.press('Enter');
    expect(await at(page)).toBe('h2 Accessibility statement for the Scrut');
    expect(await page.getByRole('dialog').innerText()).toContain('No person who uses a screen reader');
    expect(await axeOnTheWay(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await at(page)).toBe('button Accessibility statement');
    expectNothingLeft(workbook);
  });
});

/** For those who do not see the drawings: every figure says its finding once, has a table with a name, and its drawing is silent. */
async function expectHeard(page: Page, sheet: string): Promise<void> {
  for (const role of ['banner', 'main', 'contentinfo'] as const) expect(await page.getByRole(role).count()).toBe(1);
  const figures = await page.locator('main figure').evaluateAll((found) =>
    found.map((figure) => {
      const finding = figure.querySelector('.finding')?.textContent ?? '';
      const words = [...figure.querySelectorAll('.hidden-words, [aria-label], [title]')].map((one) =>
        [one.textContent, one.getAttribute('aria-label'), one.getAttribute('title')].join(' '),
      );
      return {
        id: figure.id,
        finding,
        answers: figure.querySelector('.silent') === null,
        again: words.filter((said) => said.includes(finding)),
        names: [...figure.querySelectorAll('table')].map(
          (table) => document.getElementById(table.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
        ),
        heard: [...figure.querySelectorAll('.drawing')].filter((one) => !one.closest('[aria-hidden=true]')).length,
      };
    }),
  );
  expect(figures.length).toBeGreaterThan(0);
  for (const { id, finding, answers, again, names, heard } of figures) {
    expect(finding, `${sheet} ${id}`).not.toBe('');
    expect([again, heard], `${sheet} ${id}`).toEqual([[], 0]);
    if (answers) expect(names, `${sheet} ${id}`).toEqual([expect.stringMatching(/^(Figure \d+\. )?./)]);
  }
}

const LEVELS = ['front page', 'a figure', 'whole'] as const;
type Level = (typeof LEVELS)[number];

/** Every way is met, and every sheet and level is looked at. */
const nextWay = dealt(WAYS);

/** The whole of a sheet takes axe seconds, and its figures stand in the same columns as those of every other. */
const WHOLE_READ = someOf(SHEETS.slice(1));

/** How a level of a sheet is looked at. */
function waysOf(sheet: string, level: Level): readonly Way[] {
  if (level === 'whole' && !WHOLE_READ.includes(sheet)) return [];
  if (!LONG_FORM) return nextWay();
  return level === 'whole' && sheet !== 'Out-of-court disposals' ? WAYS.slice(0, 3) : WAYS;
}

describe(`a page that is read and looked at (${DRAWN})`, () => {
  const goToLevel = async (page: Page, level: Level): Promise<void> => {
    if (level === 'a figure') await page.locator('.findings a').first().click();
    if (level === 'whole') await page.goBack();
    if (level === 'whole') await toWholeSheet(page);
    await whole(page);
  };

  it.each(SHEETS)(
    'axe finds nothing wrong on any page of a sheet, however wide, nor in forced colours, and it is heard: %s',
    async (sheet) => {
      const workbook = await follows('#/overview', { width: 1366 });
      const { page } = workbook;
      const wrong: Record<string, readonly string[]> = {};
      await page.getByRole('navigation', { name: 'Sheets' }).getByRole('button', { name: sheet }).click();
      for (const level of sheet === 'Overview' ? LEVELS.slice(0, 1) : LEVELS) {
        const ways = waysOf(sheet, level);
        for (const way of ways.slice(0, 1)) await as(page, way, false);
        await goToLevel(page, level);
        for (const way of ways) {
          await as(page, way, level === 'whole');
          const found = [...(await axe(page)), ...(await tooWide(page))];
          if (found.length) wrong[`${level}, ${way.name}`] = found;
          expect(await page.locator('h1').count(), level).toBe(1);
        }
      }
      await expectHeard(page, sheet);
      expect(wrong).toEqual({});
      expectNothingLeft(workbook);
    },
  );

  it.each([1366, 1920])('help stands whole in the window, its heading in sight, %i pixels wide', async (width) => {
    const workbook = await follows('#/oocd/rates', { width, height: 768 });
    const { page } = workbook;
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    const { y, height } = (await help.boundingBox()) ?? { y: NaN, height: NaN };
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(768);
    expect((await help.getByRole('heading').first().boundingBox())?.y).toBeGreaterThanOrEqual(y);
    await page.keyboard.press('Escape');
    expectNothingLeft(workbook);
  });

  it('no word lies over another when text alone is twice as large', async () => {
    const workbook = await follows('#/oocd/mix', { width: 1366 });
    const { page } = workbook;
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    await page.evaluate(() => document.body.style.setProperty('font-size', '2.125rem'));
    await whole(page);
    const over = await page.locator('.key li, .boxes label, .boxes legend button').evaluateAll((found) =>
      found
        .filter((one) => one.clientWidth > 0)
        .filter((one) => one.scrollHeight > one.clientHeight + 3 || one.scrollWidth > one.clientWidth + 3)
        .map((one) => one.textContent?.trim() ?? ''),
    );
    await page.evaluate(() => [document.documentElement, document.body].forEach((one) => one.removeAttribute('style')));
    expect(over).toEqual([]);
    expectNothingLeft(workbook);
  });
});

describe('a file', () => {
  it('that is asked for or was refused leaves nothing for axe to find', async () => {
    const workbook = kept(
      await openWorkbook({ path: '#/oocd/whole?extract.oocd=0123456789ab.march.parquet', width: 320 }),
    );
    const { page } = workbook;
    await page.getByRole('heading', { name: /This link was made on march.parquet/ }).waitFor();
    expect(await axe(page)).toEqual([]);
    await chooseFiles(page, [{ name: 'minutes.parquet', bytes: new TextEncoder().encode('Minutes of the panel') }]);
    await page.getByRole('alert').waitFor();
    expect(await axe(page)).toEqual([]);
    expectNothingLeft(workbook);
  });
});

const PHONE = { width: 320, height: 640 };

async function expectSelectionInSight(workbook: Workbook): Promise<void> {
  const { page } = workbook;
  const sentence = page.locator('.selection .sentence');
  const cut = () => sentence.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
  expect(await sentence.innerText()).toContain('April 2024 to March 2025. 276 children, 307 decisions.');
  expect(await cut()).toBeLessThanOrEqual(1);
  await page.locator('#boxes-opener').press('Enter');
  await page.locator('.selection.open').waitFor();
  expect(await cut()).toBeLessThanOrEqual(1);
  expectNothingLeft(workbook);
}

describe('by finger', () => {
  const touches = oneOnSamples({ touch: true });

  /** What is seen and lower than a finger needs, or narrower where that is asked too. */
  const tooSmall = (page: Page, what: string, width = 0): Promise<readonly string[]> =>
    page.locator(what).evaluateAll(
      (found, least) =>
        found
          .map((one) => ({ words: one.textContent?.trim().slice(0, 24) ?? '', at: one.getBoundingClientRect() }))
          .filter(({ at }) => at.width > 0 && at.height > 0 && (at.height < 43.5 || at.width < least))
          .map(({ words, at }) => `${words} ${String(at.width)} ${String(at.height)}`),
      width,
    );

  it('what is pressed is at least 44 pixels high, each box, tile and button of the column too', async () => {
    const workbook = await touches('#/oocd', { width: 820, height: 1180 });
    const { page } = workbook;
    const pressed = ':is(.button, .word, .mode, summary, select, nav button, nav a, .findings a, .whole a, .links a)';
    expect(await tooSmall(page, `:is(header, main, footer, .tour) ${pressed}, footer a`)).toEqual([]);
    await page.getByRole('button', { name: 'Who is counted', exact: true }).tap();
    await page.locator('.boxes label').first().waitFor();
    const column = '.boxes label, .boxes button, .boxes summary, .selection .opener, .selection .steps button';
    expect(await tooSmall(page, column, 43.5)).toEqual([]);
    await page.keyboard.press('Escape');
    expectNothingLeft(workbook);
  });

  it('all of the selection is in sight on a phone, the boxes open too', async () => {
    await expectSelectionInSight(await touches('#/oocd?borough=E09000014', PHONE));
  });
});

describe('in a window as narrow as a phone', () => {
  it('all of the selection is in sight, the boxes open too', async () => {
    const workbook = await follows('#/oocd?borough=E09000014', PHONE);
    await expectSelectionInSight(workbook);
    await workbook.page.keyboard.press('Escape');
  });
});

// Its samples are opened anew, so it comes last.
describe(`where no extract is open (${DRAWN})`, () => {
  it.each(someOf([1366, 320]))(
    'axe finds nothing wrong and the keyboard leads to a file, %i pixels wide',
    async (width) => {
      const workbook = await follows('#/oocd/whole', { width });
      const { page } = workbook;
      await chooseFiles(page, [{ name: 'march.parquet', bytes: parquetBytes(oocdColumns()) }]);
      await page.getByRole('button', { name: 'Go to the figures' }).first().click({ timeout: 90_000 });
      await whole(page);
      const empty = (sheet: string) => page.getByRole('heading', { level: 1, name: `${sheet}: no extract is open` });
      await toSheet(page, 'Remand');
      await empty('Remand').waitFor();
      expect(await axe(page)).toEqual([]);
      await goTo(page, 'Overview');
      await page.getByRole('button', { name: /^Close ?: march\.parquet/ }).click();
      await empty('Overview').waitFor();
      expect(await axe(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);

      await page.locator('main').focus();
      await tabTo(page, /^input Open a file/, 3);
      await tabTo(page, /^button Look at the sample extracts/, 3);
      await page.keyboard.press('Enter');
      await samplesOpen(page);
      expectNothingLeft(workbook);
    },
  );
});
