import { getContext, setContext } from 'svelte';
import { ScheduledFigure } from './scheduled-figure.svelte';

/** Milliseconds without a new answer after which what is out of sight is painted again. */
const REST = 400;
/** Milliseconds that whoever waits for the window to be painted waits at most: a hidden page never paints. */
const PATIENCE = 400;
/** How far from the window a figure counts as in view. */
const NEAR = '150px 0px';

/**
 * What is painted when: figures in view at once and together; those out of sight one by one, the first time when the
 * browser is idle, later only at rest, because painting again what nobody sees leaves garbage that the next answer would wait for.
 */
export class DrawingSchedule {
  readonly #figures = new Map<Element, ScheduledFigure>();
  readonly #watch = new IntersectionObserver((entries) => this.#moved(entries), { rootMargin: NEAR });
  #working = false;
  #announceView = false;
  #announceAll = false;
  #held = false;
  #printing = false;
  /** When the last answer came, or was asked for. */
  #disturbed = 0;
  /** Ends the waiting for a moment in which nothing else is to be done. */
  #wake = (): void => undefined;
  #whenPainted: (() => void)[] = [];

  /** @param ondrawn told when the figures in view are painted, when all are, and when one of them then falls behind */
  constructor(private readonly ondrawn: (what: 'in view' | 'all' | 'behind') => void) {}

  /** A figure that is painted in its turn; `table` puts its table on the page. It counts from `place` on. */
  figure(id: string, table: () => Promise<void>): ScheduledFigure {
    const figure: ScheduledFigure = new ScheduledFigure(id, table, () => this.#waiting(figure));
    return figure;
  }

  /** A figure stands at this place. Returns how to take it away. */
  place(figure: ScheduledFigure, place: Element): () => void {
    this.#figures.set(place, figure);
    // Of words alone, it is never painted again.
    figure.laidOut ||= !figure.waits;
    this.#watch.observe(place);
    this.#waiting(figure);
    return () => {
      this.#watch.unobserve(place);
      this.#figures.delete(place);
      // It may be all that was behind.
      void this.#work();
    };
  }

  /** Ids of the figures that are in or near the window now. */
  inView(): ReadonlySet<string> {
    return new Set([...this.#figures.values()].flatMap(({ id, near }) => (near ? [id] : [])));
  }

  /** Resolves once what was just given is painted in view, or after a while. */
  painted(): Promise<void> {
    return new Promise((resolve) => {
      this.#whenPainted.push(resolve);
      setTimeout(resolve, PATIENCE);
    });
  }

  /** A new answer is on the page. */
  answered(): void {
    this.#announceView = true;
    this.#announceAll = true;
    this.#disturbed = performance.now();
    this.#wake();
    void this.#work();
  }

  /** While a new answer is being worked out, nothing is painted out of sight: it would be painted again, and is in the way. */
  hold(held: boolean): void {
    this.#held = held;
    this.#disturbed = performance.now();
    if (!held) void this.#work();
  }

  /**
   * On paper everything is in sight. Tables are as they will be printed when this returns, once Svelte is flushed. Where
   * they are `masked` no drawing stands beside them that was made of what is not. Rows made smaller are not where a smaller
   * picture has them, because no line between them is thinner than a dot: each drawing is made anew for the rows that it
   * then stands beside, and again for the screen.
   */
  print(printing: boolean, masked = false): void {
    this.#printing = printing;
    for (const figure of this.#figures.values()) {
      figure.onPaper = printing;
      figure.onlyFresh = printing && masked;
      figure.moved();
    }
    if (!printing) return;
    for (const figure of this.#figures.values()) if (figure.waits) void figure.show();
    this.#wake();
    void this.#work();
  }

  #moved(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      const figure = this.#figures.get(target);
      if (!figure) continue;
      figure.near = isIntersecting;
      if (figure.waits) this.#waiting(figure);
    }
  }

  #waiting(figure: ScheduledFigure): void {
    if (figure.waits && !this.#announceAll) {
      this.#announceAll = true;
      this.ondrawn('behind');
    }
    if (this.#isDue(figure) || !figure.made) this.#wake();
    void this.#work();
  }

  #isDue({ near }: ScheduledFigure): boolean {
    return near || this.#printing;
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    // A microtask later all figures of this answer wait.
    await Promise.resolve();
    // Asked again without a wait before it ends: what begins to wait meanwhile finds it at work, and wakes nobody.
    while (this.#hasWork()) await this.#step();
    this.#working = false;
    if (this.#announceAll && !this.#waits().length) {
      this.#announceAll = false;
      this.ondrawn('all');
    }
  }

  #waits(): readonly ScheduledFigure[] {
    return [...this.#figures.values()].filter(({ waits }) => waits);
  }

  #hasWork(): boolean {
    const waits = this.#waits();
    return this.#announceView || (waits.length > 0 && !this.#held) || waits.some((figure) => this.#isDue(figure));
  }

  /** Does what is next, or waits for its moment. */
  async #step(): Promise<void> {
    const waits = this.#waits();
    const due = waits.filter((figure) => this.#isDue(figure));
    if (due.length) await Promise.all(due.map((figure) => figure.paint()));
    else if (this.#announceView) await this.#announce();
    else await this.#later(waits.find(({ made }) => !made) ?? waits[0]);
  }

  async #announce(): Promise<void> {
    this.#announceView = false;
    this.ondrawn('in view');
    const waiting = this.#whenPainted.splice(0);
    await this.#until(framed);
    for (const go of waiting) go();
  }

  async #later(figure: ScheduledFigure | undefined): Promise<void> {
    const left = figure?.made ? this.#disturbed + REST - performance.now() : 0;
    if (left > 0) return this.#until((then) => setTimeout(then, left));
    await this.#until(idle);
    // While waiting something may have come first, or an answer is being worked out.
    if (figure?.waits && !this.#held && !this.#waits().some((one) => this.#isDue(one))) await figure.paint();
  }

  /** Waits for a moment, unless something comes first. */
  #until(moment: (then: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      moment(resolve);
    });
  }
}

/** What was drawn is painted; a page out of sight has no frames. */
function framed(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
  setTimeout(then, 100);
}

function idle(then: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 500 });
  else setTimeout(then, 30);
}

const KEY = Symbol('drawing schedule');

/** Gives the schedule to every figure of the page. */
export function provideSchedule(schedule: DrawingSchedule): DrawingSchedule {
  return setContext(KEY, schedule);
}

/** The schedule of this page. */
export function useSchedule(): DrawingSchedule {
  return getContext<DrawingSchedule>(KEY);
}
