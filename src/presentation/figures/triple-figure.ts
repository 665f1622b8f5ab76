import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { Comparison } from '../../measures/comparison';
import type { RateRow, RatesByGroup } from '../../measures/rates';
import { smallRatioChart, smallSignedChart } from '../charts/small-range';
import { BOUNDS_COLUMN, boundedCell } from '../bounds-words';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownSentence } from '../context';
import type { Cell, PresentedFigure, Sentence, TriplePart } from '../figure';
import type { Nouns } from '../nouns';
import { count, moreOrFewer, moreOrFewerRange, ratio, ratioRange, whole } from '../numbers';
import { cell, markedCell, tableRow } from '../rows';
import { rowToSpeakOf, spokenRows, verdictInWords } from '../verdict-words';
import { capital } from './mix-figure';
import { unknownRemark } from './rates-figure';

/** One comparison said three ways: times as likely, gap in every 100, children more or fewer than at an equal rate. */
export function tripleFigure(measured: Published<RatesByGroup>, context: SheetContext): PresentedFigure {
  const { nouns, outcome, base } = context;
  const spoken = rowToSpeakOf(spokenRows(measured))?.row ?? null;
  const all = measured.rows.find(({ row }) => row.kind === 'total')?.rate.share.atRisk.count ?? 0;
  const unknown = measured.rows.filter(({ row }) => row.kind === 'unknown');
  return {
    id: 'triple',
    number: 0,
    finding: tripleFinding(spoken, nouns),
    caption: captionOf(spoken, context),
    ...(spoken?.comparison?.ok ? { triple: partsOf(spoken, spoken.comparison.value, context) } : {}),
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'times', label: 'Times as likely (likely range)', kind: 'text' },
      BOUNDS_COLUMN,
      { id: 'gap', label: 'Gap in every 100 (likely range)', kind: 'text' },
      { id: 'excess', label: `${capital(nouns.many)}, compared with an equal rate (likely range)`, kind: 'text' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows
      .filter(({ comparison }) => comparison !== null)
      .map((row) => tableRow(row.row, cellsOf(row, spoken, nouns))),
    chart: null,
    ...unknownRemark(spoken, context),
    base: `Out of ${nouns.many}: ${base.label}. Each row says one comparison three ways.`,
    unknowns: unknownSentence(
      unknown.reduce((sum, { rate }) => sum + rate.share.atRisk.count, 0),
      all,
      nouns,
    ),
    source: sourceLine(context, 'Ratio: Koopman. Gap and numbers: Newcombe. All 95%.'),
    reading: {
      sayAloud: aloud(spoken, context),
      range: LIKELY_RANGE,
      sum: theSum(spoken, context),
      takeCare: `A ratio alone can make a small gap look large, and a gap alone can hide that it falls on few. Read all three together. ${outcome.moreIsAdverse ? 'Here more is the heavier outcome.' : 'Here fewer means that fewer had the lighter outcome.'}`,
    },
  };
}

/** "That is about 20 fewer Black children than if the two rates were equal". */
export function tripleFinding(spoken: RateRow | null, nouns: Nouns): Sentence {
  if (!spoken?.comparison?.ok) return [`No ${nouns.many} to compare in this selection`];
  const { excess, verdict } = spoken.comparison.value;
  const size = whole(Math.abs(excess.estimate));
  const who =
    nouns.unit === 'children'
      ? `${spoken.row.label} ${nouns.people}`
      : `${nouns.events} for ${spoken.row.label} ${nouns.people}`;
  const chance = isClear(verdict) ? '' : ', a number that could be chance';
  if (size === '0') return [`That is about as many ${who} as if the two rates were equal${chance}`];
  const direction = excess.estimate > 0 ? 'more' : 'fewer';
  return ['That is about ', { mark: size }, ` ${direction} ${who} than if the two rates were equal${chance}`];
}

function captionOf(spoken: RateRow | null, { outcome, referenceOf, nouns }: SheetContext): string {
  if (!spoken) return outcome.label;
  const own = `${count(spoken.rate.share.atRisk)} ${spoken.row.label} ${nouns.many}`;
  return `${spoken.row.label} compared with ${referenceOf(spoken.row).label}: ${outcome.label.toLowerCase()}, out of ${own}. The other groups are in the table`;
}

function partsOf(
  { row, rate }: RateRow,
  { ratio: times, difference, excess, verdict }: Comparison,
  { nouns, referenceOf }: SheetContext,
): readonly TriplePart[] {
  const clear = isClear(verdict);
  const drawable = times.estimate > 0 && Number.isFinite(times.estimate);
  const gap = { estimate: 100 * difference.estimate, lower: 100 * difference.lower, upper: 100 * difference.upper };
  return [
    {
      id: 'times',
      heading: 'How many times as likely',
      number: timesNumber(times),
      unit: 'times',
      range: timesRange(times, `${referenceOf(row).label} ${nouns.people}`, `${row.label} ${nouns.people}`),
      chart: drawable ? smallRatioChart({ ...times, value: times.estimate, clear }) : null,
    },
    {
      id: 'gap',
      heading: `Gap in every 100 ${nouns.many}`,
      ...signed(gap.estimate, ''),
      range: `likely range ${moreOrFewerRange(gap)}`,
      chart: smallSignedChart({ ...gap, value: gap.estimate, clear }, 'no gap'),
    },
    {
      id: 'excess',
      heading: 'Compared with an equal rate',
      ...signed(excess.estimate, nouns.many),
      range: `likely range ${moreOrFewerRange(excess)}, of ${count(rate.share.atRisk)}`,
      chart: smallSignedChart({ ...excess, value: excess.estimate, clear }, 'none'),
    },
  ];
}

/** Nobody in the comparison group had it: the ratio has no end, so its lowest likely value is said. */
function timesNumber({ estimate, lower }: Comparison['ratio']): string {
  if (estimate === 0) return '0';
  return Number.isFinite(estimate) ? ratio(estimate) : `at least ${ratio(lower)}`;
}

function timesRange(times: Comparison['ratio'], whom: string, who: string): string {
  if (!Number.isFinite(times.estimate)) return `no upper limit: none of the ${whom} had it`;
  return times.estimate === 0 ? `${ratioRange(times)}: none of the ${who} had it` : `likely range ${ratioRange(times)}`;
}

function signed(value: number, noun: string): { readonly number: string; readonly unit: string } {
  const [number = '', ...rest] = moreOrFewer(value).split(' ');
  if (number === 'about') return { number: 'about', unit: 'the same' };
  return { number, unit: [...rest, noun].filter(Boolean).join(' ') };
}

function cellsOf(
  { row, comparison, bounds }: RateRow,
  spoken: RateRow | null,
  nouns: Nouns,
): Readonly<Record<string, Cell>> {
  if (!comparison?.ok)
    return {
      times: cell(''),
      bounds: cell(''),
      gap: cell(''),
      excess: cell(''),
      words: cell(comparison?.why ?? 'not compared'),
    };
  const { ratio: times, difference, excess, verdict } = comparison.value;
  const gap = { lower: 100 * difference.lower, upper: 100 * difference.upper };
  return {
    times: Number.isFinite(times.estimate)
      ? cell(ratio(times.estimate), `(${ratioRange(times)})`)
      : cell(ratioRange(times)),
    bounds: boundedCell(bounds),
    gap: cell(moreOrFewer(100 * difference.estimate), `(${moreOrFewerRange(gap)})`),
    excess: markedCell(moreOrFewer(excess.estimate), row.id === spoken?.row.id, `(${moreOrFewerRange(excess)})`),
    words: cell(verdictInWords(verdict, nouns)),
  };
}

function aloud(spoken: RateRow | null, { nouns, referenceOf }: SheetContext): string {
  if (!spoken?.comparison?.ok) return `“There are too few ${nouns.many} here to compare.”`;
  const { excess } = spoken.comparison.value;
  const reference = referenceOf(spoken.row).label;
  const size = whole(Math.abs(excess.estimate));
  const others = `${reference} ${nouns.people}`;
  if (size === '0') return `“${spoken.row.label} ${nouns.people} had this outcome as often as ${others}.”`;
  return `“If ${spoken.row.label} ${nouns.people} had had this outcome as often as ${others}, there would have been about ${size} ${excess.estimate > 0 ? 'fewer' : 'more'}.”`;
}

function theSum(spoken: RateRow | null, { referenceOf, nouns }: SheetContext): string {
  if (!spoken?.comparison?.ok) return 'Nothing to compare.';
  const { rate, row } = spoken;
  const { excess } = spoken.comparison.value;
  const atEqual = whole(rate.share.events.count - excess.estimate);
  const who =
    nouns.unit === 'children' ? `${row.label} ${nouns.people}` : `${nouns.many} for ${row.label} ${nouns.people}`;
  return `${count(rate.share.atRisk)} ${who} at the rate of ${referenceOf(row).label} ${nouns.people} would be ${atEqual} with the outcome; ${count(rate.share.events)} less ${atEqual} = ${moreOrFewer(excess.estimate)}.`;
}
