import type { PresentedFigure } from './figure';
import type { SectionTitle } from './section-titles';

export interface SheetSection {
  readonly title: SectionTitle;
  readonly figures: readonly PresentedFigure[];
}

/** The figures of a sheet by section, in the order in which the sections first come. */
export function sectionsOf(figures: readonly PresentedFigure[]): readonly SheetSection[] {
  const titles = [...new Set(figures.map(({ section }) => section))];
  return titles.map((title) => ({ title, figures: figures.filter(({ section }) => section === title) }));
}
