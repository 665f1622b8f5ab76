import { initSync, ParquetFile } from 'parquet-wasm/esm';
import type { FromDecoder, ToDecoder } from './decoder-protocol';
import { faultOf, ParquetSession } from './parquet-session';

// One worker holds one file and is ended with it: ending is the only way to give WebAssembly memory back.
const session = new ParquetSession((file) => ParquetFile.fromFile(file));

self.onmessage = ({ data }: MessageEvent<ToDecoder>) => {
  void answer(data).then((given) => given && send(given));
};

// A trap may come between two answers, where nothing awaits it; unsaid, the page would wait until its patience ends.
self.onunhandledrejection = (event) => {
  event.preventDefault();
  send({ answer: 'fault', fault: faultOf(event.reason) });
};

function send(given: FromDecoder): void {
  self.postMessage(given, { transfer: given.answer === 'batch' ? [given.ipc.buffer] : [] });
}

async function answer(asked: ToDecoder): Promise<FromDecoder | null> {
  switch (asked.ask) {
    case 'open':
      return openWith(asked.module, asked.file);
    case 'read':
      session.read(asked.columns, asked.batchRows);
      return null;
    case 'next':
      return session.next();
    case 'cut':
      return null;
  }
}

async function openWith(module: WebAssembly.Module, file: Blob): Promise<FromDecoder> {
  try {
    initSync({ module });
  } catch (thrown) {
    return { answer: 'fault', fault: faultOf(thrown) };
  }
  return session.open(file);
}
