import { clear, createStore, del, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import { type Answered, answering, type Timing } from './answering';

/** What became of putting something away. */
export type Put = 'kept' | 'not agreed' | 'refused';

/** A drawer on this device. Where the browser has none, or it does not answer, it is empty and takes nothing. */
export interface Device {
  /** Everything in it, by key. */
  all(): Promise<ReadonlyMap<string, unknown>>;
  /** False where the browser refused: no room left, or a private window. */
  put(key: string, value: unknown): Promise<boolean>;
  /**
   * Puts what `decide` makes of the value under `condition` at this moment, in one step: no other tab can change that
   * value between. `decide` gives null where nothing may be put.
   */
  putIf(condition: string, key: string, decide: (found: unknown) => object | null): Promise<Put>;
  remove(key: string): Promise<boolean>;
  clear(): Promise<boolean>;
}

/** What may be kept where this page runs; `why` is the sentence for what may not. */
export interface MayKeep {
  readonly files: boolean;
  readonly why: string | null;
}

const SHARED =
  'This page was opened from a file. There, what one page keeps every other HTML file on this computer can read, so only mappings and names of issued packs, which hold no rows, and casework or a record under a passphrase may be kept.';

/** Storage of a page from `file://` is shared with every HTML file of the machine: nothing about rows belongs there. */
export function mayKeep(protocol: string): MayKeep {
  return protocol === 'file:' ? { files: false, why: SHARED } : { files: true, why: null };
}

/** The drawer of this page in IndexedDB, which takes file handles and files as they are. */
export function browserDevice(timing?: Timing): Device {
  let opened: UseStore | null = null;
  const store = (): UseStore => (opened ??= createStore('scrutiny-workbook', 'kept'));
  const asked = answering(timing);
  const done = async (answer: Promise<Answered<unknown>>): Promise<boolean> => (await answer).answered;
  return {
    async all() {
      const found = await asked(() => entries<string, unknown>(store()));
      return new Map(found.answered ? found.value : []);
    },
    // What was said to be not kept must not turn out to be kept a moment later.
    put: (key, value) =>
      done(
        asked(
          () => putIn(store(), key, () => value),
          () => del(key, store()),
        ),
      ),
    async putIf(condition, key, decide) {
      const put = await asked(
        () => putIn(store(), key, decide, condition),
        () => del(key, store()),
      );
      if (!put.answered) return 'refused';
      return put.value ? 'kept' : 'not agreed';
    },
    remove: (key) => done(asked(() => del(key, store()))),
    clear: () => done(asked(() => clear(store()))),
  };
}

/** Reads a condition and puts a value in one transaction; false where nothing was to be put. Rejects where it failed. */
function putIn(
  store: UseStore,
  key: string,
  decide: (found: unknown) => unknown,
  condition?: string,
): Promise<boolean> {
  return store('readwrite', async (drawer) => {
    const found: unknown = condition === undefined ? undefined : await promisifyRequest(drawer.get(condition));
    const value = decide(found);
    if (value === null) return false;
    drawer.put(value, key);
    // Only a finished transaction is kept: a disk that is full is told at its end.
    await promisifyRequest(drawer.transaction);
    return true;
  });
}
