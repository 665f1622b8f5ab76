/** What of the workbook is here, and what is not. */
export interface SuppliedView {
  /** One quiet line: on its way, or here. */
  readonly line: string;
  /** What could not be had, what becomes of it, and whether to try again may help; null where nothing is missing. */
  readonly missing: { readonly what: string; readonly remedy: string; readonly again: boolean } | null;
  /** All that any later step needs is in this page. */
  readonly whole: boolean;
  tryAgain(): void;
}
