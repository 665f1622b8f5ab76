import type { CasesDesk } from '../view/cases-view';
import { HELD } from '../../presentation/held-words';
import type { CaseworkFile } from '../../casework/file/casework-file';
import type { DocumentKeeping } from '../keeping/document-keeping.svelte';
import { beforeLeaving, type Held } from '../opening/before-leaving';
import { caseKeeping } from './case-keeping';
import { CaseworkFiles } from './casework-files.svelte';
import { CaseworkHeld } from './casework-held.svelte';
import { Integrity } from './integrity.svelte';
import { SetAsideDesk } from './set-aside-desk';
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
    (file) => this.integrity.arrived(file),
  );
  readonly keeping: DocumentKeeping<CaseworkFile> = caseKeeping(this.#held);
  readonly integrity: Integrity = new Integrity(this.#held, {
    extract: () => this.parts.extract(),
    fault: (problem) => this.parts.fault(problem),
  });
  readonly draw: DrawDesk;
  readonly review: ReviewDesk;
  readonly results: ResultsDesk;
  readonly panel: PanelDesk;
  readonly sheet: SheetDesk;
  readonly files: CaseworkFiles;
  readonly setAside: SetAsideDesk;

  constructor(private readonly parts: Omit<DrawParts, 'held'>) {
    this.draw = new DrawDesk({ ...parts, held: this.#held });
    this.review = new ReviewDesk(this.#held, this.keeping, parts);
    this.results = new ResultsDesk(this.#held, parts);
    this.files = new CaseworkFiles(this.#held, parts, this.keeping, this.integrity);
    this.setAside = new SetAsideDesk(this.#held, this.review);
    this.sheet = new SheetDesk(this.#held);
    this.panel = new PanelDesk(this.#held, parts.extract);
    beforeLeaving(() => this.#leaving());
  }
  /** Casework that the page holds: what of it is kept nowhere is gone with the page. */
  #leaving(): readonly Held[] {
    const { unkept } = this.keeping;
    const begun = this.#held.all.filter(({ draws }) => draws.length > 0);
    return begun.map((file) => ({ what: HELD.casework(file.kind), isGone: unkept.includes(file) }));
  }
}
