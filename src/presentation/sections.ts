import type { PresentedFigure } from './figure';

/** Sections of a sheet in order. A figure that opens one is named; those after it stay in it until the next opens. */
const OPENERS: Readonly<Record<string, string>> = {
  stages: 'Decision by decision',
  'overview-ethnicity': 'The extracts side by side',
  mix: 'What was decided',
  unknowns: 'How sure, and like for like',
  composition: 'Out of whom',
  representation: 'Out of whom',
  'per-thousand': 'Out of whom',
  'separation-rates': 'Out of whom',
  'kcpo-funnel': 'Questions for this extract',
  'oocd-funnel': 'Questions for this extract',
  'remand-ends': 'Questions for this extract',
  'separation-length': 'Questions for this extract',
  'observed-ethnicity': 'The records themselves',
  age: 'By age and place',
  time: 'Over time',
};

export interface SheetSection {
  readonly title: string;
  readonly figures: readonly PresentedFigure[];
}

/** The figures of a sheet by section. A section that was opened before takes up the figures that come back to it. */
export function sectionsOf(figures: readonly PresentedFigure[]): readonly SheetSection[] {
  const sections: { readonly title: string; readonly figures: PresentedFigure[] }[] = [];
  let title = 'Findings';
  for (const figure of figures) {
    title = OPENERS[figure.id] ?? title;
    const open = sections.find((section) => section.title === title);
    if (open) open.figures.push(figure);
    else sections.push({ title, figures: [figure] });
  }
  return sections;
}
