import { capital } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { CategoryRow, RatesByCategory } from '../../measures/by-category';
import { FEWEST } from '../../measures/claims';
import type { RatesWithGaps } from '../../measures/many-gaps';
import type { Gap } from '../../measures/gaps-of-sheet';
import { methods } from '../methods';
import {
  quoted,
  type Cell,
  type DrawnFigure,
  type PresentedTable,
  type Sentence,
  type TableColumn,
  type TableRow,
} from '../figure';
import { outOf } from '../base-words';
import { panelsChart } from '../charts/panels';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { shareSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { clearByChance } from '../verdict-words';
import { heldRows } from './category-findings';
import { lineOf, shapeOf } from './rates-figure';
import { ofCell, shareCell, rateCell, wholeCell } from '../number-cells';

/** What a table by category is called and how it speaks. */
export interface CategoryWords {
  /** "Age", "Borough". */
  readonly heading: string;
  /** "by age", "by borough". */
  readonly by: string;
  readonly takeCare: string;
  /** The row that is read aloud and worked out; the one with most in it where absent. */
  readonly headlineRow?: (rows: RatesByCategory['rows']) => CategoryRow | undefined;
  readonly finding: Sentence;
  /** Whether any of the gaps looked at stands; absent where the finding counts none. */
  readonly gap?: Gap;
  /** How many of the gaps would look clear by chance, and that the finding allows for it; absent where it counts none. */
  readonly remark?: string;
}

/** Which gaps the finding looks at, and what looking at so many means. */
export function manyGapsRemark({ gaps }: RatesWithGaps, { nouns }: SheetContext): string {
  const byChance = clearByChance(gaps.looked);
  const allowed = byChance && ` ${byChance}`;
  return `Groups of fewer than ${FEWEST.headlineRow} ${nouns.many} are not spoken of.${allowed}`;
}

/** The outcome by category, one small panel for each group, every row with its own comparison line. */
export function categoryFigure(
  measured: Released<RatesByCategory>,
  context: SheetContext,
  words: CategoryWords,
): DrawnFigure {
  const { nouns, outcome, base } = context;
  const unknown = measured.rows.reduce((sum, row) => sum + row.unknown, 0);
  const total = measured.rows.reduce((sum, { all }) => sum + all.share.atRisk.count, 0);
  return {
    finding: words.finding,
    ...(words.gap && heldRows(measured.rows).length < 2 ? { idle: true } : {}),
    ...(words.gap ? { gap: words.gap } : {}),
    ...(words.remark ? { remark: words.remark } : {}),
    caption: `${outcome.label}, in every 100 ${nouns.many}, ${words.by} and ethnicity`,
    columns: [
      { id: 'category', label: words.heading, kind: 'head' },
      { id: 'all', label: capital(nouns.many), kind: 'number' },
      { id: 'rate', label: 'All, in 100', kind: 'number' },
      { id: 'chart', label: 'In every 100 of each group', kind: 'chart' },
    ],
    rows: measured.rows.map(rowOf),
    chart: panelsChart(
      measured.rows.flatMap(({ category, groups }) => {
        return groups.rows.map((row) => ({
          ...shapeOf(row, groups.reference.row.id, lineOf(row, groups)),
          row: category.id,
          panel: row.row.id,
          line: category.partCovered ? null : lineOf(row, groups),
        }));
      }),
      { panels: measured.groups.map(({ id, label }) => ({ id, label })), extent: [0, 100] },
    ),
    base: outOf(base, nouns),
    ...unknownLines(unknown, total, nouns),
    source: sourceLine(context, methods('gaps', 'bars')),
    counts: countsOf(measured, context, words),
    reading: {
      sayAloud: quoted(words.finding),
      range: LIKELY_RANGE,
      sum: workedExample(measured, words),
      takeCare: words.takeCare,
    },
  };
}

/** What must be read beside a period: that it is not whole, or that it may still change. */
function riderOf({ partCovered, status }: CategoryRow['category']): Pick<TableRow, 'rider'> {
  const notes = [partCovered ? 'only part of it is covered: not compared' : '', status ?? ''].filter(Boolean);
  return notes.length ? { rider: notes.join('; ') } : {};
}

function rowOf({ category, all }: CategoryRow): TableRow {
  return {
    id: category.id,
    label: category.label,
    weight: 'detail',
    ...riderOf(category),
    cells: {
      all: ofCell(all.share),
      rate: rateCell(all),
    },
  };
}

function countsOf(
  { rows, groups }: RatesByCategory,
  { nouns, outcome }: SheetContext,
  words: CategoryWords,
): PresentedTable {
  return {
    caption: `${outcome.label}, ${words.by} and ethnicity: number of ${nouns.many} out of all in the base, with the number in 100`,
    columns: [
      { id: 'category', label: words.heading, kind: 'head' },
      ...groups.map(({ id, label }): TableColumn => ({ id, label, kind: 'number' })),
      { id: 'unknown', label: 'Ethnicity not known', kind: 'number' },
    ],
    rows: rows.map((row) => ({
      id: row.category.id,
      label: row.category.label,
      weight: 'detail',
      cells: {
        ...Object.fromEntries(row.groups.rows.map(groupCell)),
        unknown: wholeCell(row.unknown),
      },
    })),
  };
}

function groupCell({ row, rate }: CategoryRow['groups']['rows'][number]): readonly [string, Cell] {
  return [row.id, shareCell(rate)];
}

function spokenRow(rows: RatesByCategory['rows'], { headlineRow }: CategoryWords): CategoryRow | undefined {
  return headlineRow
    ? headlineRow(rows)
    : rows.filter(({ all }) => all.range.ok).sort((a, b) => b.all.share.atRisk.count - a.all.share.atRisk.count)[0];
}

/** A bare number is an age. */
function where({ category: { label } }: CategoryRow): string {
  return /^\d+$/.test(label) ? `Aged ${label}` : label;
}

function workedExample({ rows }: RatesByCategory, words: CategoryWords): string {
  const row = spokenRow(rows, words);
  return row?.all.range.ok ? `${capital(where(row))}: ${shareSum(row.all)}.` : NOTHING_TO_DIVIDE;
}
