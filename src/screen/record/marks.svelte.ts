import { getContext, setContext } from 'svelte';
import type { PresentedSheet } from '../../presentation/figure';
import { supplies } from '../../supply/supplies';
import type { RecordView } from '../../workbook/view/record-view';
import type { MarkSheet } from './mark-sheet';

/** What marks a sheet comes with the other parts, and runs only where something is told. */
const marking = supplies.declare('the marks of the record', () => import('./mark-sheet'));

/** What happened and what is aimed at, marked on the axes of whatever is shown. */
export class Marks {
  #mark = $state.raw<MarkSheet | null>(null);

  constructor(private readonly book: () => RecordView) {
    $effect(() => {
      if (this.#told && !this.#mark) void marking.get().then(({ markSheet }) => (this.#mark = markSheet));
    });
  }

  get #told(): boolean {
    const { narratives, targets } = this.book().record;
    return narratives.length > 0 || targets.length > 0;
  }

  on(sheet: PresentedSheet | null): PresentedSheet | null {
    return sheet && this.#told && this.#mark ? this.#mark(sheet, this.book().record, this.book().measure) : sheet;
  }
}

const KEY = Symbol('marks');

/** Lets whatever is saved below be marked as the page is. */
export function provideMarks(marks: Marks): Marks {
  setContext(KEY, marks);
  return marks;
}

/** What was provided; null where nothing is marked. */
export const useMarks = (): Marks | null => getContext<Marks | undefined>(KEY) ?? null;
