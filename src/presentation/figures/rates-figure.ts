import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { Rate, RateRow, RatesByGroup } from '../../measures/rates';
import { rangeChartBeside } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { BOUNDS_COLUMN, boundedCell, boundsSentence } from '../bounds-words';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownSentence } from '../context';
import type { Cell, ColumnChart, PresentedFigure, Sentence } from '../figure';
import { count, inHundred, moreOrFewer, moreOrFewerRange, pairInHundred, ratio, ratioRange } from '../numbers';
import { cell, markedCell, tableRow } from '../rows';
import { findingAbout, rowToSpeakOf, type Spoken, spokenRows, verdictInWords } from '../verdict-words';
import { capital } from './mix-figure';

/** The chosen outcome in every 100 of each group, beside the comparison group: the range is that of the comparison. */
export function ratesFigure(measured: Published<RatesByGroup>, context: SheetContext): PresentedFigure {
  const { nouns, outcome, base } = context;
  const reference = measured.reference.row;
  const spoken = rowToSpeakOf(spokenRows(measured));
  return {
    id: 'rates',
    number: 0,
    finding: ratesFinding(measured, context),
    caption: `${outcome.label}, in every 100 ${nouns.many}. A bar that touches the dashed line (${reference.label}) could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'of', label: capital(nouns.many), kind: 'number' },
      { id: 'rate', label: 'In 100', kind: 'number' },
      { id: 'chart', label: 'In every 100', kind: 'chart' },
      { id: 'gap', label: 'Gap in 100 (likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.label} (likely range)`, kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => tableRow(row.row, rateCells(row, reference.id, spoken, context))),
    chart: chartOf(measured),
    ...unknownRemark(spoken?.row ?? null, context),
    base: `Out of ${nouns.many} with ${base.label}.`,
    unknowns: unknownSentence(unknownIn(measured), totalOf(measured), nouns),
    source: sourceLine(
      context,
      'Bar: the comparison group’s number plus the likely range of the gap (95%, Newcombe). Ratios: Koopman.',
    ),
    reading: {
      sayAloud: aloud(spoken, context),
      range: LIKELY_RANGE,
      sum: theSum(spoken),
      takeCare:
        nouns.unit === 'children'
          ? `A child counts once, at the first ${context.contract.event.one} in the base. A gap does not say why it is there.`
          : `Every ${context.contract.event.one} counts, so one child may count more than once. A gap does not say why it is there.`,
    },
  };
}

/** The headline of the sheet and of this figure. */
export function ratesFinding(measured: Published<RatesByGroup>, context: SheetContext): Sentence {
  const spoken = rowToSpeakOf(spokenRows(measured));
  if (spoken) return findingAbout(spoken, context.referenceOf(spoken.row.row).label, context.outcome, context.nouns);
  const why = measured.rows.find(({ comparison }) => comparison && !comparison.ok)?.comparison;
  return [why && !why.ok ? why.why : `No ${context.nouns.many} to compare in this selection`];
}

function rateCells(
  { row, rate, comparison, bounds }: RateRow,
  referenceId: string,
  spoken: Spoken | null,
  { nouns }: SheetContext,
): Readonly<Record<string, Cell>> {
  const marked = spoken !== null && (row.id === spoken.row.row.id || row.id === referenceId);
  const own = {
    of: cell(`${count(rate.share.events)} of ${count(rate.share.atRisk)}`),
    rate: markedCell(rate.range.ok ? inHundred(rate.range.value.estimate) : 'none', marked && rate.range.ok),
  };
  const rest = (words: string) => ({ ...own, gap: cell(''), times: cell(''), bounds: cell(''), words: cell(words) });
  if (row.id === referenceId) return { ...rest(''), gap: cell('compared with') };
  if (!comparison) return rest(row.kind === 'unknown' ? 'not a group' : '');
  if (!comparison.ok) return rest(comparison.why);
  const { difference, ratio: times, verdict } = comparison.value;
  const gap = { lower: difference.lower * 100, upper: difference.upper * 100 };
  return {
    ...own,
    gap: cell(moreOrFewer(difference.estimate * 100), `(${moreOrFewerRange(gap)})`),
    times: Number.isFinite(times.estimate)
      ? cell(ratio(times.estimate), `(${ratioRange(times)})`)
      : cell(ratioRange(times)),
    bounds: boundedCell(bounds),
    words: cell(verdictInWords(verdict, nouns)),
  };
}

/** What those of unknown ethnicity could make of the ratio that is spoken of. */
export function unknownRemark(
  spoken: RateRow | null,
  { referenceOf, nouns }: SheetContext,
): { readonly remark?: string } {
  if (!spoken?.comparison?.ok || !spoken.bounds?.ok) return {};
  const remark = boundsSentence(spoken.row.label, referenceOf(spoken.row).label, spoken.bounds.value, nouns);
  return remark ? { remark } : {};
}

function chartOf(measured: RatesByGroup): ColumnChart {
  const { rows, reference } = measured;
  return rangeChartBeside(
    rows.map((row) => {
      const line = lineOf(row, measured);
      return { row: row.row.id, ...shapeOf(row, reference.row.id, line), beside: row.against && line };
    }),
    reference.rate.range.ok ? reference.rate.range.value.estimate * 100 : null,
  );
}

/** The number in 100 that a row is set beside: its own, or where all rows share one, that one. */
export function lineOf({ against }: RateRow, { rows, reference }: RatesByGroup): number | null {
  const { range } = against ?? reference.rate;
  const own = !against && rows.some((row) => row.against && !sameShare(row.against, reference.rate));
  return range.ok && !own ? range.value.estimate * 100 : null;
}

function sameShare({ share: one }: Rate, { share: other }: Rate): boolean {
  return one.events.count === other.events.count && one.atRisk.count === other.atRisk.count;
}

/** The bar is the comparison group's value plus the interval of the difference, so that it agrees with the table. */
export function shapeOf({ row, rate, comparison }: RateRow, referenceId: string, line: number | null): RangeShape {
  if (!rate.range.ok) return { form: 'nothing' };
  const value = rate.range.value.estimate * 100;
  if (row.id === referenceId) return { form: 'comparator', value };
  if (row.kind === 'unknown') return { form: 'unknown', value };
  if (!comparison?.ok || line === null) return { form: 'point', value };
  const { difference, verdict } = comparison.value;
  return {
    form: 'estimate',
    value,
    lower: Math.max(0, line + difference.lower * 100),
    upper: Math.min(100, line + difference.upper * 100),
    clear: isClear(verdict),
  };
}

function aloud(spoken: Spoken | null, { nouns, outcome, referenceOf }: SheetContext): string {
  if (!spoken) return `“There are too few ${nouns.many} here to compare.”`;
  const group = spoken.row.row.label;
  const [own, theirs] = pairInHundred(spoken.share, spoken.reference);
  const who = nouns.unit === 'children' ? '' : `${nouns.many} for `;
  return `“Of every 100 ${who}${group} ${nouns.people}, ${own} had this outcome: ${outcome.label.toLowerCase()}. Of every 100 ${who}${referenceOf(spoken.row.row).label} ${nouns.people}, ${theirs} did.”`;
}

function theSum(spoken: Spoken | null): string {
  if (!spoken?.row.comparison?.ok || !spoken.row.against) return 'Nothing to divide.';
  const { rate, comparison, against } = spoken.row;
  const own = `${count(rate.share.events)} of ${count(rate.share.atRisk)}`;
  const theirs = `${count(against.share.events)} of ${count(against.share.atRisk)}`;
  return `(${own}) divided by (${theirs}) = ${comparison.ok ? ratio(comparison.value.ratio.estimate) : ''}.`;
}

function unknownIn({ rows }: RatesByGroup): number {
  return rows.filter(({ row }) => row.kind === 'unknown').reduce((sum, { rate }) => sum + rate.share.atRisk.count, 0);
}

function totalOf({ rows }: RatesByGroup): number {
  return rows.find(({ row }) => row.kind === 'total')?.rate.share.atRisk.count ?? 0;
}
