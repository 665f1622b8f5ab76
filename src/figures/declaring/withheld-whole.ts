import type { PresentedFigure } from '../../presentation/figure';
import { withheldFigure } from '../../presentation/pack-mode-words';
import { ofPack } from '../../vocabulary/written';
import { holdsNoNumber } from './masked';

/**
 * A figure of which some counts are protected. Where anything in it was reckoned from what is no number, or it cannot be
 * drawn without, the whole of it is withheld: a number that is wrong is worse than none.
 */
export function withheldWhole(
  plan: Pick<PresentedFigure, 'id' | 'section' | 'asks' | 'uses'>,
  draw: () => PresentedFigure,
): PresentedFigure {
  const whole = withheldFigure({ ...plan, number: 0 });
  try {
    const figure = ofPack(draw);
    return holdsNoNumber(figure) ? whole : figure;
  } catch {
    return whole;
  }
}
