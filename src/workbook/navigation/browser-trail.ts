import type { Selection } from '../../selection/selection';

/** One entry of the browser's history that this page made, or met on its way. */
interface Entry {
  readonly id: string;
  readonly address: string;
  readonly selection: Selection;
}

/** What the trail needs of the browser's history; `window.history` is one. */
export interface BrowserHistory {
  readonly state: unknown;
  pushState(state: unknown, unused: string, address: string): void;
  replaceState(state: unknown, unused: string, address?: string): void;
  go(steps: number): void;
}

/** Where the browser led: an entry of this trail, one that it does not know, or where the trail itself was going. */
export type Arrival = { readonly known: Selection } | 'unknown' | 'own way';

/** After so many milliseconds the browser is taken to have refused to go. */
const GIVEN_UP = 1000;

/**
 * The browser's history, a step of the reader an entry: Back takes back one step. Entries are told apart by a name in
 * their state. A step that stands in the history already, because it was undone or done again, is gone to and not made
 * once more.
 */
export class BrowserTrail {
  #entries: readonly Entry[];
  #at = 0;
  #made = 0;
  #wanted: Omit<Entry, 'id'> | null = null;
  #late: ReturnType<typeof setTimeout> | undefined;
  /** The entry that the browser was sent to and has not reached. */
  #goal: { readonly id: string; readonly givenUp: ReturnType<typeof setTimeout> } | null = null;

  constructor(
    private readonly browser: BrowserHistory,
    address: string,
    selection: Selection,
    /** Tells entries of this page from those that it made before it was loaded again. */
    private readonly page: string = String(performance.timeOrigin),
  ) {
    this.#entries = [{ id: this.#name(), address, selection }];
    this.#stamp();
  }

  /**
   * The step in force is another: it gets its entry a moment later, while the counting is under way, because the
   * browser takes some milliseconds for it.
   */
  follow(address: string, selection: Selection): void {
    this.#wanted = { address, selection };
    clearTimeout(this.#late);
    this.#late = setTimeout(() => this.#settle(), 0);
  }

  /** A page of its own, at once: never one that stands in the history already. */
  turnTo(address: string, selection: Selection): void {
    this.#settle();
    if (this.#goal) this.follow(address, selection);
    else this.#push({ address, selection });
  }

  /** The browser stands at another entry; `address` and `selection` are what it says. */
  arrived(address: string, selection: Selection): Arrival {
    const name = nameIn(this.browser.state);
    const place = this.#entries.findIndex(({ id }) => id === name);
    const isGoal = this.#goal !== null && this.#goal.id === name;
    this.#forgetGoal();
    const entry = this.#entries[place];
    if (entry) this.#at = place;
    else this.#meet({ address, selection });
    if (isGoal) this.#settle();
    else this.#wanted = null;
    if (isGoal) return 'own way';
    return entry ? { known: entry.selection } : 'unknown';
  }

  /** What is wanted gets its entry now. */
  #settle(): void {
    clearTimeout(this.#late);
    const wanted = this.#wanted;
    if (this.#goal || !wanted) return;
    this.#wanted = null;
    const here = this.#entries[this.#at];
    if (here?.selection === wanted.selection || here?.address === wanted.address) return this.#replace(wanted);
    const steps = this.#stepsTo(wanted);
    if (steps === null) this.#push(wanted);
    else this.#go(steps, wanted);
  }

  #go(steps: number, wanted: Omit<Entry, 'id'>): void {
    const id = this.#entries[this.#at + steps]?.id ?? '';
    const givenUp = setTimeout(() => {
      this.#goal = null;
      this.#push(wanted);
      this.#settle();
    }, GIVEN_UP);
    this.#goal = { id, givenUp };
    this.browser.go(steps);
  }

  #forgetGoal(): void {
    clearTimeout(this.#goal?.givenUp);
    this.#goal = null;
  }

  /** How far away the nearest entry with this very step is. */
  #stepsTo(wanted: Omit<Entry, 'id'>): number | null {
    const same = (place: number): boolean => {
      const entry = this.#entries[place];
      return entry?.selection === wanted.selection && entry.address === wanted.address;
    };
    for (let far = 1; far < this.#entries.length; far += 1) {
      if (same(this.#at - far)) return -far;
      if (same(this.#at + far)) return far;
    }
    return null;
  }

  #push(entry: Omit<Entry, 'id'>): void {
    const named = { id: this.#name(), ...entry };
    // Browsers refuse very many entries in a short time: the address is then written at the next step.
    try {
      this.browser.pushState({ entry: named.id }, '', named.address);
      this.#entries = [...this.#entries.slice(0, this.#at + 1), named];
      this.#at = this.#entries.length - 1;
    } catch {
      this.#replace(entry);
    }
  }

  #replace(entry: Omit<Entry, 'id'>): void {
    this.#entries = this.#entries.map((one, place) => (place === this.#at ? { ...one, ...entry } : one));
    this.#stamp(entry.address);
  }

  /** An entry that something else made: of one that was here before this page, the neighbours are not known. */
  #meet(entry: Omit<Entry, 'id'>): void {
    const isNew = nameIn(this.browser.state) === null;
    const before = isNew ? this.#entries.slice(0, this.#at + 1) : [];
    this.#entries = [...before, { id: this.#name(), ...entry }];
    this.#at = before.length;
    this.#stamp();
  }

  /** Names the entry in the browser's history; without an address it keeps its own. */
  #stamp(address?: string): void {
    const id = this.#entries[this.#at]?.id;
    try {
      this.browser.replaceState({ entry: id }, '', address);
    } catch {
      // As above.
    }
  }

  #name(): string {
    this.#made += 1;
    return `${this.page} ${String(this.#made)}`;
  }
}

function nameIn(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('entry' in state)) return null;
  return typeof state.entry === 'string' ? state.entry : null;
}
