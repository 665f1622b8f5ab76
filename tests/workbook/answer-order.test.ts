/** In which order the figures of a sheet are answered. */
import { describe, expect, it } from 'vitest';
import type { FigurePlan } from '../../src/figures/declaring/plan';
import { figuresOf } from '../../src/figures/sheets';
import { orderOf, type Pass } from '../../src/workbook/answering/answer-order';

const WANTED = ['rates', 'age', 'time', 'oocd-funnel', 'mix', 'like-for-like', 'concentration'];
const plans: readonly FigurePlan[] = figuresOf('oocd').filter(({ id }) => WANTED.includes(id));

const idsOf = (passes: readonly Pass[]) => passes.map(({ plans: those }) => those.map(({ id }) => id).sort());
const ordered = (inView: readonly string[] | null) => {
  const { first, then, queried } = orderOf(plans, inView && new Set(inView));
  return { first: idsOf(first), then: idsOf(then), queried: queried.map(({ id }) => id) };
};

describe('the order of answers', () => {
  it('counts what is in view first, with the figure of the headline wherever the reader is', () => {
    expect(ordered(['age'])).toMatchObject({
      first: [['age', 'rates']],
      then: [['mix', 'oocd-funnel'], ['time']],
    });
  });

  it('counts the filter in a pass of its own where no figure of the first pass is there to be counted', () => {
    const { first } = orderOf(
      plans.filter(({ id }) => id === 'time'),
      new Set(['time']),
    );
    expect(first.map(({ plans: those, wholeSpan }) => [those.map(({ id }) => id), wholeSpan])).toEqual([
      [[], false],
      [['time'], true],
    ]);
  });

  it('asks the database for the figure of the headline first, then for what is in view', () => {
    expect(ordered([]).queried).toEqual(['like-for-like', 'concentration']);
    expect(ordered(['concentration']).queried).toEqual(['like-for-like', 'concentration']);
    const others = plans.filter(({ id }) => id !== 'like-for-like');
    expect(orderOf(others, new Set(['concentration'])).queried.map(({ id }) => id)).toEqual(['concentration']);
  });

  it('answers all together where nobody watches, but for what may come later', () => {
    expect(ordered(null)).toMatchObject({
      first: [['age', 'mix', 'rates'], ['time']],
      then: [['oocd-funnel']],
    });
  });
});
