import type { ReferenceTable } from '../dataset/reference-table';
import type { Outcome } from '../vocabulary/failure';
import type { OpenExtract } from './open-extract';
import { readReference } from './references';
import type { OpeningTold, Shelf } from './shelf';
import type { Opening } from './view';

interface Running {
  readonly shown: Opening;
  readonly cancel: AbortController;
}

/** The files that are being opened now, each with what has been read of it and a way to stop. */
export class Openings {
  #running = $state.raw<readonly Running[]>([]);
  readonly #shelf: Shelf;

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  get list(): readonly Opening[] {
    return this.#running.map(({ shown }) => shown);
  }

  /**
   * Opens a file under a number of its own, a reference table or an extract; null where the reader cancelled it.
   * Throws where an engine fails.
   */
  async open(id: number, file: File): Promise<Outcome<OpenExtract | ReferenceTable> | null> {
    const cancel = new AbortController();
    const shown = { id, file: file.name, rowsRead: 0, rowsInFile: null, doing: 'Opening' };
    this.#running = [...this.#running, { shown, cancel }];
    try {
      const reference = await readReference(this.#shelf.decoder, file, file.name);
      if (reference) return reference;
      const opened = await this.#shelf.openReal(file, file.name, this.#told(id, cancel.signal));
      return !opened.ok && cancel.signal.aborted ? null : opened;
    } finally {
      this.#running = this.#running.filter((one) => one.shown.id !== id);
    }
  }

  cancel(id: number): void {
    this.#running.find(({ shown }) => shown.id === id)?.cancel.abort();
    this.#show(id, { doing: 'Cancelling' });
  }

  #told(id: number, stop: AbortSignal): OpeningTold {
    return {
      stop,
      onProgress: (rowsRead, rowsInFile) => this.#show(id, { rowsRead, rowsInFile }),
      onStep: (doing) => {
        if (!stop.aborted) this.#show(id, { doing });
      },
    };
  }

  #show(id: number, change: Partial<Opening>): void {
    this.#running = this.#running.map((one) =>
      one.shown.id === id ? { ...one, shown: { ...one.shown, ...change } } : one,
    );
  }
}
