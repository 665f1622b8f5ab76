import type { ReferenceTable } from '../../dataset/references/reference-table';
import type { ChosenFile } from '../../keeping/file-handles';
import type { Consent } from '../../keeping/kept-files';
import { someOf } from '../../selection/fingerprints';
import type { ExtractMark } from '../../selection/selection';
import { Choices } from '../navigation/selection-actions';
import { type FileAgain, Kept } from '../kept/kept.svelte';
import { MappingsInWork } from '../mapping/mapping.svelte';
import type { OpenExtract } from '../extracts/open-extract';
import { OpeningFlow } from './opening-flow';
import { Openings } from '../opening/openings.svelte';
import { faultOf, Refusals } from '../opening/refusals.svelte';
import { Shelf } from '../extracts/open-extracts';
import type { WorkbookView } from '../view/workbook-view';

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

  constructor() {
    super();
    // What was to be kept as before is no longer kept before.
    this.kept.onforgotten = () => this.mapping.keep(false);
  }

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
    const again = await this.kept.fileOf(fingerprint);
    if (again && (await this.#isWanted(again))) this.open([again.chosen]);
  }

  /** A file that was changed since says so before it opens. */
  async #isWanted({ chosen, changed }: FileAgain): Promise<boolean> {
    if (changed === null) return true;
    const line = this.#openings.begin(chosen.file.name);
    const choice = await line.ask({ words: changed, choices: [{ id: 'open', label: 'Open it as it is now' }] });
    line.end();
    return choice !== null;
  }

  agree(consent: Consent): Promise<void> {
    return this.kept.agree(consent);
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
