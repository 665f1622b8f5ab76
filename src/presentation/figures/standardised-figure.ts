import { whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Measured, Range } from '../../measures/measured';
import type { Standardised, StandardisedRow } from '../../measures/standardised';
import { isClear } from '../../measures/verdict';
import { BOROUGH } from '../../vocabulary/places';
import { labelOf } from '../../vocabulary/code-list';
import { methods } from '../methods';
import { PUT_TOGETHER } from '../worked-example';
import {
  quoted,
  type Cell,
  type DrawnFigure,
  type PresentedControl,
  type PresentedTable,
  type Sentence,
  type TableRow,
} from '../figure';
import type { RangeShape } from '../charts/range-marks';
import { besideAsItStands } from '../as-it-stands';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, UNKNOWN_IN_NO_GROUP, NO_CAUSE } from '../context';
import { ratio } from '../numbers';
import { one, rateWriter } from '../rate-words';
import { againInRanges } from '../repeats-words';
import { cell, tableRow } from '../rows';
import { monthsInWords, residents, scopeCautions } from '../scope-words';
import { oftenInWords } from '../verdict-words';
import { gapAmongSimilar } from '../gap';
import { maskedInWords } from '../nothing-to-compare';
import { heldRange, holding, ratioCell } from '../number-cells';
import { timesCell } from '../comparison-cells';

/** Rates per 1,000 a year as if every group had the ages and sexes of everyone; by borough among the counts. */
export function standardisedFigure(measured: Released<Standardised>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const headlineRow = toSpeakOf(measured);
  const reference = headlineRow?.reference.label ?? measured.rows[0]?.reference.label ?? '';
  const write = writerOf(measured);
  const found = finding(measured, headlineRow, context);
  return {
    finding: found,
    ...gapAmongSimilar(headlineRow?.alike?.ok ? headlineRow.alike.value : null),
    caption: `For every 1,000 ${nouns.people} living here, as it stands and with the ${sameWords(measured)} of everyone. Drawn: times ${reference}, of the ${alikeWords(measured)}`,
    controls: [boroughControl(measured)],
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'crude', label: 'Per 1,000, as it stands', kind: 'number' },
      { id: 'standard', label: `Per 1,000, ${sameWords(measured)} as everyone (likely range)`, kind: 'number' },
      { id: 'standing', label: 'Times, as it stands', kind: 'number' },
      { id: 'times', label: 'Times, like for like (likely range)', kind: 'number' },
      { id: 'chart', label: `Times ${reference}, like for like`, kind: 'chart' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => rowOf(row, headlineRow, write, context)),
    chart: ratioChart(measured.rows.map(({ row, alike }) => ({ row: row.id, ...shape(row.id === reference, alike) }))),
    remark: remarkOf(measured, headlineRow),
    base: `Out of ${residents(measured.scope, context)}, over ${monthsInWords(measured.scope.months)}. ${onceWords(measured, context)}${leftOutWords(measured, context)}`,
    unknowns: UNKNOWN_IN_NO_GROUP,
    source: sourceLine(
      context,
      `Population: ${measured.population}, file ${measured.file}. ${methods('standardised', 'alike', ...(measured.byChild ? (['repeats'] as const) : []))}`,
    ),
    counts: byPlace(measured, write, context),
    reading: {
      sayAloud: quoted(found),
      range: LIKELY_RANGE,
      sum: PUT_TOGETHER,
      takeCare: `${NO_CAUSE} ${scopeCautions(measured.scope, context)}`.trim(),
    },
  };
}

/** "ages and sexes", or "ages" where the population is not split by sex. */
function sameWords({ bySex }: Standardised): string {
  return bySex ? 'ages and sexes' : 'ages';
}

/** "same age, sex and borough" */
function alikeWords({ bySex, byBorough }: Standardised): string {
  const things = ['age', ...(bySex ? ['sex'] : []), ...(byBorough ? ['borough'] : [])];
  return `same ${things.length === 1 ? 'age' : `${things.slice(0, -1).join(', ')} and ${things.at(-1) ?? ''}`}`;
}

function boroughControl({ bySex, byBorough }: Standardised): PresentedControl {
  return {
    id: 'held',
    legend: bySex ? 'Hold equal, beside age and sex' : 'Hold equal, beside age',
    multiple: true,
    free: true,
    options: [{ id: 'borough', label: 'Borough', chosen: byBorough }],
  };
}

function toSpeakOf({ rows, headlineRow }: Standardised): StandardisedRow | null {
  return rows.find(({ row }) => row.id === headlineRow) ?? null;
}

function finding(
  measured: Standardised,
  headlineRow: StandardisedRow | null,
  { nouns, contract }: SheetContext,
): Sentence {
  const masked = maskedInWords(measured.rows.map(({ events }) => events));
  if (!headlineRow?.alike?.ok) return [masked ?? `No ${nouns.people} of the ${alikeWords(measured)} to compare`];
  const { asItStands, ratio: times, verdict } = headlineRow.alike.value;
  const [group, reference] = [
    `${headlineRow.row.label} ${nouns.people}`,
    `${headlineRow.reference.label} ${nouns.people}`,
  ];
  const numbers: Sentence = [
    '. That is ',
    { mark: ratio(times.estimate) },
    ` times as often, ${besideAsItStands(times.estimate, asItStands.estimate)}.`,
  ];
  if (verdict === 'too few to say') return [`Too few ${nouns.people} of the ${alikeWords(measured)} to compare`];
  const had = nouns.unit === 'children' ? `had ${one(contract.event.one)}` : `had ${contract.event.many}`;
  return isClear(verdict)
    ? [`${group} ${had} ${verdict} often than ${reference} of the ${alikeWords(measured)}`, ...numbers]
    : [`The gap between ${group} and ${reference} of the ${alikeWords(measured)} could be chance`, ...numbers];
}

function writerOf({ rows }: Standardised): (rate: number) => string {
  return rateWriter(rows.flatMap(({ standardised }) => (standardised.ok ? [standardised.value.estimate] : [])));
}

function rateCell(rate: Measured<Range>, write: (rate: number) => string): Cell {
  return rate.ok
    ? holding(
        cell(write(rate.value.estimate), `(${write(rate.value.lower)} to ${write(rate.value.upper)})`),
        heldRange(rate.value),
      )
    : cell('', rate.why);
}

function rowOf(
  { row, reference, crude, standardised, alike }: StandardisedRow,
  headlineRow: StandardisedRow | null,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): TableRow {
  const own = {
    crude: crude.ok ? holding(cell(write(crude.value.estimate)), { value: crude.value.estimate }) : cell(''),
    standard: rateCell(standardised, write),
  };
  const none = { standing: cell(''), times: cell('') };
  if (row.id === reference.id) return tableRow(row, { ...own, ...none, words: cell('compared with') });
  if (!alike) return tableRow(row, { ...own, ...none, words: cell('not a group') });
  if (!alike.ok) return tableRow(row, { ...own, ...none, words: cell(alike.why) });
  const { asItStands, ratio: times, verdict } = alike.value;
  return tableRow(row, {
    ...own,
    standing: ratioCell(asItStands.estimate),
    times: timesCell(times, row.id === headlineRow?.row.id),
    words: cell(oftenInWords(verdict, nouns)),
  });
}

function shape(isReference: boolean, alike: StandardisedRow['alike']): RangeShape {
  if (isReference) return { form: 'comparator', value: 1 };
  if (!alike?.ok) return { form: 'nothing' };
  const { estimate, lower, upper } = alike.value.ratio;
  return { form: 'estimate', value: estimate, lower, upper, clear: isClear(alike.value.verdict) };
}

function remarkOf({ byBorough }: Standardised, headlineRow: StandardisedRow | null): string {
  if (!headlineRow?.alike?.ok) return '';
  const { homogeneity } = headlineRow.alike.value;
  const borough = byBorough ? '' : 'Not held equal, though supplied: borough.';
  const differs =
    homogeneity.ok && homogeneity.value.pValue < 0.05
      ? `The gap is not the same at every age${byBorough ? ' and in every borough' : ''}, so one figure hides something.`
      : '';
  return [differs, borough].filter(Boolean).join(' ');
}

function onceWords({ scope, byChild }: Standardised, { nouns, contract }: SheetContext): string {
  if (nouns.unit === 'events') return `Every ${contract.event.one} counts.`;
  const once = `Each ${nouns.one} counts once in every twelve months.`;
  return scope.span.length > 12 ? `${once} ${againInRanges(`${nouns.one}-years`, byChild)}` : once;
}

function leftOutWords({ rows, bySex }: Standardised, { nouns }: SheetContext): string {
  const left = rows.filter(({ row }) => row.kind === 'total').reduce((sum, one) => sum + one.leftOut, 0);
  const what = bySex ? 'age or sex' : 'age';
  return left
    ? ` ${whole(left)} ${left === 1 ? nouns.one : nouns.many} of ${what} not known ${left === 1 ? 'is' : 'are'} not standardised.`
    : '';
}

/** The standardised rate of every group in every borough: in alphabetical order, never ranked. */
function byPlace(
  { rows, places, bySex }: Standardised,
  write: (rate: number) => string,
  { nouns }: SheetContext,
): PresentedTable {
  return {
    caption: `Per 1,000 ${nouns.people} a year by borough, as if each group there had the ages${bySex ? ' and sexes' : ''} of everyone (likely range)`,
    columns: [
      { id: 'borough', label: 'Borough', kind: 'head' },
      ...rows.map(({ row }) => ({ id: row.id, label: row.label, kind: 'number' as const })),
    ],
    rows: [...places]
      .map(({ borough, rates }) => ({ label: labelOf(BOROUGH, borough), borough, rates }))
      .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'))
      .map(({ label, borough, rates }) => ({
        id: borough,
        label,
        weight: 'detail' as const,
        cells: Object.fromEntries(
          rows.map(({ row }, at) => [row.id, rates[at] ? rateCell(rates[at], write) : cell('')]),
        ),
      })),
  };
}
