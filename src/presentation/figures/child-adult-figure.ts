import { whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { ChildAdultRow, ChildAdultStep } from '../../measures/child-adult';
import type { Rate } from '../../measures/rates';
import { methods } from '../methods';
import { amountCell, gapCell, timesCell as writtenTimes } from '../comparison-cells';
import { BOUNDS_COLUMN, boundsCell, worstCase } from '../bounds-words';
import type { RangeRow } from '../charts/range';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, NO_CAUSE } from '../context';
import type { DrawnFigure, PresentedTable, TableRow } from '../figure';
import { count, inHundred } from '../numbers';
import { quotient, NOTHING_TO_DIVIDE } from '../worked-example';
import { counted } from '../nouns';
import { cell, markedCell } from '../rows';
import { clearByChance, TOO_FEW_TO_DIVIDE, verdictInWords } from '../verdict-words';
import { gapOfRow } from '../gap';
import { rowId } from './block-rows';
import { plainSentence, childAdultFinding, chosenFrom, clearIn, headlineOf, type Spoken } from './child-adult-words';
import { heldShare, holding, ofCell } from '../number-cells';

const IGNORES_AGES = 'Everyone under 18 stands beside everyone of 18 and over, whatever ages are ticked';

interface Steps {
  readonly steps: readonly ChildAdultStep[];
}

/** Children beside adults of the same group, step by step; ages ticked do not apply. */
export function childAdultFigure({ steps }: Released<Steps>, context: SheetContext): DrawnFigure {
  const headline = headlineOf(steps);
  const headlineRow = headline?.headlineRow ?? null;
  return {
    finding: childAdultFinding(headline, context),
    ...gapOfRow(headlineRow?.row),
    caption: `Children against adults. ${IGNORES_AGES}`,
    columns: [
      { id: 'step', label: 'Step', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'children', label: 'Children, in 100', kind: 'number' },
      { id: 'adults', label: 'Adults, in 100', kind: 'number' },
      { id: 'times', label: 'Times adults (likely range)', kind: 'number' },
      { id: 'chart', label: 'Children, times adults', kind: 'chart' },
    ],
    rows: steps.flatMap((step) => stepRows(step, headlineRow)),
    chart: ratioChart(steps.flatMap(shapes), { rowHeight: 24, share: 38 }),
    base: `${steps.map(baseOf).join(' ')} Not recorded is left out.`,
    unknowns: unknownsOf(steps),
    ...(steps.length ? { line: lineOf(steps) } : {}),
    source: sourceLine(context, methods('ratios', 'gaps')),
    remark: [chosenFrom(headline), byChance(steps), remarkOf(headlineRow)].filter(Boolean).join(' '),
    counts: countsOf(steps, context),
    reading: {
      sayAloud: plainSentence(headline, context),
      range: LIKELY_RANGE,
      sum: workedExample(headlineRow),
      takeCare: NO_CAUSE,
    },
  };
}

/** Children and adults of unknown ethnicity at the first step; everyone's ratio holds them and does not move. */
function unknownsOf([first]: readonly ChildAdultStep[]): string {
  const unknown = first?.rows.find(({ row }) => row.kind === 'unknown');
  const total = first?.rows.find(({ row }) => row.kind === 'total');
  if (!first || !unknown || !total) return '';
  const of = (side: 'children' | 'adults') =>
    `${count(unknown[side].share.atRisk)} of ${count(total[side].share.atRisk)} ${side}`;
  return `${first.label}, ${first.baseLabel}: ethnicity is not known for ${of('children')} and ${of('adults')}.`;
}

/** Most in any base, in one line: "Out of up to 432 children and 421 adults, each row its own; ethnicity not known for up to 33 and 29." */
function lineOf(steps: readonly ChildAdultStep[]): string {
  const most = (kind: 'total' | 'unknown', side: 'children' | 'adults') =>
    Math.max(
      0,
      ...steps.flatMap(({ rows }) =>
        rows.filter(({ row }) => row.kind === kind).map((row) => row[side].share.atRisk.count),
      ),
    );
  const [children, adults] = [most('total', 'children'), most('total', 'adults')];
  const [young, old] = [most('unknown', 'children'), most('unknown', 'adults')];
  const unknown =
    young === 0 && old === 0
      ? 'ethnicity known for all'
      : `ethnicity not known for up to ${whole(young)} and ${whole(old)}`;
  return `Out of up to ${counted(CHILDREN, children, whole(children))} and ${counted(ADULTS, adults, whole(adults))}, each row its own; ${unknown}.`;
}

/** What the unknown could make of the ratio in the largest group at the step spoken of. */
function remarkOf(headlineRow: Spoken | null): string {
  const size = ({ children, adults }: ChildAdultRow) => children.share.atRisk.count + adults.share.atRisk.count;
  const groups = headlineRow?.step.rows.filter(({ row, comparison }) => row.kind === 'group' && comparison.ok) ?? [];
  const largest = [...groups].sort((a, b) => size(b) - size(a))[0];
  if (!largest?.bounds?.ok || !largest.comparison.ok) return '';
  const claimed = { bounds: largest.bounds.value, claim: largest.comparison.value.claim };
  return worstCase(`the ratio of ${largest.row.label} children to ${largest.row.label} adults`, claimed);
}

/** How many of the comparisons drawn would look clear by chance. */
function byChance(steps: readonly ChildAdultStep[]): string {
  return clearByChance(steps.flatMap(({ rows }) => rows).filter(({ comparison }) => comparison.ok).length);
}

function stepRows(step: ChildAdultStep, headlineRow: Spoken | null): readonly TableRow[] {
  return step.rows.map((row, at) => {
    const mark = headlineRow?.claim === 'headline' && headlineRow.step === step && headlineRow.row === row;
    return {
      id: rowId(step.id, row.row.id),
      label: row.row.label,
      weight: row.row.kind,
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0
          ? { step: cell(step.label, step.drawnByLot ? `${step.baseLabel}; drawn by lot` : step.baseLabel) }
          : {}),
        children: rateCell(row.children, mark),
        adults: rateCell(row.adults, mark),
        times: timesCell(row),
      },
    };
  });
}

function rateCell({ share, range }: Rate, mark: boolean) {
  const of = ` (${count(share.events)} of ${count(share.atRisk)})`;
  return range.ok
    ? holding(markedCell(inHundred(range.value.estimate), mark, of), {
        ...heldShare(share),
        value: 100 * range.value.estimate,
      })
    : cell('none');
}

function timesCell({ comparison }: ChildAdultRow) {
  if (!comparison.ok) return cell('', 'no comparison');
  return writtenTimes(comparison.value.ratio);
}

function shapes(step: ChildAdultStep): readonly RangeRow[] {
  return step.rows.map((row): RangeRow => {
    const id = rowId(step.id, row.row.id);
    if (!row.comparison.ok) return { row: id, form: 'nothing' };
    const { estimate, lower, upper } = row.comparison.value.ratio;
    if (!Number.isFinite(estimate) || estimate <= 0) return { row: id, form: 'nothing' };
    return { row: id, form: 'estimate', value: estimate, lower, upper, clear: clearIn(row) !== null };
  });
}

const CHILDREN = { one: 'child', many: 'children' };
const ADULTS = { one: 'adult', many: 'adults' };

function baseOf({ label, baseLabel, rows }: ChildAdultStep): string {
  const total = rows.find(({ row }) => row.kind === 'total');
  if (!total) return '';
  return `${label}, ${baseLabel}: out of ${counted(CHILDREN, total.children.share.atRisk.count, count(total.children.share.atRisk))} and ${counted(ADULTS, total.adults.share.atRisk.count, count(total.adults.share.atRisk))}.`;
}

function countsOf(steps: readonly ChildAdultStep[], { nouns }: SheetContext): PresentedTable {
  return {
    caption: `Children beside adults at each step: counts and comparisons. ${IGNORES_AGES}`,
    columns: [
      { id: 'step', label: 'Step', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'children', label: 'Children', kind: 'number' },
      { id: 'adults', label: 'Adults', kind: 'number' },
      { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
      { ...BOUNDS_COLUMN, label: 'Times adults, whoever the unknown are' },
      { id: 'excess', label: 'More or fewer children than if equal', kind: 'text' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: steps.flatMap((step) =>
      step.rows.map((row, at): TableRow => ({
        id: `counts-${rowId(step.id, row.row.id)}`,
        label: row.row.label,
        weight: row.row.kind,
        ...(at === 0 ? { block: true } : {}),
        cells: {
          ...(at === 0 ? { step: cell(step.label, step.baseLabel) } : {}),
          children: ofCell(row.children.share),
          adults: ofCell(row.adults.share),
          ...gapCells(row, nouns),
        },
      })),
    ),
  };
}

function gapCells({ comparison, bounds }: ChildAdultRow, nouns: SheetContext['nouns']) {
  if (!comparison.ok) return { gap: cell(''), bounds: cell(''), excess: cell(''), words: cell(comparison.why) };
  const { difference, excess, verdict } = comparison.value;
  return {
    gap: gapCell(difference),
    bounds: boundsCell(bounds?.ok ? bounds.value : null),
    excess: amountCell(excess),
    words: cell(verdictInWords(verdict, nouns)),
  };
}

function workedExample(headlineRow: Spoken | null): string {
  if (!headlineRow?.row.comparison.ok) return NOTHING_TO_DIVIDE;
  if (headlineRow.claim === 'cells') return TOO_FEW_TO_DIVIDE;
  const of = ({ share }: Rate) => `${count(share.events)} of ${count(share.atRisk)}`;
  return `(${of(headlineRow.row.children)}) divided by (${of(headlineRow.row.adults)}) ${quotient(headlineRow.row.comparison.value.ratio.estimate)}.`;
}
