import { zoomOf } from '../figure/measure-rows';

/** How closely a figure can be set, from roomy on: the style sheet says what each step does. */
const STEPS = ['0', '1', '2', '3', '4', '5', '6'] as const;
/** From here on rows are lower than their letters need, and a drawing may stand without its table. */
const CLOSE = 3;
/** Pixels of CSS by which a drawing may be lower than it asks for. */
const MOST_LOWER = 80;

/**
 * Sets a figure as roomily as its height allows, and gives what is left to the rows of its table or to its drawing.
 * @param figure the element whose `data-close` the style sheet reads
 * @param room its height at most, in pixels of the window
 * @returns whether it is held
 */
export function fit(figure: HTMLElement, room: number): boolean {
  spare(figure, 0, 0);
  const step = STEPS.findIndex((close) => {
    figure.dataset.close = close;
    return heightOf(figure) <= room;
  });
  return step < 0 || step >= CLOSE ? spread(figure, room) : true;
}

/**
 * The step between two settings may be a wide one: what it leaves free the rows take, or a drawing that stands alone. Such
 * a drawing gives way too, where the closest setting is not close enough.
 */
function spread(figure: HTMLElement, room: number): boolean {
  const left = Math.floor((room - heightOf(figure)) / zoomOf(figure, figure.getBoundingClientRect().width));
  const rows = figure.querySelectorAll('tbody tr').length;
  if (figure.querySelector('.table')?.getClientRects().length === 0) spare(figure, 0, Math.max(-MOST_LOWER, left));
  else spare(figure, Math.max(0, Math.floor(left / Math.max(1, rows))), 0);
  if (left >= 0 && heightOf(figure) > room) spare(figure, 0, 0);
  return heightOf(figure) <= room;
}

const heightOf = (figure: HTMLElement): number => figure.getBoundingClientRect().height;

/** Pixels of CSS, for the style sheet. */
function spare(figure: HTMLElement, row: number, drawing: number): void {
  figure.style.setProperty('--spare-row', `${row}px`);
  figure.style.setProperty('--spare-drawing', `${drawing}px`);
}
