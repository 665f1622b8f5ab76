import type { Counters } from '../../counting/counters';
import type { CountRequest } from '../../counting/protocol';
import type { QueriedAnswer, QueriedPlan, Sources } from '../../figures/declaring/plan';
import type { OpenExtract } from '../extracts/open-extract';
import { rowsAsked } from './asked-again';

/** A figure and what became of its question. A fault is kept until its turn, so that it is caught where it is thrown. */
export type AskedBeside = readonly [QueriedPlan, Promise<PromiseSettledResult<QueriedAnswer>>];

/** Asks everything that the counting pass does not answer: the engine and the counting worker work beside each other. */
export function askedBeside(
  plans: readonly QueriedPlan[],
  ask: (plan: QueriedPlan) => Promise<QueriedAnswer>,
): readonly AskedBeside[] {
  return plans.map((plan) => [plan, settledOne(ask(plan))]);
}

/**
 * What answers a figure, by its id, about the rows that are chosen; nothing is asked any more once it would be for nobody.
 * The engine is asked in turn, the counting worker once it has `counted` what stands before.
 */
export function sourcesOf(
  counter: Pick<Counters, 'strata'>,
  extract: OpenExtract,
  chosen: Pick<CountRequest, 'parts' | 'shownOnly'>,
  superseded: () => boolean = () => false,
  counted: Promise<unknown> = Promise.resolve(),
): (figure: string) => Sources {
  let last: Promise<unknown> = Promise.resolve();
  const inForce = (): void => {
    if (superseded()) throw new Error('Another choice was made before this was asked.');
  };
  return (figure) => ({
    strata: (strata) =>
      counted.then(() => {
        inForce();
        return counter.strata(extract.counterKey, { ...strata, ...chosen });
      }),
    query(statement) {
      const turn = last.then(() => {
        inForce();
        return rowsAsked(extract, figure, statement);
      });
      last = turn.catch(() => undefined);
      return turn;
    },
  });
}

async function settledOne<Value>(asked: Promise<Value>): Promise<PromiseSettledResult<Value>> {
  const [one] = await Promise.allSettled([asked]);
  return one;
}
