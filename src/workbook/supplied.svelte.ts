import { COMING, MISSING_REMEDY, missingInWords, WHOLE } from '../presentation/supply-words';
import { carriesAll } from '../supply/carried';
import { supplies } from '../supply/supplies';
import type { SuppliedView } from './view/supplied-view';

/** Milliseconds after which all is asked for, even where no number has come yet. */
const AT_LATEST = 3000;

/** Fetches all that a later step may need, right after the first numbers, and tells how far that is. */
export class Supplied implements SuppliedView {
  #state = $state.raw(supplies.state);
  #gathered = $state.raw(false);
  readonly #where = carriesAll() ? 'within' : 'beside';

  constructor() {
    supplies.listen(() => (this.#state = supplies.state));
    setTimeout(() => this.gather(), AT_LATEST);
  }

  /** Asks for everything that is not here yet. */
  gather(): void {
    if (this.#gathered) return;
    this.#gathered = true;
    supplies.gather();
  }

  get whole(): boolean {
    return this.#gathered && this.#state.coming.length === 0 && this.#state.missing.length === 0;
  }

  get line(): string {
    if (this.whole) return WHOLE;
    return this.#state.missing.length > 0 ? '' : COMING;
  }

  get missing(): SuppliedView['missing'] {
    const what = missingInWords(this.#state.missing, this.#where);
    return what === null ? null : { what, remedy: MISSING_REMEDY[this.#where], again: this.#where === 'beside' };
  }

  tryAgain(): void {
    supplies.tryAgain();
  }
}
