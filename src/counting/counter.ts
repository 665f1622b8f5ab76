import type { CodedColumns, CountAnswer, CountRequest, StrataRequest, StrataRows } from './protocol';
import { buffersOfShare, type StrataShare } from './strata-share';

/** Holds the codes of the open extracts and counts them, one request after the other. */
export interface Counter {
  /** Takes the arrays over: they are moved to the worker and empty here afterwards. */
  load(key: string, data: CodedColumns): void;
  count(key: string, request: CountRequest): Promise<CountAnswer>;
  /** What this share of an extract makes of the strata; `unite` puts several together, and takes them over. */
  strata(key: string, request: StrataRequest): Promise<StrataShare>;
  unite(shares: readonly StrataShare[]): Promise<StrataRows>;
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
  readonly resolve: (answer: unknown) => void;
  readonly reject: (problem: Error) => void;
}

interface Reply {
  readonly id: number;
  readonly answer?: unknown;
  readonly problem?: string;
}

/** A counter over a worker. Requests are answered in order; who asked decides what is stale. */
export function counterOver(worker: CountingWorker): Counter {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let stopped = false;
  worker.listen((data) => settle(waiting, data));
  const ask = <Answer>(question: object, transfer: readonly ArrayBufferLike[] = []): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (stopped) throw new Error('The counting worker was stopped.');
      last += 1;
      // The worker answers each kind of question with one kind of answer.
      waiting.set(last, { resolve: resolve as Waiting['resolve'], reject });
      worker.tell({ id: last, ...question }, transfer);
    });
  return {
    load: (key, data) => worker.tell({ what: 'load', key, data }, buffersOf(data)),
    drop: (key) => worker.tell({ what: 'drop', key }, []),
    count: (key, request) => ask({ what: 'count', key, request }),
    strata: (key, request) => ask({ what: 'strata', key, request }),
    unite: (shares) => ask({ what: 'unite', shares }, shares.flatMap(buffersOfShare)),
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
