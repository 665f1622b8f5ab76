import { COMING, KEPT_HERE, MISSING_REMEDY, missingInWords, NEWER, WHOLE } from '../presentation/supply-words';
import { carriesAll } from '../supply/carried';
import { Installed, type InstalledState } from '../supply/installed';
import { supplies } from '../supply/supplies';
import type { SuppliedView } from './view/supplied-view';

/** Milliseconds after which all is asked for, even where no number has come yet. */
const AT_LATEST = 3000;

/** Fetches all that a later step may need, right after the first numbers, and tells how far that is. */
export class Supplied implements SuppliedView {
  #state = $state.raw(supplies.state);
  #gathered = $state.raw(false);
  readonly #where = carriesAll() ? 'within' : 'beside';

  #kept = $state.raw<InstalledState>({ kept: false, newer: false });
  readonly #installed = new Installed((state) => (this.#kept = state));
  #begun = false;

  constructor() {
    // Later, because a page that is being drawn asks for its parts while nothing may change under it.
    supplies.listen(() => queueMicrotask(() => this.#turned()));
    setTimeout(() => this.gather(), AT_LATEST);
  }

  /** Asks for everything that is not here yet. */
  gather(): void {
    if (this.#gathered) return;
    this.#gathered = true;
    supplies.gather();
    this.#keepOnceWhole();
  }

  #turned(): void {
    this.#state = supplies.state;
    this.#keepOnceWhole();
  }

  /** The browser keeps the files once all of them are here, so that no number waits for that. */
  #keepOnceWhole(): void {
    if (this.#begun || !this.whole) return;
    this.#begun = true;
    void this.#installed.begin();
  }

  get whole(): boolean {
    return this.#gathered && this.#state.coming.length === 0 && this.#state.missing.length === 0;
  }

  get line(): string {
    if (this.whole) return this.#kept.kept ? `${WHOLE} ${KEPT_HERE}` : WHOLE;
    return this.#state.missing.length > 0 ? '' : COMING;
  }

  get missing(): SuppliedView['missing'] {
    const what = missingInWords(this.#state.missing, this.#where);
    return what === null ? null : { what, remedy: MISSING_REMEDY[this.#where], again: this.#where === 'beside' };
  }

  get newer(): SuppliedView['newer'] {
    return this.#kept.newer ? NEWER : null;
  }

  tryAgain(): void {
    supplies.tryAgain();
  }

  async useNewer(): Promise<void> {
    await this.#installed.useNewer();
  }
}
