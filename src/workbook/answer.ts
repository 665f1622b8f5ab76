import type { Counter } from '../counting/counter';
import type { CountRequest } from '../counting/protocol';
import type { References } from '../dataset/references';
import type { SheetContext } from '../presentation/context';
import type { PresentedFigure, PresentedSheet } from '../presentation/figure';
import type { Asked } from '../questions/question';
import { acceptSelection, SHOWN_ONLY } from '../selection/accept';
import { MONTH_PART } from '../selection/parts';
import type { Selection } from '../selection/selection';
import { readRows } from '../sql/rows';
import { askedOf, contextOf } from './asked';
import { compose, presentedParts } from './compose';
import { figureInPlace } from './figure-in-place';
import type { OpenExtract } from './open-extract';
import type { CountedPlan, FigurePlan, QueriedPlan } from './plan';
import { SHEETS } from './sheets';
import { withUnknowns } from './unknown-rows';

/**
 * The whole flow of a click: selection -> tables -> one counting pass -> measures -> disclosure -> sheet. Figures over
 * the whole span need a second pass without the months ticked, those that may come later a third, and some need SQL;
 * the sheet is given again with each.
 * Figures that are still being worked out stand as they were in `before`, marked stale.
 */
export async function* answerSheet(
  counter: Counter,
  extract: OpenExtract,
  selection: Selection,
  before: PresentedSheet | null,
  references?: References,
): AsyncGenerator<PresentedSheet> {
  const asked = askedOf(extract, selection, references);
  if (!asked) throw new Error(`${extract.dataset.file} supplies no outcome of ${extract.contract.label}.`);
  const bare = contextOf(extract, selection, asked);
  const plans = SHEETS[extract.kind].filter(({ absent }) => !absent?.(asked));
  const counted = plans.filter((plan): plan is CountedPlan => plan.kind === 'counted' && plan.silent(asked) === null);
  const inSelection = counted.filter(({ wholeSpan, later }) => !wholeSpan && !later);

  const now = await counter.count(extract.counterKey, requestOf(extract, selection, asked, bare, inSelection));
  const context = withUnknowns(bare, now, extract);
  const drawn = new Map<string, PresentedFigure>();
  const filter = presentedParts(extract, selection, now);
  const sheet = () => compose(extract, selection, asked, context, now, filter, placed(plans, asked, drawn, before));
  for (const plan of inSelection) drawn.set(plan.id, plan.draw(asked, now, context));
  yield sheet();

  const spanning = counted.filter(({ wholeSpan }) => wholeSpan);
  const later = counted.filter((plan) => plan.later && !plan.wholeSpan);
  for (const those of [spanning, later].filter(({ length }) => length > 0)) {
    const counts = await counter.count(extract.counterKey, requestOf(extract, selection, asked, bare, those));
    for (const plan of those) drawn.set(plan.id, plan.draw(asked, counts, context));
    yield sheet();
  }
  for (const plan of plans) {
    if (plan.kind !== 'queried' || plan.silent(asked) !== null) continue;
    drawn.set(plan.id, await query(extract, plan, asked, context));
    yield sheet();
  }
}

function placed(
  plans: readonly FigurePlan[],
  asked: Asked,
  drawn: ReadonlyMap<string, PresentedFigure>,
  before: PresentedSheet | null,
): readonly PresentedFigure[] {
  return plans.flatMap((plan) => figureInPlace(plan.id, plan.silent(asked), drawn.get(plan.id), before));
}

async function query(
  { engine }: OpenExtract,
  plan: QueriedPlan,
  asked: Asked,
  context: SheetContext,
): Promise<PresentedFigure> {
  const { statement, shape } = plan.question(asked, context);
  return plan.draw(readRows(await engine.query(statement), shape), context);
}

function requestOf(
  extract: OpenExtract,
  selection: Selection,
  asked: Asked,
  context: SheetContext,
  plans: readonly CountedPlan[],
): CountRequest {
  const wholeSpan = plans.some((plan) => plan.wholeSpan);
  return {
    parts: acceptSelection(extract.dataset, extract.contract, extract.parts, selection),
    shownOnly: wholeSpan ? [...SHOWN_ONLY, MONTH_PART] : SHOWN_ONLY,
    counts: plans.some((plan) => plan.wholeSpan || plan.later) ? [] : extract.parts.map(({ id }) => id),
    tables: plans.flatMap((plan) => plan.tables(asked, context)),
  };
}
