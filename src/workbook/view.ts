import type { PresentedSheet } from '../presentation/figure';
import type { PartId, SheetId } from '../selection/selection';
import type { Failure } from '../vocabulary/failure';

/** A file being opened. */
export interface Opening {
  readonly id: number;
  readonly file: string;
  readonly rowsRead: number;
  readonly rowsInFile: number | null;
  /** "Reading", "Checking", "Counting". */
  readonly doing: string;
}

/** A file that was refused; stays on the page until dismissed. */
export interface Refusal {
  readonly id: number;
  readonly failure: Failure;
}

/** One extract as the list of extracts shows it. */
export interface ExtractLine {
  readonly kind: Exclude<SheetId, 'overview'>;
  readonly label: string;
  readonly file: string;
  readonly synthetic: boolean;
  readonly rows: string;
  readonly children: string;
  readonly coverage: string;
  readonly status: string;
  readonly findings: readonly {
    readonly what: string;
    readonly soWhat: string;
    readonly toDo: string;
    readonly examples: readonly string[];
  }[];
}

/** What the screen sees and may ask. Implemented by the one reactive object in `workbook.svelte.ts`. */
export interface WorkbookView {
  /** starting: page drawn, engine not up. waiting: after a reload, a named file must be opened again. */
  readonly phase: 'starting' | 'waiting' | 'ready';
  readonly sheet: SheetId;
  readonly sheets: readonly { readonly id: SheetId; readonly label: string; readonly open: boolean }[];
  readonly synthetic: boolean;
  /** The sheet to show; null while there is nothing computed to show. */
  readonly presented: PresentedSheet | null;
  /** The figures shown answer an earlier selection; the new answer is being computed. */
  readonly stale: boolean;
  /** One quiet line: "Updated for Haringey". */
  readonly status: string;
  readonly openings: readonly Opening[];
  readonly refusals: readonly Refusal[];
  /** Sentences about the address: it was bad and was put aside, or files it names are not open. */
  readonly addressNotes: readonly string[];
  /** Files that the address names and that are not open: "oocd-2024.parquet (Out-of-court disposals)". */
  readonly wanted: readonly string[];
  readonly extracts: readonly ExtractLine[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  goTo(sheet: SheetId): void;
  /** Ticks or unticks boxes of a part. */
  tick(part: PartId, codes: readonly string[], on: boolean): void;
  clearPart(part: PartId): void;
  clearAll(): void;
  /** Back to the opening view: children 10 to 17, the latest complete twelve months. */
  startAgain(): void;
  undo(): void;
  redo(): void;
  choose(control: string, option: string): void;
  open(files: readonly File[]): void;
  openSamples(): void;
  cancel(opening: number): void;
  dismiss(refusal: number): void;
  /** Told by the screen once the figures in view, or all of them, have been drawn; the bench reads the marks. */
  painted(what: 'in view' | 'all'): void;
  /** Told by the screen when a figure comes near the window or leaves it: what is in view is answered first. */
  seen(figure: string, near: boolean): void;
}
