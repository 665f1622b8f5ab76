import { whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import { mayHead } from '../../measures/claims';
import type { SpokenStage } from '../../measures/stage-headline';
import type { Stage, StageRow } from '../../measures/stages';
import { methods } from '../methods';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE } from '../context';
import type { Cell, DrawnFigure, PresentedTable, TableRow } from '../figure';
import type { Held } from '../held';
import { groupWords } from '../group-words';
import { counted } from '../nouns';
import { count, ratioRange } from '../numbers';
import { rateWriter } from '../rate-words';
import { countsOfShare } from '../verdict-words';
import { FUNNELS_FOLLOW } from '../steps-followed';
import { stageCounts, wordsCell } from './stage-counts';
import { apartFrom, stageShape, stagesStrip } from './stages-strip';
import { stagesAloud, stagesBeside, stagesFinding, type Stages, stagesRider, stagesSum } from './stages-words';
import { endsCell, heldCount, heldShare, holding, hundredCell, ratioCell } from '../number-cells';
import { cell } from '../rows';
import { allPeople } from '../../vocabulary/people';

/** In place of a range. */
const TOO_FEW = 'too few';
const WHITE = { id: 'white', label: 'White', codes: [], people: 'children' } as const;

/** Disparity by decision stage: the ratio at each decision beside its named feeder. Stages do not multiply. */
export function stagesFigure(strip: Released<Stages>): DrawnFigure {
  const { synthetic, headline, status } = strip;
  const stages = [...strip.stages].sort((a, b) => Number(b.decided) - Number(a.decided));
  const reference = stages[0]?.reference.label ?? 'White';
  const compared = groupWords(stages[0]?.reference ?? WHITE, stages[0] ?? WHITE).name;
  const headlineRow = headline?.reached && !strip.awaited.length ? headline.headlineRow : null;
  return {
    finding: stagesFinding(strip),
    rider: stagesRider(strip),
    caption: `Times as likely as ${compared}, decision by decision. Each step on the scale doubles${stages.some(isOfPopulation) ? '. Rates are in 100, or per 1,000 a year of all who live here' : ''}`,
    columns: [
      { id: 'stage', label: 'Decision', kind: 'text' },
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: 'Number, out of', kind: 'number' },
      { id: 'rate', label: stages.some(isOfPopulation) ? 'Rate' : 'In 100', kind: 'number' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Likely range', kind: 'number', also: [TOO_FEW] },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
    ],
    rows: stages.flatMap((stage) => stageRows(stage, headlineRow, apartFrom(stages, stage))),
    strip: stagesStrip(stages, [compared, status], ratioReach(stages), (stage) => stageTable(stage, headlineRow)),
    chart: ratioChart(
      stages.flatMap((stage) =>
        stage.rows.map((row) => ({ row: rowId(stage, row), ...stageShape(row, stage.reference.id) })),
      ),
      { rowHeight: 21, extent: ratioReach(stages) },
    ),
    base: [
      ...stages.map(baseOf),
      ...new Set(stages.flatMap(({ note, repeats }) => [note, repeats])),
      stagesBeside(strip),
    ]
      .filter(Boolean)
      .join(' '),
    unknowns: stages.map(unknownsOf).join(' '),
    ...(stages.length ? { line: `${KEY} Ethnicity not known for ${unknownsPerRow(stages)} a row.` } : {}),
    ...(status ? { status } : {}),
    source: `${synthetic ? 'Synthetic data: about no real child. ' : ''}${methods('ratios', ...(stages.some(isOfPopulation) ? (['rateRatios'] as const) : []))} The decisions are not multiplied.`,
    counts: stageCounts(stages),
    reading: {
      sayAloud: stagesAloud(strip),
      range: LIKELY_RANGE,
      sum: stagesSum(strip),
      takeCare: `A ratio near 1 does not undo an earlier gap.${stages.some(({ unit }) => unit === 'children') ? ` ${FUNNELS_FOLLOW}` : ''}`,
    },
  };
}

/** What a bar says, where the figure stands without "How to read this": on paper and before a room. */
const KEY = 'A filled bar is clear of chance by itself; an open one could be chance.';

/** The numbers of one decision. */
function stageTable(stage: Stage, headlineRow: SpokenStage | null): PresentedTable {
  const { short, baseLabel, period } = stage;
  return {
    caption: `${short}: of ${baseLabel}, ${period}. ${unknownsOf(stage)}`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: 'Number, out of', kind: 'number' },
      { id: 'rate', label: isOfPopulation(stage) ? 'Rate' : 'In 100', kind: 'number' },
      { id: 'times', label: `Times ${stage.reference.label}`, kind: 'number' },
      { id: 'range', label: 'Likely range', kind: 'number' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: stage.rows.map((row) => ({
      ...{ id: rowId(stage, row), label: row.row.label, weight: row.row.kind },
      cells: { ...stageCells(stage, row, headlineRow), words: wordsCell(stage, row) },
    })),
  };
}

/** Four times either way, or eight where an estimate that is drawn lies beyond: fixed ends keep the scale still from tick to tick. */
function ratioReach(stages: readonly Stage[]): readonly [number, number] {
  const ratios = stages.flatMap(({ rows }) =>
    rows.flatMap(({ comparison }) =>
      comparison?.ok && mayHead(comparison.value.claim) ? [comparison.value.ratio.estimate] : [],
    ),
  );
  return ratios.some((value) => Number.isFinite(value) && (value > 4 || (value > 0 && value < 0.25)))
    ? [0.125, 8]
    : [0.25, 4];
}

function rowId(stage: Stage, { row }: StageRow): string {
  return `${stage.id}-${row.id}`;
}

function stageRows(stage: Stage, headlineRow: SpokenStage | null, apart: Pick<TableRow, 'under'>): readonly TableRow[] {
  return stage.rows.map((row, at) => ({
    id: rowId(stage, row),
    label: row.row.label,
    weight: row.row.kind,
    ...(at === 0 ? { block: true, ...apart } : {}),
    cells: { ...stageCells(stage, row, headlineRow), ...(at === 0 ? { stage: stageCell(stage) } : {}) },
  }));
}

/** Named once, beside the first row of its block; the rows below it leave the cell out and so continue it. */
function stageCell({ short, baseLabel, period, randomised }: Stage): Cell {
  const lot = randomised ? '. Drawn by lot: a gap here is chance or a fault' : '';
  return { text: short, soft: `of ${baseLabel}, ${period}${lot}` };
}

const isOfPopulation = ({ outOf }: Stage): boolean => outOf === 'population';

function baseOf(stage: Stage): string {
  const { short, baseLabel, whose, total, period } = stage;
  const who = whose ? `${counted(stage, total, whole(total))} ${whose}` : `${whole(total)} ${baseLabel}`;
  return `${short}: out of ${who}, ${period}.`;
}

/** "Charge: ethnicity not known for 842 of 6,509 children." */
function unknownsOf(stage: Stage): string {
  const { short, unknown, total, outOf } = stage;
  const of = outOf === 'feeder' ? total : unknown;
  const said = outOf === 'feeder' ? `${whole(unknown)} of ${whole(total)}` : whole(unknown);
  return `${short}: ethnicity is not known for ${counted(stage, of, said)}.`;
}

/** "29 to 1,073 children": fewest and most of any decision. */
function unknownsPerRow(stages: readonly Stage[]): string {
  const unknowns = stages.map(({ unknown }) => unknown);
  const [fewest, most] = [Math.min(...unknowns), Math.max(...unknowns)];
  const people = allPeople(stages.map((stage) => stage.people));
  return fewest === most ? `${whole(most)} ${people}` : `${whole(fewest)} to ${whole(most)} ${people}`;
}

/** A share in 100, or a yearly rate per 1,000, named where the two stand in one column. */
function rateCell(stage: Stage, { range }: StageRow): Cell {
  if (!range.ok) return { text: '' };
  const { estimate: value } = range.value;
  if (!isOfPopulation(stage)) return hundredCell(value);
  const write = rateWriter(stage.rows.flatMap((row) => (row.range.ok ? [row.range.value.estimate] : [])));
  return holding(cell(write(value), 'per 1,000'), { value });
}

function stageCells(stage: Stage, row: StageRow, headlineRow: SpokenStage | null): Readonly<Record<string, Cell>> {
  const isSpoken = headlineRow?.stage === stage && headlineRow.row === row;
  const mark = isSpoken || (headlineRow?.stage === stage && row.row.id === stage.reference.id);
  const own = {
    of: holding(cell(countsIn(stage, row)), heldIn(stage, row)),
    rate: { ...rateCell(stage, row), ...(mark ? { mark } : {}) },
  };
  if (row.row.id === stage.reference.id)
    return { ...own, times: holding(cell('1'), { value: 1 }), range: { text: 'compared with' } };
  if (!row.comparison) return { ...own, times: { text: '' }, range: { text: '', soft: 'not compared' } };
  if (!row.comparison.ok) return { ...own, times: { text: '' }, range: { text: '', soft: TOO_FEW } };
  const { ratio: times } = row.comparison.value;
  return {
    ...own,
    times: ratioCell(times.estimate),
    range: endsCell('', times, ratioRange(times)),
  };
}

/** Nobody knows how many of those who live here are of unknown ethnicity, so of them there is no "out of". */
function countsIn(stage: Stage, { share }: StageRow): string {
  return isOfPopulation(stage) && !share.atRisk.count ? count(share.events) : countsOfShare(share);
}

const heldIn = (stage: Stage, { share }: StageRow): Held =>
  isOfPopulation(stage) && !share.atRisk.count ? heldCount(share.events) : heldShare(share);
