import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { ChildAdultRow, ChildAdultStep } from '../../measures/child-adult';
import type { Rate } from '../../measures/rates';
import { BOUNDS_COLUMN, boundsCell, staysBetween } from '../bounds-words';
import type { RangeRow } from '../charts/range';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine } from '../context';
import type { PresentedFigure, PresentedTable, Sentence, TableRow } from '../figure';
import { count, inHundred, listed, moreOrFewer, moreOrFewerRange, pairInHundred, ratio, ratioRange } from '../numbers';
import { cell, markedCell } from '../rows';
import { verdictInWords } from '../verdict-words';
import { rowId } from './block-rows';

const IGNORES_AGES =
  'This figure ignores the ages ticked: it always sets everyone under 18 beside everyone of 18 and over. Every other tick holds.';

interface Steps {
  readonly steps: readonly ChildAdultStep[];
}

/** Children beside adults of the same group, step by step; ages ticked do not apply. */
export function childAdultFigure({ steps }: Published<Steps>, context: SheetContext): PresentedFigure {
  const spoken = clearest(steps);
  return {
    id: 'child-adult',
    number: 0,
    finding: childAdultFinding(spoken),
    caption: `Children beside adults of the same group, in every 100, at each step. ${IGNORES_AGES}`,
    columns: [
      { id: 'step', label: 'Step', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'children', label: 'Children', kind: 'number' },
      { id: 'adults', label: 'Adults', kind: 'number' },
      { id: 'times', label: 'Times adults', kind: 'number' },
      { id: 'chart', label: 'Children, times adults', kind: 'chart' },
    ],
    rows: steps.flatMap((step) => stepRows(step, spoken)),
    chart: ratioChart(steps.flatMap(shapes), { rowHeight: 24, share: 38 }),
    base: `${steps.map(baseOf).join(' ')} Age not recorded is left out.`,
    unknowns: unknownsOf(steps),
    source: sourceLine(context, 'Ratios of proportions, Koopman; gaps, Newcombe; 95%.'),
    ...remarkOf(spoken),
    counts: countsOf(steps, context),
    reading: {
      sayAloud: aloud(spoken),
      range: LIKELY_RANGE,
      sum: theSum(spoken),
      takeCare: `${IGNORES_AGES} A ratio above 1 in every group says that children are treated otherwise than adults; it says nothing about one group beside another. ${byChance(steps)}`,
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
  return `${first.label}, ${first.feeder}: ethnicity is not known for ${of('children')} and ${of('adults')}; they have a row of their own and are in no group. Everyone together holds them, so that ratio does not hang on who they are; what they could make of the ratio of each group is in the counts.`;
}

/** What the unknown could make of the ratio in the largest group at the step spoken of. */
function remarkOf(spoken: Spoken | null): { readonly remark?: string } {
  const size = ({ children, adults }: ChildAdultRow) => children.share.atRisk.count + adults.share.atRisk.count;
  const groups = spoken?.step.rows.filter(({ row, comparison }) => row.kind === 'group' && comparison.ok) ?? [];
  const largest = [...groups].sort((a, b) => size(b) - size(a))[0];
  if (!largest?.bounds?.ok || largest.bounds.value.lower === largest.bounds.value.upper) return {};
  const said = `the ratio of ${largest.row.label} children to ${largest.row.label} adults stays ${staysBetween(largest.bounds.value)}`;
  return { remark: `Ethnicity not known: whoever they are, at “${spoken?.step.label.toLowerCase() ?? ''}” ${said}.` };
}

/** How many of the comparisons drawn would look clear by chance. */
function byChance(steps: readonly ChildAdultStep[]): string {
  const many = steps.flatMap(({ rows }) => rows).filter(({ comparison }) => comparison.ok).length;
  return `Of the ${many} gaps compared here, about ${Math.max(1, Math.round(many / 20))} would look clear by chance alone.`;
}

interface Spoken {
  readonly step: ChildAdultStep;
  readonly row: ChildAdultRow;
}

/** Everyone at the step with the clear gap that touches most children; the lot is never spoken of. */
function clearest(steps: readonly ChildAdultStep[]): Spoken | null {
  const clear = steps
    .filter(({ drawnByLot }) => !drawnByLot)
    .flatMap((step) => step.rows.map((row) => ({ step, row })))
    .filter(({ row }) => row.row.kind === 'total' && clearGap(row));
  const size = ({ row }: Spoken) => (row.comparison.ok ? Math.abs(row.comparison.value.excess.estimate) : 0);
  return [...clear].sort((a, b) => size(b) - size(a))[0] ?? null;
}

function clearGap({ comparison }: ChildAdultRow): boolean {
  return comparison.ok && isClear(comparison.value.verdict);
}

function childAdultFinding(spoken: Spoken | null): Sentence {
  if (!spoken?.row.children.range.ok || !spoken.row.adults.range.ok)
    return ['At no step is a gap between children and adults clear of chance'];
  const { step, row } = spoken;
  const [own, other] = pairInHundred(
    row.children.range.ok ? row.children.range.value.estimate : 0,
    row.adults.range.ok ? row.adults.range.value.estimate : 0,
  );
  const more = row.comparison.ok && row.comparison.value.verdict === 'more' ? 'more' : 'less';
  const alone = step.rows.filter((one) => one.row.kind === 'group' && clearGap(one)).map((one) => one.row.label);
  const within = alone.length ? `; clear on its own for ${listed(alone)}` : '; in no single group is it clear';
  return [
    `Children were ${more} likely than adults to ${step.verb}: `,
    { mark: own },
    ' in 100, against ',
    { mark: other },
    ` in 100${within}`,
  ];
}

function stepRows(step: ChildAdultStep, spoken: Spoken | null): readonly TableRow[] {
  return step.rows.map((row, at) => {
    const mark = spoken?.step === step && spoken.row === row;
    return {
      id: rowId(step.id, row.row.id),
      label: row.row.label,
      weight: row.row.kind,
      ...(at === 0 ? { block: true } : {}),
      cells: {
        ...(at === 0 ? { step: cell(step.label, step.drawnByLot ? `${step.feeder}; drawn by lot` : step.feeder) } : {}),
        children: rateCell(row.children, mark),
        adults: rateCell(row.adults, mark),
        times: timesCell(row),
      },
    };
  });
}

function rateCell({ share, range }: Rate, mark: boolean) {
  const of = ` (${count(share.events)} of ${count(share.atRisk)})`;
  return range.ok ? markedCell(inHundred(range.value.estimate), mark, of) : cell('none');
}

function timesCell({ comparison }: ChildAdultRow) {
  if (!comparison.ok) return cell('', 'no comparison');
  const { ratio: times } = comparison.value;
  return Number.isFinite(times.estimate)
    ? cell(ratio(times.estimate), ` (${ratioRange(times)})`)
    : cell(ratioRange(times));
}

function shapes(step: ChildAdultStep): readonly RangeRow[] {
  return step.rows.map((row): RangeRow => {
    const id = rowId(step.id, row.row.id);
    if (!row.comparison.ok) return { row: id, form: 'nothing' };
    const { estimate, lower, upper } = row.comparison.value.ratio;
    if (!Number.isFinite(estimate) || estimate <= 0) return { row: id, form: 'nothing' };
    return { row: id, form: 'estimate', value: estimate, lower, upper, clear: clearGap(row) };
  });
}

function baseOf({ label, feeder, rows }: ChildAdultStep): string {
  const total = rows.find(({ row }) => row.kind === 'total');
  if (!total) return '';
  return `${label}, ${feeder}: out of ${count(total.children.share.atRisk)} children and ${count(total.adults.share.atRisk)} adults.`;
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
          ...(at === 0 ? { step: cell(step.label, step.feeder) } : {}),
          children: cell(`${count(row.children.share.events)} of ${count(row.children.share.atRisk)}`),
          adults: cell(`${count(row.adults.share.events)} of ${count(row.adults.share.atRisk)}`),
          ...gapCells(row, nouns),
        },
      })),
    ),
  };
}

function gapCells({ comparison, bounds }: ChildAdultRow, nouns: SheetContext['nouns']) {
  if (!comparison.ok) return { gap: cell(''), bounds: cell(''), excess: cell(''), words: cell(comparison.why) };
  const { difference, excess, verdict } = comparison.value;
  const range = { lower: difference.lower * 100, upper: difference.upper * 100 };
  return {
    gap: cell(moreOrFewer(difference.estimate * 100), ` (${moreOrFewerRange(range)})`),
    bounds: boundsCell(bounds?.ok ? bounds.value : null),
    excess: cell(moreOrFewer(excess.estimate), ` (${moreOrFewerRange(excess)})`),
    words: cell(verdictInWords(verdict, nouns)),
  };
}

function aloud(spoken: Spoken | null): string {
  if (!spoken?.row.children.range.ok || !spoken.row.adults.range.ok)
    return '“No gap here between children and adults is clear of chance.”';
  const { children, adults } = spoken.row;
  const say = (rate: Rate) => (rate.range.ok ? inHundred(rate.range.value.estimate) : 'none');
  return `“${spoken.step.label}, ${spoken.step.feeder}: ${say(children)} in every 100 children, ${say(adults)} in every 100 adults.”`;
}

function theSum(spoken: Spoken | null): string {
  if (!spoken?.row.comparison.ok) return 'Nothing to divide.';
  const of = ({ share }: Rate) => `${count(share.events)} of ${count(share.atRisk)}`;
  return `(${of(spoken.row.children)}) divided by (${of(spoken.row.adults)}) = ${ratio(spoken.row.comparison.value.ratio.estimate)}.`;
}
