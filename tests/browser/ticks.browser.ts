/** Every figure, count and sentence answers to the check boxes; expected numbers come from plain SQL over the file. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rawSamples, type RawRows } from '../support/raw-rows';
import { besideBoxes, CHILDREN, FIRST_OUTCOME, howMany, LAST_YEAR, ofEach, outcomeByGroup } from './support/expected';
import { column, counts, headline, openOnSamples, part, press, rows, whole } from './support/sheet';
import { expectNothingLeft, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const HARINGEY = "borough = 'E09000014'";
const TWO_BOROUGHS = "borough in ('E09000014', 'E09000012')";
const OLDER = 'age in (15, 16, 17)';
const ASKED = FIRST_OUTCOME['oocd'] ?? { table: '', base: '', outcome: '' };
const NO_ROW = '0 of 0';

let raw: RawRows;
let workbook: Workbook;
beforeAll(async () => {
  raw = await rawSamples();
  workbook = await openOnSamples({ path: '#/oocd/whole', width: 1366 });
});
afterAll(() => workbook.close());

const tool = (name: string) => workbook.page.getByRole('button', { name, exact: true });
const sentence = async () => (await workbook.page.locator('.selection .sentence').textContent()) ?? '';

/** Waits until the sheet counts as many events as the selection holds. */
async function counted(ticked: Readonly<Record<string, string>>): Promise<void> {
  const { events } = await howMany(raw, 'oocd', ticked);
  await expect.poll(sentence).toContain(`${events} decision`);
  await whole(workbook.page);
}

/** Drawing and table of each figure that answers; one of the whole file says so in its caption. */
async function drawings(): Promise<Readonly<Record<string, string>>> {
  const found = await workbook.page.locator('main figure').evaluateAll((figures) =>
    figures
      .filter((figure) => !figure.querySelector('.silent'))
      .filter((figure) => !figure.querySelector('figcaption')?.textContent?.includes('whatever is ticked'))
      .map((figure) => {
        const drawn = figure.querySelector('.drawing');
        return [
          figure.id,
          `${drawn ? new XMLSerializer().serializeToString(drawn) : ''} ${figure.querySelector('table')?.textContent ?? ''}`,
        ];
      }),
  );
  return Object.fromEntries(found);
}

describe('ticking boxes', () => {
  it('of age and borough changes every figure, and the numbers are those of the file', async () => {
    const { page } = workbook;
    await page.waitForTimeout(1500);
    const before = await drawings();
    await press(page, 'Age', '10 to 14');
    await counted({ age: OLDER, period: LAST_YEAR });
    await press(page, 'Borough', 'Haringey');
    const ticked = { age: OLDER, period: LAST_YEAR, borough: HARINGEY };
    await counted(ticked);
    const expected = await outcomeByGroup(raw, ASKED, ticked, 'All children');
    await expect.poll(() => column(page, 'rates')).toEqual(expected);
    expect(await sentence()).toContain('Haringey, children aged 15 to 17, April 2024 to March 2025');
    await expect
      .poll(async () => {
        const after = await drawings();
        return Object.keys(before).filter((figure) => before[figure] === after[figure]);
      })
      .toEqual([]);
  });

  it('shows by age what the file holds, and nothing by borough where there is but one', async () => {
    const { page } = workbook;
    const ticked = { age: OLDER, period: LAST_YEAR, borough: HARINGEY };
    expect(await column(page, 'age')).toMatchObject(await ofEach(raw, ASKED, ticked, 'age::text', null));
    // Of one borough alone there is nothing to compare by borough.
    expect(await page.locator('#figure-borough').count()).toBe(0);
  });

  it('counts beside each box the rows that pass the other parts', async () => {
    const { page } = workbook;
    const ticked = { age: OLDER, period: LAST_YEAR, borough: HARINGEY };
    const byAge = await besideBoxes(raw, 'oocd', ticked, 'age', 'age::text');
    await page.getByRole('button', { name: /^One by one ?, Age/ }).click();
    const shownByAge = await counts(page, 'Age');
    for (const age of ['15', '16', '17']) expect([age, shownByAge[age]]).toEqual([age, byAge[age] ?? 0]);
    expect(shownByAge['10 to 14']).toBe(
      ['10', '11', '12', '13', '14'].reduce((sum, age) => sum + (byAge[age] ?? 0), 0),
    );
    const byBorough = await besideBoxes(raw, 'oocd', ticked, 'borough', 'borough');
    expect(await counts(page, 'Borough')).toMatchObject({
      Haringey: byBorough['E09000014'],
      Hackney: byBorough['E09000012'],
      'City of London': byBorough['E09000001'] ?? 0,
    });
    const byGroup = await besideBoxes(raw, 'oocd', ticked, 'ethnicity', 'ethnicity[1]');
    expect(await counts(page, 'Ethnicity')).toMatchObject({
      Black: byGroup['B'],
      White: byGroup['W'],
      Asian: byGroup['A'],
    });
    const bySex = await besideBoxes(raw, 'oocd', ticked, 'sex', 'sex');
    expect(await counts(page, 'Sex')).toMatchObject({ Male: bySex['male'], Female: bySex['female'] });
  });

  it('of ethnicity chooses the rows shown, and no base or comparison changes', async () => {
    const { page } = workbook;
    const before = await rows(page, 'rates');
    await press(page, 'Ethnicity', 'Black');
    await expect
      .poll(async () => (await rows(page, 'rates')).map((row) => row[0]))
      .toEqual(['Black', 'Not stated', 'Not recorded', 'All children']);
    const kept = ['Black', 'Not stated', 'Not recorded', 'All children'];
    expect(await rows(page, 'rates')).toEqual(before.filter((row) => kept.includes(row[0] ?? '')));
    expect(await sentence()).toContain('shown: Black');
  });

  it('of two boroughs adds them', async () => {
    const { page } = workbook;
    await press(page, 'Borough', 'Hackney');
    const ticked = { age: OLDER, period: LAST_YEAR, borough: TWO_BOROUGHS };
    await counted(ticked);
    const expected = await outcomeByGroup(raw, ASKED, ticked, 'All children');
    await expect.poll(async () => (await column(page, 'rates'))['Black']).toBe(expected['Black']);
  });
});

describe('going back', () => {
  it('undoes and does again one choice at a time', async () => {
    const { page } = workbook;
    await tool('Undo').click();
    await counted({ age: OLDER, period: LAST_YEAR, borough: HARINGEY });
    await tool('Redo').click();
    await counted({ age: OLDER, period: LAST_YEAR, borough: TWO_BOROUGHS });
    expect(await tool('Redo').isDisabled()).toBe(true);
    await tool('Undo').click();
    await tool('Undo').click();
    await expect.poll(async () => (await rows(page, 'rates')).length).toBe(8);
  });

  it('clears a part: nothing ticked restricts nothing, and adults are then counted and said', async () => {
    const { page } = workbook;
    await part(page, 'Age').getByRole('button', { name: 'Clear Age' }).click();
    await counted({ period: LAST_YEAR, borough: HARINGEY });
    expect(await sentence()).toContain('Haringey, people of all ages');
    expect(await sentence()).not.toContain('children');
    const expected = await outcomeByGroup(raw, ASKED, { period: LAST_YEAR, borough: HARINGEY }, 'All people');
    expect(await column(page, 'rates')).toMatchObject(expected);
    expect(Object.keys(await column(page, 'age'))).toContain('Adults, 18 and over');
  });

  it('clears all', async () => {
    await tool('Clear all').click();
    await counted({});
    expect(await sentence()).toContain('London, all areas, people of all ages, every month supplied');
    expect(await part(workbook.page, 'Age').getByRole('checkbox', { checked: true }).count()).toBe(0);
  });

  it('starts again', async () => {
    await tool('Start again').click();
    await counted({ age: CHILDREN, period: LAST_YEAR });
    expect(await headline(workbook.page)).toMatch(/^Black children were less likely than White children to /);
    await expect.poll(() => workbook.page.evaluate(() => location.hash)).toBe('#/oocd/whole');
  });

  it('keeps a row for each group that has nobody', async () => {
    const { page } = workbook;
    await press(page, 'Borough', 'City of London');
    const ticked = { age: CHILDREN, period: LAST_YEAR, borough: "borough = 'E09000001'" };
    await counted(ticked);
    const expected = await outcomeByGroup(raw, ASKED, ticked, 'All children');
    const groups = ['Asian', 'Black', 'Mixed', 'White', 'Other', 'Not stated', 'Not recorded', 'All children'];
    await expect
      .poll(() => column(page, 'rates'))
      .toEqual(Object.fromEntries(groups.map((group) => [group, expected[group] ?? NO_ROW])));
    expect(await counts(page, 'Ethnicity')).toMatchObject({ Other: 0 });
    await tool('Undo').click();
    expectNothingLeft(workbook);
  });
});
