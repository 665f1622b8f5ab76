import type { CoderPort, FromCoder } from '../../dataset/loading/coder-session';
import coderScript from '../../dataset/loading/coder.worker?worker&url';
import { PARQUET } from '../../engine/decoder-module';
import { supplies } from '../../supply/supplies';
import { workerScript } from '../../supply/worker-script';

const coderWorker = supplies.declare(PARQUET, () => workerScript(coderScript, { priority: 'low' }));

/** A worker that reads the rows of one file as codes, once its script is here. */
export async function coderPort(): Promise<CoderPort> {
  const worker = (await coderWorker.get())();
  const waiting: ((given: FromCoder | null) => void)[] = [];
  let closed = false;
  const close = (): void => {
    closed = true;
    worker.terminate();
    for (const answer of waiting.splice(0)) answer(null);
  };
  worker.onmessage = ({ data }: MessageEvent<FromCoder>) => waiting.shift()?.(data);
  worker.onerror = (event) => {
    // The file is then read by the engine: no error of the page.
    event.preventDefault();
    close();
  };
  return {
    close,
    ask: (asked, moved = []) =>
      new Promise((answer) => {
        if (closed) return answer(null);
        waiting.push(answer);
        const transfer = moved.filter((buffer) => buffer instanceof ArrayBuffer);
        worker.postMessage(asked, transfer);
      }),
  };
}
