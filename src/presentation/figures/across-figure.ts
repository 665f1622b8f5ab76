import { whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { AcrossExtracts, AcrossRow } from '../../measures/across-extracts';
import { methods } from '../methods';
import { quoted, type Cell, type DrawnFigure, type TableColumn } from '../figure';
import { panelsChart } from '../charts/panels';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE } from '../context';
import { counted } from '../nouns';
import { inHundred } from '../numbers';
import { cell } from '../rows';
import { shareSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { countedShareCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';
import { commonest, enough, isElsewhere, mostOf } from './across-words';

export interface AcrossWords {
  /** "Ethnicity", "Age". */
  readonly heading: string;
  /** "by ethnicity". */
  readonly by: string;
  readonly takeCare: string;
  /** What the caption adds: ", every month supplied". */
  readonly also: string;
  /** What a cell says of which an extract says nothing. */
  readonly untold: 'not told apart' | 'not supplied';
  /** "provisional in part"; empty where no row of any extract is. */
  readonly status: string;
  readonly synthetic: boolean;
}

/** The open extracts side by side over the same rows, each with its own base. */
export function acrossFigure(across: Released<AcrossExtracts>, words: AcrossWords): DrawnFigure {
  const { panels, totals, unknown } = across;
  return {
    finding: commonest(across, words.by),
    caption: `The open extracts ${words.by}${words.also}, in every 100 of each`,
    columns: [
      { id: 'category', label: words.heading, kind: 'head' },
      { id: 'chart', label: 'In every 100 of the extract', kind: 'chart' },
    ],
    rows: across.rows.map(({ category, kind }) => ({
      id: category.id,
      label: category.label,
      weight: kind,
      cells: {},
    })),
    chart: panelsChart(
      across.rows.flatMap(({ category, kind, shares }) =>
        shares.map((share, at) => ({
          ...shapeOf(share, kind, words),
          row: category.id,
          panel: panels[at]?.id ?? '',
          line: null,
          // One row that holds all who live elsewhere would press the boroughs together.
          ...(isElsewhere(category) ? { beyond: true } : {}),
        })),
      ),
      { panels: panels.map(({ id, short }) => ({ id, label: short })) },
    ),
    base: panels
      .map((panel, at) => {
        const total = totals[at] ?? 0;
        return `${panel.label}: out of ${counted(panel, total, whole(total))}, ${panel.period}.`;
      })
      .join(' '),
    unknowns: panels
      .map(
        ({ label }, at) =>
          `${label}: ethnicity is not known for ${whole(unknown[at] ?? 0)} of ${whole(totals[at] ?? 0)}.`,
      )
      .join(' '),
    ...lineOf(across),
    from: `Source: the ${panels.length === 1 ? 'open extract' : `${whole(panels.length)} open extracts`}${words.synthetic ? ', synthetic' : ''}${words.status && `, ${words.status}`}.`,
    ...(words.status ? { status: words.status } : {}),
    source: `${words.synthetic ? 'Synthetic data: about no real child. ' : ''}${methods('shares')}`,
    counts: {
      caption: `The open extracts ${words.by}: counts, with the number in 100 of the extract`,
      columns: [
        { id: 'category', label: words.heading, kind: 'head' },
        ...panels.map(({ id, label, many }): TableColumn => ({ id, label: `${label}, ${many}`, kind: 'number' })),
      ],
      rows: across.rows.map(({ category, kind, shares }) => ({
        id: category.id,
        label: category.label,
        weight: kind,
        cells: Object.fromEntries(shares.map((share, at) => [panels[at]?.id ?? '', countedCell(share, words)])),
      })),
    },
    reading: {
      sayAloud: quoted(commonest(across, words.by)),
      range: LIKELY_RANGE,
      sum: workedExample(across),
      takeCare: `The extracts are not added together. ${words.takeCare}`.trim(),
    },
  };
}

/** Fewest and most of any extract, in one line; each extract's own stand with the numbers. */
function lineOf({ panels, totals, unknown }: AcrossExtracts): Pick<DrawnFigure, 'line'> {
  if (!panels.length) return {};
  const [first] = panels;
  const many = first && panels.every((panel) => panel.many === first.many) ? first.many : 'records';
  const from = (numbers: readonly number[]) => {
    const [fewest, most] = [Math.min(...numbers), Math.max(...numbers)];
    return fewest === most ? whole(most) : `${whole(fewest)} to ${whole(most)}`;
  };
  const each = panels.length > 1 ? ' an extract' : '';
  return { line: `Out of ${from(totals)} ${many}${each}; ethnicity not known for ${from(unknown)}.` };
}

/** What an extract cannot tell apart, or was never sent, is no nought. */
function countedCell(rate: AcrossRow['shares'][number], { untold }: AcrossWords): Cell {
  if (!rate) return cell(untold);
  const { range } = rate;
  return countedShareCell(rate, range.ok ? `${inHundred(range.value.estimate)} in 100` : '');
}

function shapeOf(rate: AcrossRow['shares'][number], kind: AcrossRow['kind'], { untold }: AcrossWords): RangeShape {
  if (!rate && untold === 'not supplied') return { form: 'absent' };
  if (!rate?.range.ok) return emptyShape(rate?.share.events, rate?.share.atRisk);
  const { estimate, lower, upper } = rate.range.value;
  if (kind === 'unknown') return { form: 'unknown', value: estimate * 100 };
  return { form: 'estimate', value: estimate * 100, lower: lower * 100, upper: upper * 100, clear: true };
}

function workedExample(across: AcrossExtracts): string {
  const at = across.panels.findIndex((_, panel) => enough(across, panel) && mostOf(across.rows, panel).length > 0);
  const [best] = mostOf(across.rows, at);
  const rate = best?.shares[at];
  return best && rate
    ? `${across.panels[at]?.label ?? ''}, ${best.category.label}: ${shareSum(rate)}.`
    : NOTHING_TO_DIVIDE;
}
