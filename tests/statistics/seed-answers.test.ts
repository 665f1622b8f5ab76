import { describe, expect, it } from 'vitest';
import { answerShare } from '../../src/statistics/answer-share';
import { percentagePointGap, ratioOfPublishedFigures, totalsConsistentWith } from './oracles/published-figures';
import { wilsonInterval } from '../../src/statistics/wilson-interval';
import { seedAnswers, seedDocuments, type SeedValue } from '../reference/seed-answers';
import { at, given, reasonOf } from './expectations';

function reproduced({ kind, inputs, what }: SeedValue): number {
  const [first, second] = [at(inputs, 0), at(inputs, 1)];
  switch (kind) {
    case 'ratio':
      return given(ratioOfPublishedFigures(first, second)).estimate;
    case 'points':
      return percentagePointGap(first, second);
    case 'share':
      return 100 * given(wilsonInterval({ events: first, atRisk: second })).estimate;
    case 'sum':
      return inputs.reduce((sum, input) => sum + input, 0);
    case 'answer':
      return 100 * given(answerShare({ counted: first, othersInBase: inputs.slice(1) })).estimate;
    case 'contradiction':
      return given(answerShare({ counted: first, othersInBase: [second] })).base;
    case 'totals':
      return totalsOf(inputs, what.startsWith('lowest'));
  }
}

function totalsOf(inputs: readonly number[], lowest: boolean): number {
  const one = given(totalsConsistentWith(at(inputs, 0), at(inputs, 1)));
  const two = given(totalsConsistentWith(at(inputs, 2), at(inputs, 3)));
  return lowest ? Math.max(one.lowest, two.lowest) : Math.min(one.highest, two.highest);
}

describe('figures of the five public documents', () => {
  it('holds K1 to K26, each with a document and a line', () => {
    expect(seedAnswers.map(({ id }) => id)).toEqual(Array.from({ length: 26 }, (_, place) => `K${place + 1}`));
    for (const { line } of seedAnswers) expect(Object.keys(seedDocuments)).toContain(line.split(':')[0]);
  });

  for (const answer of seedAnswers) {
    it.each(answer.values.map((value) => [value.what, value] as const))(`${answer.id}: %s`, (_, value) => {
      expect(Number(reproduced(value).toFixed(value.decimals))).toBe(value.computed);
    });
  }

  it('flags K16, and only K16, as contradicting itself', () => {
    expect(seedAnswers.filter(({ inconsistent }) => inconsistent).map(({ id }) => id)).toEqual(['K16']);
    const reason = reasonOf(answerShare({ counted: 68, othersInBase: [48], cases: 114 }));
    expect(reason).toBe('The source gives 116 answers for 114 cases, so it contradicts itself and is not used.');
  });

  it('shows both bases of K11', () => {
    const bases = at(seedAnswers, 10).values.map(
      ({ inputs }) => given(answerShare({ counted: at(inputs, 0), othersInBase: inputs.slice(1) })).base,
    );
    expect(bases).toEqual([59, 35]);
  });
});
