/** Terms in captions and headings: each explained once, where it first stands. */
import { describe, expect, it } from 'vitest';
import type { PresentedFigure } from '../../src/presentation/figure';
import { explainedFigure, firstFigures, keptTogether, type TermRun } from '../../src/presentation/terms-in-text';

const figure = (id: string, caption: string, labels: readonly string[]) =>
  ({ id, caption, columns: labels.map((label) => ({ id: label, label, kind: 'text' })) }) as unknown as PresentedFigure;
/** "times [likely range]": what is explained stands in brackets. */
const bracketed = (runs: readonly TermRun[] = []): string =>
  runs.map((run) => (typeof run === 'string' ? run : `[${run.words}]`)).join('');

describe('the terms of a figure', () => {
  it('are explained once, the caption before the headings, the longer words first', () => {
    const labels = ['In 100', 'Times, like for like (likely range)', 'Gap in 100 (likely range)'];
    const { caption, columns } = explainedFigure(
      figure('rates', 'Community resolution, in every 100 children by their first decision', labels),
    );
    expect(bracketed(caption)).toBe('Community resolution, [in every 100] children by their [first decision]');
    expect(labels.map((label) => bracketed(columns[label]))).toEqual([
      'In 100',
      '[Times], [like for like] ([likely range])',
      '[Gap] in 100 (likely range)',
    ]);
  });

  it('are whole words, and only those that may be explained here', () => {
    expect(bracketed(explainedFigure(figure('f', 'All gaps, sometimes a gap', [])).caption)).toBe(
      'All gaps, sometimes a [gap]',
    );
    expect(bracketed(explainedFigure(figure('f', 'A gap', []), (term) => term !== 'gap').caption)).toBe('A gap');
    expect(explainedFigure(figure('f', '', [])).caption).toEqual([]);
  });

  it('keep the text as it was', () => {
    const text = 'Times as it stands, whoever the unknown are: in 100, likely range, gap';
    const runs = explainedFigure(figure('f', text, [])).caption;
    expect(runs.map((run) => (typeof run === 'string' ? run : run.words)).join('')).toBe(text);
  });

  it('keep the bracket before them and the sign after them on their line', () => {
    const runs = keptTogether(explainedFigure(figure('f', 'Gap in 100 (likely range), times, more', [])).caption);
    const said = runs.map((run) => (typeof run === 'string' ? run : `${run.before}[${run.words}]${run.after}`));
    expect(said).toEqual(['[Gap]', ' ', '[in 100]', ' ', '([likely range])', ', ', '[times],', ' more']);
  });

  it('on a page of several belong to the first figure that has them', () => {
    const first = firstFigures([
      figure('one', 'In every 100', ['Gap']),
      figure('two', 'In every 100', ['Gap', 'Likely range']),
    ]);
    expect([...first]).toEqual([
      ['rate', 'one'],
      ['gap', 'one'],
      ['likely-range', 'two'],
    ]);
  });
});
