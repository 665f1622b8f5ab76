import { dayInWords } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { RatesByCategory } from '../../measures/by-category';
import type { ControlLimits } from '../../measures/control-limits';
import type { Trends } from '../../measures/trends';
import { METHOD } from '../methods';
import { timeChart, type TimePeriod, type TimePoint } from '../charts/time';
import type { SheetContext } from '../context';
import type { DrawnFigure } from '../figure';
import { listed } from '../numbers';
import { categoryFigure } from './category-figure';
import { latestAgainstBefore } from './category-findings';
import { lineOf, shapeOf } from './rates-figure';
import { trendMethod, trendsInWords } from './trend-words';

/** The rates of every period, and where each group would stand if nothing had changed. */
export interface OverTime extends RatesByCategory {
  readonly limits: ControlLimits;
  readonly trends: Trends;
}

/** The outcome over time, one small drawing for each group, over every period that the extract covers. */
export function timeFigure(measured: Released<OverTime>, context: SheetContext): DrawnFigure {
  const table = categoryFigure(measured, context, {
    heading: 'Period',
    by: 'by period',
    takeCare:
      context.counted?.smallBy === undefined
        ? 'Every month supplied is counted, whatever months are ticked. A hollow period is covered in part and is not compared.'
        : 'Every period of the pack is shown, whichever is chosen.',
    headlineRow: (rows) => rows.filter(({ category }) => !category.partCovered).at(-1) ?? rows.at(-1),
    finding: latestAgainstBefore(measured, context),
  });
  return {
    ...table,
    columns: table.columns.filter(({ kind }) => kind !== 'chart'),
    remark: [table.remark, trendsInWords(measured.trends, context.nouns)].filter(Boolean).join(' '),
    source: [table.source, trendMethod(measured.trends), limitsMethod(measured.limits)].filter(Boolean).join(' '),
    caption: `${context.outcome.label}, in every 100 ${context.nouns.many}, over time and by ethnicity. Dashed: the comparison group`,
    base: [
      table.base,
      changeInWords(context.change),
      breaksInWords(measured),
      provisionalInWords(measured.rows),
      limitsInWords(measured.limits),
    ]
      .filter(Boolean)
      .join(' '),
    chart: timeChart(points(measured), {
      groups: measured.groups.map(({ id, label }) => ({ id, label })),
      periods: measured.rows.map(({ category }, place) => ({
        id: category.id,
        label: category.label,
        partCovered: category.partCovered ?? false,
        breakBefore: measured.breaks?.some(({ period }) => period === category.id) ?? false,
        ...eventIn(measured.rows, place, context.change),
      })),
    }),
  };
}

/** What the axis marks at a period: the reader's day, and where provisional figures begin. */
function eventIn(
  rows: OverTime['rows'],
  place: number,
  change: string | null,
): Pick<TimePeriod, 'event' | 'eventBefore'> {
  const [own, before] = [rows[place]?.category, rows[place - 1]?.category];
  if (!own) return {};
  const changed = holds(own, change);
  const words = [
    ...(changed ? [`From ${dayInWords(change)}`] : []),
    ...(own.status && !before?.status ? ['Provisional →'] : []),
  ];
  return words.length ? { event: words.join('; '), eventBefore: !changed } : {};
}

/** Whether the day that parts before from after falls in a period. */
function holds({ codes }: RatesByCategory['rows'][number]['category'], change: string | null): change is string {
  return change !== null && codes.includes(change.slice(0, 7));
}

/** "A break, not a trend: at April 2024, ..." */
function breaksInWords({ breaks = [] }: RatesByCategory): string {
  return breaks.map(({ label, why }) => `A break, not a trend, at the start of ${label}: ${why}.`).join(' ');
}

function provisionalInWords(rows: OverTime['rows']): string {
  const periods = rows.filter(({ category }) => category.status).map(({ category }) => category.label);
  return periods.length ? `Provisional: ${listed(periods)}.` : '';
}

/** Which periods lie outside their control limits, group by group; or why there are no limits. */
function limitsInWords(limits: ControlLimits): string {
  if (!limits.ok) return limits.why;
  const parts = limits.groups.flatMap(({ label, points: all }) => {
    const outside = all.filter((point) => point.outside).map((point) => point.label);
    return outside.length ? [`${label}: ${listed(outside)}`] : [];
  });
  const found = parts.length ? `Outside: ${parts.join('; ')}.` : 'None lies outside.';
  return `Thin grey lines: control limits. ${found}`;
}

/** Which limits are drawn, by the name under which a statistician knows them. */
function limitsMethod({ ok }: ControlLimits): string {
  return ok ? METHOD.limits : '';
}

function changeInWords(change: string | null): string {
  return change === null ? '' : `Heavy upright line: ${dayInWords(change)}.`;
}

function points({ rows, limits }: OverTime): readonly TimePoint[] {
  return rows.flatMap(({ category, groups }) => {
    return groups.rows.map((row): TimePoint => {
      const line = category.partCovered ? null : lineOf(row, groups);
      const shape = shapeOf(row, groups.reference.row.id, line);
      const ends = shape.form === 'estimate' ? shape : { lower: null, upper: null };
      const bounds = limitsOf(limits, row.row.id, category.id);
      return {
        group: row.row.id,
        period: category.id,
        value: row.rate.range.ok ? row.rate.range.value.estimate * 100 : null,
        lower: ends.lower,
        upper: ends.upper,
        line,
        ...(bounds ? { limits: bounds } : {}),
      };
    });
  });
}

function limitsOf(limits: ControlLimits, group: string, period: string): readonly [number, number] | null {
  if (!limits.ok) return null;
  const found = limits.groups.find((one) => one.group === group)?.points.find((point) => point.period === period);
  return found ? [found.lower * 100, found.upper * 100] : null;
}
