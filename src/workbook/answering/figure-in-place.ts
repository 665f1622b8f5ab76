import type { FigurePlan } from '../../figures/declaring/plan';
import type { SectionTitle } from '../../presentation/section-titles';
import type { PresentedFigure, PresentedSheet } from '../../presentation/figure';

/**
 * What stands in a figure's place: the figure drawn for this answer; else the one of the answer before;
 * else, where the file does not supply what it needs, the sentence that says so.
 */
export function figureInPlace(
  { id, section }: Pick<FigurePlan, 'id' | 'section'>,
  unavailable: string | null,
  drawn: PresentedFigure | undefined,
  before: PresentedSheet | null,
): readonly PresentedFigure[] {
  if (drawn) return [drawn];
  const earlier = before?.figures.find((figure) => figure.id === id);
  if (unavailable !== null)
    return [earlier?.unavailable === unavailable ? earlier : silentFigure(id, section, unavailable)];
  return earlier ? [earlier] : [];
}

function silentFigure(id: string, section: SectionTitle, unavailable: string): PresentedFigure {
  return {
    id,
    section,
    number: 0,
    finding: [unavailable],
    caption: 'Nothing to show',
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
