import { lookingInWords, readingInWords } from '../../presentation/opening-words';
import type { Opening } from '../view/intake-view';

/** Something the reader must say before a file is read on: what is asked, and what may be answered. */
export type OpeningQuestion = NonNullable<Opening['asks']>;

/** One file, or several read as one, on the way in. */
export interface OpeningLine {
  readonly id: number;
  /** Aborted where the reader cancels. */
  readonly stop: AbortSignal;
  readonly rename: (file: string) => void;
  /** What is being done, in a word: "Starting the engine". */
  readonly does: (doing: string) => void;
  /** How many bytes a first pass has been through, before its rows are known; the clock runs from 0 bytes. */
  readonly looks: (bytes: number, inFile: number) => void;
  /** How many rows have been read; the clock runs from the first time. */
  readonly reads: (rows: number, all: number) => void;
  /** The answer, null where the reader cancels instead. */
  readonly ask: (question: OpeningQuestion) => Promise<string | null>;
  /** It waits until its columns are told on the mapping screen. */
  readonly waitsForMapping: (waits: boolean) => void;
  readonly end: () => void;
}

interface Running {
  readonly shown: Opening;
  readonly cancel: AbortController;
  answer?: (choice: string | null) => void;
}

/** The files that are being opened now, each with what has been read of it and a way to stop. */
export class Openings {
  #running = $state.raw<readonly Running[]>([]);
  #number = 0;

  get list(): readonly Opening[] {
    return this.#running.map(({ shown }) => shown);
  }

  begin(file: string): OpeningLine {
    const id = (this.#number += 1);
    const cancel = new AbortController();
    const shown: Opening = { id, file, doing: 'Opening', share: null, asks: null, waitsForMapping: false };
    this.#running = [...this.#running, { shown, cancel }];
    let started = 0;
    return {
      id,
      stop: cancel.signal,
      rename: (name) => this.#show(id, { file: name }),
      does: (doing) => {
        started = performance.now();
        if (!cancel.signal.aborted) this.#show(id, { doing, share: null });
      },
      looks: (bytes, inFile) => {
        if (bytes === 0) started = performance.now();
        const seconds = (performance.now() - started) / 1000;
        const doing = lookingInWords({ bytes, inFile, seconds });
        if (!cancel.signal.aborted) this.#show(id, { doing, share: bytes > 0 ? bytes / inFile : null });
      },
      reads: (rows, all) => {
        const seconds = (performance.now() - started) / 1000;
        const doing = `Reading: ${readingInWords({ rows, all, seconds })}`;
        if (!cancel.signal.aborted) this.#show(id, { doing, share: all > 0 ? rows / all : null });
      },
      ask: (question) => this.#ask(id, question),
      waitsForMapping: (waits) =>
        this.#show(id, {
          waitsForMapping: waits,
          doing: waits ? 'Waits for you to say what its columns are' : 'Opening',
        }),
      end: () => (this.#running = this.#running.filter((one) => one.shown.id !== id)),
    };
  }

  cancel(id: number): void {
    const one = this.#running.find(({ shown }) => shown.id === id);
    if (!one) return;
    one.cancel.abort();
    this.#show(id, { doing: 'Cancelling', share: null, asks: null });
    one.answer?.(null);
  }

  answer(id: number, choice: string): void {
    const one = this.#running.find(({ shown }) => shown.id === id);
    this.#show(id, { asks: null });
    one?.answer?.(choice);
  }

  #ask(id: number, asks: OpeningQuestion): Promise<string | null> {
    return new Promise((resolve) => {
      const one = this.#running.find(({ shown }) => shown.id === id);
      if (!one || one.cancel.signal.aborted) return resolve(null);
      this.#running = this.#running.map((other) =>
        other === one ? { ...one, answer: resolve, shown: { ...one.shown, asks, share: null } } : other,
      );
    });
  }

  #show(id: number, change: Partial<Opening>): void {
    this.#running = this.#running.map((one) =>
      one.shown.id === id ? { ...one, shown: { ...one.shown, ...change } } : one,
    );
  }
}
