import type { Turns } from './answer-order';

/** Longer than any figure takes to be drawn: a page that is out of sight never paints, and must be answered too. */
const PATIENCE = 400;
const AFTER_FRAME = 20;

/** What the reader sees: told by the screen, asked by the answering. */
export class Screening {
  readonly #inView = new Set<string>();
  #waiting: (() => void)[] = [];
  #drawn = false;

  /** A figure came within sight or left it. */
  seen(figure: string, near: boolean): void {
    if (near) this.#inView.add(figure);
    else this.#inView.delete(figure);
  }

  /** The figures in view have been drawn. */
  drawn(): void {
    this.#drawn = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  /** How the next answer is to be given. */
  turns(): Turns {
    this.#drawn = false;
    return {
      inView: () => this.#inView,
      painted: () => this.#painted(),
      breath: () => new Promise((go) => setTimeout(go, 0)),
    };
  }

  /** A frame after the drawings were made they are on the glass; a little later, so that a click comes first. */
  async #painted(): Promise<void> {
    await new Promise<void>((go) => {
      setTimeout(go, PATIENCE);
      const framed = () => void requestAnimationFrame(() => setTimeout(go, AFTER_FRAME));
      if (this.#drawn) framed();
      else this.#waiting.push(framed);
    });
  }
}
