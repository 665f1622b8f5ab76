import type { Contents } from '../../copying/contents';
import type { Copy } from '../../copying/copy-text';
import { COPY_ASKS, heldInWords } from '../../presentation/copy-words';
import type { CopyWithinView } from '../view/copy-view';

/** What is inside this page as a copy: it waits for the passphrase, where there is one, and is then opened. */
export class CopyWithin implements CopyWithinView {
  #copy = $state.raw<Copy | null>(null);
  #opening = $state.raw(false);
  tries = $state.raw(false);
  refused = $state.raw<string | null>(null);

  /** @param opened is given what the copy holds, once; resolves when all of it is open */
  constructor(private readonly opened: (contents: Contents) => Promise<void>) {}

  /** The page was found to be as it was written. */
  begin(copy: Copy): void {
    this.#copy = copy;
    if (!copy.header.sealed) void this.#open('');
  }

  get held(): string {
    const header = this.#copy?.header;
    return header ? heldInWords({ made: header.made, files: header.files.map(({ name }) => name) }) : '';
  }

  get synthetic(): boolean {
    return this.#copy?.header.synthetic === true;
  }

  get asks(): boolean {
    return this.#copy !== null && this.#copy.header.sealed !== null && !this.#opening;
  }

  async open(passphrase: string): Promise<void> {
    if (this.tries) return;
    this.refused = passphrase === '' ? COPY_ASKS.empty : null;
    if (passphrase === '') return;
    this.tries = true;
    await this.#open(passphrase);
    this.tries = false;
  }

  async #open(passphrase: string): Promise<void> {
    const contents = (await this.#copy?.open(passphrase)) ?? null;
    if (contents === null) {
      this.refused = COPY_ASKS.wrong;
      return;
    }
    this.#opening = true;
    await this.opened(contents);
  }
}
