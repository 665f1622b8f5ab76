import type { NotRead } from '../../dataset/quality/not-read';
import type { PresentedQuality, QualityBand } from '../../presentation/quality/quality-report';
import type { SheetId } from '../../selection/selection';

/** What the screen sees of the quality reports, and may ask. */
export interface QualityView {
  /** The report that stands above a sheet, null where none does. */
  shownOn(sheet: SheetId): { readonly key: string; readonly report: PresentedQuality } | null;
  /** Bands of files whose reports have not been read yet, for the sheets that show those files. */
  bandsOn(sheet: SheetId): readonly QualityBand[];
  /** The files of a sheet, each with a report one click away. */
  filesOn(sheet: SheetId): readonly { readonly key: string; readonly file: string }[];
  /** Puts a report above the sheet in sight. */
  show(key: string, sheet: SheetId): void;
  /** The reader goes on to the figures: the report counts as read. */
  leave(): void;
  /** What was not read of a file, for saving. */
  notRead(key: string): Promise<readonly NotRead[]>;
}
