import type { PresentedSheet } from '../../presentation/figure';
import { supplies } from '../../supply/supplies';
import type { RecordView } from '../../workbook/view/record-view';
import type { MarkSheet } from './mark-sheet';

/** What marks a sheet comes with the other parts, and runs only where something is told. */
const marking = supplies.declare('the marks on time axes', () => import('./mark-sheet'));

/** What happened, marked on the axes of time of whatever is shown. */
export class Marks {
  #mark = $state.raw<MarkSheet | null>(null);

  constructor(private readonly book: () => RecordView) {
    $effect(() => {
      if (this.#told && !this.#mark) void marking.get().then(({ markSheet }) => (this.#mark = markSheet));
    });
  }

  get #told(): boolean {
    return this.book().record.narratives.length > 0;
  }

  on(sheet: PresentedSheet | null): PresentedSheet | null {
    return sheet && this.#told && this.#mark ? this.#mark(sheet, this.book().record) : sheet;
  }
}
