import type { Counter } from '../counting/counter';
import type { CountAnswer, CountRequest } from '../counting/protocol';
import type { SheetContext } from '../presentation/context';
import type { PresentedFigure, PresentedSheet } from '../presentation/figure';
import type { Asked } from '../questions/question';
import { acceptSelection, SHOWN_ONLY } from '../selection/accept';
import { MONTH_PART } from '../selection/parts';
import type { Selection } from '../selection/selection';
import { askedOf, contextOf, countsByCode } from './asked';
import { compose } from './compose';
import type { OpenExtract } from './open-extract';
import type { FigurePlan } from './plan';
import { SHEETS } from './sheets';

/** The answer of one sheet, first to what is in the selection, then to the figures over the whole span of time. */
export interface SheetAnswer {
  readonly first: PresentedSheet;
  readonly whole: Promise<PresentedSheet>;
}

/**
 * The whole flow of a click: selection -> tables -> one counting pass -> measures -> disclosure -> sheet.
 * Figures over the whole span need a second pass without the months ticked; they follow and replace the sheet.
 */
export async function answerSheet(counter: Counter, extract: OpenExtract, selection: Selection): Promise<SheetAnswer> {
  const asked = askedOf(extract, selection);
  if (!asked) throw new Error(`${extract.dataset.file} supplies no outcome of ${extract.contract.label}.`);
  const context = contextOf(extract, selection, asked);
  const plans = SHEETS[extract.kind].filter((plan) => plan.silent(asked) === null);
  const now = await count(
    counter,
    extract,
    selection,
    asked,
    context,
    plans.filter(({ wholeSpan }) => !wholeSpan),
  );
  const shown = withUnknowns(context, now, extract);
  const draw = (answers: ReadonlyMap<FigurePlan, CountAnswer>) =>
    compose(extract, selection, asked, shown, now, figuresOf(plans, asked, shown, answers));
  const answers = new Map(plans.filter(({ wholeSpan }) => !wholeSpan).map((plan) => [plan, now]));
  const later = async (): Promise<PresentedSheet> => {
    const spanning = plans.filter(({ wholeSpan }) => wholeSpan);
    const span = await count(counter, extract, selection, asked, context, spanning);
    for (const plan of spanning) answers.set(plan, span);
    return draw(answers);
  };
  return { first: draw(answers), whole: later() };
}

async function count(
  counter: Counter,
  extract: OpenExtract,
  selection: Selection,
  asked: Asked,
  context: SheetContext,
  plans: readonly FigurePlan[],
): Promise<CountAnswer> {
  const wholeSpan = plans.some((plan) => plan.wholeSpan);
  const parts = acceptSelection(extract.dataset, extract.contract, extract.parts, selection);
  const request: CountRequest = {
    parts,
    shownOnly: wholeSpan ? [...SHOWN_ONLY, MONTH_PART] : SHOWN_ONLY,
    counts: wholeSpan ? [] : extract.parts.map(({ id }) => id),
    tables: plans.flatMap((plan) => plan.tables(asked, context)),
  };
  return counter.count(extract.counterKey, request);
}

function figuresOf(
  plans: readonly FigurePlan[],
  asked: Asked,
  context: SheetContext,
  answers: ReadonlyMap<FigurePlan, CountAnswer>,
): readonly PresentedFigure[] {
  return plans.flatMap((plan) => {
    const answer = answers.get(plan);
    return answer ? [plan.draw(asked, answer, context)] : [];
  });
}

/** "Not recognised" and empty rows of unknown places or ages are shown only where they hold anybody. */
function withUnknowns(context: SheetContext, answer: CountAnswer, extract: OpenExtract): SheetContext {
  const holds = (part: string) => {
    const counts = countsByCode(extract, answer, part);
    return (code: string) => (counts.get(code) ?? 0) > 0;
  };
  const [ethnicity, age, borough] = [holds('ethnicity'), holds('age'), holds('borough')];
  const kept =
    (holdsCode: (code: string) => boolean, optional: RegExp) =>
    ({ codes }: { readonly codes: readonly string[] }) =>
      codes.some((code) => !optional.test(code) || holdsCode(code));
  return {
    ...context,
    rows: context.rows.filter(kept(ethnicity, /^NX$/)),
    ages: context.ages.filter(kept(age, /^(u10|NR|NX|25\+|1[89]|2\d|b.*)$/)),
    boroughs: context.boroughs.filter(kept(borough, /^(NR|NX|outside_london)$/)),
  };
}
