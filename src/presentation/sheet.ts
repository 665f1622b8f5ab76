import type { HeadlineCount, PresentedFigure, PresentedSheet } from './figure';

const numberedCopies = new WeakMap<PresentedFigure, PresentedFigure>();

/**
 * Figures numbered in the order in which they stand on the sheet. The same figure in the same place gives the same
 * object, so that a sheet given again with one more figure redraws that figure alone.
 */
function numbered(figures: readonly PresentedFigure[]): readonly PresentedFigure[] {
  return figures.map((figure, at) => {
    if (figure.number === at + 1) return figure;
    const known = numberedCopies.get(figure);
    if (known?.number === at + 1) return known;
    const copy = { ...figure, number: at + 1 };
    numberedCopies.set(figure, copy);
    return copy;
  });
}

/** A headline count with its words. */
export function headlineCount(label: string, value: string): HeadlineCount {
  return { label, value };
}

/** A sheet with its figures numbered. */
export function presentSheet(sheet: PresentedSheet): PresentedSheet {
  return { ...sheet, figures: numbered(sheet.figures) };
}
