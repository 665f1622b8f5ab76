import { heldExtract, passOver } from './pass';
import type { CodedColumns, CountRequest, StrataRequest } from './protocol';
import { strataOf } from './strata';
import { buffersOfShare, type StrataShare } from './strata-share';
import { buffersOfRows, strataRows } from './strata-rows';
import { warmUp } from './warm-up';

interface Asked {
  readonly id: number;
}

type Question = Asked &
  (
    | { readonly what: 'count'; readonly key: string; readonly request: CountRequest }
    | { readonly what: 'strata'; readonly key: string; readonly request: StrataRequest }
    | { readonly what: 'unite'; readonly shares: readonly StrataShare[] }
  );

type Told =
  | { readonly what: 'load'; readonly key: string; readonly data: CodedColumns }
  | { readonly what: 'drop'; readonly key: string }
  | Question;

/** Milliseconds. */
const AFTER_FIRST_COUNT = 400;

const extracts = new Map<string, ReturnType<typeof answering>>();

function answering(data: CodedColumns) {
  const held = heldExtract(data);
  return { pass: passOver(held), strata: (request: StrataRequest) => strataOf(held, request) };
}

function extractOf(key: string): ReturnType<typeof answering> {
  const found = extracts.get(key);
  if (!found) throw new Error(`No extract ${key} is loaded in the counting worker.`);
  return found;
}

/** An answer, and what of it is handed over. */
function answerTo(asked: Question): readonly [object, Transferable[]] {
  switch (asked.what) {
    case 'count':
      return [extractOf(asked.key).pass(asked.request), []];
    case 'strata': {
      const share = extractOf(asked.key).strata(asked.request);
      return [share, buffersOfShare(share)];
    }
    case 'unite': {
      const rows = strataRows(asked.shares);
      return [rows, buffersOfRows(rows)];
    }
  }
}

function reply(asked: Question): void {
  const { id } = asked;
  try {
    const [answer, transfer] = answerTo(asked);
    self.postMessage({ id, answer }, { transfer });
  } catch (problem) {
    self.postMessage({ id, problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

self.onmessage = ({ data: told }: MessageEvent<Told>) => {
  switch (told.what) {
    case 'load':
      extracts.set(told.key, answering(told.data));
      // Its first count comes at once, and somebody waits for it; the ticks that are warmed up for come later.
      setTimeout(() => warmUp(told.data), AFTER_FIRST_COUNT);
      break;
    case 'drop':
      extracts.delete(told.key);
      break;
    case 'count':
    case 'strata':
    case 'unite':
      reply(told);
  }
};
