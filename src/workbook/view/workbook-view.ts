import type { PresentedSheet } from '../../presentation/figure';
import type { PartId, SheetId } from '../../selection/selection';
import type { ChosenFile } from '../../keeping/file-handles';
import type { Failure } from '../../vocabulary/failure';
import type { KeptView } from './kept-view';
import type { MappingDesk } from './mapping-view';
import type { QualityView } from './quality-view';
import type { SuppliedView } from './supplied-view';

export type { ChosenFile };
export { chosenBy } from '../../keeping/file-handles';

/** A file being opened. */
export interface Opening {
  readonly id: number;
  readonly file: string;
  /** "Reading: 45,000 of 300,000 rows, 22,000 rows a second, about 10 seconds left". */
  readonly doing: string;
  /** How much of it has been read, 0 to 1; null where that is not known. */
  readonly share: number | null;
  /** What the reader must say before it is read on: add its rows to what is open, or open it instead. */
  readonly asks: {
    readonly words: string;
    readonly choices: readonly { readonly id: string; readonly label: string }[];
  } | null;
  /** Its columns must be told on the mapping screen. */
  readonly waitsForMapping: boolean;
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
  /** Opened by the reader, and closed by the reader; a sample comes with the workbook. */
  readonly own: boolean;
  readonly rows: string;
  readonly children: string;
  readonly coverage: string;
  readonly status: string;
  /** File, time and status in sentences: "oocd.parquet. 1 April 2019 to 31 March 2025. Provisional: March 2025." */
  readonly about: string;
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
  /** Nothing of the sheet is still to come, figures out of sight included. */
  readonly whole: boolean;
  /** One quiet line: "Updated for Haringey". */
  readonly status: string;
  readonly openings: readonly Opening[];
  readonly refusals: readonly Refusal[];
  /** What of the workbook itself is here, and what is still to be fetched. */
  readonly supplied: SuppliedView;
  /** Sentences about the address: it was bad and was put aside, or files it names are not open. */
  readonly addressNotes: readonly string[];
  /** Files that the address names and that are not open: "oocd-2024.parquet (Out-of-court disposals)". */
  readonly wanted: readonly string[];
  /** Those of them that are kept on this device, or that can be opened again from here. */
  readonly wantedKept: KeptView['files'];
  readonly extracts: readonly ExtractLine[];
  /** What must be known of each file before it is quoted. */
  readonly quality: QualityView;
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
  /** Columns that are being told. */
  readonly mapping: MappingDesk;
  /** What is kept on this device. */
  readonly kept: KeptView;
  open(files: readonly ChosenFile[]): void;
  /** Opens a file that is kept, or whose handle is; must be called from a click. */
  openAgain(fingerprint: string): Promise<void>;
  /** What may be kept on this device from now on. */
  agree(consent: KeptView['consent']): Promise<void>;
  /** Takes an extract off the shelf and ends its engine: its memory is free again. */
  close(kind: ExtractLine['kind']): void;
  openSamples(): void;
  cancel(opening: number): void;
  /** Answers what an opening asks, by the id of one of its choices. */
  answer(opening: number, choice: string): void;
  dismiss(refusal: number): void;
  /** Told by the screen once the figures in view, or all of them, have been drawn; the bench reads the marks. */
  painted(what: 'in view' | 'all'): void;
  /** Told by the screen when a figure comes near the window or leaves it: what is in view is answered first. */
  seen(figure: string, near: boolean): void;
}
