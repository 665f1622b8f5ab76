import type { CountRequest, Table } from '../../counting/protocol';
import type { Counters } from '../../counting/counters';
import type { References } from '../../dataset/references/references';
import type { SheetContext } from '../../presentation/context';
import type { PresentedSheet } from '../../presentation/figure';
import type { QueryContext } from '../../questions/question';
import { acceptSelection, SHOWN_ONLY } from '../../selection/accept';
import { MONTH_PART } from '../../selection/facets';
import type { Selection } from '../../selection/selection';
import { queryContextOf, contextOf } from './query-context';
import type { OpenExtract } from '../extracts/open-extract';
import { figuresOf } from '../../figures/sheets';
import { type AnswerSchedule, AT_ONCE, orderOf, type Pass } from './answer-order';
import { askedBeside, sourcesOf } from './asked-beside';
import type { Told } from './for-others';
import { SheetInWork } from './sheet-in-work';

/**
 * The whole flow of a click: selection -> tables -> counting pass -> measures -> disclosure -> sheet. The figures in
 * view come first, with the filter; then, once those are painted, the others; then those that are asked beside the pass,
 * while the others are counted. The sheet is given again with each.
 * Figures still being worked out stand as they were in `before`, and the sheet names them. `tell` is told with each how
 * to make the same sheet for others. It ends where it is superseded:
 * rows of SQL read and figures worked out for nobody took some 12 ms of the next tick of a reader in haste.
 */
export async function* answerSheet(
  counter: Counters,
  extract: OpenExtract,
  selection: Selection,
  before: PresentedSheet | null,
  references?: References,
  schedule: AnswerSchedule = AT_ONCE,
  tell: Told = () => undefined,
): AsyncGenerator<PresentedSheet> {
  const asked = queryContextOf(extract, selection, references);
  if (!asked) throw new Error(`${extract.dataset.file} supplies no outcome of ${extract.contract.label}.`);
  const bare = contextOf(extract, selection, asked);
  const plans = (schedule.plans ?? figuresOf(extract.kind)).filter(({ doesNotApply }) => !doesNotApply?.(asked));
  const able = plans.filter((plan) => plan.unavailable(asked) === null);
  const { first, then, queried } = orderOf(able, schedule.inView());
  const counted = (pass: Pass, withParts: boolean) =>
    counter.count(extract.counterKey, requestOf(extract, selection, asked, bare, pass, withParts));

  const answers = await Promise.all(first.map((pass, place) => counted(pass, place === 0)));
  if (schedule.superseded()) return;
  const now = answers[0];
  if (!now) throw new Error('A sheet is answered by at least one pass.');
  const work = new SheetInWork({ extract, selection, asked, plans, able, before }, bare, now);
  const { context } = work;
  const sheet = () => {
    tell(work.forOthers());
    return work.sheet();
  };
  for (const [place, { plans: those }] of first.entries()) {
    for (const plan of those) work.drawCounted(plan, answers[place] ?? now);
  }
  yield sheet();

  await schedule.painted();
  if (schedule.superseded()) return;
  const rest = oneAhead(then, (pass) => counted(pass, false));
  const chosen = chosenOf(extract, selection, SHOWN_ONLY);
  const sourcesFor = sourcesOf(counter, extract, chosen, schedule.superseded, rest.first);
  const beside = askedBeside(queried, (plan) => plan.ask(asked, context, sourcesFor(plan.id)));
  for await (const [pass, answer] of rest.each()) {
    for (const plan of pass.plans) {
      if (schedule.superseded()) return;
      work.drawCounted(plan, answer);
      await schedule.yieldToInput();
    }
    yield sheet();
  }
  for (const [plan, answer] of beside) {
    const given = await answer;
    if (schedule.superseded()) return;
    if (given.status === 'rejected') throw given.reason;
    work.drawQueried(plan, given.value);
    yield sheet();
  }
}

/** Passes and their answers: the first is asked at once, each other one while the figures of the one before are drawn. */
function oneAhead<Answer>(passes: readonly Pass[], count: (pass: Pass) => Promise<Answer>) {
  const asked = (pass: Pass | undefined) => {
    if (!pass) return undefined;
    const answer = count(pass);
    // One that nobody waits for any more may fail unheard.
    answer.catch(() => undefined);
    return { pass, answer };
  };
  const first = asked(passes[0]);
  async function* each(): AsyncGenerator<readonly [Pass, Answer]> {
    let coming = first;
    for (let place = 1; coming; place += 1) {
      const { pass, answer } = coming;
      const given = await answer;
      coming = asked(passes[place]);
      yield [pass, given];
    }
  }
  return { first: first?.answer ?? Promise.resolve(), each };
}

function requestOf(
  extract: OpenExtract,
  selection: Selection,
  asked: QueryContext,
  context: SheetContext,
  { plans, wholeSpan }: Pass,
  withParts: boolean,
): CountRequest {
  return {
    ...chosenOf(extract, selection, wholeSpan ? [...SHOWN_ONLY, MONTH_PART] : SHOWN_ONLY),
    counts: withParts ? extract.parts.map(({ id }) => id) : [],
    tables: onceEach(plans.flatMap((plan) => plan.tables(asked, context))),
  };
}

function chosenOf(
  { dataset, contract, parts }: OpenExtract,
  selection: Selection,
  shownOnly: readonly string[],
): Pick<CountRequest, 'parts' | 'shownOnly'> {
  return { parts: acceptSelection(dataset, contract, parts, selection), shownOnly };
}

/** Figures that ask the same ask it under one id: it is counted once and read by each. */
function onceEach(tables: readonly Table[]): readonly Table[] {
  return [...new Map(tables.map((table) => [table.id, table])).values()];
}
