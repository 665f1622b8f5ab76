import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { count, fieldsOf, moment, oneOf, orNull, text } from '../documents/shapes';
import { answering, type Timing } from './answering';
import {
  type Change,
  type DocumentStore,
  type Header,
  type Named,
  type Saved,
  STORE_FORM,
  type StoredPart,
} from './document-store';

const keyOf = ({ kind, id }: Named): IDBValidKey => [kind, id];
const slotOf = ({ kind, id }: Named, slot: number): IDBValidKey => [kind, id, slot];
/** Everything of one document: an empty list comes after every number. */
const rangeOf = (document: Named): IDBKeyRange => IDBKeyRange.bound(keyOf(document), [document.kind, document.id, []]);

type Work<Value> = (drawer: IDBObjectStore) => Promise<Value>;

/** The documents of this page in IndexedDB, apart from the drawer of files and mappings. */
export function browserDocuments(timing?: Timing): DocumentStore {
  const done = transactions(timing);
  return {
    list: () => done<readonly Header[]>(headersIn, []),
    load: (document) => done<ReadonlyMap<number, unknown> | null>((drawer) => partsIn(drawer, document), null),
    begin: (header, parts) => done<Saved>((drawer) => begunIn(drawer, header, parts), 'refused'),
    takeOver: (document, writer) => done<Saved>((drawer) => takenIn(drawer, document, writer), 'refused'),
    save: (document, change) => done<Saved>((drawer) => savedIn(drawer, document, change), 'refused'),
    forget: (document) =>
      done(async (drawer) => promisifyRequest(drawer.delete(rangeOf(document))).then(() => true), false),
    forgetAll: () => done(async (drawer) => promisifyRequest(drawer.clear()).then(() => true), false),
  };
}

/** Does a piece of work in one transaction; `otherwise` where the browser keeps nothing or does not answer. */
function transactions(timing?: Timing) {
  let opened: UseStore | null = null;
  const asked = answering(timing);
  return async function done<Value>(work: Work<Value>, otherwise: Value): Promise<Value> {
    const answer = await asked(() => {
      opened ??= createStore('scrutiny-workbook-documents', 'documents');
      return opened('readwrite', async (drawer) => {
        const value = await work(drawer);
        // Only a finished transaction is kept: a disk that is full is told at its end.
        await promisifyRequest(drawer.transaction);
        return value;
      });
    });
    return answer.answered ? answer.value : otherwise;
  };
}

async function begunIn(drawer: IDBObjectStore, header: Header, parts: ReadonlyMap<number, StoredPart>): Promise<Saved> {
  drawer.delete(rangeOf(header));
  for (const [slot, part] of parts) drawer.put(part, slotOf(header, slot));
  await promisifyRequest(drawer.put({ ...header }, keyOf(header)));
  return 'kept';
}

async function savedIn(
  drawer: IDBObjectStore,
  document: Named & Pick<Header, 'writer'>,
  { put, remove, savedAt, label }: Change,
): Promise<Saved> {
  const header = await headerIn(drawer, keyOf(document));
  if (!header) return 'forgotten';
  if (header.writer !== document.writer) return 'taken over';
  for (const slot of remove) drawer.delete(slotOf(document, slot));
  for (const [slot, part] of put) drawer.put(part, slotOf(document, slot));
  drawer.put({ ...header, savedAt, label }, keyOf(document));
  return 'kept';
}

async function takenIn(drawer: IDBObjectStore, document: Named, writer: string): Promise<Saved> {
  const header = await headerIn(drawer, keyOf(document));
  if (!header) return 'forgotten';
  drawer.put({ ...header, writer }, keyOf(document));
  return 'kept';
}

async function partsIn(drawer: IDBObjectStore, document: Named): Promise<ReadonlyMap<number, unknown>> {
  const range = rangeOf(document);
  const [keys, values] = await Promise.all([
    promisifyRequest(drawer.getAllKeys(range)),
    promisifyRequest<unknown[]>(drawer.getAll(range)),
  ]);
  return new Map(
    keys.flatMap((key, place) => {
      const slot: unknown = Array.isArray(key) ? key[2] : undefined;
      return typeof slot === 'number' ? [[slot, values[place]] as const] : [];
    }),
  );
}

async function headersIn(drawer: IDBObjectStore): Promise<readonly Header[]> {
  const keys = (await promisifyRequest(drawer.getAllKeys())).filter((key) => Array.isArray(key) && key.length === 2);
  const found = await Promise.all(keys.map((key) => headerIn(drawer, key)));
  return found.flatMap((header) => header ?? []);
}

const header = fieldsOf<Header>({
  ...{ form: oneOf([STORE_FORM]), kind: text(40, 1), id: text(300, 1), writer: text(100), savedAt: moment },
  label: text(2000),
  seal: orNull(
    fieldsOf<{ readonly salt: string; readonly iterations: number }>({ salt: text(100), iterations: count }),
  ),
});

/** A header that this workbook wrote; null for none and for what something else, or a newer workbook, put there. */
async function headerIn(drawer: IDBObjectStore, key: IDBValidKey): Promise<Header | null> {
  const found = await promisifyRequest<unknown>(drawer.get(key));
  try {
    // What was kept before documents had a label has none.
    return header(typeof found === 'object' ? { label: '', ...found } : found);
  } catch {
    return null;
  }
}
