import { capital, lowerFirst, whole } from '../../vocabulary/written';
import { timesCell } from '../comparison-cells';
import type { Released } from '../../disclosure/release';
import type { SeparationAlike, SeparationAlikeRow } from '../../measures/separation-alike';
import { isClear } from '../../measures/verdict';
import type { RangeShape } from '../charts/range-marks';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine } from '../context';
import type { DrawnFigure, PresentedControl, Sentence, TableRow } from '../figure';
import { count, ratio, ratioRange } from '../numbers';
import { againInRanges, WIDENED_ALIKE } from '../repeats-words';
import { cell, tableRow } from '../rows';
import { monthsInWords } from '../scope-words';
import { pValueInWords } from '../test-words';
import { oftenInWords } from '../verdict-words';
import { gapAmongSimilar } from '../gap';

/** Separations of each group beside the comparison group, as they stand and within the same establishment. */
export function separationAlikeFigure(measured: Released<SeparationAlike>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const headlineRow = toSpeakOf(measured);
  const reference = measured.rows[0]?.reference.label ?? '';
  const what = nouns.unit === 'children' ? 'children separated, month by month' : 'episodes';
  return {
    finding: finding(measured, headlineRow, context),
    ...gapAmongSimilar(headlineRow?.alike.ok ? headlineRow.alike.value : null),
    caption: reference
      ? `How many times as often as ${reference} ${nouns.people}: as it stands, and ${withinWords(measured)}`
      : `As it stands, and ${withinWords(measured)}`,
    controls: [ageControl(measured)],
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'events', label: capital(what), kind: 'number' },
      { id: 'standing', label: 'Times, as it stands (likely range)', kind: 'text' },
      { id: 'within', label: 'Times, like for like', kind: 'number' },
      { id: 'range', label: 'Likely range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}, like for like`, kind: 'chart' },
      { id: 'words', label: 'In words', kind: 'text' },
    ],
    rows: measured.rows.map((row) => rowOf(row, headlineRow, context)),
    chart: ratioChart(measured.rows.map(({ row, alike }) => ({ row: row.id, ...shape(alike) }))),
    remark: remarkOf(measured, headlineRow, context),
    base: `Out of the children held in the same establishments, over ${monthsInWords(measured.scope.months)}. ${onceWords(measured, context)}`,
    unknowns: 'Those of unknown ethnicity are in no group, and are not compared.',
    source: sourceLine(
      context,
      `Establishment population: ${measured.source}. ${methodOf(headlineRow)}${measured.byChild ? ` ${WIDENED_ALIKE}` : ''}`,
    ),
    reading: {
      sayAloud: plainSentence(measured, headlineRow, context),
      range: LIKELY_RANGE,
      sum: 'In each establishment the rate of the group is set beside that of the comparison group; the establishments are then put together, the larger weighing more (Mantel-Haenszel, for rates).',
      takeCare:
        'Who is held where is decided too. An establishment that separates every child often makes no gap within itself, and a gap between groups all the same.',
    },
  };
}

function ageControl({ byAge }: SeparationAlike): PresentedControl {
  return {
    id: 'held',
    legend: 'Hold equal, beside establishment',
    multiple: true,
    free: true,
    options: [{ id: 'age', label: 'Age', chosen: byAge }],
  };
}

function onceWords({ byChild }: SeparationAlike, { nouns, contract }: SheetContext): string {
  return nouns.unit === 'children'
    ? `A ${nouns.one} counts once in every month of separation. ${againInRanges('child-months', byChild)}`
    : `Every ${contract.event.one} counts.`;
}

function withinWords({ byAge }: SeparationAlike): string {
  return byAge ? 'within the same establishment and age' : 'within the same establishment';
}

function toSpeakOf({ rows, headlineRow }: SeparationAlike): SeparationAlikeRow | null {
  return rows.find(({ row }) => row.id === headlineRow) ?? null;
}

function finding(measured: SeparationAlike, headlineRow: SeparationAlikeRow | null, { nouns }: SheetContext): Sentence {
  if (!headlineRow) return ['No group to compare in this selection'];
  const [group, reference] = [
    `${headlineRow.row.label} ${nouns.people}`,
    `${headlineRow.reference.label} ${nouns.people}`,
  ];
  if (!headlineRow.alike.ok) return [`${group} against ${reference}: ${lowerFirst(headlineRow.alike.why)}`];
  const { asItStands, ratio: times, adjustment } = headlineRow.alike.value;
  const within = withinWords(measured);
  const numbers: Sentence = [
    '. That is ',
    { mark: ratio(times.estimate) },
    ` times as often, against ${ratio(asItStands.estimate)} as it stands.`,
  ];
  switch (adjustment) {
    case 'too few':
      return [`Too few ${nouns.people} to compare ${within}`];
    case 'stays':
    case 'reverses':
    case 'appears':
      return [
        `${adjustment === 'reverses' ? 'The gap turns round. ' : ''}${group} were ${adjustment === 'stays' ? 'still ' : ''}separated ${headlineRow.alike.value.verdict === 'more' ? 'more' : 'less'} often than ${reference} ${within}`,
        ...numbers,
      ];
    case 'vanishes':
      return [`Compared with ${reference} ${within}, no clear gap is left for ${group}`, ...numbers];
    case 'weakens':
    case 'unclear':
      return [`Compared with ${reference} ${within}, the gap for ${group} could be chance`, ...numbers];
  }
}

function rowOf(
  { row, events, alike }: SeparationAlikeRow,
  headlineRow: SeparationAlikeRow | null,
  { nouns }: SheetContext,
): TableRow {
  if (!alike.ok) {
    return tableRow(row, {
      ...{ events: cell(count(events)), standing: cell(''), within: cell(''), range: cell('') },
      words: cell(alike.why),
    });
  }
  const { asItStands, ratio: times, verdict } = alike.value;
  return tableRow(row, {
    events: cell(count(events)),
    standing: timesCell(asItStands),
    within: { text: ratio(times.estimate), ...(row.id === headlineRow?.row.id ? { mark: true } : {}) },
    range: cell(ratioRange(times)),
    words: cell(oftenInWords(verdict, nouns)),
  });
}

function shape(alike: SeparationAlikeRow['alike']): RangeShape {
  if (!alike.ok) return { form: 'nothing' };
  const { estimate, lower, upper } = alike.value.ratio;
  return { form: 'estimate', value: estimate, lower, upper, clear: isClear(alike.value.verdict) };
}

function remarkOf({ byAge }: SeparationAlike, headlineRow: SeparationAlikeRow | null, { nouns }: SheetContext): string {
  if (!headlineRow?.alike.ok || headlineRow.alike.value.adjustment === 'too few') return NOT_CLEARED;
  const { homogeneity } = headlineRow.alike.value;
  return homogeneity.ok && homogeneity.value.pValue < 0.05
    ? `The gap for ${headlineRow.row.label} ${nouns.people} is not the same in every establishment${byAge ? ' and at every age' : ''}, so one figure for all of them hides something. ${NOT_CLEARED}`
    : NOT_CLEARED;
}

const NOT_CLEARED = 'This does not clear the gap: where a child is held is a decision too.';

function methodOf(headlineRow: SeparationAlikeRow | null): string {
  const method = 'Mantel-Haenszel ratio of rates (Greenland and Robins, 95%).';
  if (!headlineRow?.alike.ok) return method;
  const { usedSets, homogeneity } = headlineRow.alike.value;
  const test = homogeneity.ok
    ? ` Whether the gap is the same in every set: Cochran’s Q, ${pValueInWords(homogeneity.value.pValue)}.`
    : '';
  return `${method} ${whole(usedSets)} sets put together.${test}`;
}

function plainSentence(
  measured: SeparationAlike,
  headlineRow: SeparationAlikeRow | null,
  { nouns }: SheetContext,
): string {
  if (!headlineRow?.alike.ok || headlineRow.alike.value.verdict === 'too few to say')
    return '“There are too few to compare.”';
  const { ratio: times, verdict } = headlineRow.alike.value;
  const doubt = isClear(verdict) ? '' : '; that could be chance';
  return `“${capital(withinWords(measured))}, ${headlineRow.row.label} ${nouns.people} were separated ${ratio(times.estimate)} times as often as ${headlineRow.reference.label} ${nouns.people}${doubt}.”`;
}
