import { expect } from 'vitest';
import type { Outcome } from '../../src/statistics/interval';

/** Expects a value within a relative distance of the reference (absolute where that is zero). */
export function expectClose(value: number, reference: number, relative = 1e-9, what = ''): void {
  const distance = Math.abs(value - reference) / (reference === 0 ? 1 : Math.abs(reference));
  expect(distance, `${what} got ${value}, expected ${reference}`).toBeLessThanOrEqual(relative);
}

/** Takes the result out of an outcome, failing the test with the reason if it is a refusal. */
export function given<Result>(outcome: Outcome<Result>): Result {
  if (!outcome.ok) throw new Error(`unexpected refusal: ${outcome.reason}`);
  return outcome;
}

/** Takes the reason out of a refusal, failing the test if a result was given. */
export function reasonOf(outcome: Outcome<unknown>): string {
  if (outcome.ok) throw new Error('expected a refusal, but a result was given');
  return outcome.reason;
}

/** Takes one element of a list, failing the test if the list is too short. */
export function at<Element>(list: readonly Element[], place: number): Element {
  const element = list[place];
  if (element === undefined) throw new Error(`there is no element ${place} in a list of ${list.length}`);
  return element;
}
