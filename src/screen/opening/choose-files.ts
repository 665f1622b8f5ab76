import { type ChosenFile, chosenBy } from '../../workbook/view/intake-view';

type Handle = NonNullable<ChosenFile['handle']>;

interface Asked {
  readonly multiple: boolean;
  readonly types?: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}
interface Picker {
  showOpenFilePicker?: (options: Asked) => Promise<readonly Handle[]>;
}
interface Launches {
  launchQueue?: { setConsumer(take: (launched: { readonly files?: readonly Handle[] }) => void): void };
}
interface DroppedItem {
  readonly kind: string;
  webkitGetAsEntry?: () => { readonly isDirectory: boolean } | null;
  getAsFileSystemHandle?: () => Promise<{ readonly kind: string } | null>;
}

/** Whether this browser can be asked for files that it finds again later. */
export function picksWithHandles(): boolean {
  return typeof (window as Picker).showOpenFilePicker === 'function' && window.isSecureContext;
}

/** What a file is chosen for: extracts, or a document that this workbook saved. */
export type Chosen = 'extracts' | 'document';

const ASKED: Readonly<Record<Chosen, Asked>> = {
  extracts: { multiple: true },
  document: { multiple: false, types: [{ accept: { 'application/json': ['.json'] } }] },
};

/** Asks for files with handles; null where the reader closed the dialog, or the browser would not show it. */
export async function pickFiles(chosen: Chosen): Promise<readonly ChosenFile[] | null> {
  try {
    const handles = await (window as Picker).showOpenFilePicker?.(ASKED[chosen]);
    // A file that is gone by then is told as that, not passed over.
    return handles ? await Promise.all(handles.map(chosenBy)) : null;
  } catch {
    return null;
  }
}

/** Files that the desktop opens with the installed workbook, where the browser does that. */
export function takeLaunched(take: (files: readonly ChosenFile[]) => void): void {
  (window as Launches).launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) void Promise.all(files.map(chosenBy)).then(take);
  });
}

/** Files without handles: from a plain field, or from a browser that has none. */
export function withoutHandles(files: Iterable<File>): readonly ChosenFile[] {
  return [...files].map((file) => ({ file, handle: null }));
}

/** Dropped files with their handles where the browser has them. Must be called while the drop is being told. */
export function droppedFiles(transfer: DataTransfer): Promise<readonly ChosenFile[]> {
  const files = [...transfer.files];
  const items = [...transfer.items].filter(({ kind }) => kind === 'file');
  const handles = items.map((item: DroppedItem) => item.getAsFileSystemHandle?.().catch(() => null) ?? null);
  // A folder comes as a file of no bytes, or of some that cannot be read.
  const folders = items.map((item: DroppedItem) => item.webkitGetAsEntry?.()?.isDirectory ?? false);
  return Promise.all(
    files.map(async (file, place) => {
      const handle = await handles[place];
      if (folders[place] || handle?.kind === 'directory') return { file, handle: null, problem: 'folder' as const };
      return { file, handle: handle?.kind === 'file' ? (handle as Handle) : null };
    }),
  );
}
