import type { DocumentKind } from '../../documents/document-kind';
import type { KeptNamed } from '../../presentation/keeping-words';

/** What documents of one kind are kept as, and how they are spoken of. */
export interface KeptAs<Doc> {
  readonly kind: DocumentKind<Doc>;
  readonly named: KeptNamed;
  /** Whether something was done in it, which would be gone with the page. */
  begun(document: Doc): boolean;
  /** What may be said of a kept document in the open: "Remand. 40 cases drawn." Less of one that is sealed. */
  readonly labelOf: (document: Doc, sealed: boolean) => string;
  /** The same as a document of its own, so that what is kept of it stays as it is. */
  asOwn(document: Doc): Doc;
  readonly file: {
    /** The name that the reader is offered for it. */
    name(document: Doc, day: string): string;
    readonly is: string;
    readonly write: (document: Doc) => string;
  };
}

/** The document in sight. */
export interface Held<Doc> {
  readonly document: Doc | null;
  put(document: Doc): void;
  /** All documents that the page holds; absent where it holds one. */
  readonly all?: readonly Doc[];
  /** Settles once it is known to what the document in sight belongs; what is opened before then would belong to nothing. */
  ready?(): Promise<unknown>;
  /** What must be said before another document takes its place; null where nothing would be gone. */
  asks?(instead: { readonly id: string }): string | null;
}
