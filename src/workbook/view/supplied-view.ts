/** What of the workbook is here, and what is not. */
export interface SuppliedView {
  /** One quiet line: on its way, or here. */
  readonly line: string;
  /** What could not be fetched, and what becomes of it; null where nothing is missing. */
  readonly missing: { readonly what: string; readonly remedy: string } | null;
  /** All that any later step needs is in this page. */
  readonly whole: boolean;
  tryAgain(): void;
}
