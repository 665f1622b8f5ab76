/** What is asked of the page itself; each of these runs there, and so holds all that it needs. */

/** Where the focus stands, as a person meets it. */
export interface Focus {
  /** "button Help ?": the element and its words, without what is silent. */
  readonly words: string;
  readonly ticked: boolean;
  /** Why it is not in full sight, in a few words; empty where it is. */
  readonly hidden: string;
  /** Id of the figure that it stands in; empty outside of any. */
  readonly figure: string;
}

/** Reads where the focus stands. */
export function readFocus(): Focus {
  const at = document.activeElement ?? document.body;
  const label = at instanceof HTMLInputElement ? (at.labels?.[0] ?? at) : at;
  // A field that is typed into is seen beside its label; a box or a tile is seen with it.
  const seen = at instanceof HTMLInputElement && ['checkbox', 'radio', 'file'].includes(at.type) ? label : at;
  const copy = label.cloneNode(true) as Element;
  for (const silent of copy.querySelectorAll('[aria-hidden=true], select')) silent.remove();
  const name = at.getAttribute('aria-label') ?? copy.textContent ?? '';
  // It is led to so that it is heard; nothing can be done there, and it may be larger than the window.
  const isPlace = at.matches('main, aside, section, dialog, h1, h2, h3, [role=region]');

  const hiddenBy = (): string => {
    if (at === document.body) return 'the focus is lost';
    const rects = [...seen.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
    if (!rects.length) return 'it is not laid out';
    for (const { left, right, top, bottom } of isPlace ? rects.slice(0, 1) : rects) {
      if (isPlace) return top >= innerHeight || bottom <= 0 ? 'it is outside the window' : '';
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        return `it reaches out of the window: ${[left, top, right, bottom].map(Math.round).join(' ')}`;
      const points = [
        [left + 2, top + 2],
        [right - 2, bottom - 2],
        [(left + right) / 2, (top + bottom) / 2],
      ] as const;
      for (const [x, y] of points) {
        const hit = document.elementFromPoint(x, y);
        if (hit && !seen.contains(hit) && !hit.contains(at)) return `${hit.tagName} ${hit.className} covers it`;
        if (hit && hit !== seen && hit.contains(seen) && getComputedStyle(hit).overflow !== 'visible')
          return `it is cut off by ${hit.tagName}`;
      }
    }
    const ringed = [at, label].some((one) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    });
    return ringed ? '' : 'nothing marks it';
  };
  return {
    words: `${at.tagName.toLowerCase()} ${name.replace(/\s+/g, ' ').trim()}`,
    ticked: at instanceof HTMLInputElement && at.checked,
    hidden: hiddenBy(),
    figure: at.closest('figure')?.id ?? '',
  };
}

/** The words of each element that fits a selector, without what is silent; nothing of what is not shown. */
export function readWords(selector: string): readonly string[] {
  return [...document.querySelectorAll(selector)]
    .filter((one) => one.checkVisibility() || one.closest('title'))
    .map((one) => {
      const copy = one.cloneNode(true) as Element;
      for (const silent of copy.querySelectorAll('[aria-hidden=true]')) silent.remove();
      return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
}

/** The rows of the tables that fit a selector, cell by cell, without the column that is drawn. */
export function readRows(selector: string): readonly (readonly string[])[] {
  return [...document.querySelectorAll(`${selector} tbody tr`)].map((row) =>
    [...row.children]
      .filter((cell) => !cell.classList.contains('chart'))
      .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

/** From now on, each frame in which the focus is on nothing is written down with where it was before. */
export function watchFocus(): void {
  const seen = window as unknown as { lostFocus?: string[] };
  const lost: string[] = (seen.lostFocus = []);
  let last = '';
  const look = (): void => {
    const at = document.activeElement;
    if (at && at !== document.body) last = `${at.tagName} ${(at.textContent ?? '').trim().slice(0, 60)}`;
    else if (last !== '') lost.push(last);
    requestAnimationFrame(look);
  };
  look();
}

/** Where the focus was before each frame in which it was lost. */
export function readLostFocus(): readonly string[] {
  return (window as unknown as { lostFocus?: string[] }).lostFocus ?? [];
}

/** Whether everything that the page has to say stands there: nothing of it is an earlier answer or still to come. */
export function isWhole(): boolean {
  const busy = 'main [aria-busy="true"], figure.stale, .answer.stale';
  return document.querySelector('.settled main figure') !== null && document.querySelector(busy) === null;
}

/** Whether every sample is open: no name of a sheet says that it is not. */
export function areSamplesOpen(): boolean {
  return document.querySelector('nav button') !== null && document.querySelector('nav button .hidden-words') === null;
}
