/** A file that the browser can find again after the page was closed. Only some browsers give one. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  isSameEntry?(other: FileHandle): Promise<boolean>;
  queryPermission?(asked: { mode: 'read' }): Promise<string>;
  requestPermission?(asked: { mode: 'read' }): Promise<string>;
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
    const may = (await handle.queryPermission?.({ mode: 'read' })) ?? 'granted';
    if (may !== 'granted' && (await handle.requestPermission?.({ mode: 'read' })) !== 'granted') return null;
    return await chosenBy(handle);
  } catch {
    return null;
  }
}

/** Whether two handles lead to one file on the disk; where the browser cannot say, their names do. */
export async function sameFile(one: FileHandle, other: FileHandle): Promise<boolean> {
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
