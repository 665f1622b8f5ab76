import { getContext, setContext } from 'svelte';

type Task = () => Promise<void>;

/**
 * now: in sight. idle: one by one when the browser has nothing else to do. rest: only when no new answer has come for
 * a moment, because drawing again what nobody sees leaves litter that the next answer would wait for.
 */
export type Turn = 'now' | 'idle' | 'rest';

const KEY = Symbol('draw queue');
/** Milliseconds without a new answer after which what is out of sight is drawn again. */
const REST = 400;

/** Figures in view are drawn at once, the others later. A newer task of a name replaces one that has not begun. */
export class DrawQueue {
  readonly #tasks = { now: new Map<string, Task>(), idle: new Map<string, Task>(), rest: new Map<string, Task>() };
  readonly #ondrawn: (what: 'in view' | 'all') => void;
  #working = false;
  #announceView = false;
  #announceAll = false;
  #held = false;
  #printing = false;
  /** When the last answer came, or was asked for. */
  #disturbed = 0;
  /** Ends the waiting for a moment in which nothing else is to be done. */
  #wake = (): void => undefined;

  /** @param seen told when a figure comes near the window or leaves it */
  constructor(
    ondrawn: (what: 'in view' | 'all') => void,
    readonly seen: (figure: string, near: boolean) => void,
  ) {
    this.#ondrawn = ondrawn;
  }

  add(name: string, turn: Turn, task: Task): void {
    for (const tasks of Object.values(this.#tasks)) tasks.delete(name);
    this.#tasks[this.#printing ? 'now' : turn].set(name, task);
    if (turn !== 'rest' || this.#printing) this.#wake();
    void this.#work();
  }

  /** What waited has come into sight. */
  hurry(name: string): void {
    const task = this.#tasks.rest.get(name) ?? this.#tasks.idle.get(name);
    if (task) this.add(name, 'now', task);
  }

  /** A new answer is on the page: `ondrawn` is told when the drawings in view are there, and when all are. */
  answered(): void {
    this.#announceView = true;
    this.#announceAll = true;
    this.#disturbed = performance.now();
    this.#wake();
    void this.#work();
  }

  /** While a new answer is being worked out, nothing is drawn out of sight: it would be drawn again, and is in the way. */
  hold(held: boolean): void {
    this.#held = held;
    this.#disturbed = performance.now();
    if (!held) void this.#work();
  }

  /** On paper everything is in sight. */
  print(printing: boolean): void {
    this.#printing = printing;
    if (!printing) return;
    for (const name of [...this.#tasks.idle.keys(), ...this.#tasks.rest.keys()]) this.hurry(name);
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
    while (await this.#step());
    this.#working = false;
    if (this.#announceAll && !this.#tasks.idle.size && !this.#tasks.rest.size) {
      this.#announceAll = false;
      this.#ondrawn('all');
    }
  }

  /** Does what is next, or waits for its moment; false where there is nothing to do now. */
  async #step(): Promise<boolean> {
    const { now, idle, rest } = this.#tasks;
    if (now.size) {
      const tasks = [...now.values()];
      now.clear();
      await Promise.all(tasks.map((task) => task()));
    } else if (this.#announceView) {
      this.#announceView = false;
      this.#ondrawn('in view');
      await this.#until(painted);
    } else if (this.#held || (!idle.size && !rest.size)) return false;
    else if (idle.size) await this.#later(idle);
    else await this.#afterRest(rest);
    return true;
  }

  async #afterRest(rest: Map<string, Task>): Promise<void> {
    const left = this.#disturbed + REST - performance.now();
    if (left > 0) await this.#until((then) => setTimeout(then, left));
    else await this.#later(rest);
  }

  async #later(tasks: Map<string, Task>): Promise<void> {
    const [name] = tasks.keys();
    await this.#until(idle);
    // Taken only now: while waiting it may have been replaced, or something may have come first.
    if (name === undefined || this.#held || this.#tasks.now.size) return;
    const task = tasks.get(name);
    tasks.delete(name);
    await task?.();
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
