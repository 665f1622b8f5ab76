/** The population that a rate is out of stands in the line under its figure, where a reader looks for it. */
import { describe, expect, it } from 'vitest';
import type { ExtractKind } from '../../src/dataset/kinds/extracts';
import type { References } from '../../src/dataset/references/references';
import type { PresentedFigure, PresentedSheet } from '../../src/presentation/figure';
import { populationInBrief } from '../../src/presentation/scope-words';
import { OPENING_SELECTION } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import { openedSample } from '../support/opened-samples';
import { sampleReferences } from '../support/sample-references';

async function figuresOf(kind: ExtractKind, references: References): Promise<readonly PresentedFigure[]> {
  const { counter, extract } = await openedSample(kind);
  const sheets: PresentedSheet[] = [];
  for await (const next of answerSheet(counter, extract, OPENING_SELECTION, null, references)) sheets.push(next);
  return sheets.at(-1)?.figures ?? [];
}

/** What a line under a figure has room for twice, at 1366 pixels. */
const LINE = 125;

describe('the line under a figure', () => {
  it.each([
    ['oocd', ['representation', 'per-thousand', 'standardised'], 'Population of 2021: file sample population.parquet.'],
    [
      'rule49',
      ['representation', 'separation-rates', 'separation-alike'],
      'Children held: file sample establishment_population.parquet.',
    ],
  ] as const)('names the population of %s where its numbers are out of one', async (kind, out, words) => {
    const figures = await figuresOf(kind, await sampleReferences());
    const named = figures.filter(({ from }) => from !== undefined && /Population|Children held/.test(from));
    expect(named.map(({ id }) => id).sort()).toEqual([...out].sort());
    for (const { from } of named) {
      expect(from).toMatch(/^Source: /);
      expect(from?.endsWith(` ${words}`), from).toBe(true);
      expect(from?.length).toBeLessThanOrEqual(LINE);
    }
  });

  it('names a population of the reader’s own by its name and year, as long as there is room', async () => {
    const references = await sampleReferences();
    const [population] = references.populations;
    if (!population) throw new Error('No population is open.');
    const own = { ...population, source: 'ONS mid-year estimates', year: '2023' };
    const figures = await figuresOf('oocd', { ...references, populations: [own] });
    expect(figures.find(({ id }) => id === 'per-thousand')?.from).toBe(
      'Source: oocd.parquet, synthetic, provisional. Population: ONS mid-year estimates, 2023.',
    );
    expect(populationInBrief('Population', { name: 'x'.repeat(49), file: 'people.csv', year: '' })).toBe(
      'Population: file people.csv.',
    );
  });
});
