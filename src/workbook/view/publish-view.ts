import type { PublicLine } from '../../record/public-lines';
import type { FileToSave, PackCopyView } from './copy-view';

/** A pinned figure and what becomes of it in the public copy. */
export interface PublicPin {
  readonly id: string;
  /** What the figure asks. */
  readonly asks: string;
  /** What the pack says instead of the numbers that were pinned; null where it is dropped. */
  readonly answer: string | null;
  /** Why it is dropped; empty where it is not. */
  readonly why: string;
}

/** Publishing: a copy of the workbook with a protected pack and what of the record may stand beside it. */
export interface PublishView {
  /** Name of the pack; null until one was chosen. */
  readonly pack: string | null;
  readonly pins: readonly PublicPin[];
  readonly lines: readonly PublicLine[];
  /** Ids of the lines that go in. */
  readonly chosen: ReadonlySet<string>;
  /** Why the file that was chosen is no pack; null where it is one. */
  readonly notPack: string | null;
  readonly copy: Omit<PackCopyView, 'make'>;
  /** Reads the pack. */
  choosePack(file: File): Promise<void>;
  /** Puts a line in, or leaves it out; one that is refused stays out. */
  choose(line: string, isIn: boolean): void;
  /** The copy; null where there is no pack, or it was refused. */
  make(): Promise<FileToSave | null>;
}
