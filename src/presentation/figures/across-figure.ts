import type { Published } from '../../disclosure/publish';
import type { AcrossExtracts, AcrossRow } from '../../measures/across-extracts';
import { panelsChart } from '../charts/panels';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE } from '../context';
import type { Cell, PresentedFigure, Sentence, TableColumn } from '../figure';
import { count, inHundred, listed, whole } from '../numbers';
import { cell } from '../rows';
import { shareSum } from '../sums';

export interface AcrossWords {
  readonly id: string;
  /** "Ethnicity", "Age". */
  readonly heading: string;
  /** "by ethnicity". */
  readonly by: string;
  readonly takeCare: string;
  readonly synthetic: boolean;
}

/** The open extracts side by side over the same rows, each with its own base. */
export function acrossFigure(across: Published<AcrossExtracts>, words: AcrossWords): PresentedFigure {
  const { panels, totals, unknown } = across;
  return {
    id: words.id,
    number: 0,
    finding: commonest(across, words),
    caption: `The open extracts ${words.by}: in every 100 of each extract`,
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
          ...shapeOf(share, kind),
          row: category.id,
          panel: panels[at]?.id ?? '',
          line: null,
        })),
      ),
      { panels: panels.map(({ id, label }) => ({ id, label })) },
    ),
    base: panels
      .map(({ label, many, period }, at) => `${label}: out of ${whole(totals[at] ?? 0)} ${many}, ${period}.`)
      .join(' '),
    unknowns: panels
      .map(
        ({ label }, at) => `${label}: ethnicity not known for ${whole(unknown[at] ?? 0)} of ${whole(totals[at] ?? 0)}.`,
      )
      .join(' '),
    source: `${words.synthetic ? 'Synthetic data: about no real child. ' : ''}Likely ranges: Wilson, 95%.`,
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
        cells: Object.fromEntries(shares.map((share, at) => [panels[at]?.id ?? '', countedCell(share)])),
      })),
    },
    reading: {
      sayAloud: aloud(across),
      range: LIKELY_RANGE,
      sum: `The number in the row divided by everyone in the extract’s selection, times 100.${theSum(across)}`,
      takeCare: `Each extract is a different decision about different children, so the columns are not added together. ${words.takeCare}`,
    },
  };
}

/** What an extract cannot tell apart is no nought. */
function countedCell(rate: AcrossRow['shares'][number]): Cell {
  if (!rate) return cell('not told apart');
  const { share, range } = rate;
  return cell(count(share.events), range.ok ? `${inHundred(range.value.estimate)} in 100` : undefined);
}

function shapeOf(rate: AcrossRow['shares'][number], kind: AcrossRow['kind']): RangeShape {
  if (!rate?.range.ok) return { form: 'nothing' };
  const { estimate, lower, upper } = rate.range.value;
  if (kind === 'unknown') return { form: 'unknown', value: estimate * 100 };
  return { form: 'estimate', value: estimate * 100, lower: lower * 100, upper: upper * 100, clear: true };
}

/** The row with most in it, of one extract. */
function mostOf(rows: readonly AcrossRow[], at: number): AcrossRow | undefined {
  return rows
    .filter(({ kind, shares }) => kind !== 'unknown' && kind !== 'total' && shares[at]?.range.ok)
    .sort((a, b) => (b.shares[at]?.share.events.count ?? 0) - (a.shares[at]?.share.events.count ?? 0))[0];
}

function theSum({ panels, rows }: AcrossExtracts): string {
  const best = mostOf(rows, 0);
  const rate = best?.shares[0];
  return best && rate ? ` ${panels[0]?.label ?? ''}, ${best.category.label}: ${shareSum(rate)}.` : '';
}

/** The row with most in it, of every extract: "Out-of-court disposals, Black: 32 in every 100 children." */
function aloud({ panels, rows }: AcrossExtracts): string {
  const said = panels.flatMap(({ label, many }, at) => {
    const best = mostOf(rows, at);
    const range = best?.shares[at]?.range;
    return best && range?.ok
      ? [`${label}, ${where(best)}: ${inHundred(range.value.estimate)} in every 100 ${many}.`]
      : [];
  });
  return said.length ? `“${said.join(' ')}”` : '“There is nothing to show here.”';
}

/** A bare number is an age. */
function where({ category: { label } }: AcrossRow): string {
  return /^\d+$/.test(label) ? `aged ${label}` : label;
}

function commonest({ panels, rows }: AcrossExtracts, { by }: AcrossWords): Sentence {
  const parts = panels.flatMap(({ label }, at) => {
    const best = mostOf(rows, at);
    const range = best?.shares[at]?.range;
    return best && range?.ok ? [`${label}, ${best.category.label} (${inHundred(range.value.estimate)} in 100)`] : [];
  });
  return parts.length ? [`Most common ${by}: ${listed(parts)}`] : [`Nothing to show ${by}`];
}
