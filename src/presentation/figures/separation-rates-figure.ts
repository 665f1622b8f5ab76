import { whole } from '../../vocabulary/written';
import { selectHeadline } from '../../measures/headline';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { SeparationRate, SeparationRates, SeparationRow } from '../../measures/separation-rates';
import { methods } from '../methods';
import { rangeChartBeside } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { boundsCell, boundsInWords } from '../bounds-words';
import type { Cell, DrawnFigure, PresentedFigure } from '../figure';
import type { ColumnChart } from '../charts/chart';
import { count } from '../numbers';
import { excessSentence, moreOrFewerRate, moreOrFewerRates, rateWriter } from '../rate-words';
import { timesCell } from '../comparison-cells';
import { oftenInWords } from '../verdict-words';
import { cell, markedCell, tableRow } from '../rows';
import { besideWhole } from '../scope-words';
import { gapOfRow } from '../gap';
import {
  plainSentence,
  base,
  type Chosen,
  chosen,
  finding,
  takeCare,
  workedExample,
  unitName,
} from './separation-rate-words';
import { countCell, heldCount, heldRange, holding, wholeCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** Separations per 100 children held, month by month: children and episodes, each group beside the comparison group. */
export function separationRatesFigure(measured: Released<SeparationRates>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const { reference } = measured;
  const headlineRow = toSpeakOf(measured.rows);
  const write = writerOf(measured);
  const compared = unitName(measured);
  return {
    finding: finding(measured, headlineRow, write, context),
    ...gapOfRow(headlineRow),
    caption: `Separations for every 100 children held, a month. Drawn and compared: ${compared}. A bar that touches the dashed line could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      {
        id: 'of',
        label: compared === 'episodes' ? 'Episodes, child-months held' : 'Child-months separated, held',
        kind: 'number',
      },
      { id: 'children', label: 'Child-months, per 100', kind: 'number' },
      { id: 'episodes', label: 'Episodes, per 100', kind: 'number' },
      { id: 'chart', label: `${compared === 'episodes' ? 'Episodes' : 'Child-months'} per 100 a month`, kind: 'chart' },
      { id: 'gap', label: 'Gap per 100 (likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.row.label} (likely range)`, kind: 'text' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => tableRow(row.row, cells(row, measured, headlineRow, write, context))),
    chart: chartOf(measured),
    ...remarkOf(measured, headlineRow, context),
    base: base(measured, context),
    ...unknownLines(measured.unknown.count, measured.total.count, nouns),
    source: sourceLine(
      context,
      `Establishment population: ${measured.population}. ${methods('rateRatios', 'rateGaps', 'repeats')} ${besideWhole(reference.row)}`.trim(),
    ),
    reading: {
      sayAloud: plainSentence(measured, headlineRow, write),
      range: LIKELY_RANGE,
      sum: workedExample(measured, headlineRow),
      takeCare: takeCare(measured, context),
    },
    counts: {
      caption: 'Counts behind the rates',
      columns: [
        { id: 'group', label: 'Ethnicity', kind: 'head' },
        { id: 'episodes', label: 'Episodes', kind: 'number' },
        { id: 'children', label: 'Child-months separated', kind: 'number' },
        { id: 'different', label: 'Different children separated', kind: 'number' },
        { id: 'held', label: 'Child-months held', kind: 'number' },
        { id: 'average', label: 'Held on average', kind: 'number' },
        { id: 'bounds', label: `Times ${reference.row.label}, whoever the unknown are`, kind: 'number' },
      ],
      rows: measured.rows.map(({ row, held, different, episodes, children, bounds }) =>
        tableRow(row, {
          episodes: countCell(episodes.rate.events),
          children: children ? countCell(children.rate.events) : cell('not supplied'),
          different: different ? countCell(different) : cell('not supplied'),
          held: episodes.rate.people === null ? cell('') : wholeCell(episodes.rate.exposure * 100),
          average: held === null ? cell('') : wholeCell(held),
          bounds: boundsCell(bounds),
        }),
      ),
    },
  };
}

function writerOf(measured: SeparationRates): (rate: number) => string {
  return rateWriter(measured.rows.flatMap((row) => (row.episodes.range.ok ? [row.episodes.range.value.estimate] : [])));
}

/** The row that every sentence speaks of, by the one rule of what may be said. */
function toSpeakOf(rows: readonly SeparationRow[]): SeparationRow | null {
  const compared = rows.flatMap((row) => {
    if (!row.comparison?.ok || row.row.kind !== 'group') return [];
    const { verdict, claim, excess } = row.comparison.value;
    return [{ row, verdict, claim, excess: excess.estimate, atRisk: row.episodes.rate.people ?? 0 }];
  });
  return selectHeadline(compared)?.headlineRow.row ?? null;
}

function cells(
  row: SeparationRow,
  measured: SeparationRates,
  headlineRow: SeparationRow | null,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): Readonly<Record<string, Cell>> {
  const referenceId = measured.reference.row.id;
  const told = headlineRow?.comparison?.ok && headlineRow.comparison.value.claim === 'headline';
  const marked = told === true && (row.row.id === headlineRow?.row.id || row.row.id === referenceId);
  const shown = (rate: SeparationRate | null, unit: SeparationRates['unit']): Cell => {
    if (!rate) return cell('not supplied');
    if (!rate.range.ok) return holding(cell('', `${count(rate.rate.events)} in all`), heldCount(rate.rate.events));
    const { estimate: value } = rate.range.value;
    return holding(markedCell(write(value), marked && unit === measured.unit), { value });
  };
  const { rate } = chosen(row, measured);
  const own = {
    of:
      rate.people === null
        ? cell('')
        : holding(cell(`${count(rate.events)} of ${whole(rate.exposure * 100)}`), {
            ...heldCount(rate.events),
            of: rate.exposure * 100,
          }),
    children: shown(row.children, 'children'),
    episodes: shown(row.episodes, 'events'),
  };
  const rest = (words: string) => ({ ...own, gap: cell(''), times: cell(''), words: cell(words) });
  if (row.row.id === referenceId) return { ...rest(''), gap: cell('compared with') };
  if (!row.comparison) return rest(row.row.kind === 'unknown' ? 'in no population' : 'not a group');
  if (!row.comparison.ok) return rest(row.comparison.why);
  const { difference, ratio: times, verdict } = row.comparison.value;
  return {
    ...own,
    gap: holding(
      cell(moreOrFewerRate(difference.estimate, write), `(${moreOrFewerRates(difference, write)})`),
      heldRange(difference),
    ),
    times: timesCell(times),
    words: cell(oftenInWords(verdict, nouns)),
  };
}

/** How many more or fewer than if the rates were equal, and what those of unknown ethnicity could do to the ratio. */
function remarkOf(
  measured: SeparationRates,
  headlineRow: SeparationRow | null,
  { nouns }: SheetContext,
): Pick<PresentedFigure, 'remark'> {
  if (!headlineRow?.comparison?.ok) return {};
  const { reference } = measured;
  const unit = { people: nouns.people, what: unitName(measured) };
  const equal = excessSentence(headlineRow.row.label, reference.row.label, headlineRow.comparison.value, unit);
  const remark = [equal, boundsInWords(headlineRow, reference.row, nouns)].filter(Boolean).join(' ');
  return remark ? { remark } : {};
}

function chartOf(measured: SeparationRates): ColumnChart {
  const estimate = (row: Chosen): number | null => {
    const { range } = chosen(row, measured);
    return range.ok ? range.value.estimate : null;
  };
  return rangeChartBeside(
    measured.rows.map((row) => {
      const beside = row.against && estimate(row.against);
      return { row: row.row.id, ...shape(row, measured, beside), beside };
    }),
    estimate(measured.reference),
  );
}

function shape(row: SeparationRow, measured: SeparationRates, line: number | null): RangeShape {
  const { rate, range } = chosen(row, measured);
  if (!range.ok) return emptyShape(rate.events);
  const value = range.value.estimate;
  if (row.row.id === measured.reference.row.id) return { form: 'comparator', value };
  if (!row.comparison?.ok || line === null) return { form: 'point', value };
  const { difference, verdict } = row.comparison.value;
  const clear = isClear(verdict);
  return {
    form: 'estimate',
    value,
    lower: Math.max(0, line + difference.lower),
    upper: line + difference.upper,
    clear,
  };
}
