/** What the pages of the peers share: rows as codes, boxes as sets of codes, and what one peer does. */
import type { CodedColumns } from '../../../src/counting/protocol';

/** One box: what stands beside it, and the codes of its part that it ticks. */
export interface PeerBox {
  readonly label: string;
  readonly codes: readonly number[];
}

/** One part of the filter: a column of codes, its boxes, and how many codes the column has. */
export interface PeerPart {
  readonly column: string;
  readonly legend: string;
  readonly size: number;
  readonly boxes: readonly PeerBox[];
}

export interface Cases {
  readonly rows: number;
  readonly columns: CodedColumns['columns'];
  readonly parts: readonly PeerPart[];
  /** The column that the drawings show within ethnicity, and the number of its codes. */
  readonly outcome: { readonly column: string; readonly size: number };
}

/** Codes of a part that pass, one byte a code; null where the part is not restricted. */
export type Accepted = Uint8Array | null;

/** Cases by code of each part (the part's own restriction left out), and of ethnicity by outcome, row by row. */
export interface Counted {
  readonly parts: readonly ArrayLike<number>[];
  readonly mix: ArrayLike<number>;
}

/** Restricts one part and counts again. */
export interface Peer {
  restrict(part: number, accepted: Accepted): Counted | Promise<Counted>;
  /** What may be got ready as a hand nears a box, before the click. */
  near?(part: number): Promise<void>;
}

/** The column of a part or of the outcome. Throws where there is none. */
export function columnOf({ columns }: Cases, name: string): Uint8Array | Uint16Array {
  const column = columns[name];
  if (!column) throw new Error(`The file has no column ${name}.`);
  return column;
}

/** The codes that pass. */
export const codesOf = (accepted: Uint8Array): readonly number[] =>
  [...accepted].flatMap((passes, code) => (passes ? [code] : []));
