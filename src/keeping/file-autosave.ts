import { type FileHandle, isAllowed, type Writing } from './file-handles';

/** A file on the disk that the browser may write, once the reader has named it. */
export interface WritableFile extends Pick<FileHandle, 'name'> {
  createWritable(): Promise<Writing>;
  getFile?(): Promise<File>;
  isSameEntry?(other: this): Promise<boolean>;
}

/** What became of writing into a file: done, or another page or program had changed it, or it could not be done. */
export type FileSaved = 'kept' | 'changed elsewhere' | 'refused';

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

/** Whether a file that was opened can be written at all, in this browser. */
export const isWritable = (handle: FileHandle): handle is FileHandle & WritableFile =>
  typeof handle.createWritable === 'function';

/** A file that was opened, to be written; null where the reader or the browser would not. Must be called from a click. */
export async function writableFile(handle: FileHandle): Promise<WritableFile | null> {
  try {
    return isWritable(handle) && (await isAllowed(handle, 'readwrite')) ? handle : null;
  } catch {
    return null;
  }
}

/** Saves a document into a file as it changes; the newest state waits while one is written. */
export class FileAutosave {
  #waiting: (() => string | Promise<string>) | null = null;
  #running: Promise<void> | null = null;

  /**
   * @param told told after each save what became of it
   * @param stands what stands in the file and may be replaced; null where all may, because the reader named it to be written
   */
  constructor(
    private readonly file: WritableFile,
    private readonly told: (saved: FileSaved) => void,
    private stands: string | null = null,
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

  /** Whether nobody else has written into the file. Throws where it cannot be read any more. */
  async isAsKnown(): Promise<boolean> {
    if (this.stands === null || !this.file.getFile) return true;
    return (await (await this.file.getFile()).text()) === this.stands;
  }

  async #run(): Promise<void> {
    while (this.#waiting) {
      const text = this.#waiting;
      this.#waiting = null;
      this.told(await this.#written(text));
    }
  }

  async #written(text: () => string | Promise<string>): Promise<FileSaved> {
    try {
      const whole = await text();
      if (!(await this.isAsKnown())) return 'changed elsewhere';
      const stream = await this.file.createWritable();
      await stream.write(whole);
      // The file on the disk is replaced when this is done, as a whole.
      await stream.close();
      this.stands = whole;
      return 'kept';
    } catch {
      return 'refused';
    }
  }
}
