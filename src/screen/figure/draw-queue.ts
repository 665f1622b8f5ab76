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
    void this.#work();
  }

  /** A new answer is on the page: `ondrawn` is told when the drawings in view are there, and when all are. */
  answered(): void {
    this.#announceView = true;
    this.#announceAll = true;
    void this.#work();
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
      }
      const [next] = this.#later;
      if (!next) break;
      await idle();
      // Taken only now: while waiting it may have been replaced, or a figure in view may have come first.
      if (this.#now.size || !this.#later.has(next[0])) continue;
      const task = this.#later.get(next[0]);
      this.#later.delete(next[0]);
      await task?.();
    }
    this.#working = false;
    if (this.#announceAll) {
      this.#announceAll = false;
      this.#ondrawn('all');
    }
  }
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 30);
  });
}

export function provideDrawQueue(queue: DrawQueue): void {
  setContext(KEY, queue);
}

export function useDrawQueue(): DrawQueue {
  return getContext<DrawQueue>(KEY);
}
