import type { CodedColumns, CountAnswer, CountRequest } from './protocol';

/** Holds the codes of the open extracts and counts them, one request after the other. */
export interface Counter {
  /** Takes the arrays over: they are moved to the worker and empty here afterwards. */
  load(key: string, data: CodedColumns): void;
  count(key: string, request: CountRequest): Promise<CountAnswer>;
  drop(key: string): void;
  stop(): void;
}

/** The little of a worker that counting needs; the page hands in a `blob:` worker, which its policy binds. */
export interface CountingWorker {
  tell(message: unknown, transfer: readonly ArrayBufferLike[]): void;
  listen(hear: (data: unknown) => void): void;
  end(): void;
}

interface Waiting {
  readonly resolve: (answer: CountAnswer) => void;
  readonly reject: (problem: Error) => void;
}

interface Reply {
  readonly id: number;
  readonly answer?: CountAnswer;
  readonly problem?: string;
}

/** A counter over a worker. Requests are answered in order; who asked decides what is stale. */
export function counterOver(worker: CountingWorker): Counter {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let stopped = false;
  worker.listen((data) => settle(waiting, data));
  return {
    load: (key, data) => worker.tell({ what: 'load', key, data }, buffersOf(data)),
    drop: (key) => worker.tell({ what: 'drop', key }, []),
    count: (key, request) =>
      new Promise((resolve, reject) => {
        if (stopped) throw new Error('The counting worker was stopped.');
        last += 1;
        waiting.set(last, { resolve, reject });
        worker.tell({ what: 'count', id: last, key, request }, []);
      }),
    stop: () => {
      stopped = true;
      worker.end();
      for (const { reject } of waiting.values()) reject(new Error('The counting worker was stopped.'));
      waiting.clear();
    },
  };
}

function settle(waiting: Map<number, Waiting>, data: unknown): void {
  if (!isReply(data)) return;
  const asked = waiting.get(data.id);
  waiting.delete(data.id);
  if (data.answer) asked?.resolve(data.answer);
  else asked?.reject(new Error(data.problem ?? 'The counting worker gave no answer.'));
}

function isReply(data: unknown): data is Reply {
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'number';
}

function buffersOf(data: CodedColumns): ArrayBufferLike[] {
  const arrays = [...Object.values(data.columns), data.person, data.weight, data.withheld];
  return [...new Set(arrays.flatMap((array) => (array ? [array.buffer] : [])))];
}
