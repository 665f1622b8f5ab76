import { barePass } from './bare-pass';
import type { Accepted, Cases, Counted, Peer } from './peer';

/** The paint floor: every answer was counted before the first click, so a tick paints and does nothing else. */
export function readyNumbers(cases: Cases, steps: readonly (readonly [number, Accepted])[]): Peer {
  const counting = barePass(cases);
  const ready: (Counted | Promise<Counted>)[] = steps.map(([part, accepted]) => counting.restrict(part, accepted));
  return {
    restrict() {
      const next = ready.shift();
      if (!next) throw new Error('More was clicked than was counted before.');
      return next;
    },
  };
}
