/** The page takes the whole screen where the browser lets it; presenting works without. */
export function asWholeScreen(): void {
  const { documentElement } = document;
  if (!('requestFullscreen' in documentElement)) return;
  documentElement.requestFullscreen().then(holdEscape, () => undefined);
}

/** Gives the screen back. */
export function ofWholeScreen(): void {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/**
 * Where the browser can give Escape to the page, it takes away one thing at a time, as it does in a window; held down it
 * still leaves the whole screen.
 */
function holdEscape(): void {
  if (!('keyboard' in navigator)) return;
  const { keyboard } = navigator as { keyboard?: { lock?: (keys: readonly string[]) => Promise<void> } };
  keyboard?.lock?.(['Escape']).catch(() => undefined);
}
