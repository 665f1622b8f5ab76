/** The boxes and the controls: always there, led to by the words underlined, by keyboard and by finger. */
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { axe } from './support/axe';
import { oneOnSamples } from './support/on-samples';
import { box, goTo, openOnSamples, press, whole } from './support/sheet';
import { expectNothingLeft } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
const LONG = { timeout: 60_000 };
const follows = oneOnSamples();
const at = (width: number, height: number, path = '#/oocd') => follows(path, { width, height });

const said = (page: Page) => page.locator('.selection .sentence').textContent();
const rect = async (page: Page, what: string) => {
  const found = await page.locator(what).first().boundingBox();
  if (!found) throw new Error(`${what} is not seen.`);
  return { left: found.x, top: found.y, right: found.x + found.width, bottom: found.y + found.height };
};
const focused = (page: Page) =>
  page.evaluate(() => {
    const focus = document.activeElement;
    const copy = focus?.cloneNode(true);
    if (copy instanceof Element) for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
    return (focus?.getAttribute('aria-label') ?? focus?.closest('label')?.textContent ?? copy?.textContent ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  });
/** Scrolls, and waits until the page was laid out and painted there. */
const scrolled = (page: Page, top: number) =>
  page.evaluate(
    (to) =>
      new Promise<void>((painted) => {
        scrollTo(0, to);
        requestAnimationFrame(() => requestAnimationFrame(() => painted()));
      }),
    top,
  );

describe('the boxes', () => {
  it.each([1366, 1920])('stay in view on every sheet and on the overview, %i pixels wide', async (width) => {
    const workbook = await at(width, 768, '#/overview');
    const { page } = workbook;
    for (const sheet of ['Overview', 'Out-of-court disposals', 'Remand']) {
      await goTo(page, sheet);
      for (const top of [0, 700]) {
        await scrolled(page, top);
        const boxes = await rect(page, '.boxes');
        expect([sheet, top, Math.round(boxes.bottom)]).toEqual([sheet, top, 768]);
        if (top) expect(Math.round(boxes.top)).toBe(0);
        expect(await box(page, 'Ethnicity', 'Black').isVisible()).toBe(true);
      }
      expect(await page.getByRole('button', { name: 'Who is counted' }).count()).toBe(0);
    }
    expectNothingLeft(workbook);
  });

  it('open beside the figure where the window is narrower, and ticking changes it', async () => {
    const workbook = await at(1024, 768);
    const { page } = workbook;
    expect(await page.locator('.boxes').isVisible()).toBe(false);
    const opener = page.getByRole('button', { name: 'Who is counted', exact: true });
    await opener.click();
    const [boxes, sheet] = [await rect(page, '.boxes'), await rect(page, 'main')];
    expect(Math.round(boxes.right - boxes.left)).toBe(284);
    expect(boxes.right).toBeLessThan(sheet.left);
    expect(await opener.getAttribute('aria-expanded')).toBe('true');
    const before = await page.locator('main figure tbody').first().textContent();
    await press(page, 'Borough', 'Haringey');
    await expect.poll(() => said(page)).toMatch(/^Haringey, children aged/);
    await expect.poll(() => page.locator('main figure tbody').first().textContent(), LONG).not.toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('.boxes').isVisible()).toBe(false);
    expect(await focused(page)).toBe('Who is counted');
    expectNothingLeft(workbook);
  });

  it('rise over the lower half alone of a narrow window, with the sentence above them', async () => {
    const workbook = await at(320, 640);
    const { page } = workbook;
    await page.getByRole('button', { name: 'Who is counted', exact: true }).click();
    const boxes = await rect(page, '.boxes');
    expect(boxes.top).toBeGreaterThanOrEqual(320);
    expect(Math.round(boxes.bottom)).toBe(640);
    const headline = await rect(page, 'main h1');
    const line = await rect(page, '.selection');
    expect(headline.top).toBeGreaterThanOrEqual(line.bottom - 1);
    expect(headline.top).toBeLessThan(boxes.top);
    expect(await axe(page)).toEqual([]);
    await press(page, 'Ethnicity', 'Black');
    await expect.poll(() => said(page), LONG).toContain('shown: Black');
    expect((await rect(page, '.boxes')).top).toBe(boxes.top);
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    expect(await page.locator('.boxes').isVisible()).toBe(false);
    expectNothingLeft(workbook);
  });

  it('do not move under the hand that ticks them', async () => {
    const workbook = await at(1366, 768);
    const { page } = workbook;
    const places = () =>
      page.locator('.boxes label').evaluateAll((labels) => {
        const [first = 0, ...others] = labels.map((label) => label.getBoundingClientRect().top);
        return others.map((top) => top - first);
      });
    const before = await places();
    for (const borough of ['Haringey', 'Hackney', 'Barking and Dagenham']) await press(page, 'Borough', borough);
    await press(page, 'Age', '10 to 14');
    await expect.poll(() => said(page), LONG).toMatch(/^Barking and Dagenham, Hackney and Haringey, children aged 15/);
    await whole(page);
    expect(await places()).toEqual(before);
    expectNothingLeft(workbook);
  });
});

describe('what stays in sight', () => {
  it.each([
    [320, 640],
    [640, 800],
    [1024, 768],
    [1366, 768],
  ])('takes at most 150 pixels of the top, %i pixels wide, however long the selection', async (width, height) => {
    const workbook = await at(
      width,
      height,
      '#/oocd?sex=female,male&offence_group=robbery,theft,burglary,vehicle&borough=E09000002,E09000012,E09000014&ethnicity=B1,B2,W1,A1',
    );
    const { page } = workbook;
    await scrolled(page, 1200);
    const line = await rect(page, '.selection');
    expect(Math.round(line.top)).toBe(0);
    expect(line.bottom).toBeLessThanOrEqual(150);
    expect(await page.getByRole('button', { name: 'Undo', exact: true }).isVisible()).toBe(true);
    // What is cut by lines is there for those who hear it, and comes into sight with the focus.
    const values = page.locator('.selection .sentence button');
    expect(await values.count()).toBeGreaterThanOrEqual(5);
    await values.last().focus();
    const [value, sentence] = [await values.last().boundingBox(), await rect(page, '.selection .sentence')];
    expect((value?.y ?? 0) + (value?.height ?? 0)).toBeLessThanOrEqual(sentence.bottom + 1);
    expectNothingLeft(workbook);
  });

  it('hides nothing that gets the focus', async () => {
    const workbook = await at(1366, 500, '#/oocd/whole');
    const { page } = workbook;
    await page.locator('main figure').nth(12).locator('a, button, summary').first().focus();
    const line = await rect(page, '.selection');
    const tops: number[] = [];
    for (let pressed = 0; pressed < 25; pressed += 1) {
      await page.keyboard.press('Shift+Tab');
      const top = await page.evaluate(() => {
        const focus = document.activeElement;
        return focus?.closest('main figure') ? focus.getBoundingClientRect().top : null;
      });
      if (top !== null) tops.push(top);
    }
    expect(tops.length).toBeGreaterThan(20);
    expect(Math.min(...tops)).toBeGreaterThanOrEqual(line.bottom);
    expectNothingLeft(workbook);
  });
});

describe('the words underlined', () => {
  it('lead to their part: the boxes open, the part opens, its first box has the focus', async () => {
    const workbook = await at(1024, 768, '#/oocd?sex=female');
    const { page } = workbook;
    const word = (words: RegExp | string) => page.locator('.selection .sentence').getByRole('button', { name: words });
    await word('London, all areas').click();
    await expect.poll(() => focused(page)).toMatch(/^City of London, CIT/);
    await word(/^children aged 10 to 17$/).click();
    await expect.poll(() => focused(page)).toMatch(/^Children, 10 to 17/);
    await page.getByRole('button', { name: 'Sex', exact: true }).click();
    expect(await box(page, 'Sex', 'Female').isVisible()).toBe(false);
    await word('Female').click();
    await expect.poll(() => focused(page)).toMatch(/^Male/);
    await page.keyboard.press('Space');
    await expect.poll(() => said(page), LONG).toContain('sex: Male or Female.');
    await page.keyboard.press('Escape');
    expectNothingLeft(workbook);
  });
});

describe('by keyboard', () => {
  it('one stop for the map and for each part: arrow keys move, Space ticks', async () => {
    const workbook = await at(1366, 768);
    const { page } = workbook;
    await page.locator('.selection .sentence').getByRole('button', { name: 'London, all areas' }).press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^City of London, CIT/);
    const path: string[] = [];
    for (const key of ['ArrowLeft', 'ArrowUp', 'ArrowRight']) {
      await page.keyboard.press(key);
      path.push((await focused(page)).slice(0, 12));
    }
    expect(path).toEqual(['Westminster,', 'Camden, CAM ', 'Islington, I']);
    await page.keyboard.press('Space');
    await expect.poll(() => said(page), LONG).toMatch(/^Islington, children/);
    expect(await focused(page)).toMatch(/^Islington, ISL/);
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toMatch(/, [A-Z]{3} \d/);
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toMatch(/^Islington, ISL/);

    // A group opens to the right and closes to the left.
    await box(page, 'Ethnicity', 'Black').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^African/);
    await page.keyboard.press('ArrowLeft');
    expect(await focused(page)).toMatch(/^Black/);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toMatch(/^Mixed/);
    expectNothingLeft(workbook);
  });

  it('the first figure is at most 25 presses of Tab from a fresh page', async () => {
    const workbook = await openOnSamples({ path: '#/oocd', width: 1366, height: 768 });
    onTestFinished(() => workbook.close());
    const { page } = workbook;
    let presses = 0;
    for (let inFigure = false; !inFigure && presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      inFigure = await page.evaluate(() => document.activeElement?.closest('main figure') !== null);
    }
    expect(presses).toBeLessThanOrEqual(25);
    expectNothingLeft(workbook);
  });
});

describe('the controls', () => {
  it('stand in a line of words, each a button that opens its choice; Escape closes it', async () => {
    const workbook = await at(1366, 900);
    const { page } = workbook;
    const measured = page.getByRole('group', { name: 'What is measured' });
    const line = async () => (await measured.locator('.line').innerText()).replace(/\s+/g, ' ');
    expect(await line()).toBe(
      'Measured: community resolution, out of the five disposals with a formal or informal outcome, beside White, five broad groups, children once, by half-year. Change what is measured What these words mean',
    );
    // One stop of Tab, along which the arrow keys lead.
    await measured.getByRole('button', { name: 'community resolution', exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await focused(page)).toBe('the five disposals with a formal or informal outcome');
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('White');
    const base = measured.getByRole('button', { name: 'the five disposals with a formal or informal outcome' });
    await base.press('Enter');
    expect(await focused(page)).toBe(
      'of any formal or informal outcome: community resolution, outcome 22, youth caution, youth conditional caution or charge',
    );
    const options = await measured.locator('.panel label').allInnerTexts();
    expect(options.map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([
      'of any formal or informal outcome: community resolution, outcome 22, youth caution, youth conditional caution or charge',
      'of every decision: every decision, no further action and outcomes 20 and 21 included',
      'instead of a charge: community resolution or charge',
    ]);
    await page.keyboard.press('ArrowUp');
    await expect.poll(line, LONG).toContain('out of community resolutions and charges, beside White');
    await page.keyboard.press('Escape');
    expect(await measured.locator('.panel').count()).toBe(0);
    expect(await focused(page)).toBe('community resolutions and charges');
    expect(await axe(page)).toEqual([]);

    await measured.getByRole('button', { name: /^Change/ }).click();
    expect(await measured.getByRole('radio').count()).toBeGreaterThan(20);
    const cut = await measured
      .locator('.panel label')
      .evaluateAll((labels) => labels.filter((label) => label.scrollWidth > label.clientWidth + 1).length);
    expect(cut).toBe(0);
    expect(await axe(page)).toEqual([]);
    await measured.getByRole('button', { name: 'Close the choices' }).click();
    expect(await focused(page)).toBe('Change what is measured');

    await page.getByRole('button', { name: 'Start again' }).click();
    await expect.poll(line, LONG).toContain('out of the five disposals with a formal or informal outcome');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/oocd');
    expectNothingLeft(workbook);
  });
});
