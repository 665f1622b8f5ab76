import type { CountAnswer } from '../../counting/protocol';
import type { Unreleased } from '../../counting/unreleased';
import { maskedCounts, Masks } from '../../disclosure/mask';
import { type Released, releaseCounts, type SelectionCounts } from '../../disclosure/release';
import { maskedUnlessMany } from '../../figures/declaring/masked';
import type { CountedPlan, FigurePlan, QueriedAnswer, QueriedPlan } from '../../figures/declaring/plan';
import type { SheetContext } from '../../presentation/context';
import type { PresentedFigure, PresentedSheet } from '../../presentation/figure';
import { inPlace } from '../../presentation/sheet';
import type { QueryContext } from '../../questions/question';
import type { Selection } from '../../selection/selection';
import type { OpenExtract } from '../extracts/open-extract';
import { cautionsOfFile } from './cautions-of-file';
import { compose, presentedFacets } from './compose';
import { figureInPlace } from './figure-in-place';
import { type Measure, measuredMasked, type SheetForOthers } from './for-others';
import { withUnknowns } from './unknown-rows';

/** What a sheet answers. */
export interface Answered {
  readonly extract: OpenExtract;
  readonly selection: Selection;
  readonly asked: QueryContext;
  readonly plans: readonly FigurePlan[];
  readonly able: readonly FigurePlan[];
  /** The sheet of the answer before: its figures stand where others are still to come. */
  readonly before: PresentedSheet | null;
}

/** What a sheet is made of: the counts that may be shown, and the figures that were drawn of them. */
interface Made {
  readonly counts: Released<SelectionCounts>;
  readonly context: SheetContext;
  readonly drawn: ReadonlyMap<string, PresentedFigure>;
  readonly before: PresentedSheet | null;
  readonly masks: Masks | null;
}

/** A sheet while its figures are drawn: given as it stands, and as others may see it, as often as it is asked for. */
export class SheetInWork {
  readonly context: SheetContext;
  readonly #counts: Released<SelectionCounts>;
  readonly #drawn = new Map<string, PresentedFigure>();
  readonly #masked = new Map<string, (context: SheetContext) => Measure<PresentedFigure>>();
  readonly #filter: ReturnType<typeof presentedFacets>;

  /** @param first the answer that counts the selection and its boxes */
  constructor(
    private readonly of: Answered,
    bare: SheetContext,
    private readonly first: Unreleased<CountAnswer>,
  ) {
    this.#counts = releaseCounts(first, 'analyst');
    this.context = withUnknowns(bare, this.#counts, of.extract);
    this.#filter = presentedFacets(of.extract, of.selection, this.#counts);
  }

  /** Draws a figure of what was counted. */
  drawCounted(plan: CountedPlan, answer: Unreleased<CountAnswer>): void {
    const { asked } = this.of;
    this.#drawn.set(plan.id, plan.draw(asked, answer, this.context));
    this.#masked.set(
      plan.id,
      (context) => (masks) => maskedUnlessMany(plan, masks.atMost, () => plan.draw(asked, masks.over(answer), context)),
    );
  }

  /** Draws a figure of the answer that came. */
  drawQueried(plan: QueriedPlan, answer: QueriedAnswer): void {
    this.#drawn.set(plan.id, answer.draw(this.context));
    this.#masked.set(
      plan.id,
      (context) =>
        ({ atMost }) =>
          maskedUnlessMany(plan, atMost, () => (answer.fewIn(context, atMost) ? null : answer.draw(context))),
    );
  }

  /** The sheet as far as it is drawn, for the reader's own screen. */
  sheet(): PresentedSheet {
    const { before } = this.of;
    return this.#composed({ counts: this.#counts, context: this.context, drawn: this.#drawn, before, masks: null });
  }

  /** How to make the same sheet, as far as it is drawn by now, for others. */
  forOthers(): SheetForOthers {
    const drawn = new Map(this.#masked);
    return (atMost, before) => {
      const masks = new Masks(atMost);
      const counts = maskedCounts(this.first, atMost);
      const context = { ...this.context, counted: { events: counts.events, children: counts.children } };
      const measures = new Map([...drawn].map(([id, measure]) => [id, measure(context)]));
      return this.#composed({ counts, context, drawn: measuredMasked(masks, measures), before, masks });
    };
  }

  #composed({ counts, context, drawn, before, masks }: Made): PresentedSheet {
    const { extract, selection, asked, able } = this.of;
    const pending = able.flatMap(({ id }) => (drawn.has(id) ? [] : [id]));
    const filter = masks ? presentedFacets(extract, selection, counts) : this.#filter;
    const cautions = cautionsOfFile(extract.dataset.findings, masks);
    const figures = this.#placed(drawn, before);
    return compose(extract, selection, asked, context, counts, filter, figures, pending, before, cautions);
  }

  /**
   * Every figure keeps the number of its place while others are still to come: one that is out of sight is drawn again
   * later, and would else stand beside another of the same number.
   */
  #placed(drawn: Made['drawn'], before: PresentedSheet | null): readonly PresentedFigure[] {
    const { plans, asked } = this.of;
    return plans.flatMap((plan, at) =>
      figureInPlace(plan, plan.unavailable(asked), drawn.get(plan.id), before).map((figure) => inPlace(figure, at + 1)),
    );
  }
}
