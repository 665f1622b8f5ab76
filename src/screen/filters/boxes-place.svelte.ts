import { getContext, setContext, tick } from 'svelte';

const KEY = Symbol('boxes');
/** Up to here the boxes rise from the foot of the window, over what stands there. */
const OVER = '(width <= 640px)';
/** Up to here the boxes stand behind a button. */
const BEHIND_BUTTON = '(width <= 1200px)';

/** Whether the boxes are open where the window is too narrow for them to be there always, and which part is asked for. */
class BoxesPlace {
  open = $state(false);
  /** The part that somebody asked to see; a new object each time. */
  wanted = $state.raw<{ readonly part: string } | null>(null);
  /** What had the focus before, and gets it back. */
  #opener: HTMLElement | null = null;

  /** Opens the boxes, or closes them again. */
  async toggle(): Promise<void> {
    if (this.open) return this.close();
    await this.#show();
    document.getElementById('boxes')?.focus({ preventScroll: true });
  }

  /** Leads to a part: opens the boxes and the part, and puts the focus on its first box. */
  async lead(part: string): Promise<void> {
    if (matchMedia(BEHIND_BUTTON).matches && !this.open) await this.#show();
    else this.#cameFrom();
    this.wanted = { part };
  }

  /** Closes the boxes where they can be closed; the focus goes back to what led to them, or to the sheet. */
  async close(): Promise<void> {
    this.open = false;
    await tick();
    const back = [this.#opener, document.getElementById('boxes-opener'), document.getElementById('sheet')];
    back.find((one) => one?.isConnected && one.checkVisibility())?.focus({ preventScroll: true });
    this.#opener = null;
  }

  #cameFrom(): void {
    const { activeElement: at } = document;
    this.#opener = at instanceof HTMLElement && at.closest('main') ? at : null;
  }

  async #show(): Promise<void> {
    this.#cameFrom();
    this.open = true;
    await tick();
    // Wherever it was left, it begins with how it is read.
    document.getElementById('boxes')?.scrollTo(0, 0);
    if (matchMedia(OVER).matches) keepSentence();
  }
}

/** Scrolls so that the sentence being read stands above the boxes that cover the lower half of the window. */
function keepSentence(): void {
  const half = innerHeight / 2;
  const sentences = [...document.querySelectorAll('main h1, main h3')];
  const read = sentences.filter((heading) => heading.getBoundingClientRect().top <= half);
  (read.at(-1) ?? sentences[0])?.scrollIntoView({ block: 'start' });
}

/** For what holds both the boxes and the sheet. */
export function provideBoxes(): BoxesPlace {
  return setContext(KEY, new BoxesPlace());
}

/** The boxes of the page, for what opens them and what stands in them. */
export function useBoxes(): BoxesPlace {
  return getContext<BoxesPlace>(KEY);
}
