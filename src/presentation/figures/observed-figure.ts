import { capital } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { ObservedEthnicity, ObservedRow } from '../../measures/observed-ethnicity';
import type { Rate } from '../../measures/rates';
import { methods } from '../methods';
import { quoted, type Cell, type DrawnFigure, type PresentedTable, type TableColumn } from '../figure';
import { panelsChart } from '../charts/panels';
import { LIKELY_RANGE, type SheetContext, sourceLine, UNKNOWN_IN_NO_GROUP } from '../context';
import { counted } from '../nouns';
import { count, inHundred } from '../numbers';
import { cell, tableRow } from '../rows';
import { gapOfRow } from '../gap';
import { chosenFrom, observedFinding, workedExample, spokenContrast } from './observed-words';
import { countCell, countedShareCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

const NEVER = 'What an officer saw fills in nothing.';

/** What children said beside what officers saw, and how those of unknown ethnicity were seen. */
export function observedFigure(value: Released<ObservedEthnicity>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const total = value.rows.find(({ row }) => row.kind === 'total');
  const shown = value.rows.filter(({ row }) => row.kind !== 'total');
  return {
    finding: observedFinding(value.contrasts, context),
    ...gapOfRow(spokenContrast(value.contrasts)),
    caption: `Ethnicity as said and as seen, in every 100 ${nouns.many}`,
    columns: [
      { id: 'group', label: 'Self-defined', kind: 'head' },
      { id: 'base', label: capital(nouns.many), kind: 'number' },
      { id: 'chart', label: 'Seen by officers as', kind: 'chart' },
    ],
    rows: shown.map(({ row, base }) => tableRow(row, { base: countCell(base) })),
    chart: panelsChart(
      shown.flatMap(({ row, seen }) =>
        seen.map((rate, at) => ({
          row: row.id,
          panel: value.columns[at]?.id ?? '',
          line: null,
          ...(rate.range.ok
            ? ({ form: 'point', value: rate.range.value.estimate * 100 } as const)
            : emptyShape(rate.share.events, rate.share.atRisk)),
        })),
      ),
      { panels: value.columns, extent: [0, 100] },
    ),
    base: `Out of ${counted(nouns, total?.base.count ?? 0, total ? count(total.base) : '0')} with an officer’s view recorded; ${total ? count(total.notObserved) : '0'} more have none.`,
    ...chosenFrom(value.contrasts),
    unknowns: UNKNOWN_IN_NO_GROUP,
    source: sourceLine(context, methods('shares', 'gaps')),
    counts: countsOf(value, context),
    reading: {
      sayAloud: quoted(observedFinding(value.contrasts, context)),
      range: LIKELY_RANGE,
      sum: workedExample(value.contrasts),
      takeCare: NEVER,
    },
  };
}

const seenCell = (rate: Rate): Cell =>
  countedShareCell(rate, rate.range.ok ? ` (${inHundred(rate.range.value.estimate)} in 100)` : '');

function countsOf({ columns, rows, contrasts }: ObservedEthnicity, { nouns }: SheetContext): PresentedTable {
  const cells = ({ base, notObserved, seen }: ObservedRow) => ({
    ...Object.fromEntries(seen.map((rate, at) => [columns[at]?.id ?? '', seenCell(rate)])),
    base: countCell(base),
    none: countCell(notObserved),
  });
  const apart = (which: 'unknown' | 'known', label: string) => ({
    id: `all-${which}`,
    label,
    weight: 'total' as const,
    cells: {
      ...Object.fromEntries(contrasts.map((one, at) => [columns[at]?.id ?? '', seenCell(one[which])])),
      base: contrasts[0] ? countCell(contrasts[0][which].share.atRisk) : cell(''),
      none: cell(''),
    },
  });
  return {
    caption: `${capital(nouns.many)} by self-defined (rows) and officer-observed ethnicity (columns): counts, with the number in 100 of the row`,
    columns: [
      { id: 'group', label: 'Self-defined', kind: 'head' },
      ...columns.map(({ id, label }): TableColumn => ({ id, label: `Seen as ${label}`, kind: 'number' })),
      { id: 'base', label: 'All with a view', kind: 'number' },
      { id: 'none', label: 'No view recorded', kind: 'number' },
    ],
    rows: [
      ...rows.map((row) => tableRow(row.row, cells(row))),
      apart('unknown', 'All of unknown ethnicity'),
      apart('known', 'All of known ethnicity'),
    ],
  };
}
