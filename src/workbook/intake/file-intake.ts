import type { ChosenFile } from '../../keeping/file-handles';
import { someOf } from '../../selection/fingerprints';
import type { View } from '../../selection/selection';
import type { OpenExtract, ToldFile } from '../extracts/open-extract';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import type { FileAgain, Kept } from '../kept/kept.svelte';
import { Openings } from '../opening/openings.svelte';
import { faultOf, type Refusals } from '../opening/refusals.svelte';
import type { IntakeView } from '../view/intake-view';
import type { FlowEvents } from './file-look';
import { type FlowParts, OpeningFlow } from './opening-flow';

/** What files come in through, and where what is said of them goes. */
export interface IntakeParts extends FlowParts {
  readonly extracts: Pick<OpenExtracts, 'ownOf' | 'isOpen'>;
  readonly kept: Kept;
  readonly refused: Refusals;
  /** Files that the address names and that are not open. */
  readonly wanted: () => View['extracts'];
}

/** What becomes of files that were read. */
export interface IntakeEvents {
  /** An extract of the reader's own is open. */
  readonly extract: (extract: OpenExtract) => void;
  /** It is to be closed. */
  readonly lost: (extract: OpenExtract) => void;
  readonly reference: FlowEvents['reference'];
}

/** How files come in: chosen or dropped, told by a mapping, put together, remembered, refused. */
export class FileIntake implements IntakeView {
  readonly #openings = new Openings();
  readonly #flow: OpeningFlow;
  /** Came out of a copy: what was sealed there is kept nowhere else. */
  readonly #ofCopy = new WeakSet<File>();

  constructor(
    private readonly parts: IntakeParts,
    { extract: opened, lost, reference }: IntakeEvents,
  ) {
    const { kept, refused, wanted } = parts;
    this.#flow = new OpeningFlow(parts, this.#openings, {
      extract: (extract) => {
        opened(extract);
        if (!extract.sources.some(({ chosen }) => this.#ofCopy.has(chosen.file))) void kept.opened(extract);
      },
      reference,
      lost: (extract, failure) => {
        if (!parts.extracts.isOpen(extract)) return;
        lost(extract);
        refused.add(failure);
      },
      refuse: (failure) => refused.add(failure),
      fault: (problem, file) => refused.add({ ...faultOf(problem), file }),
      wanted: (kind) => wanted()[kind]?.fingerprint ?? '',
    });
  }

  get openings(): IntakeView['openings'] {
    return this.#openings.list;
  }

  get refusals(): IntakeView['refusals'] {
    return this.parts.refused.list;
  }

  get wantedKept(): IntakeView['wantedKept'] {
    const asked = Object.values(this.parts.wanted()).map(({ fingerprint }) => fingerprint);
    return this.parts.kept.files.filter(({ fingerprint }) => asked.some((word) => someOf(fingerprint, word)));
  }

  open(files: readonly ChosenFile[]): void {
    void this.#flow.open(files);
  }

  /**
   * Opens what a copy holds: extracts as they were told before, with nothing asked, and other files as if they were
   * chosen. Nothing of it is kept on this device.
   */
  async openCopied(extracts: readonly (readonly ToldFile[])[], others: readonly ChosenFile[]): Promise<void> {
    for (const { file } of others) this.#ofCopy.add(file);
    for (const { chosen } of extracts.flat()) this.#ofCopy.add(chosen.file);
    await this.#flow.open(others);
    await Promise.all(extracts.map((sources) => this.#flow.openTold(sources)));
  }

  async openAgain(fingerprint: string): Promise<void> {
    const again = await this.parts.kept.fileOf(fingerprint);
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

  cancel(opening: number): void {
    this.#openings.cancel(opening);
  }

  answer(opening: number, choice: string): void {
    this.#openings.answer(opening, choice);
  }

  dismiss(refusal: number): void {
    this.parts.refused.dismiss(refusal);
  }
}
