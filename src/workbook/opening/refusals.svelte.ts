import { type Failure, failureInWords } from '../../vocabulary/failure';
import type { Refusal } from '../view/intake-view';

/** Refusals in sight. Each stays until it is dismissed; the same one is not said twice. */
export class Refusals {
  list = $state.raw<readonly Refusal[]>([]);
  #number = 0;

  add(failure: Failure): void {
    const same = (one: Failure) => failureInWords(one) === failureInWords(failure);
    if (this.list.some((one) => same(one.failure))) return;
    this.list = [...this.list, { id: (this.#number += 1), failure }];
  }

  dismiss(refusal: number): void {
    this.list = this.list.filter(({ id }) => id !== refusal);
  }
}

/** What is said where something broke that should not: with its own words, and with what is not lost. */
export function faultOf(problem: unknown): Failure {
  return {
    what: 'Something that should not happen did.',
    found: problem instanceof Error ? problem.message : String(problem),
    remedy:
      'Nothing that was open is lost. Try again; if it happens again, reload the page and open the files once more.',
  };
}
