import type { ReferenceTable } from '../dataset/reference-table';
import type { ChosenFile } from '../keeping/file-handles';
import type { Consent } from '../keeping/kept-files';
import { someOf } from '../selection/fingerprints';
import type { ExtractMark } from '../selection/selection';
import { Choices } from './choices';
import { Kept } from './kept.svelte';
import { MappingsInWork } from './mapping.svelte';
import type { OpenExtract } from './open-extract';
import { OpeningFlow } from './opening-flow';
import { Openings } from './openings.svelte';
import { faultOf, Refusals } from './refusals.svelte';
import { Shelf } from './shelf';
import type { WorkbookView } from './view';

/** How files come in: chosen or dropped, told by a mapping, put together, remembered, refused. */
export abstract class WaysIn extends Choices {
  readonly kept = new Kept();
  readonly mapping = new MappingsInWork(this.kept);
  protected readonly shelf = new Shelf();
  protected readonly refused = new Refusals();
  readonly #openings = new Openings();
  readonly #flow = new OpeningFlow(this.shelf, this.#openings, this.mapping, {
    extract: (extract) => {
      this.openedReal(extract);
      void this.kept.opened(extract);
    },
    reference: (table, mark) => this.openedReference(table, mark),
    refuse: (failure) => this.refused.add(failure),
    fault: (problem, file) => this.refused.add({ ...faultOf(problem), file }),
    wanted: (kind) => this.place.wanted[kind]?.fingerprint ?? '',
  });

  /** An extract of the reader's own stands on the shelf. */
  protected abstract openedReal(extract: OpenExtract): void;
  protected abstract openedReference(table: ReferenceTable, mark: ExtractMark): void;

  get openings(): WorkbookView['openings'] {
    return this.#openings.list;
  }

  get refusals(): WorkbookView['refusals'] {
    return this.refused.list;
  }

  get wantedKept(): WorkbookView['wantedKept'] {
    const asked = Object.values(this.place.wanted).map(({ fingerprint }) => fingerprint);
    return this.kept.files.filter(({ fingerprint }) => asked.some((word) => someOf(fingerprint, word)));
  }

  open(files: readonly ChosenFile[]): void {
    void this.#flow.open(files);
  }

  async openAgain(fingerprint: string): Promise<void> {
    const chosen = await this.kept.fileOf(fingerprint);
    if (chosen) this.open([chosen]);
  }

  agree(consent: Consent): void {
    void this.kept.agree(consent);
  }

  cancel(opening: number): void {
    this.#openings.cancel(opening);
  }

  answer(opening: number, choice: string): void {
    this.#openings.answer(opening, choice);
  }

  dismiss(refusal: number): void {
    this.refused.dismiss(refusal);
  }
}
