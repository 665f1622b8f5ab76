import { maskedFigure } from '../../presentation/masked-words';
import type { PresentedFigure } from '../../presentation/figure';

/**
 * A figure as others may see it. What cannot be measured or drawn without a number that is masked is masked as a whole:
 * where that is anybody's fault but the mask's, the figure on the reader's own screen has failed before.
 * @param draw the figure of masked counts; null where it is to be masked as a whole
 */
export function maskedUnlessMany(
  plan: Pick<PresentedFigure, 'id' | 'section' | 'asks' | 'uses'> & Partial<Pick<PresentedFigure, 'number'>>,
  atMost: number,
  draw: () => PresentedFigure | null,
): PresentedFigure {
  const whole = maskedFigure({ ...plan, number: plan.number ?? 0 }, atMost);
  try {
    const figure = draw();
    return figure === null || holdsNoNumber(figure) ? whole : figure;
  } catch {
    return whole;
  }
}

/** Whether anything in it was reckoned from a count that may not be seen: such a number is none. */
export function holdsNoNumber(value: unknown): boolean {
  if (typeof value === 'number') return Number.isNaN(value);
  if (typeof value === 'string') return value.includes('NaN');
  return value !== null && typeof value === 'object' && Object.values(value).some(holdsNoNumber);
}
