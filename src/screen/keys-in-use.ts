/** What uses arrow keys itself: a field, a list, boxes that are moved through, a table that scrolls. */
const USES_ARROWS = 'input, select, textarea, aside, [role=radiogroup], [role=region], [role=listbox]';

/** Whether a key or a click comes together with a key that makes another of it. */
export const isChord = ({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent | MouseEvent): boolean =>
  ctrlKey || metaKey || altKey || shiftKey;

/** Whether what has the focus uses arrow keys, or is inside `also`. */
export const usesArrows = (target: EventTarget | null, also = ''): boolean =>
  target instanceof Element && target.closest(also ? `${USES_ARROWS}, ${also}` : USES_ARROWS) !== null;
