/** What of the workbook is here, and what is not. */
export interface SuppliedView {
  /** One quiet line: on its way, or here. */
  readonly line: string;
  /** What could not be had, what becomes of it, and whether to try again may help; null where nothing is missing. */
  readonly missing: { readonly what: string; readonly remedy: string; readonly again: boolean } | null;
  /** All that any later step needs is in this page. */
  readonly whole: boolean;
  /** That a newer version is on this device, and what using it would do; null where there is none. */
  readonly newer: { readonly what: string; readonly use: string } | null;
  tryAgain(): void;
  /** Opens the newer version in place of this one. */
  useNewer(): Promise<void>;
}
