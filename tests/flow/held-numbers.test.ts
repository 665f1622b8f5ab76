/** What a cell holds for saving is what it prints, and whatever it prints as a number it holds. */
import { beforeAll, expect, it } from 'vitest';
import type { Cell, PresentedFigure, PresentedTable } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { type AllSamples, allSamples } from '../support/all-samples';
import { SHEETS } from '../support/saved-sheets';

/** Columns of words; what stands in them as a number is part of a sentence. */
const IN_WORDS = ['words', 'step', 'stage', 'part', 'cell', 'published', 'population', 'group'];
/** No number: a count that is "at least", a limit of which there is one alone, the factors of a product. */
const SAID = /^(at least|at most|under|[\d.]+ ×)/;
/** Printed in days from the fifth day on, and held in hours. */
const IN_DAYS = ['median'];

let samples: AllSamples;
beforeAll(async () => {
  samples = await allSamples();
}, 120_000);

it.each(SHEETS)('in every table of the sheet %s', async (id) => {
  const sheet = await samples.sheet(id, OPENING_SELECTION);
  const faults = sheet.figures.flatMap((figure) =>
    tablesOf(figure).flatMap((table) => faultsOf(table).map((fault) => `${figure.id} ${fault}`)),
  );
  expect(faults).toEqual([]);
});

function tablesOf({ rows, columns, caption, counts, strip }: PresentedFigure): readonly PresentedTable[] {
  return [{ rows, columns, caption }, ...(counts ? [counts] : []), ...(strip?.rows.map(({ opens }) => opens) ?? [])];
}

function faultsOf({ rows, columns }: PresentedTable): readonly string[] {
  const asked = columns.filter(({ id, kind }) => kind !== 'chart' && kind !== 'head' && !IN_WORDS.includes(id));
  return rows.flatMap((row) =>
    asked.flatMap(({ id }) => {
      const cell = row.cells[id];
      const why = cell ? faultOf(cell, IN_DAYS.includes(id)) : null;
      return why === null ? [] : [`${row.id}/${id}: “${cell?.text} ${cell?.soft ?? ''}” ${why}`];
    }),
  );
}

function faultOf({ text, soft = '', held = {} }: Cell, inDays: boolean): string | null {
  const printed = numbersIn(`${text} ${soft}`);
  const numbers: readonly number[] = Object.values(held);
  if (printed.length > 0 && numbers.length === 0 && !SAID.test(text || soft)) return 'holds nothing';
  if (inDays) return null;
  const apart = numbers.filter((number) => number !== 0 && !printed.some((one) => isPrintedAs(one, number)));
  return apart.length === 0 || /^(no|about|under)|\((no|under|about)/.test(`${text || soft} ${soft.trim()}`)
    ? null
    : `holds ${apart.join(', ')}`;
}

const numbersIn = (text: string): readonly string[] => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];

/** Rounded to the digits that are printed, whichever way it points. */
function isPrintedAs(printed: string, number: number): boolean {
  const decimals = printed.includes('.') ? printed.length - printed.indexOf('.') - 1 : 0;
  return Math.abs(Number(printed.replaceAll(',', '')) - Math.abs(number)) <= 0.5000001 * 10 ** -decimals;
}
