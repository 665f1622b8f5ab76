/** A file on the disk that the browser may write, once the reader has named it. */
export interface WritableFile {
  readonly name: string;
  createWritable(): Promise<{ write(text: string): Promise<void>; close(): Promise<void> }>;
}

interface Asked {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

/** Only some browsers have it, and no description of the DOM does. */
type Picker = Window & { showSaveFilePicker?: (asked: Asked) => Promise<WritableFile> };

/** Whether this browser can save into a file again and again. */
export const canSaveIntoFiles = (): boolean =>
  typeof (window as Picker).showSaveFilePicker === 'function' && window.isSecureContext;

/** The file that the reader names, after a click; null where the reader or the browser would not. */
export async function namedFile(suggestedName: string, description: string): Promise<WritableFile | null> {
  try {
    const types = [{ description, accept: { 'application/json': ['.json'] } }];
    return (await (window as Picker).showSaveFilePicker?.({ suggestedName, types })) ?? null;
  } catch {
    return null;
  }
}

/** Saves a document into a file as it changes; the newest state waits while one is written. */
export class FileAutosave {
  #waiting: (() => string | Promise<string>) | null = null;
  #running: Promise<void> | null = null;

  /** @param told told after each save whether it was written */
  constructor(
    private readonly file: WritableFile,
    private readonly told: (saved: boolean) => void,
  ) {}

  /** Takes up a new state; `text` writes it out when its turn comes. Returns at once. */
  save(text: () => string | Promise<string>): void {
    this.#waiting = text;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /** Until all that was taken up is written, or refused. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting) {
      const text = this.#waiting;
      this.#waiting = null;
      this.told(await written(this.file, text));
    }
  }
}

async function written(file: WritableFile, text: () => string | Promise<string>): Promise<boolean> {
  try {
    const whole = await text();
    const stream = await file.createWritable();
    await stream.write(whole);
    // The file on the disk is replaced when this is done, as a whole.
    await stream.close();
    return true;
  } catch {
    return false;
  }
}
