import { buildPack } from './build-pack';
import type { FromBuilder, ToBuilder } from './builder-protocol';
import { startHighs } from './highs-solver';

// One worker builds one pack and is ended with it: that is how it is stopped, and how its memory is given back.
self.onmessage = ({ data }: MessageEvent<ToBuilder>) => {
  void build(data);
};

// A trap of the solver may come where nothing awaits it; thrown anew, the page hears of it as an error of the worker.
self.onunhandledrejection = (event) => {
  event.preventDefault();
  throw event.reason;
};

async function build({ module, request }: ToBuilder): Promise<void> {
  const solverOf = await startHighs(module);
  const onProgress = (safe: number, targets: number) => tell({ told: 'progress', safe, targets });
  tell({ told: 'end', pack: await buildPack(request, solverOf, { onProgress }) });
}

function tell(said: FromBuilder): void {
  self.postMessage(said);
}
