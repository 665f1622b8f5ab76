import type { SheetId } from '../../selection/selection';
import type { AnswerView } from './answer-view';
import type { CasesDoorView } from './cases-view';
import type { CopyView } from './copy-view';
import type { FindView } from './find-view';
import type { IntakeView } from './intake-view';
import type { KeptView } from './kept-view';
import type { ModesView } from './modes-view';
import type { MappingDesk } from './mapping-view';
import type { PacksDoorView } from './pack-view';
import type { RecordView } from './record-view';
import type { QualityView } from './quality-view';
import type { RowsView } from './rows-view';
import type { SelectionView } from './selection-view';
import type { SuppliedView } from './supplied-view';

/** One extract as the list of extracts shows it. */
export interface ExtractLine {
  readonly kind: Exclude<SheetId, 'overview'>;
  readonly label: string;
  readonly file: string;
  /** First digits of the SHA-256 of the file. */
  readonly fingerprint: string;
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

/** The pages of a sheet: which is in sight, and the way to another. */
export interface PagesView {
  readonly sheet: SheetId;
  /** Id of the figure that has the page for itself, or `WHOLE_SHEET`; empty = the front page. */
  readonly page: string;
  goTo(sheet: SheetId, page?: string): void;
  /** The address of a page of the sheet in sight, with the selection in force. */
  addressOf(page: string): string;
}

/** What the screen sees and may ask: the one door to the workbook, which is made in `workbook.svelte.ts`. */
export interface WorkbookView extends PagesView {
  /** starting: page drawn, engine not up. waiting: after a reload, a named file must be opened again. */
  readonly phase: 'starting' | 'waiting' | 'ready';
  readonly sheets: readonly { readonly id: SheetId; readonly label: string; readonly open: boolean }[];
  readonly synthetic: boolean;
  /** Sentences about the address: it was bad and was put aside, or files it names are not open. */
  readonly addressNotes: readonly string[];
  /** Files that the address names and that are not open: "oocd-2024.parquet (Out-of-court disposals)". */
  readonly wanted: readonly string[];
  readonly extracts: readonly ExtractLine[];
  readonly answer: AnswerView;
  /** Who may see what. */
  readonly modes: ModesView;
  readonly selection: SelectionView;
  /** Boxes, choices, figures and words by what is typed. */
  readonly find: FindView;
  /** Files on their way in. */
  readonly intake: IntakeView;
  /** Columns that are being told. */
  readonly mapping: MappingDesk;
  /** What must be known of each file before it is quoted. */
  readonly quality: QualityView;
  /** What is kept on this device. */
  readonly kept: KeptView;
  /** Copies of the workbook with extracts inside. */
  readonly copies: CopyView;
  /** Protected packs built from the extract of the sheet in sight. */
  readonly packs: PacksDoorView;
  /** The rows behind the sheet in sight. */
  readonly rows: RowsView;
  /** Cases drawn of an extract for a panel, reviewed and concluded. */
  readonly cases: CasesDoorView;
  /** The meeting's record. */
  readonly record: RecordView;
  /** What of the workbook itself is here, and what is still to be fetched. */
  readonly supplied: SuppliedView;
  /** Closes an extract and ends its engine: its memory is free again. */
  close(kind: ExtractLine['kind']): void;
  openSamples(): void;
}
