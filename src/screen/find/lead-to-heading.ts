/** A page that is not here by then is not waited for. In milliseconds. */
const PATIENCE = 10_000;

/** Puts the focus on a heading, at the top of the window, as soon as its page is here; not once the reader did something else. */
export function leadToHeading(id: string): void {
  if (isLed(id)) return;
  const other = new AbortController();
  const watch = new MutationObserver(() => {
    if (isLed(id)) other.abort();
  });
  other.signal.addEventListener('abort', () => watch.disconnect());
  for (const what of ['keydown', 'pointerdown'])
    addEventListener(what, () => other.abort(), { signal: other.signal, capture: true });
  watch.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => other.abort(), PATIENCE);
}

function isLed(id: string): boolean {
  const heading = document.getElementById(id);
  if (!heading) return false;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  heading.scrollIntoView({ block: 'start' });
  return true;
}
