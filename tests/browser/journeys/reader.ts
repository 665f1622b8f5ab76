/** Somebody who has a keyboard and nothing else, and reads what the page then says. */
import { expect } from 'vitest';
import type { Driver, Key } from './driver';
import {
  areSamplesOpen,
  type Focus,
  isWhole,
  readFocus,
  readLostFocus,
  readRows,
  readWords,
  watchFocus,
} from './in-page';

/** A busy machine takes its time; nothing waits so long where it is not. */
const PATIENCE = { timeout: 90_000, interval: 40 };

export class Reader {
  #pressed = 0;
  readonly #driver: Driver;

  constructor(driver: Driver) {
    this.#driver = driver;
  }

  /** How many keys were pressed so far. */
  get pressed(): number {
    return this.#pressed;
  }

  /** Waits until the samples are open and the first page says all that it has to say. */
  async begins(): Promise<void> {
    await expect.poll(() => this.#driver.evaluate(areSamplesOpen, ''), PATIENCE).toBe(true);
    await this.comesToRest();
    await this.#driver.evaluate(watchFocus, '');
  }

  /** Waits until nothing on the page is an earlier answer or still to come. */
  async comesToRest(): Promise<void> {
    await expect.poll(() => this.#driver.evaluate(isWhole, ''), PATIENCE).toBe(true);
  }

  /** Presses a key so many times. Each time the focus stands in full sight, with a mark around it, wherever it went. */
  async press(key: Key, times = 1, shift = false): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await this.#driver.press(key, shift);
      this.#pressed += 1;
      await expect.poll(() => this.#hidden(), { ...PATIENCE, message: `after ${key}` }).toBe('');
    }
  }

  async type(words: string): Promise<void> {
    this.#pressed += words.length;
    await this.#driver.type(words);
  }

  /** Presses Tab until the focus stands on what has these words; at most so many times. */
  async tabTo(words: RegExp, most = 40): Promise<void> {
    await this.#pressUntil('Tab', words, most, false);
  }

  /** The same with Shift held: backwards. */
  async tabBackTo(words: RegExp, most = 40): Promise<void> {
    await this.#pressUntil('Tab', words, most, true);
  }

  /** Presses another key until the focus stands on what has these words. */
  async goTo(key: Key, words: RegExp, most = 12): Promise<void> {
    await this.#pressUntil(key, words, most, false);
  }

  /** Presses Tab until the focus stands in a figure; all presses of the journey up to here are counted. */
  async tabsToFirstFigure(): Promise<number> {
    for (let time = 0; time < 60 && (await this.#focus()).figure === ''; time += 1) await this.press('Tab');
    return this.#pressed;
  }

  /** Goes with Tab to what has these words, presses Enter there and waits for what comes of it. */
  async opens(words: RegExp, most = 40): Promise<void> {
    await this.tabTo(words, most);
    await this.press('Enter');
    await this.comesToRest();
  }

  /** Goes by the field for finding: the key that leads to it, what is typed, and Enter on the first suggestion. */
  async finds(query: string, suggested: RegExp): Promise<void> {
    await this.press('/');
    await this.type(query);
    await this.reads('[role=option][aria-selected=true]', suggested);
    await this.press('Enter');
    await this.comesToRest();
  }

  /** Waits until the words of the first element that fits are these. */
  async reads(selector: string, words: string | RegExp): Promise<void> {
    const first = async (): Promise<string> => (await this.#driver.evaluate(readWords, selector))[0] ?? '';
    const expected = expect.poll(first, { ...PATIENCE, message: selector });
    await (typeof words === 'string' ? expected.toBe(words) : expected.toMatch(words));
  }

  /** The words of every element that fits. */
  words(selector: string): Promise<readonly string[]> {
    return this.#driver.evaluate(readWords, selector);
  }

  /** Waits until a row of a figure's table holds these cells one after the other; the drawn column is left out. */
  async readsRow(figure: string, ...cells: readonly string[]): Promise<void> {
    const lines = async (): Promise<readonly string[]> =>
      (await this.#driver.evaluate(readRows, `#figure-${figure}`)).map((row) => row.join(' | '));
    const row = expect.stringContaining(cells.join(' | ')) as unknown;
    await expect.poll(lines, { ...PATIENCE, message: figure }).toContainEqual(row);
  }

  /** Waits until the focus stands on these words. */
  async isAt(words: RegExp): Promise<void> {
    await expect.poll(async () => (await this.#focus()).words, PATIENCE).toMatch(words);
  }

  /** Whether the box that has the focus is ticked, once the answer has come. */
  async isTicked(): Promise<void> {
    await expect.poll(async () => (await this.#focus()).ticked, PATIENCE).toBe(true);
    await this.comesToRest();
  }

  /** Gives a file to the field that has the focus, as the dialog does that Enter opens there. */
  async givesFile(path: string): Promise<void> {
    await this.#driver.giveFile(path);
  }

  /** Asserts that the focus was never lost, and nothing reported as an error. */
  async ends(): Promise<void> {
    expect(await this.#driver.evaluate(readLostFocus, ''), 'where the focus was lost').toEqual([]);
    expect(this.#driver.errors, 'errors on the console').toEqual([]);
  }

  #focus(): Promise<Focus> {
    return this.#driver.evaluate(readFocus, '');
  }

  /** Why the focus is not in full sight, and what has it; empty where it is. */
  async #hidden(): Promise<string> {
    const { hidden, words } = await this.#focus();
    return hidden && `${words}: ${hidden}`;
  }

  async #pressUntil(key: Key, words: RegExp, most: number, shift: boolean): Promise<void> {
    const passed: string[] = [];
    for (let time = 0; time < most; time += 1) {
      await this.press(key, 1, shift);
      const { words: at } = await this.#focus();
      if (words.test(at)) return;
      passed.push(at.slice(0, 50));
    }
    throw new Error(`${String(most)} times ${key} did not lead to ${String(words)}, but to: ${passed.join('; ')}.`);
  }
}
