import { isChord } from '../keys-in-use';
import { type TilePlace, tileBeside } from './tile-steps';

type Control = HTMLInputElement | HTMLButtonElement;

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/** The buttons of a line of words as one stop of Tab: arrow keys lead on and back. */
export const oneTabStopInLine = (line: HTMLElement): (() => void) => oneTabStop(line, alongLine);

/**
 * Makes all boxes of a part one stop of Tab: arrow keys go from box to box, Home and End to the first and the last. On a
 * map they go by where tiles stand; to the right of a group's box is its opening, to the left its closing.
 */
export function oneTabStop(part: HTMLElement, next: typeof amongBoxes = amongBoxes): () => void {
  let current: Control | undefined;
  const controls = (): Control[] => [...part.querySelectorAll<Control>('input, button')];
  const stops = (): Control[] => controls().filter((control) => !isExpander(control));

  function settle(): void {
    const all = stops();
    if (!current || !all.includes(current)) current = all[0];
    for (const control of controls()) control.tabIndex = control === current ? 0 : -1;
  }

  function go(to: Control | undefined): void {
    if (!to) return;
    current = to;
    settle();
    to.focus();
  }

  function onkeydown(event: KeyboardEvent): void {
    if (isChord(event)) return;
    const at = stops().find((control) => control === event.target);
    if (!at || ![...ARROWS, 'Home', 'End'].includes(event.key)) return;
    // Nobody else is to take the same key for a turn of the page.
    event.preventDefault();
    event.stopPropagation();
    go(next(at, event.key, stops()));
  }

  function onfocusin({ target }: FocusEvent): void {
    const at = stops().find((control) => control === target);
    if (!at) return;
    current = at;
    settle();
  }

  settle();
  const watch = new MutationObserver(settle);
  watch.observe(part, { childList: true, subtree: true });
  part.addEventListener('keydown', onkeydown);
  part.addEventListener('focusin', onfocusin);
  return () => {
    watch.disconnect();
    part.removeEventListener('keydown', onkeydown);
    part.removeEventListener('focusin', onfocusin);
  };
}

function alongLine(at: Control, key: string, all: readonly Control[]): Control | undefined {
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  return all[all.indexOf(at) + (key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1)];
}

function amongBoxes(at: Control, key: string, all: readonly Control[]): Control | undefined {
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  const tiles = all.filter((control) => control.dataset['row'] !== undefined);
  if (tiles.includes(at)) {
    const beside = tileBeside(tiles.map(placeOf), placeOf(at), key);
    if (beside !== null) return tiles[beside];
    // Off the lower edge lies what is not on the map; there is nothing beyond the others.
    return key === 'ArrowDown' ? all[all.indexOf(tiles.at(-1) ?? at) + 1] : undefined;
  }
  if (key === 'ArrowRight' || key === 'ArrowLeft') return sideways(at, key === 'ArrowRight');
  return all[all.indexOf(at) + (key === 'ArrowDown' ? 1 : -1)];
}

/** Opens the group that a box stands for, or closes it; from a box inside it leads out to that of the group. */
function sideways(at: Control, open: boolean): Control | undefined {
  const expander = at.closest('.head')?.querySelector<HTMLButtonElement>('.expander');
  if (!expander)
    return open ? undefined : (at.closest('.members')?.previousElementSibling?.querySelector('input') ?? undefined);
  if ((expander.getAttribute('aria-expanded') === 'true') !== open) expander.click();
  return undefined;
}

const isExpander = (control: Control): boolean => control.classList.contains('expander');

const placeOf = ({ dataset }: Control): TilePlace => ({
  column: Number(dataset['column']),
  row: Number(dataset['row']),
});
