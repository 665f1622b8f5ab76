import type { DrawQueue } from './draw-queue';
import { nearView } from './near-view';

/** When one drawing is drawn: at once in sight, when idle the first time, at rest when it is drawn again out of sight. */
export class DrawingTurn {
  #near = false;
  #drawn = false;
  #asked = 0;
  readonly #queue: DrawQueue;
  readonly #behind: (behind: boolean) => void;

  /** @param behind told that the drawing answers an earlier selection than its table, and is not to be seen */
  constructor(queue: DrawQueue, behind: (behind: boolean) => void) {
    this.#queue = queue;
    this.#behind = behind;
  }

  /**
   * There is something to draw under this name: other content, or the same beside rows that moved. What is out of sight
   * is hidden until it is drawn.
   */
  ask(name: string, draw: () => Promise<void>, content: 'other' | 'same'): void {
    const asked = (this.#asked += 1);
    const stale = this.#drawn && content === 'other';
    if (this.#drawn) this.#behind(!this.#near);
    this.#queue.add(name, this.#near ? 'now' : stale ? 'rest' : 'idle', async () => {
      await draw();
      this.#drawn = true;
      // Asked for again while it was being made, out of sight: what is there now is not what its table says.
      if (asked === this.#asked) this.#behind(false);
      else if (!this.#near) this.#behind(true);
    });
  }

  /** What is drawn fits after all: a window came back to its size. */
  fits(): void {
    this.#behind(false);
  }

  /** Draws what waits as soon as the place is near the window. Returns how to stop. */
  watch(place: Element, name: string): () => void {
    return nearView(place, (near) => {
      this.#near = near;
      if (near) this.#queue.hurry(name);
    });
  }
}
