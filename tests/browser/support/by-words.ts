/** What is done to a page by its words, where a driver knows keys alone. */
import { expect } from 'vitest';
import type { Driver } from '../journeys/driver';

export const PATIENCE = { timeout: 90_000, interval: 100 };

export const textOf = (driver: Driver, selector: string) =>
  driver.evaluate((asked) => document.querySelector(asked)?.textContent ?? '', selector);

/** Clicks the control, or the label of a box, whose words begin so; tells whether there was one. */
const click = (driver: Driver, words: string) =>
  driver.evaluate((asked) => {
    const all = [...document.querySelectorAll<HTMLElement>('button, label, summary')];
    const found = all.find(({ textContent, title }) => title === asked || textContent?.trim().startsWith(asked));
    found?.click();
    return found !== undefined;
  }, words);

/** Puts the focus into the field with a label; tells whether there was one. */
export function focusField(label: string): boolean {
  const found = [...document.querySelectorAll('label')].find(({ textContent }) => textContent?.trim() === label);
  const field = found?.htmlFor ? document.getElementById(found.htmlFor) : null;
  field?.focus();
  return field !== null;
}

/** Clicks it as soon as it is there. */
export const clicked = (driver: Driver, words: string) => expect.poll(() => click(driver, words), PATIENCE).toBe(true);
