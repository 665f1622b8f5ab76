import type { ToDecoder } from './decoder-protocol';
import { TableAnswers } from './table-worker-answers';

// One worker holds one file and is ended with it.
const answers = new TableAnswers();

self.onmessage = ({ data }: MessageEvent<ToDecoder>) => {
  const soFar = (bytes: number): void => self.postMessage({ answer: 'so far', bytes });
  void answers.answer(data, soFar).then((given) => {
    if (given) self.postMessage(given, { transfer: given.answer === 'batch' ? [given.ipc.buffer] : [] });
  });
};
