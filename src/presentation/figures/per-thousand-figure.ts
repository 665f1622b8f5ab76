import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { PerThousand, PerThousandRow } from '../../measures/per-thousand';
import { rangeChartBeside } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownSentence } from '../context';
import { BOUNDS_COLUMN, boundsCell, boundsInWords } from '../bounds-words';
import type { Cell, ColumnChart, PresentedFigure, Sentence } from '../figure';
import { count, ratio, whole } from '../numbers';
import {
  excessSentence,
  moreOrFewerRate,
  moreOrFewerRates,
  one,
  rateFinding,
  rateWriter,
  timesCell,
} from '../rate-words';
import { oftenInWords } from '../verdict-words';
import { cell, markedCell, tableRow } from '../rows';
import { workedRate } from '../sums';
import { monthsInWords, residents, scopeCautions } from '../scope-words';
import { perThousandCounts } from './per-thousand-counts';

/** Events per 1,000 people a year, each group beside the comparison group, with what unknown ethnicity could do. */
export function perThousandFigure(measured: Published<PerThousand>, context: SheetContext): PresentedFigure {
  const { nouns } = context;
  const reference = measured.reference.row;
  const spoken = rateToSpeakOf(measured.rows);
  const write = writerOf(measured);
  return {
    id: 'per-thousand',
    number: 0,
    finding: finding(measured, spoken, context),
    caption: `${whatIsCounted(context)} for every 1,000 ${nouns.people} living here, a year. A bar that touches the dashed line (${reference.label}) could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: nouns.many.charAt(0).toUpperCase() + nouns.many.slice(1), kind: 'number' },
      { id: 'rate', label: 'Per 1,000 a year', kind: 'number' },
      { id: 'chart', label: 'Per 1,000 a year', kind: 'chart' },
      { id: 'gap', label: 'Gap per 1,000 (likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.label} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => tableRow(row.row, cells(row, reference.id, spoken, write, context))),
    chart: chartOf(measured),
    ...remarkOf(measured, spoken, context),
    base: base(measured, context),
    unknowns: unknownSentence(measured.unknown.count, measured.total.count, nouns),
    source: sourceLine(
      context,
      `Population: ${measured.population}, file ${measured.file}. Ratios: exact, mid-p. Bar: the comparison group’s rate plus the likely range of the gap (95%, Zou and Donner).`,
    ),
    reading: {
      sayAloud: aloud(measured, spoken, write, context),
      range: LIKELY_RANGE,
      sum: theSum(measured, spoken),
      takeCare: takeCare(measured, context),
    },
    counts: perThousandCounts(measured, write, context),
  };
}

function writerOf({ rows }: PerThousand): (rate: number) => string {
  return rateWriter(
    rows.flatMap(({ range, row }) => (range.ok && row.kind !== 'unknown' ? [range.value.estimate] : [])),
  );
}

function whatIsCounted({ nouns, contract }: SheetContext): string {
  const words = nouns.unit === 'children' ? `${nouns.people} with ${one(contract.event.one)}` : nouns.events;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The row that the sentence speaks of: among clear gaps the one that touches most people, else the largest group. */
export function rateToSpeakOf(rows: readonly PerThousandRow[]): PerThousandRow | null {
  const compared = rows.filter(({ comparison, row }) => comparison?.ok && row.kind === 'group');
  const clear = compared.filter(({ comparison }) => comparison?.ok && isClear(comparison.value.verdict));
  const weight = ({ comparison, rate }: PerThousandRow): number =>
    clear.length && comparison?.ok ? Math.abs(comparison.value.excess.estimate) : rate.events.count;
  return [...(clear.length ? clear : compared)].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

function finding(measured: PerThousand, spoken: PerThousandRow | null, { contract, nouns }: SheetContext): Sentence {
  const reference = ownReference(measured, spoken);
  const write = writerOf(measured);
  if (!spoken?.comparison?.ok || !spoken.range.ok || !reference.range.ok) {
    const why = measured.rows.find(({ comparison }) => comparison && !comparison.ok)?.comparison;
    return [why && !why.ok ? why.why : `No ${nouns.many} to compare in this selection`];
  }
  const said = { group: spoken.row.label, reference: reference.row.label, verdict: spoken.comparison.value.verdict };
  const numbers = { rate: write(spoken.range.value.estimate), other: write(reference.range.value.estimate) };
  return rateFinding({ ...said, ...numbers, per: '1,000 a year', what: `had ${one(contract.event.one)}` }, nouns);
}

function cells(
  { row, rate, range, comparison, bounds, exceeds }: PerThousandRow,
  referenceId: string,
  spoken: PerThousandRow | null,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): Readonly<Record<string, Cell>> {
  const marked = spoken !== null && (row.id === spoken.row.id || row.id === referenceId);
  const own = {
    of: cell(count(rate.events), exceeds ? 'more than live here' : undefined),
    rate: markedCell(range.ok ? write(range.value.estimate) : '', marked && range.ok),
  };
  const rest = (words: string) => ({ ...own, gap: cell(''), times: cell(''), bounds: cell(''), words: cell(words) });
  if (row.id === referenceId) return { ...rest(''), gap: cell('compared with') };
  if (row.kind === 'unknown') return rest('in no population');
  if (!comparison) return rest('not a group');
  if (!comparison.ok) return rest(comparison.why);
  const { difference, ratio: times, verdict } = comparison.value;
  return {
    ...own,
    gap: cell(moreOrFewerRate(difference.estimate, write), `(${moreOrFewerRates(difference, write)})`),
    times: timesCell(times),
    bounds: boundsCell(bounds),
    words: cell(oftenInWords(verdict, nouns)),
  };
}

/** Whom the row spoken of is compared with: under "all others" that is not whom the first row is. */
function ownReference(
  { reference }: PerThousand,
  spoken: PerThousandRow | null,
): Pick<PerThousandRow, 'row' | 'rate' | 'range'> {
  return { ...reference, ...spoken?.against };
}

function chartOf({ rows, reference }: PerThousand): ColumnChart {
  const estimate = ({ range }: Pick<PerThousandRow, 'range'>): number | null =>
    range.ok ? range.value.estimate : null;
  return rangeChartBeside(
    rows.map((row) => {
      const beside = row.against && estimate(row.against);
      return { row: row.row.id, ...shape(row, reference.row.id, beside), beside };
    }),
    estimate(reference),
  );
}

function shape({ row, range, comparison }: PerThousandRow, referenceId: string, line: number | null): RangeShape {
  if (!range.ok) return { form: 'nothing' };
  const value = range.value.estimate;
  if (row.id === referenceId) return { form: 'comparator', value };
  if (!comparison?.ok || line === null) return { form: 'point', value };
  const { difference, verdict } = comparison.value;
  return {
    form: 'estimate',
    value,
    lower: Math.max(0, line + difference.lower),
    upper: line + difference.upper,
    clear: isClear(verdict),
  };
}

function base({ rows, scope }: PerThousand, context: SheetContext): string {
  const people = rows.find(({ row }) => row.kind === 'total')?.rate.people;
  const number = people === null || people === undefined ? '' : `${whole(people)} `;
  const once =
    context.nouns.unit === 'children'
      ? `A ${context.nouns.one} counts once in every twelve months.`
      : `Every ${context.contract.event.one} counts.`;
  return `Out of ${number}${residents(scope, context)}, over ${monthsInWords(scope.months)}. ${once}`;
}

/** How many more or fewer than if the rates were equal, and what those of unknown ethnicity could do to the ratio. */
function remarkOf(
  { reference }: PerThousand,
  spoken: PerThousandRow | null,
  { nouns }: SheetContext,
): { readonly remark?: string } {
  if (!spoken?.comparison?.ok) return {};
  const equal = excessSentence(spoken.row.label, reference.row.label, spoken.comparison.value.excess, nouns);
  return { remark: [equal, boundsInWords(spoken, reference.row, nouns)].filter(Boolean).join(' ') };
}

function aloud(
  measured: PerThousand,
  spoken: PerThousandRow | null,
  write: (rate: number) => string,
  context: SheetContext,
): string {
  const reference = ownReference(measured, spoken);
  if (!spoken?.range.ok || !reference.range.ok) return '“There is nothing here to compare.”';
  const people = (label: string) => `1,000 ${label} ${context.nouns.people}`;
  return `“Of every ${people(spoken.row.label)} living here, ${write(spoken.range.value.estimate)} had ${one(context.contract.event.one)} in a year. Of every ${people(reference.row.label)}, ${write(reference.range.value.estimate)} did.”`;
}

function theSum(measured: PerThousand, spoken: PerThousandRow | null): string {
  const [reference, { scope }] = [ownReference(measured, spoken), measured];
  if (!spoken?.range.ok || !reference.range.ok || !spoken.comparison?.ok) return 'Nothing to divide.';
  const sum = ({ rate, range }: Pick<PerThousandRow, 'rate' | 'range'>): string =>
    `${count(rate.events)} divided by ${whole(rate.people ?? 0)} = ${workedRate(range.ok ? range.value.estimate : 0)}`;
  const times = spoken.comparison.value.ratio.estimate;
  return `${sum(spoken)} and ${sum(reference)} in every 1,000 a year, over ${monthsInWords(scope.months)}; one divided by the other = ${Number.isFinite(times) ? ratio(times) : 'no number, as nobody in the comparison group is counted'}.`;
}

function takeCare({ rows, scope }: PerThousand, context: SheetContext): string {
  const { nouns, contract } = context;
  const over = rows.filter(({ exceeds }) => exceeds).map(({ row }) => row.label);
  const exceeding = over.length
    ? `There are more ${contract.event.many} than people living here (${over.join(', ')}): many are about people from elsewhere, so this is a rate and never a share of ${nouns.people}.`
    : '';
  return [
    'Another population can give another ratio, and even turn it round: name the one used.',
    scopeCautions(scope, context),
    exceeding,
  ]
    .filter(Boolean)
    .join(' ');
}
