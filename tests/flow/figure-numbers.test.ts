/** The numbers of the figures of a sheet, while figures are still waited for and once all are there. */
import { expect, it } from 'vitest';
import type { PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import { openedSample } from '../support/opened-samples';

it('a figure keeps its number from the first answer to the last, and no two have the same', async () => {
  const { extract, counter } = await openedSample('oocd');
  // Nothing but the first figures is in view.
  const turns = {
    inView: () => new Set(['rates']),
    painted: async () => undefined,
    yieldToInput: async () => undefined,
    superseded: () => false,
  };
  const sheets: PresentedSheet[] = [];
  for await (const sheet of answerSheet(counter, extract, OPENING_SELECTION, null, undefined, turns))
    sheets.push(sheet);
  const numbers = new Map<string, Set<number>>();
  for (const { figures } of sheets) {
    expect(new Set(figures.map(({ number }) => number)).size).toBe(figures.length);
    for (const { id, number } of figures) numbers.set(id, (numbers.get(id) ?? new Set()).add(number));
  }
  expect(sheets.length).toBeGreaterThan(2);
  expect(sheets[0]?.figures.length).toBeLessThan(sheets.at(-1)?.figures.length ?? 0);
  expect([...numbers.values()].filter((of) => of.size > 1)).toEqual([]);
  const last = sheets.at(-1)?.figures.map(({ number }) => number) ?? [];
  expect(last).toEqual(last.map((_, at) => at + 1));
}, 120_000);
