import { capital, whole } from '../../vocabulary/written';
import { maySpeak } from '../../measures/claims';
import type { GroupRow } from '../../measures/measured';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { Comparison } from '../../measures/comparison';
import type { RateRow, RatesByGroup } from '../../measures/rates';
import { BAME } from '../../vocabulary/ethnicity';
import { methods } from '../methods';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { comparisonCells } from '../comparison-cells';
import { outOf } from '../base-words';
import { groupWords } from '../group-words';
import { nothingToCompare } from '../nothing-to-compare';
import { smallRatioChart, smallSignedChart } from '../charts/small-range';
import { BOUNDS_COLUMN } from '../bounds-words';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines, NO_CAUSE } from '../context';
import { type Cell, type DrawnFigure, quoted, type Sentence, type TriplePart } from '../figure';
import type { Nouns } from '../nouns';
import { limitSize, count, moreOrFewer, moreOrFewerRange, ratio, ratioRange, signedParts } from '../numbers';
import { cell, tableRow } from '../rows';
import { countsFinding } from '../group-finding';
import { participleOf } from '../verb-forms';
import { headlineRowOf, type Spoken, spokenRows, TOO_FEW_TO_DIVIDE } from '../verdict-words';
import { gapOfRow } from '../gap';
import { unknownRemark } from './rates-figure';

/** One comparison said three ways: times as likely, gap in every 100, children more or fewer than at an equal rate. */
export function tripleFigure(measured: Released<RatesByGroup>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, base } = context;
  const best = headlineRowOf(spokenRows(measured));
  const headlineRow = best?.row ?? null;
  const all = measured.rows.find(({ row }) => row.kind === 'total')?.rate.share.atRisk.count ?? 0;
  const unknown = measured.rows.filter(({ row }) => row.kind === 'unknown');
  return {
    finding: best ? tripleFinding(best, context) : [nothingToCompare(measured, outcome, context)],
    ...gapOfRow(headlineRow),
    caption: captionOf(headlineRow, context),
    ...(headlineRow?.comparison?.ok && maySpeak(headlineRow.comparison.value.claim)
      ? { triple: facetsOf(headlineRow, headlineRow.comparison.value, context) }
      : {}),
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
      .map((row) => tableRow(row.row, cellsOf(row, headlineRow, nouns))),
    chart: null,
    ...unknownRemark(headlineRow, context),
    base: outOf(base, nouns, all),
    ...unknownLines(
      unknown.reduce((sum, { rate }) => sum + rate.share.atRisk.count, 0),
      all,
      nouns,
    ),
    source: sourceLine(context, methods('ratios', 'gaps')),
    reading: {
      sayAloud: quoted(best ? tripleFinding(best, context) : [nothingToCompare(measured, outcome, context)]),
      range: LIKELY_RANGE,
      sum: workedExample(headlineRow, context),
      takeCare: NO_CAUSE,
    },
  };
}

/** "At the rate of White children, about 314 more Black children would have got a community resolution (251 to 377)". */
export function tripleFinding(
  headlineRow: Spoken,
  context: Pick<SheetContext, 'nouns' | 'outcome' | 'referenceOf'>,
): Sentence {
  const { nouns, outcome, referenceOf } = context;
  const { row, comparison } = headlineRow.row;
  const reference = referenceOf(row);
  if (!comparison?.ok || headlineRow.claim !== 'headline')
    return [countsFinding({ headlineRow, reference, outcome }, nouns)];
  const { excess, verdict } = comparison.value;
  const { size, direction } = signedParts(-excess.estimate);
  const [who, would] = wouldHave(row, context, size === '1');
  const rate = `At the rate of ${groupWords(reference, nouns).name}, about`;
  if (direction === 'the same') return [`${rate} as many ${who} would have ${would}${chanceTail(verdict)}`];
  const range = isClear(verdict) ? `. The likely range is ${plainRange(excess)}.` : '';
  return [`${rate} `, { mark: size }, ` ${direction} ${who} would have ${would}${range}${chanceTail(verdict)}`];
}

/** "1 more Black child would have got ...": one of a thing is said as one. */
function wouldHave(
  row: GroupRow,
  { nouns, outcome }: Pick<SheetContext, 'nouns' | 'outcome'>,
  one: boolean,
): readonly [string, string] {
  const people = one && nouns.unit === 'children' && row.id !== BAME.id ? nouns.one : nouns.people;
  const { name } = groupWords(row, { people });
  return nouns.unit === 'children'
    ? [name, `${participleOf(outcome.verb)}${nouns.atInLong}`]
    : [`of the ${nouns.events} for ${name}`, 'had this outcome'];
}

const chanceTail = (verdict: Comparison['verdict']): string =>
  verdict === 'could be chance' ? '. That number could be chance.' : '';

/** The sizes of a range whose direction is said before it: "251 to 377". */
function plainRange({ lower, upper }: Comparison['excess']): string {
  const [one, other] = [Math.abs(lower), Math.abs(upper)];
  return `${limitSize(Math.min(one, other))} to ${limitSize(Math.max(one, other))}`;
}

function captionOf(headlineRow: RateRow | null, { outcome, referenceOf, nouns }: SheetContext): string {
  if (!headlineRow) return outcome.label;
  const [group, other] = [groupWords(headlineRow.row, nouns), groupWords(referenceOf(headlineRow.row), nouns)];
  return `${outcome.label}: ${group.name} beside ${other.name}`;
}

function facetsOf(
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
      ...signed(gap.estimate, null),
      range: `likely range ${moreOrFewerRange(gap)}`,
      chart: smallSignedChart({ ...gap, value: gap.estimate, clear }, 'no gap'),
    },
    {
      id: 'excess',
      heading: 'Compared with an equal rate',
      ...signed(excess.estimate, nouns),
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

function signed(value: number, nouns: Nouns | null): { readonly number: string; readonly unit: string } {
  const { size, direction } = signedParts(value);
  if (!nouns || direction === 'the same') return { number: size, unit: direction };
  return { number: size, unit: `${direction} ${size === '1' ? nouns.one : nouns.many}` };
}

function cellsOf(row: RateRow, headlineRow: RateRow | null, nouns: Nouns): Readonly<Record<string, Cell>> {
  const cells = comparisonCells(row, false, nouns);
  if (!row.comparison) return { ...cells, words: cell('not compared') };
  const isSpoken = row.comparison.ok && row.row.id === headlineRow?.row.id && row.comparison.value.claim === 'headline';
  return isSpoken ? { ...cells, excess: { ...cells.excess, mark: true } } : cells;
}

function workedExample(headlineRow: RateRow | null, { referenceOf, nouns }: SheetContext): string {
  if (!headlineRow?.comparison?.ok) return NOTHING_TO_DIVIDE;
  if (!maySpeak(headlineRow.comparison.value.claim)) return TOO_FEW_TO_DIVIDE;
  const { rate, row } = headlineRow;
  const { excess } = headlineRow.comparison.value;
  const atEqual = whole(rate.share.events.count - excess.estimate);
  return `At the rate of ${groupWords(referenceOf(row), nouns).name}: ${atEqual} with the outcome; ${count(rate.share.events)} less ${atEqual} = ${moreOrFewer(excess.estimate)}.`;
}
