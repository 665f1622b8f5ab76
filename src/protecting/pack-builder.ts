import solverAddress from 'highs/runtime?url';
import { fetched } from '../supply/fetched';
import { supplies } from '../supply/supplies';
import { workerScript } from '../supply/worker-script';
import type { BuiltPack, PackRequest } from './build-pack';
import { BUILDER_FAILED, type FromBuilder, type ToBuilder } from './builder-protocol';
import builderScript from './builder.worker?worker&url';
import type { Running } from './suppress';

/** As the reader is told of it. */
const NAME = 'the builder of protected packs';

const script = supplies.declare(NAME, () => workerScript(builderScript, { priority: 'low' }));
// As a blob, which the browser keeps outside the page: 3.5 MB less in its memory until a pack is built.
const solver = supplies.declare(NAME, async () => (await fetched(solverAddress, 'low')).blob());

/** Builds a pack in a worker of its own. Throws an AbortError where it was stopped; the worker is ended by then. */
export async function buildInWorker(request: PackRequest, { onProgress, stop }: Running): Promise<BuiltPack> {
  const [newWorker, code] = await Promise.all([script.get(), solver.get()]);
  // Fetched with the page, compiled only here: few pages build a pack.
  const module = await WebAssembly.compile(await code.arrayBuffer());
  stop?.throwIfAborted();
  const worker = newWorker();
  try {
    return await new Promise<BuiltPack>((resolve, reject) => {
      stop?.addEventListener('abort', () => reject(stop.reason as Error), { once: true });
      worker.onerror = (event) => {
        event.preventDefault();
        resolve({ built: false, failure: BUILDER_FAILED });
      };
      worker.onmessage = ({ data }: MessageEvent<FromBuilder>) => {
        if (data.told === 'end') resolve(data.pack);
        else onProgress?.(data.safe, data.targets);
      };
      worker.postMessage({ module, request } satisfies ToBuilder);
    });
  } finally {
    worker.terminate();
  }
}
