import type { Outcome } from '../vocabulary/failure';
import type { OpenExtract } from './open-extract';
import type { OpeningTold, Shelf } from './shelf';
import type { Opening } from './view';

/** The files that are being opened now, each with what has been read of it and a way to stop. */
export class Openings {
  list = $state.raw<readonly Opening[]>([]);
  readonly #shelf: Shelf;
  readonly #cancels = new Map<number, AbortController>();

  constructor(shelf: Shelf) {
    this.#shelf = shelf;
  }

  /** Opens a file under a number of its own; null where the reader cancelled it. Throws where an engine fails. */
  async open(id: number, file: File): Promise<Outcome<OpenExtract> | null> {
    const cancel = new AbortController();
    this.#cancels.set(id, cancel);
    this.list = [...this.list, { id, file: file.name, rowsRead: 0, rowsInFile: null, doing: 'Opening' }];
    try {
      const opened = await this.#shelf.openReal(file, file.name, this.#told(id, cancel.signal));
      return !opened.ok && cancel.signal.aborted ? null : opened;
    } finally {
      this.#cancels.delete(id);
      this.list = this.list.filter((one) => one.id !== id);
    }
  }

  cancel(id: number): void {
    this.#cancels.get(id)?.abort();
    this.#show(id, { doing: 'Cancelling' });
  }

  #told(id: number, stop: AbortSignal): OpeningTold {
    return {
      stop,
      onProgress: (rowsRead, rowsInFile) => this.#show(id, { rowsRead, rowsInFile }),
      onStep: (doing) => stop.aborted || this.#show(id, { doing }),
    };
  }

  #show(id: number, change: Partial<Opening>): void {
    this.list = this.list.map((one) => (one.id === id ? { ...one, ...change } : one));
  }
}
