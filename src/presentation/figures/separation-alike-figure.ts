import { capital } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { SeparationAlike, SeparationAlikeRow } from '../../measures/separation-alike';
import { isClear } from '../../measures/verdict';
import { setsInWords, sameInEverySet } from '../matched-words';
import { methods } from '../methods';
import { PUT_TOGETHER } from '../worked-example';
import { quoted, type DrawnFigure, type PresentedControl, type Sentence, type TableRow } from '../figure';
import { timesCell } from '../comparison-cells';
import type { RangeShape } from '../charts/range-marks';
import { besideAsItStands } from '../as-it-stands';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, UNKNOWN_IN_NO_GROUP, NO_CAUSE } from '../context';
import { ratio, ratioRange } from '../numbers';
import { againInRanges } from '../repeats-words';
import { cell, tableRow } from '../rows';
import { monthsInWords } from '../scope-words';
import { oftenInWords } from '../verdict-words';
import { gapAmongSimilar } from '../gap';
import { countCell, endsCell, ratioCell } from '../number-cells';

/** Separations of each group beside the comparison group, as they stand and within the same establishment. */
export function separationAlikeFigure(measured: Released<SeparationAlike>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const headlineRow = toSpeakOf(measured);
  const reference = measured.rows[0]?.reference.label ?? '';
  const what = nouns.unit === 'children' ? 'children separated, month by month' : 'episodes';
  const found = finding(measured, headlineRow, context);
  return {
    finding: found,
    ...gapAmongSimilar(headlineRow?.alike.ok ? headlineRow.alike.value : null),
    caption: reference
      ? `Times as often as ${reference} ${nouns.people}, as it stands and ${withinWords(measured)}`
      : `As it stands and ${withinWords(measured)}`,
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
    remark: remarkOf(measured, headlineRow),
    base: `Out of the children held in the same establishments, over ${monthsInWords(measured.scope.months)}. ${onceWords(measured, context)}`,
    unknowns: UNKNOWN_IN_NO_GROUP,
    source: sourceLine(
      context,
      `Establishment population: ${measured.source}. ${methodOf(headlineRow)}${measured.byChild ? ` ${methods('repeats')}` : ''}`,
    ),
    reading: {
      sayAloud: quoted(found),
      range: LIKELY_RANGE,
      sum: PUT_TOGETHER,
      takeCare: NO_CAUSE,
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
    ? `Each ${nouns.one} counts once in every month of separation. ${againInRanges('child-months', byChild)}`
    : `Every ${contract.event.one} counts.`;
}

function withinWords({ byAge }: SeparationAlike): string {
  return byAge ? 'within the same establishment and age' : 'within the same establishment';
}

function toSpeakOf({ rows, headlineRow }: SeparationAlike): SeparationAlikeRow | null {
  return rows.find(({ row }) => row.id === headlineRow) ?? null;
}

function finding(measured: SeparationAlike, headlineRow: SeparationAlikeRow | null, { nouns }: SheetContext): Sentence {
  if (!headlineRow) return [`No ${nouns.people} to compare`];
  const [group, reference] = [
    `${headlineRow.row.label} ${nouns.people}`,
    `${headlineRow.reference.label} ${nouns.people}`,
  ];
  if (!headlineRow.alike.ok) return ['Like could not be compared with like'];
  const { asItStands, ratio: times, adjustment } = headlineRow.alike.value;
  const within = withinWords(measured);
  const numbers: Sentence = [
    '. That is ',
    { mark: ratio(times.estimate) },
    ` times as often, ${besideAsItStands(times.estimate, asItStands.estimate)}.`,
  ];
  switch (adjustment) {
    case 'too few':
      return [`Too few ${nouns.people} ${within} to compare`];
    case 'stays':
    case 'reverses':
    case 'appears':
      return [
        `${adjustment === 'reverses' ? 'The gap turns round. ' : ''}${group} were ${adjustment === 'stays' ? 'still ' : ''}separated ${headlineRow.alike.value.verdict === 'more' ? 'more' : 'less'} often than ${reference} ${within}`,
        ...numbers,
      ];
    case 'vanishes':
      return [`No clear gap between ${group} and ${reference} is left ${within}`, ...numbers];
    case 'weakens':
    case 'unclear':
      return [`The gap between ${group} and ${reference} ${within} could be chance`, ...numbers];
  }
}

function rowOf(
  { row, events, alike }: SeparationAlikeRow,
  headlineRow: SeparationAlikeRow | null,
  { nouns }: SheetContext,
): TableRow {
  if (!alike.ok) {
    return tableRow(row, {
      ...{ events: countCell(events), standing: cell(''), within: cell(''), range: cell('') },
      words: cell(alike.why),
    });
  }
  const { asItStands, ratio: times, verdict } = alike.value;
  return tableRow(row, {
    events: countCell(events),
    standing: timesCell(asItStands),
    within: ratioCell(times.estimate, row.id === headlineRow?.row.id),
    range: endsCell(ratioRange(times), times),
    words: cell(oftenInWords(verdict, nouns)),
  });
}

function shape(alike: SeparationAlikeRow['alike']): RangeShape {
  if (!alike.ok) return { form: 'nothing' };
  const { estimate, lower, upper } = alike.value.ratio;
  return { form: 'estimate', value: estimate, lower, upper, clear: isClear(alike.value.verdict) };
}

function remarkOf({ byAge }: SeparationAlike, headlineRow: SeparationAlikeRow | null): string {
  if (!headlineRow?.alike.ok || headlineRow.alike.value.adjustment === 'too few') return NOT_CLEARED;
  const { homogeneity } = headlineRow.alike.value;
  return homogeneity.ok && homogeneity.value.pValue < 0.05
    ? `The gap is not the same in every establishment${byAge ? ' and at every age' : ''}, so one figure hides something. ${NOT_CLEARED}`
    : NOT_CLEARED;
}

const NOT_CLEARED = 'This does not clear the gap: where a child is held is a decision too.';

function methodOf(headlineRow: SeparationAlikeRow | null): string {
  if (!headlineRow?.alike.ok) return methods('alike');
  const { usedSets, homogeneity } = headlineRow.alike.value;
  return `${methods('alike')} ${setsInWords(usedSets)} ${homogeneity.ok ? sameInEverySet(homogeneity.value.pValue) : ''}`.trim();
}
