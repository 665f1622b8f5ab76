/** Something that a later step needs and that is fetched from beside the page. */
export interface Supply<Value> {
  /** As a reader would call it: "the drawing of charts". */
  readonly name: string;
  /** Resolves once it is here. A fetch that fails is tried again until it does not, so this never rejects. */
  get(): Promise<Value>;
  /** True once it is here, false where the attempt that is under way, or the last one, failed. */
  tried(): Promise<boolean>;
}

/** What is still on its way, and what could not be fetched and waits for another attempt; each name once. */
export interface SuppliesState {
  readonly coming: readonly string[];
  readonly missing: readonly string[];
}

/** Seconds until what is missing is tried again, after each attempt that brought nothing. */
export const RETRY_SECONDS: readonly number[] = [1, 2, 4, 8, 15, 30];

type State = 'not asked' | 'coming' | 'missing' | 'here';

/** What is fetched, whatever it holds. */
interface Fetched {
  readonly name: string;
  readonly state: State;
  ask(): void;
  again(): void;
}

/**
 * All that is fetched beside the first lines of the page. What does not arrive is tried again: after a while, longer
 * each time; when the browser says that it is connected again; and when the reader asks.
 */
export class Supplies {
  readonly #all: Fetched[] = [];
  readonly #told = new Set<() => void>();
  #failures = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  /** Declares what may be fetched; nothing is fetched before it is asked for. */
  declare<Value>(name: string, fetch: () => Promise<Value>): Supply<Value> {
    const fetching = new Fetching(name, fetch, (state) => this.#turned(state));
    this.#all.push(fetching);
    return fetching;
  }

  /** Asks for everything that has been declared so far. */
  gather(): void {
    for (const one of this.#all) one.ask();
  }

  /** Tries at once what is missing. */
  tryAgain(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    for (const one of this.#all) one.again();
  }

  get state(): SuppliesState {
    const names = (state: State) => [
      ...new Set(this.#all.filter((one) => one.state === state).map(({ name }) => name)),
    ];
    return { coming: names('coming'), missing: names('missing') };
  }

  /** Calls back whenever the state may have changed. Returns how to stop. */
  listen(told: () => void): () => void {
    this.#told.add(told);
    return () => this.#told.delete(told);
  }

  #turned(state: State): void {
    if (state === 'here') this.#failures = 0;
    if (state === 'missing' && this.#later === undefined) {
      const seconds = RETRY_SECONDS[Math.min(this.#failures, RETRY_SECONDS.length - 1)] ?? 0;
      this.#failures += 1;
      this.#later = setTimeout(() => this.tryAgain(), seconds * 1000);
    }
    for (const told of this.#told) told();
  }
}

class Fetching<Value> implements Supply<Value>, Fetched {
  state: State = 'not asked';
  readonly #value: Promise<Value>;
  #give: (value: Value) => void = () => undefined;
  #attempt: Promise<boolean> = Promise.resolve(false);

  constructor(
    readonly name: string,
    private readonly fetch: () => Promise<Value>,
    private readonly turned: (state: State) => void,
  ) {
    this.#value = new Promise((resolve) => (this.#give = resolve));
  }

  get(): Promise<Value> {
    this.ask();
    return this.#value;
  }

  tried(): Promise<boolean> {
    this.ask();
    return this.#attempt;
  }

  ask(): void {
    if (this.state === 'not asked') this.#try();
  }

  again(): void {
    if (this.state === 'missing') this.#try();
  }

  #try(): void {
    // In a promise of its own, so that what throws at once is a failed attempt like any other.
    this.#attempt = Promise.resolve()
      .then(this.fetch)
      .then(
        (value) => {
          this.#give(value);
          this.#turn('here');
          return true;
        },
        () => {
          this.#turn('missing');
          return false;
        },
      );
    this.#turn('coming');
  }

  #turn(state: State): void {
    this.state = state;
    this.turned(state);
  }
}
