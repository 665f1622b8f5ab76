import { newSeal, sealer } from '../copying/seal';
import type { DocumentKind } from '../documents/document-kind';
import type { Failure } from '../vocabulary/failure';
import { allWritten, Autosave, storedParts } from './autosave';
import { type DocumentStore, type Header, type Named, type Saved, STORE_FORM } from './document-store';
import { OPEN_PARTS, type Part, type PartCodec, sealedParts } from './part-codec';
import { type Guard, guardOf } from './tab-guard';

/** What documents of one kind are kept with. */
export interface Keeping<Doc> {
  readonly kind: DocumentKind<Doc>;
  readonly store: DocumentStore;
  /** Drawn by chance for this tab. */
  readonly writer: string;
  readonly now: () => string;
  /** Told after each save what became of it. */
  readonly told: (saved: Saved, at: string) => void;
  /** What may be said of a document in the open, where any page could read it or where others could not. */
  readonly labelOf: (document: Doc, sealed: boolean) => string;
}

/** A document that is kept as it changes, for as long as this tab may write it. */
export interface KeptNow<Doc> {
  readonly autosave: Autosave<Doc>;
  readonly guard: Guard;
}

export type OpenedDocument<Doc> =
  /** `kept` is null where another tab writes it: here it may be read. */
  | { readonly ok: true; readonly document: Doc; readonly kept: KeptNow<Doc> | null }
  | { readonly ok: false; readonly why: 'gone' | 'passphrase' }
  | { readonly ok: false; readonly why: 'not whole'; readonly failure: Failure; readonly saved: Doc | null };

/**
 * Begins to keep a document, sealed where a passphrase is given; null where the browser would not. What is kept of it
 * already is replaced in one step.
 */
export async function beginKeeping<Doc>(
  keeping: Keeping<Doc>,
  document: Doc,
  passphrase: string | null,
): Promise<KeptNow<Doc> | null> {
  const { kind, store, writer, now } = keeping;
  const named: Named = { kind: kind.kind, id: kind.idOf(document) };
  const { salt, iterations } = newSeal();
  const seal = passphrase === null ? null : { salt, iterations };
  const codec = await codecOf({ ...named, seal }, passphrase);
  const guard = await guardOf(named, 'take');
  const label = keeping.labelOf(document, seal !== null);
  const header: Header = { form: STORE_FORM, ...named, seal, writer, savedAt: now(), label };
  const written = allWritten(kind.partsOf(document));
  if (!guard || (await store.begin(header, await storedParts(codec, written))) !== 'kept') {
    guard?.release();
    return null;
  }
  return { autosave: new Autosave({ ...keeping, codec, document: header }, written), guard };
}

/**
 * Opens a document that is kept. Where another tab writes it, it can be read, or taken over with `how`: 'take'.
 * Everything read is checked as a file would be.
 */
export async function openKept<Doc>(
  keeping: Keeping<Doc>,
  header: Header,
  passphrase: string | null,
  how: 'ask' | 'take',
): Promise<OpenedDocument<Doc>> {
  const codec = await codecOf(header, passphrase).catch(() => null);
  if (!codec) return { ok: false, why: 'passphrase' };
  const guard = await guardOf(header, how);
  const opened = await readWith(keeping, header, codec, guard);
  if (!opened.ok) guard?.release();
  return opened;
}

async function readWith<Doc>(
  keeping: Keeping<Doc>,
  header: Header,
  codec: PartCodec,
  guard: Guard | null,
): Promise<OpenedDocument<Doc>> {
  const { store, kind, writer } = keeping;
  if (guard && (await store.takeOver(header, writer)) !== 'kept') return { ok: false, why: 'gone' };
  const stored = await store.load(header);
  if (!stored || stored.size === 0) return { ok: false, why: 'gone' };
  const parts = await Promise.all(
    [...stored].map(async ([slot, one]) => ({ slot, part: await codec.read(slot, one) })),
  );
  const whole = parts.flatMap(({ slot, part }) => (part ? [{ slot, ...part }] : []));
  if (whole.length === 0) return { ok: false, why: header.seal ? 'passphrase' : 'gone' };
  const read = kind.read(new Map(whole.map((part) => [part.name, valueOf(part)])));
  if (!read.ok) return { ok: false, why: 'not whole', failure: read.failure, saved: read.saved };
  // Kept under the name of another, it would be saved over that.
  if (kind.idOf(read.document) !== header.id) return { ok: false, why: 'gone' };
  if (!guard) return { ok: true, document: read.document, kept: null };
  const now = kind.partsOf(read.document);
  const written = whole.flatMap(({ name, slot, json }) => {
    const value = now.get(name);
    const kept = json.trimEnd();
    // What was brought to a newer format stands there in the older one: it is written anew with the next save.
    const isSame = JSON.stringify(value) === kept;
    return value ? [[name, { slot, value: isSame ? value : {}, json: kept }] as const] : [];
  });
  const autosave = new Autosave({ ...keeping, codec, document: { ...header, writer } }, new Map(written));
  return { ok: true, document: read.document, kept: { autosave, guard } };
}

async function codecOf(header: Named & Pick<Header, 'seal'>, passphrase: string | null): Promise<PartCodec> {
  if (!header.seal) return OPEN_PARTS;
  return sealedParts(await sealer(passphrase ?? '', header.seal), header);
}

/** The value of a part; undefined where it is no JSON, for the reader of the document to miss. */
function valueOf({ json }: Part): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
