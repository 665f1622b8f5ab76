import type { HeadlineCount, PresentedFigure, PresentedSheet } from './figure';

/** Figures numbered in the order in which they stand on the sheet. */
export function numbered(figures: readonly PresentedFigure[]): readonly PresentedFigure[] {
  return figures.map((figure, at) => ({ ...figure, number: at + 1 }));
}

/** A headline count with its words. */
export function headlineCount(label: string, value: string): HeadlineCount {
  return { label, value };
}

/** A sheet with its figures numbered. */
export function presentSheet(sheet: PresentedSheet): PresentedSheet {
  return { ...sheet, figures: numbered(sheet.figures) };
}
