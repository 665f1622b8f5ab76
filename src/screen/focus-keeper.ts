/** What can have the focus, in the order of the page. */
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]';

/**
 * Keeps the focus on the page when what has it is taken away: a button that goes with its row, a link to a page that
 * takes the place of the page it stood on. It goes to the first thing that can have it in the nearest part of the page
 * that is still there; where that is the whole sheet, to its heading. Returns how to end the watch.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: HTMLElement | null = null;
  /** Parts of the page that held it, from the inside out. */
  let around: readonly Element[] = [];

  function onfocusin({ target }: FocusEvent): void {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = ancestors(target, page);
  }

  // A press on an empty part of the page takes the focus away as well, and that is as the reader wants it.
  function onfocusout({ target, relatedTarget }: FocusEvent): void {
    if (relatedTarget !== null) return;
    queueMicrotask(() => {
      if (target === last && last?.isConnected && document.hasFocus()) last = null;
    });
  }

  function rescue(): void {
    if (!last || last.isConnected || !isLost()) return;
    last = null;
    const main = document.querySelector('main');
    const parts = around.filter((one) => one.isConnected && !one.contains(main));
    parts
      .map(firstIn)
      .find((one) => one !== null)
      ?.focus({ preventScroll: true });
    if (isLost()) focusHeading();
  }

  const watch = new MutationObserver(rescue);
  watch.observe(page, { childList: true, subtree: true });
  page.addEventListener('focusin', onfocusin);
  page.addEventListener('focusout', onfocusout);
  return () => {
    watch.disconnect();
    page.removeEventListener('focusin', onfocusin);
    page.removeEventListener('focusout', onfocusout);
  };
}

/** Gives the focus to the heading of the page; to the sheet where there is none yet. */
export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  (heading ?? document.getElementById('sheet'))?.focus({ preventScroll: true });
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

function ancestors(of: HTMLElement, within: HTMLElement): readonly Element[] {
  const found: Element[] = [];
  for (let at = of.parentElement; at && within.contains(at); at = at.parentElement) found.push(at);
  return found;
}

function firstIn(part: Element): HTMLElement | null {
  return [...part.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.checkVisibility()) ?? null;
}
