import { FEWEST } from '../../measures/claims';
import type { Published } from '../../disclosure/publish';
import type { AcrossExtracts, AcrossRow } from '../../measures/across-extracts';
import { BAME } from '../../vocabulary/ethnicity';
import { panelsChart } from '../charts/panels';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE } from '../context';
import type { Cell, PresentedFigure, Sentence, TableColumn } from '../figure';
import { counted } from '../nouns';
import { count, inHundred, whole } from '../numbers';
import { cell } from '../rows';
import { shareSum } from '../sums';
import { countsOfShare } from '../verdict-words';

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
      .map((panel, at) => {
        const total = totals[at] ?? 0;
        return `${panel.label}: out of ${counted(panel, total, whole(total))}, ${panel.period}.`;
      })
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
    .filter(
      ({ category: { id }, kind, shares }) =>
        !['unknown', 'total'].includes(kind) && id !== BAME.id && shares[at]?.range.ok,
    )
    .sort((a, b) => (b.shares[at]?.share.events.count ?? 0) - (a.shares[at]?.share.events.count ?? 0))[0];
}

function theSum({ panels, rows }: AcrossExtracts): string {
  const best = mostOf(rows, 0);
  const rate = best?.shares[0];
  return best && rate ? ` ${panels[0]?.label ?? ''}, ${best.category.label}: ${shareSum(rate)}.` : '';
}

/** The row with most in it, of every extract: "Out-of-court disposals, Black: 32 in every 100 children (2,512 of 7,833)." */
function aloud({ panels, rows, totals }: AcrossExtracts): string {
  const said = panels.flatMap(({ label, many }, at) => {
    const most = mostSaid(rows, totals, at);
    return most
      ? [
          `${label}, ${most.where}: ${most.inHundred === null ? most.counts : `${most.inHundred} in every 100 ${many} (${most.counts})`}.`,
        ]
      : [];
  });
  return said.length ? `“${said.join(' ')}”` : '“There is nothing to show here.”';
}

/** The row with most in it, its counts, and its share where the extract holds enough to say one. */
function mostSaid(rows: readonly AcrossRow[], totals: readonly number[], at: number) {
  const best = mostOf(rows, at);
  const rate = best?.shares[at];
  if (!best || !rate?.range.ok || !rate.share.events.count) return null;
  const enough = (totals[at] ?? 0) >= FEWEST.spoken;
  return {
    where: where(best),
    counts: countsOfShare(rate.share),
    inHundred: enough ? inHundred(rate.range.value.estimate) : null,
  };
}

/** A bare number is an age. */
function where({ category: { label } }: AcrossRow): string {
  return /^\d+$/.test(label) ? `aged ${label}` : label;
}

/** "Largest by ethnicity. Remand: Black, 42 in 100 (517 of 1,224); ...": of few, the counts alone. */
function commonest({ panels, rows, totals }: AcrossExtracts, { by }: AcrossWords): Sentence {
  const held = rows.filter((row) => row.kind !== 'total' && row.shares.some((rate) => rate?.share.events.count));
  const [only] = held;
  if (only && held.length === 1) return [`Nothing to set side by side ${by}: only ${where(only)} is in this selection`];
  const parts = panels.flatMap(({ label }, at) => {
    const most = mostSaid(rows, totals, at);
    if (!most) return [];
    return [
      `${label}: ${most.where}, ${most.inHundred === null ? most.counts : `${most.inHundred} in 100 (${most.counts})`}`,
    ];
  });
  return parts.length ? [`Largest ${by}. ${parts.join('; ')}`] : [`Nothing to show ${by}`];
}
