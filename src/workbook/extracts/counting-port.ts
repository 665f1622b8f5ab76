import type { CountingWorker as CountingPort } from '../../counting/counter';
import CountingWorker from '../../counting/counter.worker?worker&inline';

/** The counting worker, inlined by the build, so that it too runs from a `blob:` under the page's policy. */
export function countingPort(): CountingPort {
  const worker = new CountingWorker();
  return {
    tell: (message, transfer) =>
      worker.postMessage(
        message,
        transfer.filter((buffer) => buffer instanceof ArrayBuffer),
      ),
    listen: (hear) => worker.addEventListener('message', ({ data }) => hear(data)),
    end: () => worker.terminate(),
  };
}

/** A small extract is counted sooner by one worker than two workers can be asked. */
const ROWS_OF_SHARE = 250_000;
const MOST_SHARES = 4;

/** How many workers count an extract of so many rows on this computer. */
export function sharesOf(rows: number): number {
  const processors = Math.min(MOST_SHARES, navigator.hardwareConcurrency || 1);
  return Math.max(1, Math.min(processors, Math.floor(rows / ROWS_OF_SHARE)));
}
