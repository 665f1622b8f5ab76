/** A file that the browser can find again after the page was closed. Only some browsers give one. */
export interface FileHandle {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  queryPermission?(asked: { mode: 'read' }): Promise<string>;
  requestPermission?(asked: { mode: 'read' }): Promise<string>;
}

/** A file as the reader chose it, with its handle where the browser gave one. */
export interface ChosenFile {
  readonly file: File;
  readonly handle: FileHandle | null;
  /** Of a workbook: the sheet that the reader wants, where it was said before. */
  readonly sheet?: string | undefined;
}

/**
 * The file behind a handle, after the browser asked the reader; null where the reader refused or the file is gone.
 * Must be called from a click, or the browser will not ask.
 */
export async function fileBehind(handle: FileHandle): Promise<File | null> {
  try {
    const may = (await handle.queryPermission?.({ mode: 'read' })) ?? 'granted';
    if (may !== 'granted' && (await handle.requestPermission?.({ mode: 'read' })) !== 'granted') return null;
    return await handle.getFile();
  } catch {
    return null;
  }
}

/** Whether a value that came out of the drawer is a handle. */
export function isHandle(value: unknown): value is FileHandle {
  return typeof value === 'object' && value !== null && 'getFile' in value && typeof value.getFile === 'function';
}
