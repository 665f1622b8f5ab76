import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ExtractKind } from '../../src/dataset/contract';
import type { Engine } from '../../src/engine/engine';
import { type Answering, answering, figureOf } from '../support/answer-sheets';
import { startNodeEngine } from '../support/node-engine';

const KINDS: readonly ExtractKind[] = ['kcpo', 'oocd', 'remand', 'rule49'];

let engine: Engine;
const samples = new Map<ExtractKind, Answering>();

beforeAll(async () => {
  engine = await startNodeEngine();
  for (const kind of KINDS) {
    const bytes = readFileSync(new URL(`../../data/sample/${kind}.parquet`, import.meta.url));
    samples.set(kind, await answering(engine, new Blob([bytes]), `${kind}.parquet`));
  }
}, 120_000);

function sample(kind: ExtractKind): Answering {
  const open = samples.get(kind);
  if (!open) throw new Error(`The sample of ${kind} is not open.`);
  return open;
}

describe('how to read each figure', () => {
  test.each(KINDS)('%s: a sentence in quotation marks, a sum with its own numbers, a caution', async (kind) => {
    const { figures } = await sample(kind).sheet();
    const read = figures.filter(({ silent }) => silent === undefined);
    expect(read.length).toBeGreaterThan(5);
    for (const { id, reading } of read) {
      expect(reading.sayAloud, id).toMatch(/^“[^”]+.*[.!]”$/s);
      expect(reading.sum, id).toMatch(/\d.*\.$/);
      expect(reading.range, id).not.toBe('');
      expect(reading.takeCare, id).not.toBe('');
      expect(JSON.stringify(reading), id).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  test.each(KINDS)('%s: nothing is divided where nobody is left', async (kind) => {
    const { figures } = await sample(kind).sheet({
      ticks: { age: ['10'], borough: ['E09000001'], month: ['2019-04'] },
    });
    for (const { id, reading } of figures) expect(JSON.stringify(reading), id).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('the numbers are those of the answer', async () => {
    const sheet = await sample('oocd').sheet();
    const { sum, sayAloud } = figureOf(sheet, 'triple').reading;
    expect(sum).toBe(
      '2,101 Black children at the rate of White children would be 1,048 with the outcome; 734 less 1,048 = 314 fewer.',
    );
    expect(sayAloud).toBe(
      '“If Black children had had this outcome as often as White children, there would have been about 314 more.”',
    );
    expect(figureOf(sheet, 'rates').reading.sayAloud).toBe(
      '“Of every 100 Black children, 35 had this outcome: community resolution. Of every 100 White children, 50 did.”',
    );
    expect(figureOf(sheet, 'unknowns').reading.sum).toBe(
      'Least, where all unknowns with the outcome join the comparison group, all without it join the group: (734 of 2,556) divided by (1,350 of 2,317) = 0.49. Most, the other way round: (1,121 of 2,488) divided by (963 of 2,385) = 1.12.',
    );
    expect(figureOf(sheet, 'mix').reading.sum).toMatch(/ Black, charge: 869 of 2,512 = 35 in 100\.$/);
    expect(figureOf(sheet, 'years').reading.sum).toMatch(
      / White: 963 of 1,930 = 50 in 100; 904 of 1,984 = 46 in 100; the first less the second = 4 more\.$/,
    );
    expect(figureOf(sheet, 'places').reading.sum).toMatch(
      / Croydon: 164 of 415 = 40 in 100; drawn towards 43 in 100, 40 in 100\.$/,
    );
  });

  test('beside everyone, the two extremes keep the unknown within everyone', async () => {
    const sheet = await sample('oocd').sheet({ comparator: 'total' });
    expect(figureOf(sheet, 'unknowns').reading.sum).toBe(
      'Least, where all unknowns without the outcome join the group: (734 of 2,556) divided by (2,825 of 6,509) = 0.66. Most, where all with it do: (1,121 of 2,488) divided by (2,825 of 6,509) = 1.04.',
    );
    expect(figureOf(sheet, 'rates').remark).toBe(
      'Ethnicity not known: whoever they are, the ratio of Black to all children stays between 0.66 and 1.04, on both sides of an equal rate.',
    );
  });

  test('the opposite outcome turns the ratio round, in numbers of the selection', async () => {
    const care = figureOf(await sample('remand').sheet(), 'remand-ends').reading.takeCare;
    expect(care).toMatch(
      /^Counting the opposite turns the ratio round: “not convicted” is 1\.18 times, all others are \(68 of 94\) divided by \(26 of 34\) = 0\.95 times\. Name which one is counted\./,
    );
  });

  test('unknown ethnicity moves every ratio on the card that gives it', async () => {
    const sheet = await sample('oocd').sheet();
    const rates = figureOf(sheet, 'rates');
    expect(rates.rows.find(({ id }) => id === 'black')?.cells['bounds']?.text).toBe('0.49 to 1.12');
    expect(rates.remark).toBe(
      'Ethnicity not known: whoever they are, the ratio of Black to White children stays between 0.49 and 1.12, on both sides of an equal rate.',
    );
    const counts = figureOf(sheet, 'oocd-funnel').counts;
    expect(counts?.rows.find(({ id }) => id === 'counts-offered-black')?.cells['bounds']?.text).toBe('0.87 to 1.02');
  });
});
