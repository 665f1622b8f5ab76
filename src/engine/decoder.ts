import type { FromDecoder, ToDecoder } from './decoder-protocol';
import type { Decoder } from './engine';
import { type DecoderPort, decoderOver, PATIENCE_SECONDS } from './parquet-file';
import { compile, type WasmSource } from './wasm-source';

/** Opens Parquet files, each in a `blob:` worker of its own. The module is compiled once and handed to each. */
export function startDecoder(source: WasmSource): Decoder {
  const compiled = compile(source);
  // The refusal is told when a file is opened, not when nobody listens.
  compiled.catch(() => undefined);
  return decoderOver(newPort, () => compiled);
}

async function newPort(): Promise<DecoderPort> {
  const { default: DecoderWorker } = await import('./decoder.worker?worker&inline');
  return workerPort(new DecoderWorker());
}

/** Questions are answered in the order asked, so a queue of listeners is enough. */
function workerPort(worker: Worker): DecoderPort {
  const waiting: ((answer: FromDecoder | null) => void)[] = [];
  let closed = false;
  const close = (): void => {
    closed = true;
    worker.terminate();
    for (const answer of waiting.splice(0)) answer(null);
  };
  worker.onmessage = ({ data }: MessageEvent<FromDecoder>) => waiting.shift()?.(data);
  worker.onerror = ({ message }) => waiting.shift()?.({ answer: 'fault', fault: { kind: 'fallen', words: message } });
  return {
    close,
    tell: (message: ToDecoder) => worker.postMessage(message),
    ask: (message) =>
      new Promise((resolve) => {
        if (closed) return resolve(null);
        const late = setTimeout(close, PATIENCE_SECONDS * 1000);
        waiting.push((answer) => {
          clearTimeout(late);
          resolve(answer);
        });
        worker.postMessage(message);
      }),
  };
}
