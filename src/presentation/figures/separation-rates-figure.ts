import { isClear } from '../../measures/verdict';
import type { Published } from '../../disclosure/publish';
import type { SeparationRate, SeparationRates, SeparationRow } from '../../measures/separation-rates';
import { rangeChartBeside } from '../charts/range';
import type { RangeShape } from '../charts/range-marks';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownSentence } from '../context';
import { boundsCell, boundsInWords } from '../bounds-words';
import type { Cell, ColumnChart, PresentedFigure, Sentence } from '../figure';
import { count, ratio, whole } from '../numbers';
import { excessSentence, moreOrFewerRate, moreOrFewerRates, rateFinding, rateWriter, timesCell } from '../rate-words';
import { oftenInWords } from '../verdict-words';
import { cell, markedCell, tableRow } from '../rows';
import { workedRate } from '../sums';
import { monthsInWords } from '../scope-words';

/** Separations per 100 children held, month by month: children and episodes, each group beside the comparison group. */
export function separationRatesFigure(measured: Published<SeparationRates>, context: SheetContext): PresentedFigure {
  const { nouns } = context;
  const { reference, scope } = measured;
  const spoken = toSpeakOf(measured.rows);
  const write = writerOf(measured);
  const compared = measured.unit === 'children' ? 'children' : 'episodes';
  return {
    id: 'separation-rates',
    number: 0,
    finding: finding(measured, spoken, write, context),
    caption: `Separations for every 100 children held, a month. Drawn and compared: ${compared}. A bar that touches the dashed line (${reference.row.label}) could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'children', label: 'Children, per 100', kind: 'number' },
      { id: 'episodes', label: 'Episodes, per 100', kind: 'number' },
      { id: 'chart', label: `${compared === 'children' ? 'Children' : 'Episodes'} per 100 a month`, kind: 'chart' },
      { id: 'gap', label: 'Gap per 100 (likely range)', kind: 'text' },
      { id: 'times', label: `Times ${reference.row.label} (likely range)`, kind: 'text' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => tableRow(row.row, cells(row, measured, spoken, write, context))),
    chart: chartOf(measured),
    ...remarkOf(measured, spoken, context),
    base: base(measured),
    unknowns: unknownSentence(measured.unknown.count, measured.total.count, nouns),
    source: sourceLine(
      context,
      `Establishment population: ${measured.population}. Ratios: exact, mid-p, 95%; gaps: Zou and Donner.`,
    ),
    reading: {
      sayAloud: aloud(measured, spoken, write),
      range: LIKELY_RANGE,
      sum: theSum(measured, spoken),
      takeCare: takeCare(scope.alsoChosen),
    },
    counts: {
      caption: 'Counts behind the rates',
      columns: [
        { id: 'group', label: 'Ethnicity', kind: 'head' },
        { id: 'episodes', label: 'Episodes', kind: 'number' },
        { id: 'children', label: 'Children separated, month by month', kind: 'number' },
        { id: 'held', label: 'Children held, month by month', kind: 'number' },
        { id: 'average', label: 'Held on average', kind: 'number' },
        { id: 'bounds', label: `Times ${reference.row.label}, whoever the unknown are`, kind: 'number' },
      ],
      rows: measured.rows.map(({ row, held, episodes, children, bounds }) =>
        tableRow(row, {
          episodes: cell(count(episodes.rate.events)),
          children: cell(children ? count(children.rate.events) : 'not supplied'),
          held: cell(episodes.rate.people === null ? '' : whole(episodes.rate.exposure * 100)),
          average: cell(held === null ? '' : whole(held)),
          bounds: boundsCell(bounds),
        }),
      ),
    },
  };
}

type Chosen = Pick<SeparationRow, 'children' | 'episodes'>;

/** Whom the row spoken of is compared with: under "all others" that is not whom the first row is. */
function ownReference({ reference }: SeparationRates, spoken: SeparationRow | null): Chosen {
  return spoken?.against ?? reference;
}

/** The rate of the unit chosen. */
function chosen({ children, episodes }: Chosen, { unit }: Pick<SeparationRates, 'unit'>): SeparationRate {
  return unit === 'children' ? (children ?? episodes) : episodes;
}

function writerOf(measured: SeparationRates): (rate: number) => string {
  return rateWriter(measured.rows.flatMap((row) => (row.episodes.range.ok ? [row.episodes.range.value.estimate] : [])));
}

function toSpeakOf(rows: readonly SeparationRow[]): SeparationRow | null {
  const compared = rows.filter(({ comparison, row }) => comparison?.ok && row.kind === 'group');
  const clear = compared.filter(({ comparison }) => comparison?.ok && isClear(comparison.value.verdict));
  const weight = ({ comparison, held }: SeparationRow): number =>
    clear.length && comparison?.ok ? Math.abs(comparison.value.excess.estimate) : (held ?? 0);
  return [...(clear.length ? clear : compared)].sort((a, b) => weight(b) - weight(a))[0] ?? null;
}

function finding(
  measured: SeparationRates,
  spoken: SeparationRow | null,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): Sentence {
  const theirs = chosen(ownReference(measured, spoken), measured).range;
  const own = spoken && chosen(spoken, measured).range;
  if (!spoken?.comparison?.ok || !own?.ok || !theirs.ok) return ['No separations to compare in this selection'];
  const said = { group: spoken.row.label, reference: measured.reference.row.label };
  const { verdict } = spoken.comparison.value;
  const numbers = { rate: write(own.value.estimate), other: write(theirs.value.estimate) };
  return rateFinding({ ...said, ...numbers, verdict, per: '100 held, a month', what: 'were separated' }, nouns);
}

function cells(
  row: SeparationRow,
  measured: SeparationRates,
  spoken: SeparationRow | null,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): Readonly<Record<string, Cell>> {
  const referenceId = measured.reference.row.id;
  const marked = spoken !== null && (row.row.id === spoken.row.id || row.row.id === referenceId);
  const shown = (rate: SeparationRate | null, unit: SeparationRates['unit']): Cell => {
    if (!rate) return cell('not supplied');
    if (!rate.range.ok) return cell('', `${count(rate.rate.events)} in all`);
    return markedCell(write(rate.range.value.estimate), marked && unit === measured.unit);
  };
  const own = {
    children: shown(row.children, 'children'),
    episodes: shown(row.episodes, 'events'),
  };
  const rest = (words: string) => ({ ...own, gap: cell(''), times: cell(''), words: cell(words) });
  if (row.row.id === referenceId) return { ...rest(''), gap: cell('compared with') };
  if (!row.comparison) return rest(row.row.kind === 'unknown' ? 'in no population' : 'not a group');
  if (!row.comparison.ok) return rest(row.comparison.why);
  const { difference, ratio: times, verdict } = row.comparison.value;
  return {
    ...own,
    gap: cell(moreOrFewerRate(difference.estimate, write), `(${moreOrFewerRates(difference, write)})`),
    times: timesCell(times),
    words: cell(oftenInWords(verdict, nouns)),
  };
}

/** How many more or fewer than if the rates were equal, and what those of unknown ethnicity could do to the ratio. */
function remarkOf(
  { reference }: SeparationRates,
  spoken: SeparationRow | null,
  { nouns }: SheetContext,
): Pick<PresentedFigure, 'remark'> {
  if (!spoken?.comparison?.ok) return {};
  const equal = excessSentence(spoken.row.label, reference.row.label, spoken.comparison.value.excess, nouns);
  return { remark: [equal, boundsInWords(spoken, reference.row, nouns)].filter(Boolean).join(' ') };
}

function chartOf(measured: SeparationRates): ColumnChart {
  const estimate = (row: Chosen): number | null => {
    const { range } = chosen(row, measured);
    return range.ok ? range.value.estimate : null;
  };
  return rangeChartBeside(
    measured.rows.map((row) => {
      const beside = row.against && estimate(row.against);
      return { row: row.row.id, ...shape(row, measured, beside), beside };
    }),
    estimate(measured.reference),
  );
}

function shape(row: SeparationRow, measured: SeparationRates, line: number | null): RangeShape {
  const { range } = chosen(row, measured);
  if (!range.ok) return { form: 'nothing' };
  const value = range.value.estimate;
  if (row.row.id === measured.reference.row.id) return { form: 'comparator', value };
  if (!row.comparison?.ok || line === null) return { form: 'point', value };
  const { difference, verdict } = row.comparison.value;
  const clear = isClear(verdict);
  return {
    form: 'estimate',
    value,
    lower: Math.max(0, line + difference.lower),
    upper: line + difference.upper,
    clear,
  };
}

function base({ rows, scope }: SeparationRates): string {
  const held = rows.find(({ row }) => row.kind === 'total')?.held;
  const number = held === null || held === undefined ? '' : `about ${whole(held)} `;
  const places =
    scope.establishments.length === 1 ? '1 establishment' : `${scope.establishments.length} establishments`;
  return `Out of ${number}children aged ${scope.agesInWords} held at a time in ${places}, over ${monthsInWords(scope.months)}. A child counts once in every month in which a separation began; every episode counts as one.`;
}

function aloud(measured: SeparationRates, spoken: SeparationRow | null, write: (rate: number) => string): string {
  const theirs = chosen(ownReference(measured, spoken), measured).range;
  const own = spoken && chosen(spoken, measured).range;
  if (!spoken || !own?.ok || !theirs.ok) return '“There are no separations here to compare.”';
  const what = measured.unit === 'children' ? 'were separated' : 'separations began';
  return `“In a month, for every 100 ${spoken.row.label} children held, ${write(own.value.estimate)} ${what}; for every 100 ${measured.reference.row.label} children, ${write(theirs.value.estimate)}.”`;
}

function theSum(measured: SeparationRates, spoken: SeparationRow | null): string {
  if (!spoken?.comparison?.ok) return 'Nothing to divide.';
  const sum = (row: Chosen): string => {
    const { rate, range } = chosen(row, measured);
    return `${count(rate.events)} divided by ${whole(rate.exposure * 100)} = ${range.ok ? workedRate(range.value.estimate) : ''}`;
  };
  const times = spoken.comparison.value.ratio.estimate;
  return `${sum(spoken)} and ${sum(ownReference(measured, spoken))} in 100 (children held, added month by month); one divided by the other = ${Number.isFinite(times) ? ratio(times) : 'no number'}.`;
}

function takeCare(alsoChosen: readonly string[]): string {
  const narrowed = alsoChosen.length
    ? ` Also chosen: ${alsoChosen.map((name) => name.replaceAll('_', ' ')).join(', ')}. The establishment population holds everybody, whatever was chosen there.`
    : '';
  return `Children held are counted on one day of the month, so who came and left between is missed. One child separated often makes many episodes.${narrowed}`;
}
