import type { CountingWorker as CountingPort } from '../counting/counter';
import CountingWorker from '../counting/counter.worker?worker&inline';

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
