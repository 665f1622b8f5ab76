import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { Stage, StageRow } from '../../measures/stages';
import { stageCounts } from './stage-counts';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE } from '../context';
import type { Cell, PresentedFigure, Sentence, TableRow } from '../figure';
import { count, inHundred, ratio, ratioRange, whole } from '../numbers';
import { rateWriter } from '../rate-words';

export interface Stages {
  readonly stages: readonly Stage[];
  readonly synthetic: boolean;
}

/** Disparity by decision stage: the ratio at each decision beside its named feeder. Stages do not multiply. */
export function stagesFigure({ stages, synthetic }: Published<Stages>): PresentedFigure {
  const reference = stages[0]?.reference.label ?? 'White';
  const spoken = strongest(stages);
  return {
    id: 'stages',
    number: 0,
    finding: stagesFinding({ stages, synthetic }),
    caption: `How many times as likely as ${reference} children, decision by decision. Each step on the scale doubles`,
    columns: [
      { id: 'stage', label: 'Decision', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'rate', label: stages.some(isOfPopulation) ? 'In 100, or per 1,000 a year' : 'In 100', kind: 'number' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Likely range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
    ],
    rows: stages.flatMap((stage) => stageRows(stage, spoken)),
    chart: ratioChart(
      stages.flatMap((stage) =>
        stage.rows.map((row) => ({ row: rowId(stage, row), ...shape(row, stage.reference.id) })),
      ),
      { rowHeight: 21, extent: ratioReach(stages) },
    ),
    base: stages.map(baseOf).join(' '),
    unknowns: stages
      .map(
        ({ label, unknown, total, many, outOf }) =>
          `${label}: ethnicity not known for ${whole(unknown)}${outOf === 'feeder' ? ` of ${whole(total)}` : ''} ${many}.`,
      )
      .join(' '),
    source: `${synthetic ? 'Synthetic data: about no real child. ' : ''}Ratios of proportions, Koopman${stages.some(isOfPopulation) ? '; of rates out of a population, exact, mid-p' : ''}; 95%. The decisions stand side by side: they come from different extracts or periods, so they are not multiplied.`,
    counts: stageCounts(stages),
    reading: {
      sayAloud: aloud(spoken, reference),
      range: LIKELY_RANGE,
      sum: `The group’s share with the outcome divided by the comparison group’s share with the same outcome.${theSum(spoken)} The likely range of a ratio stands beside it.`,
      takeCare:
        'Each decision is out of those who reached it; per 1,000 a year is out of all who live here. A ratio near 1 at one decision does not undo a gap at an earlier one.',
    },
  };
}

/** The group with clear adverse gaps at most decisions, and where its gap touches most children. */
export function stagesFinding({ stages }: Stages): Sentence {
  const decided = stages.filter((stage) => !stage.randomised && !isOfPopulation(stage));
  const reference = stages[0]?.reference.label ?? '';
  if (!decided.length) return ['No extract is open'];
  const counted = groupsOf(decided)
    .map(({ id, label }) => ({ label, clear: decided.filter((stage) => verdict(stage, id) === 'more') }))
    .sort((a, b) => b.clear.length - a.clear.length);
  const [first] = counted;
  if (!first?.clear.length)
    return [`At none of ${decided.length} decisions is a gap from ${reference} children clear of chance`];
  const where = first.clear.length === 1 ? `: ${shortStage(first.clear[0]?.label ?? '')}` : '';
  return [
    `${first.label} children more often met the heavier outcome than ${reference} children at ${first.clear.length} of ${decided.length} decisions${where}`,
  ];
}

/** "Application, of those referred" -> "application". */
function shortStage(label: string): string {
  const [short = label] = label.split(', of ');
  return short.charAt(0).toLowerCase() + short.slice(1);
}

/** Four times either way, or eight where an estimate lies beyond: fixed ends keep the scale still from tick to tick. */
function ratioReach(stages: readonly Stage[]): readonly [number, number] {
  const ratios = stages.flatMap(({ rows }) =>
    rows.flatMap(({ comparison }) => (comparison?.ok ? [comparison.value.ratio.estimate] : [])),
  );
  return ratios.some((value) => Number.isFinite(value) && (value > 4 || (value > 0 && value < 0.25)))
    ? [0.125, 8]
    : [0.25, 4];
}

function groupsOf(stages: readonly Stage[]): readonly { readonly id: string; readonly label: string }[] {
  return (stages[0]?.rows ?? []).filter(({ row }) => row.kind === 'group').map(({ row }) => row);
}

function verdict(stage: Stage, group: string): string | null {
  const row = stage.rows.find(({ row: { id } }) => id === group);
  return row?.comparison?.ok ? row.comparison.value.verdict : null;
}

/** The clear adverse gap that touches most children: the one that the rider speaks of. */
export function strongest(stages: readonly Stage[]): { readonly stage: Stage; readonly row: StageRow } | null {
  const clear = stages
    .filter((stage) => !stage.randomised && !isOfPopulation(stage))
    .flatMap((stage) =>
      stage.rows
        .filter(({ comparison }) => comparison?.ok && comparison.value.verdict === 'more')
        .map((row) => ({ stage, row })),
    );
  const weight = ({ row }: (typeof clear)[number]) => (row.comparison?.ok ? row.comparison.value.excess.estimate : 0);
  return [...clear].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

function rowId(stage: Stage, { row }: StageRow): string {
  return `${stage.id}-${row.id}`;
}

function stageRows(stage: Stage, spoken: ReturnType<typeof strongest>): readonly TableRow[] {
  return stage.rows.map((row, at) => ({
    id: rowId(stage, row),
    label: row.row.label,
    weight: row.row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: { ...stageCells(stage, row, spoken), ...(at === 0 ? { stage: stageCell(stage) } : {}) },
  }));
}

/** Named once, beside the first row of its block; the rows below it leave the cell out and so continue it. */
function stageCell({ label, feeder, period, randomised, outOf }: Stage): Cell {
  if (outOf === 'population') return { text: label, soft: `of ${feeder}, ${period}` };
  const lot = randomised ? '. Drawn by lot: a gap here is chance or a fault' : '';
  return { text: label.split(', of ')[0] ?? label, soft: `of those ${feeder}, ${period}${lot}` };
}

const isOfPopulation = ({ outOf }: Stage): boolean => outOf === 'population';

function baseOf({ label, feeder, total, many, period, outOf }: Stage): string {
  return outOf === 'population'
    ? `${label}: out of ${whole(total)} ${feeder}, ${period}.`
    : `${label}: out of ${whole(total)} ${many}, ${feeder}, ${period}.`;
}

/** A share in 100, or a yearly rate per 1,000, named where the two stand in one column. */
function rateCell(stage: Stage, { range }: StageRow): Cell {
  if (!range.ok) return { text: '' };
  return isOfPopulation(stage)
    ? {
        text: rateWriter(stage.rows.flatMap((row) => (row.range.ok ? [row.range.value.estimate] : [])))(
          range.value.estimate,
        ),
        soft: 'per 1,000',
      }
    : { text: inHundred(range.value.estimate) };
}

function stageCells(stage: Stage, row: StageRow, spoken: ReturnType<typeof strongest>): Readonly<Record<string, Cell>> {
  const rate = rateCell(stage, row);
  if (row.row.id === stage.reference.id) return { rate, times: { text: '1' }, range: { text: 'compared with' } };
  if (!row.comparison)
    return { rate, times: { text: '' }, range: { text: '', soft: `${count(row.many)} ${stage.many}` } };
  if (!row.comparison.ok) return { rate, times: { text: '' }, range: { text: '', soft: 'too few to compare' } };
  const { ratio: times } = row.comparison.value;
  const mark = spoken?.stage === stage && spoken.row === row;
  return {
    rate,
    times: { text: Number.isFinite(times.estimate) ? ratio(times.estimate) : '', ...(mark ? { mark } : {}) },
    range: { text: '', soft: ratioRange(times) },
  };
}

function shape(row: StageRow, referenceId: string): RangeShape {
  if (row.row.id === referenceId) return { form: 'comparator', value: 1 };
  if (!row.comparison?.ok) return { form: 'nothing' };
  const { ratio: times, verdict: said } = row.comparison.value;
  // A ratio of none or of no end has no place on a scale of doublings; the table says it in words.
  if (!Number.isFinite(times.estimate) || times.estimate === 0) return { form: 'nothing' };
  return {
    form: 'estimate',
    value: times.estimate,
    lower: times.lower,
    upper: times.upper,
    clear: isClear(said),
  };
}

function theSum(spoken: ReturnType<typeof strongest>): string {
  if (!spoken?.row.comparison?.ok || !spoken.row.range.ok) return '';
  const { stage, row } = spoken;
  const theirs = stage.rows.find(({ row: { id } }) => id === stage.reference.id);
  if (!theirs?.range.ok) return '';
  const [own, other] = [spoken.row.range, theirs.range].map(({ value }) => inHundred(value.estimate, 1));
  return ` ${stage.label}: ${row.row.label} ${own} in 100, divided by ${stage.reference.label} ${other} in 100 = ${ratio(row.comparison?.ok ? row.comparison.value.ratio.estimate : 0)}.`;
}

function aloud(spoken: ReturnType<typeof strongest>, reference: string): string {
  if (!spoken?.row.comparison?.ok || !spoken.row.range.ok) return '“No gap here is clear of chance.”';
  const { stage, row } = spoken;
  const times = row.comparison?.ok ? ratio(row.comparison.value.ratio.estimate) : '';
  return `“${stage.label}, out of ${stage.feeder}: ${row.row.label} children had it ${times} times as often as ${reference} children.”`;
}

/** The clear adverse gap that touches most children, with its range. */
export function stagesRider({ stages }: Stages): Sentence {
  const spoken = strongest(stages);
  if (!spoken?.row.comparison?.ok)
    return ['Each decision is read beside the one that feeds it; the decisions are not multiplied.'];
  const { ratio: times } = spoken.row.comparison.value;
  const reference = spoken.stage.reference.label;
  return [
    `It touches most children at ${shortStage(spoken.stage.label)}, where ${spoken.row.row.label} children had `,
    { mark: ratio(times.estimate) },
    ` times the rate of ${reference} children (likely range ${ratioRange(times)}).`,
  ];
}
