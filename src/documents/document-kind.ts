import type { Failure } from '../vocabulary/failure';

/** What a document was read as: all of it, or why not, and what of it could be read. */
export type ReadDocument<Doc> =
  | { readonly ok: true; readonly document: Doc }
  | { readonly ok: false; readonly failure: Failure; readonly saved: Doc | null };

/**
 * A document that is kept in parts, so that a change writes only the part in which it was made. Values are plain JSON,
 * and a part that did not change is the same object as before.
 */
export interface DocumentKind<Doc> {
  /** "casework"; letters a to z and hyphens. */
  readonly kind: string;
  /** Unique among the documents of its kind. */
  idOf(document: Doc): string;
  partsOf(document: Doc): ReadonlyMap<string, object>;
  /** Reads parts that may be anything: they were kept by an older or newer workbook, or by something else. */
  read(parts: ReadonlyMap<string, unknown>): ReadDocument<Doc>;
}
