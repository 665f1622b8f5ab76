import type { DatedNarrative } from '../../record/when';
import { type MonthSpan, spanOfPeriod } from '../../selection/period-span';
import { dayInWords } from '../../vocabulary/written';
import { withMarks } from '../charts/mark-line';
import type { PresentedFigure, PresentedSheet } from '../figure';

interface Marked extends DatedNarrative {
  readonly number: number;
}

/**
 * The sheet with what happened marked on every axis of time, by number: an upright line, the row of its period, the words.
 * @param told in the order of time
 */
export function markedSheet(sheet: PresentedSheet, told: readonly DatedNarrative[]): PresentedSheet {
  if (told.length === 0) return sheet;
  const figures = sheet.figures.map((figure) => markedFigure(figure, told));
  return figures.some((figure, at) => figure !== sheet.figures[at]) ? { ...sheet, figures } : sheet;
}

function markedFigure(figure: PresentedFigure, told: readonly DatedNarrative[]): PresentedFigure {
  const spans = figure.rows.flatMap(({ id }) => spanOfPeriod(id) ?? []);
  const marked = told
    .filter(({ month }) => spans.some((span) => holds(span, month)))
    .map((one, at): Marked => ({ ...one, number: at + 1 }));
  if (marked.length === 0) return figure;
  const marks = new Map<string, readonly Marked[]>();
  for (const { id } of figure.rows) {
    const span = spanOfPeriod(id);
    const here = marked.filter(({ month }) => span !== null && holds(span, month));
    if (here.length > 0) marks.set(id, here);
  }
  return {
    ...figure,
    rows: figure.rows.map((row) => {
      const here = marks.get(row.id);
      return here ? { ...row, rider: [row.rider ?? '', `mark ${numbersOf(here)}`].filter(Boolean).join(', ') } : row;
    }),
    told: [figure.told ?? '', 'Numbered upright lines, from the meeting’s record:', ...marked.map(inWords)]
      .join(' ')
      .trim(),
    chart: markedChart(figure.chart, marks),
  };
}

const holds = ({ first, length }: MonthSpan, month: number): boolean => month >= first && month < first + length;

const numbersOf = (marked: readonly Marked[]): string => marked.map(({ number }) => String(number)).join(', ');

function inWords({ number, day, quarter, words }: Marked): string {
  const end = /[.!?]$/.test(words.trim()) ? '' : '.';
  return `${number}: ${day === '' ? quarter : dayInWords(day)}, ${words.trim()}${end}`;
}

/** Each point of a marked period has its numbers alone: longer words would run into the next line. */
function markedChart(
  chart: PresentedFigure['chart'],
  marks: ReadonlyMap<string, readonly Marked[]>,
): PresentedFigure['chart'] {
  if (chart?.kind !== 'block') return chart;
  const values = chart.values.map((value) => {
    const here = [...marks].find(([period]) => String(value['key']).endsWith(` ${period}`))?.[1];
    return here ? { ...value, mark: numbersOf(here) } : value;
  });
  return withMarks({ ...chart, values });
}
