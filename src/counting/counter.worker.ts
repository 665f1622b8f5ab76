import { type Pass, passOver } from './pass';
import type { CodedColumns, CountRequest } from './protocol';
import { warmUp } from './warm-up';

type QueryContext =
  | { readonly what: 'load'; readonly key: string; readonly data: CodedColumns }
  | { readonly what: 'drop'; readonly key: string }
  | { readonly what: 'count'; readonly id: number; readonly key: string; readonly request: CountRequest };

/** Milliseconds. */
const AFTER_FIRST_COUNT = 400;

const passes = new Map<string, Pass>();

function answer({ id, key, request }: Extract<QueryContext, { what: 'count' }>): void {
  try {
    const pass = passes.get(key);
    if (!pass) throw new Error(`No extract ${key} is loaded in the counting worker.`);
    self.postMessage({ id, answer: pass(request) });
  } catch (problem) {
    self.postMessage({ id, problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

self.onmessage = ({ data: asked }: MessageEvent<QueryContext>) => {
  switch (asked.what) {
    case 'load':
      passes.set(asked.key, passOver(asked.data));
      // Its first count comes at once, and somebody waits for it; the ticks that are warmed up for come later.
      setTimeout(() => warmUp(asked.data), AFTER_FIRST_COUNT);
      break;
    case 'drop':
      passes.delete(asked.key);
      break;
    case 'count':
      answer(asked);
  }
};
