import { expect } from 'vitest';
import type { Reader } from './reader';

/**
 * J2, a panel on knife crime prevention orders: the way from trigger to breach, an area, before and after a day, the
 * conditions. Cases drawn by chance, their review sheet, learning and the return in its fixed layout (steps 5 and 6 and
 * what is taken away) are not built.
 */
export async function ordersPanel(reader: Reader): Promise<void> {
  expect(await reader.tabsToFirstFigure()).toBeLessThanOrEqual(25);
  await reader.opens(/^a No gap from White children is clear of chance at any of 4 steps after the draw/);
  await reader.reads('main h1', /By lot, 36 of 55 Mixed children and 56 of 115 White children were randomised in\./);
  await reader.readsRow('kcpo-funnel', 'Black', '53 of 90', '59', '1.18 (0.87 to 1.64)');
  await reader.readsRow('kcpo-funnel', 'Black', '6 of 28', '21', '0.64 (0.24 to 1.89)');

  await reader.finds('places beside', /^Places beside each other/);
  await reader.reads('main h1', 'All 30 boroughs lie within the usual spread of boroughs around 56 in 100 children');

  await beforeAndAfter(reader);

  await reader.finds('conditions of orders', /^Conditions of orders/);
  await reader.reads(
    'main h1',
    /^Of orders with an answer, 11 of 28 Black children and 4 of 12 White .* too few to tell\.$/,
  );
  await reader.readsRow('order-conditions', 'Children', '25 of 57', '44', '0.84 (0.56 to 1.28)');
  await reader.readsRow('order-conditions', 'Adults', '22 of 42', '52', 'compared with');
}

/** A day is typed; its order of day and month is that of the browser, so both are the same. */
async function beforeAndAfter(reader: Reader): Promise<void> {
  await reader.finds('before and after', /^Before and after a change/);
  await reader.reads('main h1', 'Before and after a change of practice');
  await reader.opens(/^button no day set$/);
  await reader.isAt(/^input Something changed on$/);
  await reader.type('10102022');
  await reader.reads(
    'main h1',
    'Before 10 October 2022, 65 of 107 Black children and 26 of 67 White children were referred for an order. ' +
      'Since then it was 27 of 42 and 15 of 31. In their first case, that is too few to tell.',
  );
  await reader.readsRow('change', 'Black, since', '64', '1.33', '0.89 to 2.1', '0.85: could be chance (0.50 to 1.48)');
  await reader.opens(/^button Close the choices$/);
  await reader.isAt(/^button 10 October 2022$/);
}
