import { getContext, setContext } from 'svelte';

type Task = () => Promise<void>;

const KEY = Symbol('draw queue');

/**
 * Figures in view are drawn at once, the others one by one when the browser is idle. A newer task of the same
 * figure replaces an older one that has not begun.
 */
export class DrawQueue {
  readonly #now = new Map<string, Task>();
  readonly #later = new Map<string, Task>();
  readonly #ondrawn: (what: 'in view' | 'all') => void;
  #working = false;
  #announceView = false;
  #announceAll = false;
  #held = false;
  /** Ends the waiting for a moment in which nothing else is to be done. */
  #wake = (): void => undefined;

  /** @param seen told when a figure comes near the window or leaves it */
  constructor(
    ondrawn: (what: 'in view' | 'all') => void,
    readonly seen: (figure: string, near: boolean) => void,
  ) {
    this.#ondrawn = ondrawn;
  }

  add(id: string, inView: boolean, task: Task): void {
    this.#now.delete(id);
    this.#later.delete(id);
    (inView ? this.#now : this.#later).set(id, task);
    if (inView) this.#wake();
    void this.#work();
  }

  /** A new answer is on the page: `ondrawn` is told when the drawings in view are there, and when all are. */
  answered(): void {
    this.#announceView = true;
    this.#announceAll = true;
    this.#wake();
    void this.#work();
  }

  /** While a new answer is being worked out, nothing is drawn out of sight: it would be drawn again, and is in the way. */
  hold(held: boolean): void {
    this.#held = held;
    if (!held) void this.#work();
  }

  /** Waits for something; a figure in view does not. */
  #until(moment: (then: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      moment(resolve);
    });
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    // A microtask later all figures of this answer have entered themselves.
    await Promise.resolve();
    for (;;) {
      if (this.#now.size) {
        const tasks = [...this.#now.values()];
        this.#now.clear();
        await Promise.all(tasks.map((task) => task()));
        continue;
      }
      if (this.#announceView) {
        this.#announceView = false;
        this.#ondrawn('in view');
        await this.#until(painted);
        continue;
      }
      const [next] = this.#later;
      if (!next || this.#held) break;
      await this.#until(idle);
      // Taken only now: while waiting it may have been replaced, or something may have come first.
      if (this.#held || this.#now.size || !this.#later.has(next[0])) continue;
      const task = this.#later.get(next[0]);
      this.#later.delete(next[0]);
      await task?.();
    }
    this.#working = false;
    if (this.#announceAll && !this.#later.size) {
      this.#announceAll = false;
      this.#ondrawn('all');
    }
  }
}

/** What was drawn is on the glass; a page out of sight has no frames. */
function painted(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
  setTimeout(then, 100);
}

function idle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 500 });
  else setTimeout(then, 30);
}

export function provideDrawQueue(queue: DrawQueue): void {
  setContext(KEY, queue);
}

export function useDrawQueue(): DrawQueue {
  return getContext<DrawQueue>(KEY);
}
