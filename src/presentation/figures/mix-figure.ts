import type { Published } from '../../disclosure/publish';
import type { MixPart, MixRow } from '../../measures/mix';
import { ladderChart } from '../charts/ladder';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownSentence } from '../context';
import type { PresentedFigure, PresentedTable, Sentence, TableColumn } from '../figure';
import { count, inHundred, whole } from '../numbers';
import { cell, tableRow } from '../rows';
import { countSum } from '../sums';

const UNKNOWN_ROWS = 'unknown';

/** What happened to each 100: the extract's ladder as 100% bars, every row with its own base. */
export function mixFigure(
  mix: Published<{ readonly rows: readonly MixRow[] }>,
  context: SheetContext,
): PresentedFigure {
  const { contract, nouns, outcome } = context;
  const total = mix.rows.find(({ row }) => row.kind === 'total');
  const spoken = new Set(
    outcome.where.flatMap(({ column, codes }) => (column === contract.ladder.column ? codes : [])),
  );
  const strong = ({ step }: MixPart) => step.codes.some((code) => spoken.has(code)) && spoken.size <= step.codes.length;
  return {
    id: 'mix',
    number: 0,
    finding: commonest(mix.rows, context),
    caption: contract.ladder.title.replace('{unit}', nouns.many),
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'base', label: capital(nouns.many), kind: 'number' },
      { id: 'chart', label: 'Out of 100', kind: 'chart' },
    ],
    rows: mix.rows.map(({ row, base }) => tableRow(row, { base: cell(count(base)) })),
    chart: ladderChart(
      mix.rows.map(({ row, parts }) => ({
        row: row.id,
        parts: parts.map((part) => ({
          step: part.step.step,
          share: 100 * (part.share ?? 0),
          label: part.share === null ? '' : inHundred(part.share),
          strong: strong(part),
        })),
      })),
    ),
    ladderKey: contract.ladder.steps.map(({ label, step, codes }) => ({
      label,
      step,
      strong: codes.some((code) => spoken.has(code)) && spoken.size <= codes.length,
    })),
    base: `Each row is out of the ${nouns.many} of that group whose decision is known: ${total ? count(total.base) : '0'} in all. Rows may not add to 100 because of rounding.${unplaced(total)}`,
    unknowns: unknownSentence(unknownIn(mix.rows), total?.base.count ?? 0, nouns),
    source: sourceLine(context, 'Shares of each row.'),
    counts: countsTable(mix.rows, context),
    reading: {
      sayAloud: aloud(mix.rows, context),
      range: LIKELY_RANGE,
      sum: `Each number is the count of that decision divided by all counted decisions of the row, times 100.${theSum(mix.rows, context)}`,
      takeCare:
        nouns.unit === 'children'
          ? `A child counts once, at the first ${contract.event.one} in the period. The order of the steps is our choice where the law sets none.`
          : `Every ${contract.event.one} counts. The order of the steps is our choice where the law sets none.`,
    },
  };
}

function unplaced(total: MixRow | undefined): string {
  return total && total.unplaced.count > 0
    ? ` ${whole(total.unplaced.count)} more have no decision recorded, or one that is not recognised.`
    : '';
}

function unknownIn(rows: readonly MixRow[]): number {
  return rows.filter(({ row }) => row.kind === UNKNOWN_ROWS).reduce((sum, { base }) => sum + base.count, 0);
}

function biggest(row: MixRow): MixPart | null {
  return [...row.parts].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))[0] ?? null;
}

/** The largest group beside the comparison group. */
function pairOf(
  rows: readonly MixRow[],
  { referenceOf }: SheetContext,
): { readonly other: MixRow; readonly reference: MixRow } | null {
  const groups = rows.filter(({ row, base }) => row.kind === 'group' && base.count > 0);
  const first = groups[0];
  if (!first) return null;
  const reference = groups.find(({ row }) => row.id === referenceOf(row).id) ?? first;
  const others = groups.filter(({ row }) => row.id !== reference.row.id);
  return { reference, other: [...others].sort((a, b) => b.base.count - a.base.count)[0] ?? reference };
}

/** The most common decision of each of the two. */
function commonest(rows: readonly MixRow[], context: SheetContext): Sentence {
  const { nouns } = context;
  const pair = pairOf(rows, context);
  if (!pair) return [`No ${nouns.many} in this selection`];
  const { other, reference } = pair;
  const [theirs, its] = [biggest(other), biggest(reference)];
  if (!theirs?.share || !its?.share) return [`No known decision in this selection`];
  const say = (part: MixPart) => `${part.step.label.toLowerCase()} (${inHundred(part.share ?? 0)} in 100)`;
  return theirs.step.label === its.step.label
    ? [
        `The most common for both ${other.row.label} and ${reference.row.label} ${nouns.people} was ${theirs.step.label.toLowerCase()}: `,
        `${inHundred(theirs.share)} and ${inHundred(its.share)} in 100`,
      ]
    : [
        `For ${other.row.label} ${nouns.people} the most common was ${say(theirs)}; for ${reference.row.label} ${nouns.people}, ${say(its)}`,
      ];
}

function aloud(rows: readonly MixRow[], context: SheetContext): string {
  const { nouns } = context;
  const row = pairOf(rows, context)?.other;
  const part = row && biggest(row);
  if (!row || !part?.share) return `“There are no ${nouns.many} in this selection.”`;
  const who =
    nouns.unit === 'children'
      ? `${row.row.label} ${nouns.people}`
      : `${nouns.many} for ${row.row.label} ${nouns.people}`;
  return `“Of every 100 ${who}, ${inHundred(part.share)} ended in ${part.step.label.toLowerCase()}.”`;
}

function theSum(rows: readonly MixRow[], context: SheetContext): string {
  const row = pairOf(rows, context)?.other;
  const part = row && biggest(row);
  if (!row || !part?.share) return '';
  return ` ${row.row.label}, ${part.step.label.toLowerCase()}: ${countSum(part.count.count, row.base.count)}.`;
}

function countsTable(rows: readonly MixRow[], { contract, nouns }: SheetContext): PresentedTable {
  const steps = contract.ladder.steps;
  const columns: TableColumn[] = [
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    ...steps.map(({ label }, at): TableColumn => ({ id: `step${at}`, label, kind: 'number' })),
    { id: 'unplaced', label: 'Not known', kind: 'number' },
    { id: 'base', label: `All ${nouns.many} with a known decision`, kind: 'number' },
  ];
  return {
    caption: `${capital(nouns.many)} by decision and ethnicity: counts, with the number in 100 of the row`,
    columns,
    rows: rows.map(({ row, parts, base, unplaced: none }) =>
      tableRow(row, {
        ...Object.fromEntries(
          parts.map((part, at) => [
            `step${at}`,
            cell(count(part.count), part.share === null ? undefined : `${inHundred(part.share)} in 100`),
          ]),
        ),
        unplaced: cell(count(none)),
        base: cell(count(base)),
      }),
    ),
  };
}

/** First letter as a capital. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
