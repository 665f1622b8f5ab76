import type { Published } from '../../disclosure/publish';
import type { RatesByCategory } from '../../measures/by-category';
import { timeChart, type TimePoint } from '../charts/time';
import type { SheetContext } from '../context';
import type { PresentedFigure } from '../figure';
import { categoryFigure } from './category-figure';
import { latestAgainstBefore } from './category-findings';

/** The outcome over time, one small drawing for each group, over every period that the extract covers. */
export function timeFigure(measured: Published<RatesByCategory>, context: SheetContext): PresentedFigure {
  const table = categoryFigure(measured, context, {
    id: 'time',
    heading: 'Period',
    by: 'by period',
    takeCare:
      'Every period that the extract covers is drawn, whatever months are ticked. A period that is only part covered is hollow and is not compared. Two points are not a trend.',
    finding: latestAgainstBefore,
  });
  return {
    ...table,
    columns: table.columns.filter(({ kind }) => kind !== 'chart'),
    caption: `${context.outcome.label}, in every 100 ${context.nouns.many}, over time and by ethnicity`,
    base: [table.base, onceInEach(context), breaksInWords(measured)].filter(Boolean).join(' '),
    chart: timeChart(points(measured), {
      groups: measured.groups.map(({ id, label }) => ({ id, label })),
      periods: measured.rows.map(({ category }) => ({
        id: category.id,
        label: category.label,
        partCovered: category.partCovered ?? false,
        breakBefore: measured.breaks?.some(({ period }) => period === category.id) ?? false,
      })),
    }),
  };
}

/** "A break, not a trend: at April 2024, ..." */
function breaksInWords({ breaks = [] }: RatesByCategory): string {
  return breaks.map(({ label, why }) => `A break, not a trend, at the start of ${label}: ${why}.`).join(' ');
}

function onceInEach({ nouns, contract }: SheetContext): string {
  return nouns.unit === 'children'
    ? `A child counts once in each period, at the first ${contract.event.one} in it.`
    : `Every ${contract.event.one} counts.`;
}

function points({ rows }: RatesByCategory): readonly TimePoint[] {
  return rows.flatMap(({ category, groups }) => {
    const line = groups.reference.rate.range.ok ? groups.reference.rate.range.value.estimate * 100 : null;
    return groups.rows.map(({ row, rate }): TimePoint => {
      const range = rate.range.ok ? rate.range.value : null;
      return {
        group: row.id,
        period: category.id,
        value: range && range.estimate * 100,
        lower: range && range.lower * 100,
        upper: range && range.upper * 100,
        line,
      };
    });
  });
}
