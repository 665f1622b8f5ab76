import type { FromDecoder, ToDecoder } from './decoder-protocol';

/** How long an answer, or a sign of life, may take. */
export const PATIENCE_SECONDS = 120;
/** The same while a workbook is read: its reader works in one piece and gives no sign, for minutes on a slow machine. */
export const WORKBOOK_SECONDS = 1_200;

/** Something that answers a decoder's messages: a worker in the browser, the decoder itself in tests. */
export interface DecoderPort {
  /** Null after the port was closed or gave no answer in time. `soFar` hears how many bytes were looked at. */
  ask(message: ToDecoder, soFar?: (bytes: number) => void): Promise<FromDecoder | null>;
  /** `read` has no answer of its own: its faults come with the first rows. */
  tell(message: ToDecoder): void;
  close(): void;
}

interface Waiting {
  readonly patience: number;
  readonly answer: (given: FromDecoder | null) => void;
  readonly soFar: ((bytes: number) => void) | undefined;
}

/** A worker as a port. Questions are answered in the order asked, so a queue of listeners is enough. */
export function workerPort(worker: Worker): DecoderPort {
  const waiting: Waiting[] = [];
  let closed = false;
  let late: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    closed = true;
    clearTimeout(late);
    worker.terminate();
    for (const { answer } of waiting.splice(0)) answer(null);
  };
  // Counted anew with every message, so that a question in a queue does not pay for those before it.
  const patience = (): void => {
    clearTimeout(late);
    if (waiting.length > 0) late = setTimeout(close, (waiting[0]?.patience ?? PATIENCE_SECONDS) * 1000);
  };
  const hear = (given: FromDecoder): void => {
    if (given.answer === 'so far') waiting[0]?.soFar?.(given.bytes);
    else waiting.shift()?.answer(given);
    patience();
  };
  worker.onmessage = ({ data }: MessageEvent<FromDecoder>) => hear(data);
  worker.onerror = (event) => {
    // Told to the reader as a refusal: no error of the page.
    event.preventDefault();
    hear({ answer: 'fault', fault: { kind: 'fallen', words: event.message } });
  };
  return {
    close,
    tell: (message) => worker.postMessage(message),
    ask: (message, soFar) =>
      new Promise((answer) => {
        if (closed) return answer(null);
        const isWorkbook = message.ask === 'cut' && message.as === 'spreadsheet';
        waiting.push({ answer, soFar, patience: isWorkbook ? WORKBOOK_SECONDS : PATIENCE_SECONDS });
        if (waiting.length === 1) patience();
        worker.postMessage(message);
      }),
  };
}
