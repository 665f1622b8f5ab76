import { capital, dayInWords, lowerFirst, whole } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { BeforeAfter, ChangedGroup } from '../../measures/before-after';
import { dayBefore, lengthInWords } from '../../selection/day';
import { methods } from '../methods';
import { quoted, type Cell, type DrawnFigure, type PresentedControl, type Sentence, type TableRow } from '../figure';
import { outOf } from '../base-words';
import { worstCase } from '../bounds-words';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { count, inHundred, ratio, ratioRange } from '../numbers';
import { quotient, NOTHING_TO_DIVIDE } from '../worked-example';
import { cell } from '../rows';
import { groupWords } from '../group-words';
import { pastOf } from '../verb-forms';
import { gapOf } from '../gap';
import { changeCounts } from './change-counts';
import { ratioShape, standing } from './unknowns-figure';
import { heldRange, holding } from '../number-cells';

/** The gap before a day beside the gap since: the ratio of the two ratios, over everything the extract covers. */
export function changeFigure(measured: Released<BeforeAfter>, context: SheetContext): DrawnFigure {
  const { nouns, outcome, base, change } = context;
  if (change === null) return changeOffered(context);
  const headlineRow = groupToSpeakOf(measured);
  const reference = measured.since.rates.reference.row.label;
  const found = changeFinding(measured, headlineRow, change, context);
  return {
    finding: found,
    ...gapOf(headlineRow?.change.ok ? headlineRow.change.value : null),
    caption: `${outcome.label}: times as likely as ${reference} ${nouns.people}, before ${dayInWords(change)} and since, every month supplied`,
    controls: [changeControl(context)],
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'rate', label: 'In 100', kind: 'number' },
      { id: 'times', label: 'Times', kind: 'number' },
      { id: 'range', label: 'Likely range', kind: 'number' },
      { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
      { id: 'change', label: 'Since, divided by before', kind: 'text' },
    ],
    rows: measured.changed.flatMap((group) => rowsOf(group, measured, group === headlineRow)),
    chart: ratioChart(
      measured.changed.flatMap(({ row, before, since }) => [
        { row: `${row.id}-before`, ...ratioShape(before) },
        { row: `${row.id}-since`, ...ratioShape(since) },
      ]),
      { share: 32 },
    ),
    base: `${outOf(base, nouns)} Whatever months are ticked: ${count(measured.before.all.share.atRisk)} before${sideLength(context, 'before')}, ${count(measured.since.all.share.atRisk)} since${sideLength(context, 'since')}. ${capital(reference)}: ${referenceRates(measured, headlineRow)}.`,
    ...unknownLines(
      measured.before.unknown + measured.since.unknown,
      measured.before.all.share.atRisk.count + measured.since.all.share.atRisk.count,
      nouns,
    ),
    source: sourceLine(context, methods('ratios', 'products')),
    ...remarkOf(headlineRow),
    counts: changeCounts(measured, context),
    reading: {
      sayAloud: quoted(found),
      range: LIKELY_RANGE,
      sum: workedExample(headlineRow),
      takeCare: 'A gap that changed after a day need not have changed because of it.',
    },
  };
}

/** What the unknown could make of both ratios and of their quotient. */
function remarkOf(headlineRow: ChangedGroup | null): { readonly remark?: string } {
  if (!headlineRow?.change.ok) return {};
  const { claim } = headlineRow.change.value;
  const { before, since, change } = headlineRow.bounds;
  if (!before?.ok || !since?.ok || !change || change.lower === change.upper) return {};
  return {
    remark: [
      worstCase('the ratio before', { bounds: before.value, claim }),
      worstCase('the ratio since', { bounds: since.value, claim }),
      worstCase('the second divided by the first', { bounds: change, claim }),
    ]
      .filter(Boolean)
      .join(' '),
  };
}

/** The extremes of the quotient, for "The sum". */
function extremes({ bounds: { before, since, change } }: ChangedGroup): string {
  if (!before?.ok || !since?.ok || !change || change.lower === change.upper) return '';
  return ` Least: ${ratio(since.value.lower)} divided by ${ratio(before.value.upper)} ${quotient(change.lower)}. Most: ${ratio(since.value.upper)} divided by ${ratio(before.value.lower)} ${quotient(change.upper)}.`;
}

/** The one line that offers the figure while no day is set. */
function changeOffered(context: SheetContext): DrawnFigure {
  return {
    finding: ['Before and after a change of practice'],
    caption: 'No day is set yet',
    controls: [changeControl(context)],
    columns: [],
    rows: [],
    chart: null,
    base: '',
    unknowns: '',
    source: '',
    idle: true,
    unavailable: 'Set the day on which something changed.',
    reading: { sayAloud: '', range: '', sum: '', takeCare: '' },
  };
}

function changeControl({ change, dataset }: SheetContext): PresentedControl {
  const { from = '', to = '' } = dataset.coverage ?? {};
  return {
    id: 'change',
    legend: 'Something changed on',
    options: [],
    day: { value: change ?? '', said: change ? dayInWords(change) : '', from, to },
  };
}

/** How many of a group are in the base on one side. */
function atRiskOn(measured: BeforeAfter, side: 'before' | 'since', { row }: Pick<ChangedGroup, 'row'>): number {
  return measured[side].rates.rows.find((one) => one.row.id === row.id)?.rate.share.atRisk.count ?? 0;
}

/**
 * The largest group that a headline may speak of on both sides: a group is never picked because its change is large.
 * Null where none reaches the rule.
 */
function groupToSpeakOf(measured: BeforeAfter): ChangedGroup | null {
  const size = (group: ChangedGroup) => atRiskOn(measured, 'before', group) + atRiskOn(measured, 'since', group);
  const said = measured.changed.filter(({ change }) => change.ok && change.value.claim === 'headline');
  return [...said].sort((a, b) => size(b) - size(a))[0] ?? null;
}

/** "Black people went from 2.4 to 1.1 times as likely as White people to be referred for an order", from when to when. */
function changeFinding(
  measured: BeforeAfter,
  headlineRow: ChangedGroup | null,
  day: string,
  context: SheetContext,
): Sentence {
  const { nouns, outcome } = context;
  if (!headlineRow?.change.ok || !headlineRow.before.ok || !headlineRow.since.ok)
    return [countsFinding(measured, day, context)];
  const [before, since] = [headlineRow.before.value.ratio.estimate, headlineRow.since.value.ratio.estimate];
  const reference = `${measured.since.rates.reference.row.label} ${nouns.people}`;
  const group = `${headlineRow.row.label} ${nouns.people}`;
  const who = nouns.unit === 'children' ? group : lowerFirst(outcome.noun);
  const than =
    nouns.unit === 'children'
      ? ` times as likely as ${reference} to ${outcome.verb}${nouns.atInLong}`
      : ` times as likely for ${group} as for ${reference}`;
  const [had, has] = [atRiskOn(measured, 'before', headlineRow), atRiskOn(measured, 'since', headlineRow)].map(whole);
  const tail = headlineRow.change.value.verdict === 'could be chance' ? 'could be chance' : 'is unlikely to be chance';
  return [
    `${capital(who)} went from ${ratio(before)} to `,
    { mark: ratio(since) },
    `${than}. That is from before ${dayInWords(day)} (${had ?? ''} of them) to since (${has ?? ''}). Such a change ${tail}.`,
  ];
}

/** Below the rule of a headline: the counts of the largest group on both sides, and that they are too few to tell. */
function countsFinding(measured: BeforeAfter, day: string, { nouns, outcome }: SheetContext): string {
  const size = (group: ChangedGroup) => atRiskOn(measured, 'before', group) + atRiskOn(measured, 'since', group);
  const [largest] = measured.changed.filter(({ change }) => change.ok).sort((a, b) => size(b) - size(a));
  if (!largest) return `Too few ${nouns.many} to compare`;
  const countsOn = (side: 'before' | 'since') => {
    const row = measured[side].rates.rows.find((one) => one.row.id === largest.row.id);
    return [row?.rate, row?.against].map((rate) =>
      rate ? `${count(rate.share.events)} of ${count(rate.share.atRisk)}` : '',
    );
  };
  const [before, since] = [countsOn('before'), countsOn('since')];
  const of = nouns.unit === 'children' ? '' : `${nouns.events} for `;
  const [group, reference] = [largest.row, measured.since.rates.reference.row].map((row) => groupWords(row, nouns));
  const named = (words: typeof group) => (nouns.unit === 'children' ? words?.counted : words?.name) ?? '';
  const had = nouns.unit === 'children' ? ` ${pastOf(outcome.verb)}` : `: ${lowerFirst(outcome.noun)}`;
  return `Before ${dayInWords(day)}, ${before[0] ?? ''} ${of}${named(group)} and ${before[1] ?? ''} ${of}${named(reference)}${had}. Since then it was ${since[0] ?? ''} and ${since[1] ?? ''}. ${nouns.at ? `${capital(nouns.at.trim())}, that` : 'That'} is too few to tell.`;
}

function rowsOf(
  { row, before, since, change }: ChangedGroup,
  measured: BeforeAfter,
  mark: boolean,
): readonly TableRow[] {
  const rate = (side: 'before' | 'since'): Cell => {
    const range = measured[side].rates.rows.find((one) => one.row.id === row.id)?.rate.range;
    return cell(range?.ok ? inHundred(range.value.estimate) : 'none');
  };
  return [
    {
      id: `${row.id}-before`,
      label: `${row.label}, before`,
      weight: 'detail',
      block: true,
      cells: { rate: rate('before'), ...standing(before), change: cell('') },
    },
    {
      id: `${row.id}-since`,
      label: `${row.label}, since`,
      weight: 'group',
      cells: { rate: rate('since'), ...marked(standing(since), mark), change: changeCell(change) },
    },
  ];
}

function marked(cells: ReturnType<typeof standing>, mark: boolean): ReturnType<typeof standing> {
  return mark && cells.times.text ? { ...cells, times: { ...cells.times, mark } } : cells;
}

function changeCell(change: ChangedGroup['change']): Cell {
  if (!change.ok) return cell('', change.why);
  const { ratio: times, verdict } = change.value;
  const said = verdict === 'too few to say' ? 'we cannot tell, too few' : verdict;
  return holding(cell(`${ratio(times.estimate)}: ${said}`, `(${ratioRange(times)})`), heldRange(times));
}

function sideLength({ dataset, change }: SheetContext, side: 'before' | 'since'): string {
  if (!dataset.coverage || change === null) return '';
  const { from, to } = dataset.coverage;
  if (change <= from || change > to) return '';
  return side === 'before' ? ` (${lengthInWords(from, dayBefore(change))})` : ` (${lengthInWords(change, to)})`;
}

/** Of whom the group spoken of is compared with: under "all others" each group has its own. */
function referenceRates({ before, since }: BeforeAfter, headlineRow: ChangedGroup | null): string {
  const said = [before, since].map(({ rates }) => {
    const own = rates.rows.find(({ row }) => row.id === headlineRow?.row.id)?.against;
    const { range } = own ?? rates.reference.rate;
    return range.ok ? inHundred(range.value.estimate) : 'none';
  });
  return `${said[0] ?? ''} in 100 before, ${said[1] ?? ''} in 100 since`;
}

function workedExample(headlineRow: ChangedGroup | null): string {
  if (!headlineRow?.before.ok || !headlineRow.since.ok || !headlineRow.change.ok) return NOTHING_TO_DIVIDE;
  const [since, before] = [headlineRow.since, headlineRow.before].map(({ value }) => ratio(value.ratio.estimate));
  return `${headlineRow.row.label}: ${since} divided by ${before} ${quotient(headlineRow.change.value.ratio.estimate)}.${extremes(headlineRow)}`;
}
