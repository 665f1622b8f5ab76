import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J7, young people and their community, reading the whole sheet: plain words and what they mean, groups apart, where
 * records are missing, and the statement on accessibility. A page for the public in which no withheld number can be
 * worked out, and how far actions have come, are not built.
 */
export async function youngPeople(reader: Reader): Promise<void> {
  await reader.press('Tab');
  await reader.isAt(/^a Skip to the findings$/);
  await reader.press('Enter');
  await reader.isAt(/^main /);
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.readsRow('rates', 'Black', '734 of 2,101', '35');
  await reader.readsRow('rates', 'Mixed', '310 of 762', '41');
  await reader.readsRow('rates', 'Not recorded', '175 of 374', '47');
  await whatWordsMean(reader);
}

async function whatWordsMean(reader: Reader): Promise<void> {
  await reader.tabTo(/^button likely range$/);
  await reader.press('Enter');
  await reader.reads(
    '.means',
    'likely range: Allowing for chance, the number lies somewhere in this range. It is wide where there are few children.',
  );
  await reader.press('Escape');
  await reader.press('?');
  await reader.isAt(/^h2 How to use this workbook$/);
  await reader.press('Escape');
  await reader.isAt(/^button likely range$/);
  await reader.finds('disproportionality', /^Share against the population/);
}
