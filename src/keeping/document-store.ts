/** The form in which documents are kept; what was kept in another is left alone. */
export const STORE_FORM = 1;

/** What stands in the open about a document that is kept. It says of what is in it what `label` says. */
export interface Header {
  readonly form: typeof STORE_FORM;
  /** "casework" */
  readonly kind: string;
  readonly id: string;
  /** What its key is made with besides the passphrase; null where it is not sealed. */
  readonly seal: { readonly salt: string; readonly iterations: number } | null;
  /** The tab that may write: any other is refused. */
  readonly writer: string;
  /** ISO moment of the last save. */
  readonly savedAt: string;
  /** What may be said of it in the open, in words; empty where nothing is. */
  readonly label: string;
}

/** One part as it is kept: text, or sealed bytes. */
export type StoredPart = string | Uint8Array<ArrayBuffer>;

/** What one save changes, in one step: parts by their slots, a whole number each. */
export interface Change {
  readonly put: ReadonlyMap<number, StoredPart>;
  readonly remove: readonly number[];
  readonly savedAt: string;
  readonly label: string;
}

/** What became of a save: another tab took over, everything was forgotten, or the browser would not. */
export type Saved = 'kept' | 'taken over' | 'forgotten' | 'refused';

/** What a document is called by. */
export type Named = Pick<Header, 'kind' | 'id'>;

/** Documents kept in parts on this device. It never rejects. */
export interface DocumentStore {
  list(): Promise<readonly Header[]>;
  /** The parts by slot; null where there is none or nothing answered. */
  load(document: Named): Promise<ReadonlyMap<number, unknown> | null>;
  /** Begins to keep a document; one that is there already is replaced as a whole. */
  begin(header: Header, parts: ReadonlyMap<number, StoredPart>): Promise<Saved>;
  /** Makes another tab the writer. */
  takeOver(document: Named, writer: string): Promise<Saved>;
  /** Saves a change, if `writer` still is the writer. */
  save(document: Named & Pick<Header, 'writer'>, change: Change): Promise<Saved>;
  forget(document: Named): Promise<boolean>;
  forgetAll(): Promise<boolean>;
}
