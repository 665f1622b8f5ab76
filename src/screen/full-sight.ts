/**
 * Scrolls what gets the focus by key wholly into sight, clear of what sticks to the window: a browser may leave what is
 * seen in part as it stands. Headings and places that are led to scroll by themselves. Returns how to end it.
 */
export function keepInFullSight(page: HTMLElement): () => void {
  function onfocusin({ target }: FocusEvent): void {
    if (target instanceof HTMLElement && target.tabIndex >= 0 && target.matches(':focus-visible'))
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
  page.addEventListener('focusin', onfocusin);
  return () => page.removeEventListener('focusin', onfocusin);
}
