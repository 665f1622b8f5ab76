import { capital } from '../../vocabulary/written';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { Rate, RateRow, RatesByGroup } from '../../measures/rates';
import { methods } from '../methods';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { comparisonCells } from '../comparison-cells';
import { rangeChartBeside } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { outOf } from '../base-words';
import { BOUNDS_COLUMN, boundsSentence } from '../bounds-words';
import { LIKELY_RANGE, provisionalHere, type SheetContext, sourceLine, unknownLines, NO_CAUSE } from '../context';
import { type Cell, type DrawnFigure, quoted, type Sentence } from '../figure';
import type { ColumnChart } from '../charts/chart';
import { groupWords } from '../group-words';
import { headlineRider } from '../headline-rider';
import { nothingToCompare } from '../nothing-to-compare';
import { isUnseenShare, pairInHundred } from '../numbers';
import { provisionalNote } from '../status-words';
import { cell, tableRow } from '../rows';
import { countsFinding, findingAbout, outcomeAt } from '../group-finding';
import { didToo, pastOf } from '../verb-forms';
import {
  divided,
  doubtAloud,
  twoSharesAloud,
  headlineOf,
  headlineRowOf,
  type Spoken,
  spokenRows,
  TOO_FEW_TO_DIVIDE,
} from '../verdict-words';
import { FUNNELS_FOLLOW, WITH_STEPS } from '../steps-followed';
import { gapOfRow } from '../gap';
import { ofCell, rateCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** The chosen outcome in every 100 of each group, beside the comparison group: the range is that of the comparison. */
export function ratesFigure(measured: Released<RatesByGroup>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, contract } = context;
  const reference = measured.reference.row;
  const headline = headlineOf(spokenRows(measured));
  const headlineRow = headline?.headlineRow ?? null;
  const unknown = { unknown: unknownIn(measured), all: totalOf(measured) };
  const base = outOf(context.base, nouns, totalOf(measured));
  const status = provisionalHere(context, 'chosen');
  return {
    finding: ratesFinding(measured, context),
    ...gapOfRow(headlineRow?.row),
    rider: [
      [headlineRider(headline, unknown, nouns, hidesGaps(measured)), base, provisionalNote(status)]
        .filter(Boolean)
        .join(' '),
    ],
    caption: `${outcome.label}, in every 100 ${nouns.many}. A bar that touches the dashed line could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: capital(nouns.many), kind: 'number' },
      { id: 'rate', label: 'In 100', kind: 'number' },
      { id: 'chart', label: 'In every 100', kind: 'chart' },
      { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.label} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => tableRow(row.row, rateCells(row, reference.id, headlineRow, context))),
    chart: chartOf(measured),
    ...unknownRemark(headlineRow?.row ?? null, context),
    base,
    ...unknownLines(unknown.unknown, unknown.all, nouns),
    source: sourceLine(context, methods('ratios', 'gaps', 'bars')),
    reading: {
      sayAloud: plainSentence(measured, headlineRow, context),
      range: LIKELY_RANGE,
      sum: workedExample(headlineRow),
      takeCare: `${NO_CAUSE}${nouns.unit === 'children' && WITH_STEPS.includes(contract.kind) ? ` ${FUNNELS_FOLLOW}` : ''}`,
    },
  };
}

/** Whether a group that would be compared is withheld or masked. */
const hidesGaps = ({ rows }: RatesByGroup): boolean =>
  rows.some(({ row, rate }) => (row.kind === 'group' || row.kind === 'detail') && isUnseenShare(rate.share));

/** The headline of the sheet and of this figure. */
function ratesFinding(measured: Released<RatesByGroup>, context: SheetContext): Sentence {
  const { nouns, outcome, referenceOf } = context;
  const headlineRow = headlineRowOf(spokenRows(measured));
  if (headlineRow) return findingAbout({ headlineRow, reference: referenceOf(headlineRow.row.row), outcome }, nouns);
  return [nothingToCompare(measured, outcomeAt(outcome, nouns), context)];
}

function rateCells(
  row: RateRow,
  referenceId: string,
  headlineRow: Spoken | null,
  { nouns }: SheetContext,
): Readonly<Record<string, Cell>> {
  const { share, range } = row.rate;
  const isReference = row.row.id === referenceId;
  const marked = headlineRow?.claim === 'headline' && (row.row.id === headlineRow.row.row.id || isReference);
  const { gap, times, bounds, words } = comparisonCells(row, isReference, nouns);
  const of = ofCell(share);
  const rate = { ...rateCell(row.rate), ...(marked && range.ok ? { mark: true } : {}) };
  // The row that the others are set beside says so where they have their gaps.
  if (isReference) return { of, rate, gap: words, times, bounds, words: cell('') };
  return { of, rate, gap, times, bounds, words };
}

/** What those of unknown ethnicity could make of the ratio that is spoken of; nothing where it rests on too few. */
export function unknownRemark(
  headlineRow: RateRow | null,
  { referenceOf, nouns }: SheetContext,
): { readonly remark?: string } {
  if (!headlineRow?.comparison?.ok || !headlineRow.bounds?.ok) return {};
  const claimed = { bounds: headlineRow.bounds.value, claim: headlineRow.comparison.value.claim };
  const remark = boundsSentence(headlineRow.row, referenceOf(headlineRow.row), claimed, nouns);
  return remark ? { remark } : {};
}

function chartOf(measured: RatesByGroup): ColumnChart {
  const { rows, reference } = measured;
  return rangeChartBeside(
    rows.map((row) => {
      const line = lineOf(row, measured);
      return { row: row.row.id, ...shapeOf(row, reference.row.id, line), beside: row.against && line };
    }),
    reference.rate.range.ok ? reference.rate.range.value.estimate * 100 : null,
  );
}

/** The number in 100 that a row is set beside: its own, or where all rows share one, that one. */
export function lineOf({ against }: RateRow, { rows, reference }: RatesByGroup): number | null {
  const { range } = against ?? reference.rate;
  const own = !against && rows.some((row) => row.against && !sameShare(row.against, reference.rate));
  return range.ok && !own ? range.value.estimate * 100 : null;
}

function sameShare({ share: one }: Rate, { share: other }: Rate): boolean {
  return one.events.count === other.events.count && one.atRisk.count === other.atRisk.count;
}

/** The bar is the comparison group's value plus the interval of the difference, so that it agrees with the table. */
export function shapeOf({ row, rate, comparison }: RateRow, referenceId: string, line: number | null): RangeShape {
  if (!rate.range.ok) return emptyShape(rate.share.events, rate.share.atRisk);
  const value = rate.range.value.estimate * 100;
  if (row.id === referenceId) return { form: 'comparator', value };
  if (row.kind === 'unknown') return { form: 'unknown', value };
  if (!comparison?.ok || line === null) return { form: 'point', value };
  const { difference, verdict } = comparison.value;
  return {
    form: 'estimate',
    value,
    lower: Math.max(0, line + difference.lower * 100),
    upper: Math.min(100, line + difference.upper * 100),
    clear: isClear(verdict),
  };
}

function plainSentence(measured: RatesByGroup, headlineRow: Spoken | null, context: SheetContext): string {
  const { nouns, outcome, referenceOf } = context;
  if (!headlineRow) return quoted([nothingToCompare(measured, outcomeAt(outcome, nouns), context)]);
  const [group, other] = [groupWords(headlineRow.row.row, nouns), groupWords(referenceOf(headlineRow.row.row), nouns)];
  if (headlineRow.claim !== 'headline') {
    const reference = referenceOf(headlineRow.row.row);
    return `“${countsFinding({ headlineRow, reference, outcome }, nouns)}”`;
  }
  const [own, theirs] = pairInHundred(headlineRow.share, headlineRow.reference);
  if (nouns.unit === 'events')
    return twoSharesAloud(outcome.noun, [own, group.name], [theirs, other.name], headlineRow);
  const did = `${pastOf(outcome.verb)}${nouns.at}`;
  const said = `Of every 100 ${group.ofHundred}, ${own} ${did}. Of every 100 ${other.ofHundred}, ${theirs} ${didToo(outcome.verb)}.`;
  return `“${said} ${doubtAloud(headlineRow)}”`;
}

function workedExample(headlineRow: Spoken | null): string {
  if (!headlineRow?.row.comparison?.ok || !headlineRow.row.against) return NOTHING_TO_DIVIDE;
  if (headlineRow.claim === 'cells') return TOO_FEW_TO_DIVIDE;
  const { rate, comparison, against } = headlineRow.row;
  return divided(rate.share, against.share, comparison);
}

function unknownIn({ rows }: RatesByGroup): number {
  return rows.filter(({ row }) => row.kind === 'unknown').reduce((sum, { rate }) => sum + rate.share.atRisk.count, 0);
}

function totalOf({ rows }: RatesByGroup): number {
  return rows.find(({ row }) => row.kind === 'total')?.rate.share.atRisk.count ?? 0;
}
