import { countPass } from './pass';
import type { CodedColumns, CountRequest } from './protocol';

type Asked =
  | { readonly what: 'load'; readonly key: string; readonly data: CodedColumns }
  | { readonly what: 'drop'; readonly key: string }
  | { readonly what: 'count'; readonly id: number; readonly key: string; readonly request: CountRequest };

const extracts = new Map<string, CodedColumns>();

/** Runs the pass a few times on the first rows, so that the reader's first tick does not wait for the compiler. */
function warmUp(data: CodedColumns): void {
  const part = { ...data, rows: Math.min(data.rows, 50_000) };
  const parts = Object.fromEntries(
    Object.entries(data.sizes).map(([name, size]) => [name, new Uint8Array(size).fill(1)]),
  );
  for (let round = 0; round < 4; round += 1) {
    countPass(part, { parts, shownOnly: ['ethnicity'], counts: Object.keys(data.columns), tables: [] });
  }
}

function answer({ id, key, request }: Extract<Asked, { what: 'count' }>): void {
  const data = extracts.get(key);
  try {
    if (!data) throw new Error(`No extract ${key} is loaded in the counting worker.`);
    self.postMessage({ id, answer: countPass(data, request) });
  } catch (problem) {
    self.postMessage({ id, problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

self.onmessage = ({ data: asked }: MessageEvent<Asked>) => {
  switch (asked.what) {
    case 'load':
      extracts.set(asked.key, asked.data);
      warmUp(asked.data);
      break;
    case 'drop':
      extracts.delete(asked.key);
      break;
    case 'count':
      answer(asked);
  }
};
