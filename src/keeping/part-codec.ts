import type { Sealer } from '../copying/seal';
import type { Named, StoredPart } from './document-store';

/** A part of a document: its name and its JSON text. */
export interface Part {
  readonly name: string;
  readonly json: string;
}

/** How parts are written and read: as they are, or sealed. */
export interface PartCodec {
  write(slot: number, part: Part): Promise<StoredPart>;
  /** Null where it is none, or is sealed under another passphrase, or was changed. */
  read(slot: number, stored: unknown): Promise<Part | null>;
}

/** Parts as they are: a line with the name, then the JSON. */
export const OPEN_PARTS: PartCodec = {
  write: (_, { name, json }) => Promise.resolve(`${JSON.stringify(name)}\n${json}`),
  read: (_, stored) => Promise.resolve(typeof stored === 'string' ? partIn(stored) : null),
};

/** Lengths of sealed parts are rounded up to this many bytes, so that they tell little of what was typed. */
const STEP = 256;

/** Parts sealed each by itself; a part of one slot or document does not open in the place of another. */
export function sealedParts(sealer: Sealer, { kind, id }: Named): PartCodec {
  const beside = (slot: number): string => `scrutiny-workbook ${kind} ${id} ${slot}`;
  return {
    async write(slot, { name, json }) {
      const bytes = new TextEncoder().encode(`${JSON.stringify(name)}\n${json}\n`);
      // Spaces behind JSON mean nothing.
      const padded = new Uint8Array(Math.ceil(bytes.length / STEP) * STEP).fill(32);
      padded.set(bytes);
      return sealer.seal(padded, beside(slot));
    },
    async read(slot, stored) {
      if (!(stored instanceof Uint8Array) || !(stored.buffer instanceof ArrayBuffer)) return null;
      const bytes = await sealer.unseal(new Uint8Array(stored), beside(slot));
      return bytes && partIn(new TextDecoder().decode(bytes));
    },
  };
}

function partIn(text: string): Part | null {
  const end = text.indexOf('\n');
  try {
    const name: unknown = JSON.parse(text.slice(0, end));
    return typeof name === 'string' ? { name, json: text.slice(end + 1) } : null;
  } catch {
    return null;
  }
}
