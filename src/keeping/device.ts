import { clear, createStore, del, entries, set, type UseStore } from 'idb-keyval';

/** A drawer on this device. Where the browser has none, it is empty and takes nothing. */
export interface Device {
  /** Everything in it, by key. */
  all(): Promise<ReadonlyMap<string, unknown>>;
  /** False where the browser refused: no room left, or a private window. */
  put(key: string, value: unknown): Promise<boolean>;
  remove(key: string): Promise<void>;
  clear(): Promise<boolean>;
}

/** What may be kept where this page runs; `why` is the sentence for what may not. */
export interface MayKeep {
  readonly files: boolean;
  readonly why: string | null;
}

const SHARED =
  'This page was opened from a file. There, what one page keeps every other HTML file on this computer can read, so only mappings may be kept, which hold no rows.';

/** Storage of a page from `file://` is shared with every HTML file of the machine: nothing about rows belongs there. */
export function mayKeep(protocol: string): MayKeep {
  return protocol === 'file:' ? { files: false, why: SHARED } : { files: true, why: null };
}

/** The drawer of this page in IndexedDB, which takes file handles and files as they are. */
export function browserDevice(): Device {
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore('scrutiny-workbook', 'kept'));
  return {
    all: async () => new Map(await entries<string, unknown>(store()).catch(() => [])),
    put: (key, value) => done(() => set(key, value, store())),
    remove: async (key) => void (await done(() => del(key, store()))),
    clear: () => done(() => clear(store())),
  };
}

async function done(work: () => Promise<void>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
