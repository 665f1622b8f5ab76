/** What the engine is asked again, and what it is not. */
import { tableFromArrays } from 'apache-arrow';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PresentedSheet } from '../../src/presentation/figure';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { sql, type Statement } from '../../src/sql/statement';
import { answerSheet } from '../../src/workbook/answering/answer';
import { rowsAsked } from '../../src/workbook/answering/asked-again';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { openedSample } from '../support/opened-samples';

let asked: string[] = [];
beforeEach(() => {
  asked = [];
});

/** An extract whose engine notes what it is asked; `failing` once for each time that it is to refuse. */
function extractOf(rows: number, failing: number[] = []): OpenExtract {
  const query = ({ text, values }: Statement) => {
    asked.push([text, ...values].join(' '));
    if (failing.pop()) return Promise.reject(new Error('The engine refused.'));
    return Promise.resolve(tableFromArrays({ n: Int32Array.from({ length: rows }) }));
  };
  return { engine: { query } } as unknown as OpenExtract;
}

const QUESTION = sql`select ${1}`;

describe('a question of a figure', () => {
  it('is asked once while it stays the same, even before it is answered', async () => {
    const extract = extractOf(1000);
    const [first, second] = await Promise.all([
      rowsAsked(extract, 'streets', QUESTION),
      rowsAsked(extract, 'streets', QUESTION),
    ]);
    expect(second).toBe(first);
    expect(await rowsAsked(extract, 'streets', sql`select ${1}`)).toBe(first);
    expect(asked).toEqual(['select ? 1']);
  });

  it('is asked anew with other values, of the other type too, and only the last answer is kept', async () => {
    const extract = extractOf(1);
    for (const question of [QUESTION, sql`select ${2}`, sql`select ${'2'}`, QUESTION])
      await rowsAsked(extract, 'change', question);
    expect(asked).toEqual(['select ? 1', 'select ? 2', 'select ? 2', 'select ? 1']);
  });

  it('is asked by each figure and of each extract for itself', async () => {
    const extract = extractOf(1);
    await rowsAsked(extract, 'change', QUESTION);
    await rowsAsked(extract, 'streets', QUESTION);
    const other = await rowsAsked(extractOf(2), 'change', QUESTION);
    expect(other.numRows).toBe(2);
    expect(asked).toHaveLength(3);
  });

  it('is asked again after it failed', async () => {
    const extract = extractOf(1, [1]);
    await expect(rowsAsked(extract, 'change', QUESTION)).rejects.toThrow('The engine refused.');
    expect((await rowsAsked(extract, 'change', QUESTION)).numRows).toBe(1);
  });

  it('is asked again where its answer was long', async () => {
    const extract = extractOf(1001);
    await rowsAsked(extract, 'change', QUESTION);
    await rowsAsked(extract, 'change', QUESTION);
    expect(asked).toHaveLength(2);
  });

  it('of another question, failing late, leaves the answer of the newer one', async () => {
    const extract = extractOf(1, [1]);
    const failed = rowsAsked(extract, 'change', QUESTION);
    const newer = rowsAsked(extract, 'change', sql`select ${2}`);
    await expect(failed).rejects.toThrow();
    expect(rowsAsked(extract, 'change', sql`select ${2}`)).toBe(newer);
    expect(asked).toHaveLength(2);
  });
});

it('a sheet that is answered again asks the engine nothing of which the answers are short', async () => {
  const sample = await openedSample('oocd');
  // Other tests of this process asked of the same sample.
  const extract = { ...sample.extract };
  const engine = vi.spyOn(extract.engine, 'query');
  const answer = async () => {
    let last: PresentedSheet | null = null;
    for await (const sheet of answerSheet(sample.counter, extract, OPENING_SELECTION, last)) last = sheet;
    return last;
  };
  const first = await answer();
  const once = engine.mock.calls.length;
  expect(await answer()).toEqual(first);
  const questions = engine.mock.calls.map(([{ text }]) => text);
  engine.mockRestore();

  expect(once).toBeGreaterThan(3);
  expect(questions.length - once).toBeLessThan(once / 2);
  expect(questions.filter((text) => text.includes("route = 'street'"))).toHaveLength(1);
}, 60_000);
