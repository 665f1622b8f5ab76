import { capital } from '../../vocabulary/written';
import { selectHeadline } from '../../measures/headline';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { PerThousand, PerThousandRow } from '../../measures/per-thousand';
import { methods } from '../methods';
import { rangeChartBeside } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { BOUNDS_COLUMN, boundsCell, boundsInWords } from '../bounds-words';
import type { Cell, DrawnFigure, Sentence } from '../figure';
import type { ColumnChart } from '../charts/chart';
import { groupWords } from '../group-words';
import type { Nouns } from '../nouns';
import {
  excessSentence,
  moreOrFewerRate,
  moreOrFewerRates,
  one,
  rateFinding,
  type RateWriter,
  rateWriter,
} from '../rate-words';
import { timesCell } from '../comparison-cells';
import { oftenInWords } from '../verdict-words';
import { cell, markedCell, tableRow } from '../rows';
import { besideWhole } from '../scope-words';
import { gapOfRow } from '../gap';
import { perThousandCounts } from './per-thousand-counts';
import {
  plainSentence,
  base,
  madeOf,
  madeOver,
  ownReference,
  takeCare,
  workedExample,
  unitName,
  yearly,
} from './per-thousand-words';
import { withheldInWords } from '../nothing-to-compare';
import { countCell, heldRange, holding } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** Events per 1,000 people a year, each group beside the comparison group, with what unknown ethnicity could do. */
export function perThousandFigure(measured: Released<PerThousand>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const reference = measured.reference.row;
  const headlineRow = rateToSpeakOf(measured.rows);
  const write = writerOf(measured);
  return {
    finding: finding(measured, headlineRow, context),
    ...gapOfRow(headlineRow),
    caption: `${whatIsCounted(measured, context)} for every 1,000 ${nouns.people} living here, ${yearly(measured)}. A bar that touches the dashed line could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: capital(unitName(measured, context)), kind: 'number' },
      ...(showsChildren(measured) ? [DIFFERENT] : []),
      { id: 'rate', label: 'Per 1,000 a year', kind: 'number' },
      { id: 'chart', label: 'Per 1,000 a year', kind: 'chart' },
      { id: 'gap', label: 'Gap per 1,000 (likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.label} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) =>
      tableRow(row.row, cells(row, reference.id, headlineRow, write, { ...context, shows: showsChildren(measured) })),
    ),
    chart: chartOf(measured),
    ...remarkOf(measured, headlineRow, context),
    base: base(measured, context),
    ...unknownLines(measured.unknown.count, measured.total.count, {
      ...nouns,
      many: unitName(measured, context),
    }),
    source: sourceLine(
      context,
      `Population: ${measured.population}, file ${measured.file}. ${methods('rateRatios', 'rateGaps', 'bars', ...(measured.counts.byChild ? (['repeats'] as const) : []))} ${besideWhole(reference)}`.trim(),
    ),
    reading: {
      sayAloud: plainSentence(measured, headlineRow, write, context),
      range: LIKELY_RANGE,
      sum: workedExample(measured, headlineRow),
      takeCare: takeCare(measured, context),
    },
    counts: perThousandCounts(measured, write, context),
  };
}

function writerOf({ rows }: PerThousand): RateWriter {
  return rateWriter(
    rows.flatMap(({ range, row }) => (range.ok && row.kind !== 'unknown' ? [range.value.estimate] : [])),
  );
}

function whatIsCounted({ counts }: PerThousand, { nouns, contract }: SheetContext): string {
  return capital(counts.of === 'events' ? nouns.events : `${nouns.people} with ${one(contract.event.one)}`);
}

const DIFFERENT = { id: 'different', label: 'Different children', kind: 'number' } as const;

/** Whether the number of different children says something that the counts do not. */
const showsChildren = ({ counts, rows }: PerThousand): boolean =>
  counts.of !== 'children' && rows.some(({ children }) => children !== null);

/** The row that every sentence speaks of, by the one rule of what may be said. */
function rateToSpeakOf(rows: readonly PerThousandRow[]): PerThousandRow | null {
  const compared = rows.flatMap((row) => {
    if (!row.comparison?.ok || row.row.kind !== 'group') return [];
    const { verdict, claim, excess } = row.comparison.value;
    return [{ row, verdict, claim, excess: excess.estimate, atRisk: row.rate.events.count }];
  });
  return selectHeadline(compared)?.headlineRow.row ?? null;
}

function finding(measured: PerThousand, headlineRow: PerThousandRow | null, context: SheetContext): Sentence {
  const { contract, nouns } = context;
  const reference = ownReference(measured, headlineRow);
  const write = writerOf(measured);
  if (!headlineRow?.comparison?.ok || !headlineRow.range.ok || !reference.range.ok) {
    return [nobodyCompared(measured, nouns)];
  }
  const { verdict, claim } = headlineRow.comparison.value;
  const said = { group: headlineRow.row.label, reference: reference.row.label, verdict, claim };
  const numbers = { rate: write(headlineRow.range.value.estimate), other: write(reference.range.value.estimate) };
  const own = `${madeOf(headlineRow, measured, context)}${madeOver(measured)}`;
  const counts = [own, madeOf(reference, measured, context)] as const;
  const events = measured.counts.of === 'events' ? `${nouns.events} for` : 'in';
  const per = `${events} every 1,000${yearly(measured) === 'a year' ? '' : ','} ${yearly(measured)}`;
  return rateFinding({ ...said, ...numbers, counts, per, what: `had ${one(contract.event.one)}` }, nouns);
}

/** Why no rate is set beside another: nobody counted, nobody of one of the two living here, or what stopped the first. */
function nobodyCompared({ rows, reference, total }: PerThousand, nouns: Nouns): string {
  const stopped = rows.filter(({ comparison }) => comparison && !comparison.ok);
  const why = stopped[0]?.comparison;
  const withheld = withheldInWords([total, ...rows.map(({ rate }) => rate.events)]);
  if (withheld) return withheld;
  if (total.count === 0 || !why || why.ok) return `No ${nouns.many} to compare`;
  const others = groupWords(reference.row, nouns).name;
  if (reference.rate.people === 0) return `There are no ${others} here to compare with`;
  return stopped.every(({ rate }) => rate.people === 0)
    ? `There is nobody to compare with ${others}`
    : `No ${nouns.many} to compare`;
}

function cells(
  { row, rate, range, children, comparison, bounds, exceeds }: PerThousandRow,
  referenceId: string,
  headlineRow: PerThousandRow | null,
  write: RateWriter,
  context: SheetContext & { readonly shows: boolean },
): Readonly<Record<string, Cell>> {
  const { nouns } = context;
  const told = headlineRow?.comparison?.ok && headlineRow.comparison.value.claim === 'headline';
  const marked = told === true && (row.id === headlineRow?.row.id || row.id === referenceId);
  const own = {
    of: countCell(rate.events, exceeds ? 'more than live here' : undefined),
    ...(context.shows && children ? { different: countCell(children) } : {}),
    rate: range.ok
      ? holding(markedCell(write(range.value.estimate), marked), { value: range.value.estimate })
      : cell(''),
  };
  const rest = (words: string) => ({ ...own, gap: cell(''), times: cell(''), bounds: cell(''), words: cell(words) });
  if (row.id === referenceId) return { ...rest(''), gap: cell('compared with') };
  if (row.kind === 'unknown') return rest('in no population');
  if (!comparison) return rest('not a group');
  if (!comparison.ok) return rest(comparison.why);
  const { difference, ratio: times, verdict } = comparison.value;
  return {
    ...own,
    gap: holding(
      cell(moreOrFewerRate(difference.estimate, write), `(${moreOrFewerRates(difference, write)})`),
      heldRange(difference),
    ),
    times: timesCell(times),
    bounds: boundsCell(bounds),
    words: cell(oftenInWords(verdict, nouns)),
  };
}

function chartOf({ rows, reference }: PerThousand): ColumnChart {
  const estimate = ({ range }: Pick<PerThousandRow, 'range'>): number | null =>
    range.ok ? range.value.estimate : null;
  return rangeChartBeside(
    rows.map((row) => {
      const beside = row.against && estimate(row.against);
      return { row: row.row.id, ...shape(row, reference.row.id, beside), beside };
    }),
    estimate(reference),
  );
}

function shape({ row, rate, range, comparison }: PerThousandRow, referenceId: string, line: number | null): RangeShape {
  if (!range.ok) return emptyShape(rate.events);
  const value = range.value.estimate;
  if (row.id === referenceId) return { form: 'comparator', value };
  if (!comparison?.ok || line === null) return { form: 'point', value };
  const { difference, verdict } = comparison.value;
  return {
    form: 'estimate',
    value,
    lower: Math.max(0, line + difference.lower),
    upper: line + difference.upper,
    clear: isClear(verdict),
  };
}

/** How many more or fewer than if the rates were equal, and what those of unknown ethnicity could do to the ratio. */
function remarkOf(
  measured: PerThousand,
  headlineRow: PerThousandRow | null,
  context: SheetContext,
): { readonly remark?: string } {
  if (!headlineRow?.comparison?.ok) return {};
  const [{ reference }, { nouns }] = [measured, context];
  const unit = { people: nouns.people, what: unitName(measured, context) };
  const equal = excessSentence(headlineRow.row.label, reference.row.label, headlineRow.comparison.value, unit);
  const remark = [equal, boundsInWords(headlineRow, reference.row, nouns)].filter(Boolean).join(' ');
  return remark ? { remark } : {};
}
