/** Documents kept in memory, as the browser keeps them. */
import type { DocumentStore, Header, Named, Saved, StoredPart } from '../../src/keeping/document-store';

/** A store that takes everything; `puts` counts the parts that were written. */
export function documentDrawer(): DocumentStore & { readonly kept: Map<string, Kept>; puts: number } {
  const kept = new Map<string, Kept>();
  const found = ({ kind, id }: Named) => kept.get(`${kind} ${id}`);
  return {
    kept,
    puts: 0,
    list: async () => [...kept.values()].map(({ header }) => header),
    load: async (document) => new Map(found(document)?.parts),
    async begin(header, parts) {
      kept.set(`${header.kind} ${header.id}`, { header, parts: new Map(parts) });
      return 'kept';
    },
    async takeOver(document, writer): Promise<Saved> {
      const one = found(document);
      if (!one) return 'forgotten';
      one.header = { ...one.header, writer };
      return 'kept';
    },
    async save(document, { put, remove, savedAt, label }): Promise<Saved> {
      const one = found(document);
      if (!one) return 'forgotten';
      if (one.header.writer !== document.writer) return 'taken over';
      for (const slot of remove) one.parts.delete(slot);
      for (const [slot, part] of put) one.parts.set(slot, part);
      this.puts += put.size;
      one.header = { ...one.header, savedAt, label };
      return 'kept';
    },
    forget: async ({ kind, id }) => kept.delete(`${kind} ${id}`),
    async forgetAll() {
      kept.clear();
      return true;
    },
  };
}

interface Kept {
  header: Header;
  readonly parts: Map<number, StoredPart>;
}
