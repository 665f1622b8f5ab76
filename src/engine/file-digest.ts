import { supplies } from '../supply/supplies';
import { workerScript } from '../supply/worker-script';
import digestScript from './digest.worker?worker&url';

const digestWorker = supplies.declare('what works out the SHA-256 of a file', () =>
  workerScript(digestScript, { priority: 'low' }),
);

/**
 * SHA-256 of a whole file in hexadecimal, worked out in a worker of its own so that nothing waits for it; null where the
 * file could not be read to its end, or `stop` came first.
 */
export async function fileDigest(file: Blob, stop: AbortSignal): Promise<string | null> {
  const startWorker = await digestWorker.get();
  if (stop.aborted) return null;
  const worker = startWorker();
  try {
    return await new Promise<string | null>((resolve) => {
      worker.onmessage = ({ data }: MessageEvent<string | null>) => resolve(data);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
      stop.addEventListener('abort', () => resolve(null), { once: true });
      worker.postMessage(file);
    });
  } finally {
    worker.terminate();
  }
}
