/** The address holds the view: a link, a reload, back and forward; and what is wrong with it is said. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { anyName, realExtract } from '../support/real-extract';
import {
  chooseFiles,
  column,
  goTo,
  headline,
  openOnSamples,
  OVERVIEW_FINDING,
  press,
  samplesOpen,
  whole,
} from './support/sheet';
import { oneOnSamples } from './support/on-samples';
import { itServed } from './support/it-served';
import { expectNothingLeft, openWorkbook, type Workbook } from './support/workbook';

// Each test goes through what a person does in a minute or two; a busy machine takes longer.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 });

const LONG = { timeout: 60_000 };
const opened: Workbook[] = [];
afterEach(async () => {
  for (const workbook of opened.splice(0)) await workbook.close();
});

const follows = oneOnSamples();

/** A page of its own. */
async function onSamples(path = ''): Promise<Workbook> {
  const workbook = await openOnSamples({ path });
  opened.push(workbook);
  return workbook;
}

const hash = ({ page }: Workbook) => page.evaluate(() => decodeURIComponent(location.hash));
const notes = ({ page }: Workbook) => page.locator('header .note').allInnerTexts();

describe('on the samples', () => {
  // Undo goes back to where the page was opened, so it comes first.
  it('takes back one choice with Back, and Undo goes the same way', async () => {
    const workbook = await follows('#/overview');
    const { page } = workbook;
    await goTo(page, 'Out-of-court disposals');
    const said = () => page.locator('.selection .sentence').textContent();
    const tool = (name: string) => page.getByRole('button', { name, exact: true });
    await press(page, 'Borough', 'Haringey');
    await expect.poll(said).toMatch(/^Haringey, children aged/);
    await press(page, 'Borough', 'Hackney');
    await expect.poll(said).toMatch(/^Hackney and Haringey, children/);
    const entries = await page.evaluate(() => history.length);

    await page.goBack();
    await expect.poll(said).toMatch(/^Haringey, children aged/);
    await expect.poll(() => hash(workbook)).toMatch(/\/oocd\/whole\?borough=E09000014$/);
    await page.goForward();
    await expect.poll(said).toMatch(/^Hackney and Haringey, children/);
    await page.goBack();
    await page.goBack();
    await expect.poll(said).toMatch(/^London, all areas/);
    await expect.poll(() => hash(workbook)).toBe('#/oocd/whole');
    expect(await tool('Undo').isDisabled()).toBe(true);

    await tool('Redo').click();
    await expect.poll(() => hash(workbook)).toMatch(/borough=E09000014$/);
    await tool('Redo').click();
    await expect.poll(() => hash(workbook)).toContain('borough=E09000012,E09000014');
    await tool('Undo').click();
    await expect.poll(() => hash(workbook)).toMatch(/borough=E09000014$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    await page.goBack();
    await expect.poll(said).toMatch(/^London, all areas/);
    await page.goBack();
    await expect.poll(() => hash(workbook)).toBe('#/oocd');
    await page.goBack();
    await expect.poll(() => page.locator('main h1').textContent(), LONG).toMatch(/^Overview:/);
    expectNothingLeft(workbook);
  });

  it('gives the same view again, and back and forward go from sheet to sheet', async () => {
    const workbook = await follows('#/oocd/whole');
    const { page } = workbook;
    await press(page, 'Borough', 'Haringey');
    await expect.poll(() => page.locator('.selection .sentence').textContent()).toMatch(/^Haringey, children aged/);
    await whole(page);
    await expect.poll(() => hash(workbook)).toMatch(/^#[0-9a-z]{4}\/oocd\/whole\?borough=E09000014$/);
    const [said, table] = [await headline(page), await column(page, 'rates')];
    await goTo(page, 'Remand');
    await expect.poll(() => hash(workbook)).toMatch(/^#[0-9a-z]{4}\/remand\/whole\?borough=E09000014$/);
    // Its front page stands between the two.
    await page.goBack();
    await expect.poll(() => hash(workbook)).toMatch(/\/remand\?borough=E09000014$/);
    await page.goBack();
    await expect.poll(() => headline(page), LONG).toBe(said);
    await page.goForward();
    await expect.poll(() => page.locator('main h1').textContent(), LONG).toMatch(/^Remand:/);
    await page.goBack();
    await page.reload();
    await samplesOpen(page);
    expect(await headline(page)).toBe(said);
    expect(await column(page, 'rates')).toEqual(table);
    expectNothingLeft(workbook);
  });

  it('says what of an address is not known, and harms nothing', async () => {
    const workbook = await follows('#/overview');
    const { page } = workbook;
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const unreadable = 'The address could not be read, so the opening view is shown.';
    const left = (bit: string) => `The address holds “${bit}”, which is not known here; it was left out.`;
    const said: Readonly<Record<string, readonly string[]>> = {
      '#/nosuch': ['The address asks for a sheet called “nosuch”, which does not exist; the overview is shown.'],
      '#/overview?ethnicity=ZZ': [
        'The address asks for ethnicity “ZZ”, which is not known here; that choice was left out.',
      ],
      '#/<script>alert(1)</script>': [unreadable],
      '#/overview?compare=<img src=x onerror=alert(1)>': [left('compare=<img src=x onerror=alert(1)>')],
      '#/overview?constructor=1': [left('constructor=1')],
      '#/overview?constructor.oocd=a': [left('constructor.oocd=a')],
      '#/overview?__proto__=1': [left('__proto__=1')],
      '#/overview?%00=%00': [left('%00=\u0000')],
      '#/overview?age=%E0%A4%A': [
        'The address asks for age “\uFFFD”, which is not known here; that choice was left out.',
      ],
      [`#/overview?age=${'9'.repeat(20_000)}`]: [unreadable],
    };
    for (const [address, sentences] of Object.entries(said)) {
      await page.evaluate((next) => (location.hash = next), address);
      await expect.poll(() => notes(workbook), { message: address.slice(0, 80) }).toEqual(sentences);
      await whole(page);
      expect(await headline(page)).toBe(OVERVIEW_FINDING);
    }
    expect(dialogs).toEqual([]);
    expect(await page.locator('img, main script').count()).toBe(0);
    expectNothingLeft(workbook);
  });
});

describe('a link that was sent on', () => {
  it('gives its numbers whatever stands behind it, and never others in silence where it is cut', async () => {
    const workbook = await follows('#/oocd');
    const { page } = workbook;
    await press(page, 'Borough', 'Haringey');
    await press(page, 'Borough', 'Hackney');
    await expect.poll(() => hash(workbook)).toContain('borough=E09000012,E09000014');
    await expect.poll(() => page.locator('.selection .sentence').textContent()).toMatch(/^Hackney and Haringey/);
    const sentence = await page.locator('.selection .sentence').textContent();
    const link = await page.evaluate(() => location.hash);
    const goes = (address: string) => page.evaluate((next) => (location.hash = next), address);
    for (const sent of [`${link}.`, `${link})`, link.replace('#', '#%23'), `#${encodeURIComponent(link.slice(1))}`]) {
      await goes('#/kcpo');
      await expect.poll(() => page.locator('main h1').textContent(), LONG).toMatch(/^Knife/);
      await goes(sent);
      await expect.poll(() => page.locator('.selection .sentence').textContent(), LONG).toBe(sentence);
      expect(await notes(workbook)).toEqual([]);
    }
    // Between two codes: without a checksum this would be another selection, and nothing would say so.
    await goes(link.slice(0, link.lastIndexOf('E09') - 1).replace(/(?:,|%2C)$/, ''));
    await expect
      .poll(() => notes(workbook), LONG)
      .toEqual([
        'Part of this link was lost or changed on its way, so these may not be the numbers that it was made for. Ask for it again.',
      ]);
    // The same unknown choice twice: one note, and a page.
    await goes('#/oocd?borough=X&borough=X&colour=red&colour=red');
    await expect
      .poll(() => notes(workbook), LONG)
      .toEqual([
        'The address asks for borough “X”, which is not known here; that choice was left out. The address holds “colour=red”, which is not known here; it was left out.',
      ]);
    await whole(page);
    expectNothingLeft(workbook);
  });

  // From a folder, no server stands between such a link and the name of a file.
  itServed('is found where its mark was encoded, so that the server is asked for it', async () => {
    const workbook = await openWorkbook({ path: '%23/oocd?borough=E09000014' });
    opened.push(workbook);
    const { page } = workbook;
    await expect
      .poll(() => page.locator('.selection .sentence').textContent(), LONG)
      .toMatch(/^Haringey, children aged/);
    expect(await notes(workbook)).toEqual([]);
  });
});

describe('on a real extract', () => {
  it('names the file, asks for it after a reload and shows no number until it is open', async () => {
    const workbook = await onSamples('#/oocd/rates?borough=E09000014');
    const { page } = workbook;
    const [name, bytes] = [anyName(), realExtract('oocd')];
    await chooseFiles(page, [{ name, bytes }]);
    await expect.poll(() => page.getByText('Synthetic data: about no real child').count(), LONG).toBe(0);
    await whole(page);
    const [said, table] = [await headline(page), await column(page, 'rates')];
    await expect
      .poll(() => hash(workbook))
      .toMatch(new RegExp(`^#[0-9a-z]{4}/oocd/rates\\?borough=E09000014&extract\\.oocd=[0-9a-f]{12}\\.${name}$`));

    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('main h1').innerText()).toBe(`This link was made on ${name} (Out-of-court disposals)`);
    expect(await page.locator('main').innerText()).toContain(
      'Open that file again to see it. No sample number is shown meanwhile.',
    );
    await page.waitForLoadState('networkidle');
    expect(await page.locator('figure, table, fieldset').count()).toBe(0);
    expect(await page.getByText('Synthetic data: about no real child').count()).toBe(0);

    await chooseFiles(page, [{ name: 'renamed since.parquet', bytes }]);
    await expect.poll(() => page.locator('#figure-rates').count(), LONG).toBe(1);
    await whole(page);
    expect(await headline(page)).toBe(said);
    expect(await column(page, 'rates')).toEqual(table);
    expect(await notes(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });

  it('says so where another file is opened, or where the reader would rather see the samples', async () => {
    const workbook = await openWorkbook({ path: '#/oocd?extract.oocd=0123456789ab.march.parquet' });
    opened.push(workbook);
    const { page } = workbook;
    await page.getByRole('heading', { name: 'This link was made on march.parquet (Out-of-court disposals)' }).waitFor();
    await chooseFiles(page, [{ name: 'april.parquet', bytes: realExtract('oocd') }]);
    await expect
      .poll(() => notes(workbook), LONG)
      .toEqual(['The link was made on another file (march.parquet); the same choices are shown on april.parquet.']);
    await whole(page);

    // A link put into the same page: what is open is not what it was made on.
    await page.evaluate(() => (location.hash = '#/remand?extract.remand=ba9876543210.june.parquet'));
    await page.getByRole('heading', { name: 'This link was made on june.parquet (Remand)' }).waitFor();
    expect(await page.locator('figure, table').count()).toBe(0);
    await page.getByRole('button', { name: 'Look at the sample extracts instead' }).click();
    await samplesOpen(page);
    expect(await page.locator('header').getByText('Synthetic data: about no real child').count()).toBe(1);
    await expect.poll(() => hash(workbook)).toBe('#/remand');
    expectNothingLeft(workbook);
  });
});

// It stays open, so it comes last.
describe('on a population of the reader’s own', () => {
  it('is named by the address, asked for after a reload and found again under another name', async () => {
    const workbook = await follows('#/oocd/per-thousand');
    const { page } = workbook;
    const head = 'borough,ethnicity,age,count,source,year,synthetic';
    const rows = ['black', 'white'].map((group) => `Hackney,${group},10-17,9000,made up for this test,2021,true`);
    const bytes = new TextEncoder().encode([head, ...rows].join('\n'));
    await chooseFiles(page, [{ name: 'people.csv', bytes }]);
    const figure = page.locator('#figure-per-thousand');
    await expect.poll(() => figure.textContent(), LONG).toContain('made up for this test');
    await expect
      .poll(() => hash(workbook))
      .toMatch(/^#[0-9a-z]{4}\/oocd\/per-thousand\?reference\.population=[0-9a-f]{12}\.people\.csv$/);

    await page.reload();
    await samplesOpen(page);
    const asked = 'The link was also made on people.csv (population). Open it to see all of it.';
    await expect.poll(() => notes(workbook), LONG).toEqual([asked]);

    await chooseFiles(page, [{ name: 'renamed since.csv', bytes }]);
    await expect.poll(() => figure.textContent(), LONG).toContain('made up for this test');
    expect(await notes(workbook)).toEqual([]);
    expectNothingLeft(workbook);
  });
});
