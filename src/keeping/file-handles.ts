/** A file that the browser can find again after the page was closed. Only some browsers give one. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable?(): Promise<Writing>;
  isSameEntry?(other: FileHandle): Promise<boolean>;
  queryPermission?(asked: { mode: Mode }): Promise<string>;
  requestPermission?(asked: { mode: Mode }): Promise<string>;
}

/** What tells one file on the disk from another. */
export interface OnDisk {
  readonly name: string;
  isSameEntry?(other: OnDisk): Promise<boolean>;
}

type Mode = 'read' | 'readwrite';

/** A file while it is written: what stood in it is replaced, as a whole, once this is closed. */
export interface Writing {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file as the reader chose it, with its handle where the browser gave one. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileHandle | null;
  /** Of a workbook: the sheet that the reader wants, where it was said before. */
  readonly sheet?: string | undefined;
  /** Files of one kind that come so are read as one extract, without a question. */
  readonly together?: boolean | undefined;
  /** Why there is nothing to read: it is a folder, it is gone, or the browser may not read it. */
  readonly problem?: FileProblem | undefined;
}

export type FileProblem = 'folder' | 'gone' | 'unreadable';

/** A handle with its file, or with the reason why there is none. */
export async function chosenBy(handle: FileHandle): Promise<ChosenFile> {
  try {
    return { file: await handle.getFile(), handle };
  } catch (thrown) {
    const isGone = thrown instanceof DOMException && thrown.name === 'NotFoundError';
    return { file: new File([], handle.name), handle, problem: isGone ? 'gone' : 'unreadable' };
  }
}

/**
 * The file behind a handle, after the browser asked the reader; null where the reader refused.
 * Must be called from a click, or the browser will not ask.
 */
export async function fileBehind(handle: FileHandle): Promise<ChosenFile | null> {
  try {
    return (await isAllowed(handle, 'read')) ? await chosenBy(handle) : null;
  } catch {
    return null;
  }
}

/** Whether the browser may read a file, or write into it too; it asks the reader, which it does from a click alone. */
export async function isAllowed(handle: FileHandle, mode: Mode): Promise<boolean> {
  const may = (await handle.queryPermission?.({ mode })) ?? 'granted';
  return may === 'granted' || (await handle.requestPermission?.({ mode })) === 'granted';
}

/** Whether two handles lead to one file on the disk; where the browser cannot say, their names do. */
export async function sameFile(one: OnDisk, other: OnDisk): Promise<boolean> {
  try {
    return (await one.isSameEntry?.(other)) ?? one.name === other.name;
  } catch {
    return one.name === other.name;
  }
}

/** Whether a value that came out of the drawer is a handle. */
export function isHandle(value: unknown): value is FileHandle {
  return typeof value === 'object' && value !== null && 'getFile' in value && typeof value.getFile === 'function';
}
