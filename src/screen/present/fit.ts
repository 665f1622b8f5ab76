/** How closely a figure can be set, from roomy on: the style sheet says what each step does. */
const STEPS = ['0', '1', '2', '3', '4', '5', '6'] as const;

/**
 * Sets a figure as roomily as its height allows.
 * @param figure the element whose `data-close` the style sheet reads
 * @param room its height at most, in pixels of the window
 * @returns whether it is held
 */
export function fit(figure: HTMLElement, room: number): boolean {
  return STEPS.some((step) => {
    figure.dataset.close = step;
    return figure.getBoundingClientRect().height <= room;
  });
}
