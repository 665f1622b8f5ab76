import type { CasesDesk } from '../view/cases-view';
import { CaseKeeping } from './case-keeping.svelte';
import { CaseworkFiles } from './casework-files';
import { CaseworkHeld } from './casework-held.svelte';
import { DrawDesk } from './draw-desk.svelte';
import type { DrawParts } from './draw-parts';
import { PanelDesk } from './panel-desk';
import { ResultsDesk } from './results-desk.svelte';
import { ReviewDesk } from './review-desk.svelte';
import { SheetDesk } from './sheet-desk.svelte';

/** All that a panel does with the cases of the extract in sight: the parts of it, over one casework file. */
export class CaseDesk implements CasesDesk {
  readonly #held: CaseworkHeld = new CaseworkHeld(
    (file) => this.keeping.save(file),
    () => this.keeping.readsOnly,
    () => this.parts.extract(),
  );
  readonly keeping: CaseKeeping = new CaseKeeping(this.#held);
  readonly draw: DrawDesk;
  readonly review: ReviewDesk;
  readonly results: ResultsDesk;
  readonly panel: PanelDesk;
  readonly sheet: SheetDesk;
  readonly files: CaseworkFiles;

  constructor(private readonly parts: Omit<DrawParts, 'held'>) {
    this.draw = new DrawDesk({ ...parts, held: this.#held });
    this.review = new ReviewDesk(this.#held, this.keeping, parts);
    this.results = new ResultsDesk(this.#held, parts);
    this.files = new CaseworkFiles(this.#held, parts);
    this.sheet = new SheetDesk(this.#held);
    this.panel = new PanelDesk(this.#held, parts.extract);
  }
}
