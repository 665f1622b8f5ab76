import type { CountAnswer, StrataRows, Table } from '../../counting/protocol';
import type { ExtractContract, ExtractKind } from '../../dataset/kinds/extracts';
import type { Unreleased } from '../../counting/unreleased';
import { type Released, release } from '../../disclosure/release';
import { provisionalHere, type SheetContext, sourceInBrief } from '../../presentation/context';
import type { DrawnFigure, HowToRead, PresentedFigure, SheetControl } from '../../presentation/figure';
import { outOfBase } from '../../presentation/out-of-base';
import { spokenOf } from '../../presentation/spoken-of';
import { type RepeatsInRange, repeatsInWords } from '../../presentation/repeats-words';
import type { SectionTitle } from '../../presentation/section-titles';
import { answered, type QueryContext, type StrataQuestion, type TableQuestion } from '../../questions/question';
import type { EngineAnswer } from '../../sql/rows';
import type { Statement } from '../../sql/statement';
import { type Counting, withCounting } from './counting';
import { officialBeside } from './official';

/** What changes a figure that asks the chosen outcome of every group. */
const OF_THE_OUTCOME: readonly SheetControl[] = ['outcome', 'base', 'comparator', 'detail', 'unit'];

/** Null where the extract can answer; else the sentence that says what was not supplied: "No ... supplied". */
export interface Availability {
  (asked: QueryContext): string | null;
  /** The columns without which it cannot, where it is for want of columns. */
  readonly columns?: readonly string[];
}

/** What every figure says of itself, once. */
interface Common {
  /** In the address and in the page; it stands nowhere else. */
  readonly id: string;
  /** As a reader speaks of it: in the lists of what is silent. */
  readonly name: string;
  /** What it answers, as a reader would ask it: stands above its sentence in the list of findings. */
  readonly asks: string;
  /** What readers ask for it by, beside its name and its question: "over time", "trend". */
  readonly said: readonly string[];
  /** The section of the sheet in which it stands. */
  readonly section: SectionTitle;
  /** The kinds of extract that have it; every kind where absent. */
  readonly on?: (contract: ExtractContract) => boolean;
  /** True where the figure has nothing to answer and is left out without a word: another stands for it. */
  readonly doesNotApply?: (asked: QueryContext) => boolean;
}

interface Plan extends Common {
  /** The choices of the sheet that change it; only they stand beside it on a page of its own. */
  readonly uses: readonly SheetControl[];
  readonly unavailable: Availability;
}

/** Answered by the one counting pass: `tables` go into the pass of the sheet, `draw` reads its own part of it. */
export interface CountedPlan extends Plan {
  readonly kind: 'counted';
  /** Counted over every month that the extract covers, not the months ticked: trends. */
  readonly wholeSpan: boolean;
  /** Counted after the figures that the reader's eye is on have been drawn; with those, where it is one of them. */
  readonly later: boolean;
  tables(asked: QueryContext, context: SheetContext): readonly Table[];
  draw(asked: QueryContext, answer: Unreleased<CountAnswer>, context: SheetContext): PresentedFigure;
}

/** What answers a question about the rows that are chosen: the engine, or the counting worker beside its pass. */
export interface Sources {
  readonly query: (statement: Statement) => Promise<EngineAnswer>;
  readonly strata: (strata: StrataQuestion<object>['strata']) => Promise<Unreleased<StrataRows>>;
}

/** An answer as it came, seen by nobody before: read, measured and released where it is drawn. */
export interface QueriedAnswer {
  draw(context: SheetContext): PresentedFigure;
  /** Whether anything that it measures is from 1 to `atMost`: it is then masked as a whole where others look on. */
  fewIn(context: SheetContext, atMost: number): boolean;
}

/** Asked beside the counted figures, once those in view are painted; until then the figure of the answer before stands, dimmed. */
export interface QueriedPlan extends Plan {
  readonly kind: 'queried';
  ask(asked: QueryContext, context: SheetContext, sources: Sources): Promise<QueriedAnswer>;
}

/** A figure as a value: what it asks, what it measures, how it is presented. */
export type FigurePlan = CountedPlan | QueriedPlan;

export interface Declared<Value extends object> extends Common, Counting {
  /** The choices of the sheet that change it, where they are not those of the outcome. */
  readonly uses?: readonly SheetControl[];
  readonly unavailable?: Availability;
  readonly present: (value: Released<Value>, context: SheetContext) => DrawnFigure;
  /** What its ranges make of the same child counted again; "separate" unless its measure knows better. */
  readonly repeats?: RepeatsInRange;
  /** True where it counts months of its own, or the whole file, whatever months are ticked; "file" for the file. */
  readonly ownMonths?: true | 'file';
  /** The population that it is out of, in a few words, for the line under it. */
  readonly outOf?: (asked: QueryContext) => string;
  /** The measures, by id, whose official figures may stand under it. */
  readonly official?: (asked: QueryContext) => string | readonly string[];
}

interface CountedFigure<Answer, Value extends object> extends Declared<Value> {
  readonly wholeSpan?: boolean;
  readonly later?: boolean;
  readonly ask: (asked: QueryContext, context: SheetContext) => TableQuestion<Answer>;
  readonly measure: (answer: Answer, context: SheetContext) => Value;
}

/** Declares a figure answered by the counting pass; the door of disclosure stands between measure and presenter. */
export function countedFigure<Answer, Value extends object>(parts: CountedFigure<Answer, Value>): CountedPlan {
  const { waysOf, question } = questionOf(parts);
  return {
    ...commonOf(parts),
    kind: 'counted',
    wholeSpan: parts.wholeSpan ?? false,
    later: parts.later ?? false,
    tables: (asked, context) => question(asked, context).tables,
    draw: (asked, answer, context) => {
      const measured = parts.measure(answered(question(asked, context), answer), waysOf(asked, context).context);
      return presented(parts, asked, context, measured);
    },
  };
}

/** What a figure asks, under the way of counting that it is asked in. */
export function questionOf<Question>(
  parts: Counting & { readonly ask: (asked: QueryContext, context: SheetContext) => Question },
) {
  const { waysOf } = withCounting(parts);
  const question = (asked: QueryContext, context: SheetContext): Question => {
    const own = waysOf(asked, context);
    return parts.ask(own.asked, own.context);
  };
  return { waysOf, question };
}

export function commonOf<Value extends object>(parts: Declared<Value>): Plan {
  const { id, name, asks, said, section, on, doesNotApply, unavailable, uses } = parts;
  return {
    id,
    name,
    asks,
    said,
    section,
    uses: uses ?? OF_THE_OUTCOME,
    ...(on ? { on } : {}),
    ...(doesNotApply ? { doesNotApply } : {}),
    unavailable: unavailable ?? (() => null),
  };
}

/** What was measured, through the door, in words; with what every figure says: how it counts, and what is official. */
export function presented<Value extends object>(
  parts: Declared<Value>,
  asked: QueryContext,
  context: SheetContext,
  measured: Value,
): PresentedFigure {
  const { waysOf, said } = withCounting(parts);
  const { id, section, asks, uses = OF_THE_OUTCOME } = parts;
  const counted = waysOf(asked, context).context;
  const own = uses.includes('base') ? outOfBase(counted) : counted;
  const figure = said(parts.present(release(measured, 'analyst'), own), context);
  const official = parts.official ? officialBeside(asked, context, parts.official(asked)) : {};
  const from = figure.source ? whereFrom(parts, asked, context) : {};
  const spoken = { ...figure, reading: { ...figure.reading, ...aloudOf(parts, own) } };
  return { ...withRepeats(spoken, parts.repeats, own), ...official, ...from, id, section, asks, uses, number: 0 };
}

/** Where its numbers are from, and whether they may still change. */
function whereFrom(
  parts: Pick<Declared<object>, 'ownMonths' | 'outOf'> & { readonly wholeSpan?: boolean },
  asked: QueryContext,
  context: SheetContext,
): Pick<DrawnFigure, 'from' | 'status'> {
  const status = provisionalHere(context, ownMonthsOf(parts) ? 'every month' : 'chosen');
  return {
    from: [sourceInBrief(context, status), parts.outOf?.(asked)].filter(Boolean).join(' '),
    ...(status ? { status } : {}),
  };
}

const ownMonthsOf = (parts: { readonly ownMonths?: true | 'file'; readonly wholeSpan?: boolean }): boolean =>
  parts.ownMonths !== undefined || parts.wholeSpan === true;

/** What makes it safe to read a figure out alone: who, where, when, of what, and that no real child is meant. */
function aloudOf<Value extends object>(parts: Declared<Value>, context: SheetContext): Pick<HowToRead, 'ofWhom'> {
  if (parts.ownMonths === 'file' || !context.ofWhom) return {};
  const { chosen, ownMonths } = context.ofWhom;
  return {
    ofWhom: spokenOf(ownMonthsOf(parts) ? ownMonths : chosen, (parts.uses ?? OF_THE_OUTCOME).includes('base'), context),
  };
}

/** Where every event counts, the figure says how many children that is and what its ranges make of repeats. */
function withRepeats(figure: DrawnFigure, repeats: RepeatsInRange = 'separate', context: SheetContext): DrawnFigure {
  const words = figure.base && repeatsInWords(repeats, context);
  return words ? { ...figure, base: `${figure.base} ${words}` } : figure;
}

/** Of these kinds of extract alone. */
export const only =
  (...kinds: readonly ExtractKind[]): ((contract: ExtractContract) => boolean) =>
  ({ kind }) =>
    kinds.includes(kind);

/** "Not supplied: ..." where a column that a figure needs is absent from the file. */
export function needs(...columns: readonly string[]): Availability {
  const unavailable = ({ dataset }: QueryContext): string | null => {
    const missing = columns.filter((column) => !dataset.supplied.includes(column));
    const names = missing.map((column) => column.replaceAll('_', ' ')).join(', ');
    return missing.length
      ? `Not supplied: this extract has no ${names}, so this figure is silent. That is not a zero.`
      : null;
  };
  return Object.assign(unavailable, { columns });
}
