import type { FigurePlan } from '../../figures/declaring/plan';
import type { PresentedFigure, PresentedSheet } from '../../presentation/figure';

/**
 * What stands in a figure's place: the figure drawn for this answer; else the one of the answer before;
 * else, where the file does not supply what it needs, the sentence that says so.
 */
export function figureInPlace(
  plan: Pick<FigurePlan, 'id' | 'section' | 'asks' | 'uses'>,
  unavailable: string | null,
  drawn: PresentedFigure | undefined,
  before: PresentedSheet | null,
): readonly PresentedFigure[] {
  if (drawn) return [drawn];
  const earlier = before?.figures.find((figure) => figure.id === plan.id);
  if (unavailable !== null) return [earlier?.unavailable === unavailable ? earlier : silentFigure(plan, unavailable)];
  return earlier ? [earlier] : [];
}

function silentFigure(
  { id, section, asks, uses }: Pick<FigurePlan, 'id' | 'section' | 'asks' | 'uses'>,
  unavailable: string,
): PresentedFigure {
  return {
    id,
    section,
    asks,
    uses,
    number: 0,
    finding: [unavailable],
    caption: asks,
    columns: [],
    rows: [],
    chart: null,
    base: '',
    unknowns: '',
    source: '',
    unavailable,
    reading: { sayAloud: `“${unavailable}”`, range: '', sum: '', takeCare: 'What is not supplied is not a zero.' },
  };
}
