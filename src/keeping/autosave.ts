import type { DocumentKind } from '../documents/document-kind';
import type { DocumentStore, Header, Named, Saved, StoredPart } from './document-store';
import type { PartCodec } from './part-codec';

/** A part as it was last written. */
interface Written {
  readonly slot: number;
  readonly value: object;
  readonly json: string;
}

/** What a document is kept by. */
export interface AutosaveParts<Doc> {
  readonly kind: DocumentKind<Doc>;
  readonly store: DocumentStore;
  readonly codec: PartCodec;
  readonly document: Named & Pick<Header, 'writer' | 'seal'>;
  /** This moment, ISO. */
  readonly now: () => string;
  /** Told after each save what became of it. */
  readonly told: (saved: Saved, at: string) => void;
  readonly labelOf: (document: Doc, sealed: boolean) => string;
}

/**
 * Saves a document as it changes: at once, and only its changed parts. While a save is under way the newest state waits,
 * so a page that is killed loses what was done since the last save began: a keystroke.
 */
export class Autosave<Doc> {
  #written: ReadonlyMap<string, Written>;
  #next: number;
  #waiting: Doc | null = null;
  #running: Promise<void> | null = null;

  /** @param written the parts as they are kept already, by name */
  constructor(
    private readonly parts: AutosaveParts<Doc>,
    written: ReadonlyMap<string, Written> = new Map(),
  ) {
    this.#written = written;
    this.#next = Math.max(-1, ...[...written.values()].map(({ slot }) => slot)) + 1;
  }

  /** Takes up a new state of the document. Returns at once. */
  save(document: Doc): void {
    this.#waiting = document;
    this.#running ??= this.#run().finally(() => (this.#running = null));
  }

  /** Until all that was taken up is saved, or refused. */
  async settled(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#waiting !== null) {
      const document = this.#waiting;
      this.#waiting = null;
      await this.#saved(document);
    }
  }

  async #saved(document: Doc): Promise<void> {
    const { kind, store, codec, document: named, now, told, labelOf } = this.parts;
    const after = this.#after(kind.partsOf(document));
    const changed = [...after].filter(([name, part]) => this.#written.get(name)?.json !== part.json);
    const remove = [...this.#written].flatMap(([name, { slot }]) => (after.has(name) ? [] : [slot]));
    const put = await storedParts(codec, new Map(changed));
    const [savedAt, label] = [now(), labelOf(document, named.seal !== null)];
    const saved = put.size + remove.length === 0 ? 'kept' : await store.save(named, { put, remove, savedAt, label });
    // What was refused is tried again with the next keystroke.
    if (saved === 'kept') this.#written = after;
    told(saved, savedAt);
  }

  /** The parts as they are to be kept; what did not change is not even written out. */
  #after(parts: ReadonlyMap<string, object>): ReadonlyMap<string, Written> {
    return new Map(
      [...parts].map(([name, value]) => {
        const before = this.#written.get(name);
        if (before?.value === value) return [name, before];
        const slot = before?.slot ?? this.#next++;
        return [name, { slot, value, json: JSON.stringify(value) }];
      }),
    );
  }
}

/** The parts of a document of which nothing is kept yet, in slots from 0. */
export function allWritten(parts: ReadonlyMap<string, object>): ReadonlyMap<string, Written> {
  return new Map([...parts].map(([name, value], slot) => [name, { slot, value, json: JSON.stringify(value) }]));
}

/** Parts as the store takes them, by slot. */
export async function storedParts(
  codec: PartCodec,
  parts: ReadonlyMap<string, Written>,
): Promise<ReadonlyMap<number, StoredPart>> {
  return new Map(
    await Promise.all(
      [...parts].map(async ([name, { slot, json }]) => [slot, await codec.write(slot, { name, json })] as const),
    ),
  );
}
