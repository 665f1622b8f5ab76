import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J4, the outside scrutineer of an institution: how often children are separated, again and for how long, for what
 * reason, and in one establishment. Columns of an establishment's own are told as in J5. Small numbers are warned of and
 * not withheld; events drawn by chance, their sheet and the findings (steps 4 in part, 5 and 6) are not built.
 */
export async function outsideScrutineer(reader: Reader): Promise<void> {
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.opens(
    /^a Black children were separated more often than White children\. It was 12\.9 in every 100 held/,
  );
  await reader.isAt(/^h1 Black children were separated more often/);
  await reader.readsRow('separation-rates', 'Black', ...['134 of 1,037', '12.9', '13.9'], ...MORE_OFTEN);
  await reader.readsRow('separation-rates', 'All children', '340 of 3,013', '11.3', '12.0', '', '', 'not a group');

  await reader.finds('reasons', /Reasons|reasons/);
  await reader.reads(
    'main h1',
    / had separation extended past 72 hours.* In their first episode, the gap could be chance\.$/,
  );
  await reader.finds('feltham', /^Feltham: Tick 1 box in Establishment$/);
  await reader.reads('.selection .sentence', /Feltham/);
  await reader.reads('main h1', /too few to tell\.$/);
  await reader.tabTo(/^button Undo$/);
  await reader.press('Enter');
  await reader.reads('.selection .sentence', /273 children, 361 episodes\.$/);
}

const MORE_OFTEN = ['4.6 more (1.3 to 8.1 more)', '1.56 (1.14 to 2.1)', 'more often'];
