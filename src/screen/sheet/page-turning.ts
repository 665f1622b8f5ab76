/** Which way a key turns the page: arrows; and the keys that a clicker sends, where the page cannot be scrolled further. */
export function turnOf(event: KeyboardEvent): 'next' | 'previous' | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isUsed(event.target)) return null;
  const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
  switch (event.key) {
    case 'ArrowRight':
      return 'next';
    case 'ArrowLeft':
      return 'previous';
    case 'PageDown':
      return scrollTop + clientHeight >= scrollHeight - 2 ? 'next' : null;
    case 'PageUp':
      return scrollTop <= 2 ? 'previous' : null;
    default:
      return null;
  }
}

/** Keys that belong to what has the focus: a field, a list, boxes that are moved through, a table that scrolls. */
function isUsed(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest(
      'input, select, textarea, dialog, summary, aside, [role=radiogroup], [role=region], [role=listbox]',
    ) !== null
  );
}
