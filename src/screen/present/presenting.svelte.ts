import { tick } from 'svelte';
import { asWholeScreen, ofWholeScreen } from './whole-screen';

/** Whether figures are shown to a room, and which. Of this screen alone: neither the address nor the device keeps it. */
export class Presenting {
  #figure = $state.raw<string | null>(null);
  #agenda = $state.raw(false);
  /** The address at which it was begun: an agenda leads to others. */
  #begunAt = '';
  /** How far down the page stood before. */
  #scrolled = 0;

  /** @param told before a room sees anything, and when it sees nothing more */
  constructor(private readonly told: (look: boolean) => void) {}

  /** Id of the figure that the room sees; null while nothing is presented. */
  get figure(): string | null {
    return this.#figure;
  }

  /**
   * Shows a figure to the room; the page is left as it stands.
   * @param figures those of the sheet that are turned to
   * @param inView ids of those in the window: the first of them is shown
   */
  start(figures: readonly { readonly id: string }[], inView: ReadonlySet<string>): void {
    const figure = figures.find(({ id }) => inView.has(id)) ?? figures[0];
    if (figure === undefined) return;
    this.told(true);
    this.#scrolled = scrollY;
    this.#figure = figure.id;
    asWholeScreen();
  }

  /** Whether the agenda of a meeting is shown, item by item. */
  get agenda(): boolean {
    return this.#agenda;
  }

  startAgenda(): void {
    this.told(true);
    this.#begunAt = location.hash;
    this.#agenda = true;
    asWholeScreen();
  }

  turnTo(figure: string): void {
    this.#figure = figure;
  }

  /** Gives the page back as it stood, with focus on the button that presents. */
  async leave(): Promise<void> {
    if (this.#agenda && location.hash !== this.#begunAt) location.hash = this.#begunAt;
    this.#figure = null;
    this.#agenda = false;
    this.told(false);
    ofWholeScreen();
    await tick();
    scrollTo(0, this.#scrolled);
    (document.getElementById('present') ?? document.getElementById('sheet'))?.focus({ preventScroll: true });
  }
}
