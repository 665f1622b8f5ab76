import type { HeadlineCount, PresentedFigure, PresentedSheet } from './figure';

const numberedCopies = new WeakMap<PresentedFigure, PresentedFigure>();

/**
 * A figure with its number on the sheet. The same figure in the same place gives the same object, so that a sheet given
 * again with one more figure redraws that figure alone.
 */
export function inPlace(figure: PresentedFigure, number: number): PresentedFigure {
  if (figure.number === number) return figure;
  const known = numberedCopies.get(figure);
  if (known?.number === number) return known;
  const copy = { ...figure, number };
  numberedCopies.set(figure, copy);
  return copy;
}

/** A headline count with its words. */
export function headlineCount(label: string, value: string): HeadlineCount {
  return { label, value };
}

/** A sheet with its figures numbered in the order in which they stand, but those that have their number already. */
export function presentSheet(sheet: PresentedSheet): PresentedSheet {
  return { ...sheet, figures: sheet.figures.map((figure, at) => inPlace(figure, figure.number || at + 1)) };
}

/**
 * The figures that are turned to, one after another. One that says nothing for this selection, or that the extract cannot
 * answer, is passed over unless it is in sight; where none says anything, all are there.
 */
export function figuresToTurn(
  { figures }: Pick<PresentedSheet, 'figures'>,
  current: string | null,
): PresentedSheet['figures'] {
  const saying = figures.filter(({ idle, unavailable }) => !idle && unavailable === undefined);
  return saying.length ? figures.filter((one) => saying.includes(one) || one.id === current) : figures;
}

/**
 * "8 of 24": a figure has one number wherever it is named, that of its place on the whole sheet. Where questions are passed
 * over, how many: "7 say nothing here".
 */
export function placeInWords(
  { number }: Pick<PresentedFigure, 'number'>,
  turned: PresentedSheet['figures'],
  { figures }: Pick<PresentedSheet, 'figures'>,
): { readonly at: string; readonly over: string } {
  const over = figures.length - turned.length;
  const says = over === 1 ? 'says' : 'say';
  return { at: `${number} of ${figures.length}`, over: over > 0 ? `; ${over} ${says} nothing here` : '' };
}
