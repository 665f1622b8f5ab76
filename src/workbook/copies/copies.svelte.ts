import type { Contents } from '../../copying/contents';
import { copyWithin, isCopy } from '../../copying/own-page';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import type { FileIntake } from '../intake/file-intake';
import type { ReferenceReading } from '../references/reference-reading';
import type { CopyView, CopyWithinView } from '../view/copy-view';
import { filesIn } from './copied-files';
import { CopyWithin } from './copy-within.svelte';
import { SaveCopy } from './save-copy.svelte';

/** Copies with extracts inside: this page as one, until its extracts are open, and those that are saved from it. */
export class Copies implements CopyView {
  #within = $state.raw<CopyWithin | null>(null);
  readonly save: SaveCopy;

  constructor(
    private readonly intake: Pick<FileIntake, 'openCopied'>,
    extracts: Pick<OpenExtracts, 'own'>,
    references: Pick<ReferenceReading, 'ownFiles'>,
    view: () => string,
  ) {
    this.save = new SaveCopy(() => ({ view: view(), extracts: extracts.own, others: references.ownFiles }));
  }

  get within(): CopyWithinView | null {
    return this.#within;
  }

  /** Opens what this page holds as a copy, once its passphrase is given. False where it is none, and nothing is done. */
  begin(): boolean {
    if (!isCopy()) return false;
    const within = new CopyWithin((contents) => this.#open(contents));
    this.#within = within;
    void copyWithin().then((copy) => copy && within.begin(copy));
    return true;
  }

  async #open(contents: Contents): Promise<void> {
    const { extracts, others } = filesIn(contents);
    // The page that was in sight when the copy was saved, unless a link leads elsewhere.
    if (window.location.hash === '' && contents.view !== '') window.location.replace(contents.view);
    await this.intake.openCopied(extracts, others);
    this.#within = null;
  }
}
