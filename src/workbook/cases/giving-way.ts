import type { Turns } from '../../casework/draw/turns';
import { othersFirst } from '../answering/others-first';

/** Milliseconds after which others have a turn: a frame of the page has sixteen. */
const TURN = 10;

/** How work that gives way is run. */
export interface GivingWay {
  /** Told after each turn what part is done, 0 to 1. */
  readonly progress?: (part: number) => void;
  /** Ends the work between two turns. */
  readonly stop?: AbortSignal;
}

/** Does the work and lets the page answer between its turns; null where it was stopped. */
export async function givingWay<Value>(turns: Turns<Value>, { progress, stop }: GivingWay = {}): Promise<Value | null> {
  let until = performance.now() + TURN;
  for (;;) {
    const turn = turns.next();
    if (turn.done) return turn.value;
    if (performance.now() < until) continue;
    progress?.(turn.value);
    await othersFirst();
    if (stop?.aborted) return null;
    until = performance.now() + TURN;
  }
}
