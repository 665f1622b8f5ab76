import { isChord, usesArrows } from '../keys-in-use';

/** Which way a key turns the page: arrows; and the keys that a clicker sends, where the page cannot be scrolled further. */
export function turnOf(event: KeyboardEvent): 'next' | 'previous' | null {
  if (isChord(event) || usesArrows(event.target, 'dialog, summary')) return null;
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
