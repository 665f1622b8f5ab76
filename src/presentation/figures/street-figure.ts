import type { Released } from '../../disclosure/release';
import type { BoroughRoutes, StreetResolutions } from '../../measures/street-resolutions';
import { rangeChart, type RangeRow } from '../charts/range';
import { type SheetContext, sourceLine, FULL_COUNT } from '../context';
import type { Cell, DrawnFigure } from '../figure';
import { count, inHundred, listed } from '../numbers';
import { shareSum } from '../worked-example';
import { countCell, rateCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** Are street community resolutions in the file at all: routes by borough, over the whole file. */
export function streetFigure(value: Released<StreetResolutions>, context: SheetContext): DrawnFigure {
  const { rows, all } = value;
  const line = all.rate.range.ok ? all.rate.range.value.estimate * 100 : null;
  const missing = missingSentence(value);
  return {
    finding: [missing ?? everyBorough(value)],
    caption: 'Street community resolutions, whatever is ticked. Dashed: the whole file',
    columns: [
      { id: 'borough', label: 'Borough', kind: 'head' },
      { id: 'street', label: 'Street', kind: 'number' },
      { id: 'panel', label: 'Panel', kind: 'number' },
      { id: 'none', label: 'Route not recorded', kind: 'number' },
      { id: 'rate', label: 'Street, in 100', kind: 'number' },
      { id: 'chart', label: 'Street, in every 100', kind: 'chart' },
    ],
    rows: [
      ...rows.map((row) => ({ id: row.code, label: row.label, weight: 'detail' as const, cells: cellsOf(row) })),
      { id: 'all', label: 'Whole file', weight: 'total' as const, block: true, cells: cellsOf(all) },
    ],
    chart: rangeChart([...rows.map(shapeOf), { row: 'all', form: 'nothing' }], { line }),
    base: `Out of ${count(all.rate.share.atRisk)} decisions with a route, in the whole file; ${count(all.notRecorded)} more have none.${byChance(value)} Every decision counts.`,
    unknowns: 'Ethnicity plays no part in this figure.',
    source: sourceLine(context, ''),
    reading: {
      sayAloud: `“${missing ?? everyBorough(value)}.”`,
      range: FULL_COUNT,
      sum: `Whole file: ${shareSum(all.rate)}.`,
      takeCare: 'None sent is not none given.',
    },
    ...(missing
      ? {
          caution: `${missing}. Their community resolutions are undercounted.`,
        }
      : {}),
  };
}

/** "4 boroughs sent no street community resolutions: Harrow, ..."; null where none is missing beyond chance. */
function missingSentence({ none, all }: StreetResolutions): string | null {
  if (all.street.count === 0 && all.street.withheld === 0) return 'No street community resolution is in this file';
  if (!none.length) return null;
  const boroughs = none.length === 1 ? '1 borough' : `${none.length} boroughs`;
  return `${boroughs} sent no street community resolutions: ${listed(none)}`;
}

/** Boroughs that sent none either, out of so few that nothing follows. */
function byChance({ noneByChance }: StreetResolutions): string {
  return noneByChance.length ? ` ${listed(noneByChance)} sent none either, out of few.` : '';
}

function everyBorough({ all }: StreetResolutions): string {
  const share = all.rate.range.ok ? `${inHundred(all.rate.range.value.estimate)} in 100` : 'none';
  return `Street community resolutions are in the file: ${share} of those with a route`;
}

function cellsOf({
  street,
  panel,
  notRecorded,
  rate,
}: Omit<BoroughRoutes, 'code' | 'label'>): Readonly<Record<string, Cell>> {
  return {
    street: countCell(street),
    panel: countCell(panel),
    none: countCell(notRecorded),
    rate: rateCell(rate),
  };
}

function shapeOf({ code, rate }: BoroughRoutes): RangeRow {
  if (!rate.range.ok) return { row: code, ...emptyShape(rate.share.events, rate.share.atRisk) };
  return { row: code, form: 'point', value: rate.range.value.estimate * 100 };
}
