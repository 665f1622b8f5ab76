import { maskedCounts, Masks } from '../../disclosure/mask';
import { maskedUnlessMany } from '../../figures/declaring/masked';
import { NOTHING_TO_ADD } from '../../presentation/amended';
import type { PresentedSheet } from '../../presentation/figure';
import type { OverviewPart } from './overview';
import { type Overview, overviewSheet, stripOf } from './overview-sheet';
import type { Similar } from './overview-stratified';

/**
 * The overview as others may see it: each extract is measured again of masked counts. What similar cases make of the
 * headline is said only where it rests on no few, and where the headline is the same.
 */
export function overviewMasked(of: Overview, similar: Similar, atMost: number): PresentedSheet {
  const own = of.parts.map((part) => new MaskedPart(part, atMost));
  for (;;) {
    const masked = { ...of, parts: own.map((part) => part.measured()), masks: new Masks(atMost) };
    const same = headlineOf(masked) === headlineOf(of);
    const sheet = overviewSheet(masked, same && !similar.fewIn(atMost) ? similar.amendment : NOTHING_TO_ADD);
    if (own.map((part) => part.close()).some(Boolean)) continue;
    return { ...sheet, figures: sheet.figures.map((figure) => maskedUnlessMany(figure, atMost, () => figure)) };
  }
}

/** The extract, the decision and the group of the headline. */
function headlineOf(of: Overview): string {
  const spoken = stripOf(of).headline?.headlineRow;
  return spoken ? `${spoken.stage.id} ${spoken.row.row.id}` : '';
}

/** One extract with the masks of its two answers, of the selection and of the whole span of time. */
class MaskedPart {
  readonly #masks: Masks;
  readonly #ofSpan: Masks;

  constructor(
    private readonly part: OverviewPart,
    private readonly atMost: number,
  ) {
    this.#masks = new Masks(atMost);
    this.#ofSpan = new Masks(atMost);
  }

  measured(): OverviewPart {
    const { part, atMost } = this;
    const answer = this.#masks.over(part.answer);
    const counts = maskedCounts(part.answer, atMost);
    const context = { ...part.context, counted: { events: counts.events, children: counts.children } };
    const span = this.#ofSpan.over(part.span);
    return { ...part, answer, span, counts, context, stages: part.stagesOf(answer) };
  }

  close(): boolean {
    return [this.#masks, this.#ofSpan].map((masks) => masks.close().length > 0).some(Boolean);
  }
}
