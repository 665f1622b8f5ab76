import { capital, fixed, whole } from '../../vocabulary/written';
import { selectHeadline } from '../../measures/headline';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { AtLimit, LengthRow, SeparationLength } from '../../measures/separation-length';
import { methods } from '../methods';
import { quoted, type DrawnFigure, type Sentence, type TableColumn } from '../figure';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { type SurvivalLimit, survivalChart } from '../charts/survival';
import { boundsSentence } from '../bounds-words';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import type { BlockChart } from '../charts/chart';
import { groupWords } from '../group-words';
import { inHundred, moreOrFewer, pairInHundred } from '../numbers';
import { cell, markedCell, tableRow } from '../rows';
import { besideWhole } from '../scope-words';
import { gapBetween } from '../verdict-words';
import { gapOf, type WithGap } from '../gap';
import { LIMITS, lengthCounts } from './length-counts';
import { heldRange, holding, wholeCell } from '../number-cells';

interface Spoken {
  readonly row: LengthRow;
  readonly at: AtLimit;
}

/** How long separations lasted, by group: the share still separated, with open episodes used as far as they go. */
export function lengthFigure(value: Released<SeparationLength>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const headlineRow = spokenOf(value);
  const total = value.rows.find(({ row }) => row.kind === 'total');
  const found = lengthFinding(value, headlineRow, context);
  return {
    finding: found,
    ...gapOfLength(headlineRow),
    caption: `In every 100 episodes, how many were still going on: dashed line ${dashed(value, context)}. A bar that touches the dashed line could be no gap`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'episodes', label: 'Episodes', kind: 'number' },
      { id: 'open', label: 'Still open', kind: 'number' },
      ...LIMITS.map(({ id, label }): TableColumn => ({ id, label: `Over ${label}, in 100`, kind: 'number' })),
      { id: 'median', label: 'Half had ended after', kind: 'text' },
    ],
    rows: value.rows.map((row) => tableRow(row.row, lengthCells(row, headlineRow, value.reference.id))),
    chart: chartOf(value),
    ...unknownRemark(headlineRow, context),
    base: `Out of ${whole(total?.episodes ?? 0)} ${nouns.unit === 'children' ? 'first ' : ''}${total?.episodes === 1 ? 'episode' : 'episodes'} with a start; ${whole(total?.open ?? 0)} were still open. ${nouns.counting}`,
    ...unknownLines(value.unknown, total?.episodes ?? 0, nouns),
    source: sourceLine(context, `${methods('lengths')} ${besideWhole(value.reference)}`.trim()),
    counts: lengthCounts(value, context),
    reading: {
      sayAloud: quoted(found),
      range: LIKELY_RANGE,
      sum: workedExample(headlineRow, value),
      takeCare: 'A child who is moved or released leaves the count early.',
    },
  };
}

/** Whom the dashed lines are of; under "all others" that differs from group to group. */
function dashed({ rows, reference }: SeparationLength, { referenceOf, nouns }: SheetContext): string {
  const compared = rows.filter(({ referenceCurve }) => referenceCurve.length);
  const references = new Set(compared.map(({ row }) => referenceOf(row).codes.join()));
  return references.size > 1 ? `${reference.label} ${nouns.people}, for each group its own` : reference.label;
}

/** What those of unknown ethnicity could make of the ratio behind the sentence; nothing where they cannot move it. */
function unknownRemark(headlineRow: Spoken | null, { referenceOf, nouns }: SheetContext): { readonly remark?: string } {
  if (!headlineRow) return {};
  const { row, at } = headlineRow;
  const claimed = { bounds: at.bounds, claim: at.claim ?? 'cells' } as const;
  const said = boundsSentence(row.row, referenceOf(row.row), claimed, nouns);
  return said ? { remark: said } : {};
}

const limitLabel = ({ at }: Spoken): string => LIMITS.find(({ id }) => id === at.limit)?.label ?? '';

/** The gap that every sentence speaks of, by the one rule of what may be said; among equals the earliest limit. */
function spokenOf({ rows }: SeparationLength): Spoken | null {
  const groups = rows.filter(({ row }) => row.kind === 'group');
  const candidates = LIMITS.flatMap(({ id }) =>
    groups.flatMap((row) => {
      const at = row.limits.find(({ limit }) => limit === id);
      if (!at?.difference || at.verdict === null || at.claim === null) return [];
      const { verdict, claim, difference } = at;
      return [{ row, at, verdict, claim, excess: difference.estimate * row.episodes, atRisk: row.episodes }];
    }),
  );
  return selectHeadline(candidates)?.headlineRow ?? null;
}

function lengthFinding(value: SeparationLength, headlineRow: Spoken | null, { nouns }: SheetContext): Sentence {
  if (value.withheld) return ['Part of these counts was withheld by the supplier, so no length is estimated'];
  const reference = referenceShare(value, headlineRow);
  if (!headlineRow?.at.share.ok || reference === null) return ['Too few episodes to compare'];
  const { row, at } = headlineRow;
  const [own, other] = pairInHundred(headlineRow.at.share.value.estimate, reference);
  const [named, namedOther] = [row.row, value.reference].map((one) => groupWords(one, nouns));
  const [who, whom] = [named?.name ?? '', namedOther?.name ?? ''];
  const [many, others] = [row.episodes, row.referenceEpisodes].map(whole);
  const limit = limitLabel(headlineRow);
  if (at.claim !== 'headline') {
    return [`${many} episodes of ${who} and ${others} of ${whom} are too few to tell`];
  }
  const [group, theirs] = nouns.unit === 'children' ? [who, whom] : [`episodes of ${who}`, `episodes of ${whom}`];
  const lasted = `${nouns.unit === 'children' ? 'were kept apart' : 'went on'} for over ${limit}`;
  const which = nouns.unit === 'children' ? ' in their first episode' : '';
  const verdict = at.verdict ?? 'too few to say';
  if (verdict === 'too few to say') return [`${many} episodes of ${who} and ${others} of ${whom} are too few to tell`];
  const start = isClear(verdict)
    ? `${group} ${lasted}${which} ${verdict} often than ${theirs}`
    : gapBetween(`${group} and ${theirs}`, verdict, ` in how many ${lasted}${which}`);
  const [lead, beside] = isClear(verdict) ? ['It was', ', against'] : ['The two shares were', ' and'];
  return [
    `${capital(start)}. ${lead} `,
    { mark: own },
    ` in 100 (of ${many})${beside} `,
    { mark: other },
    ` in 100 (of ${others}).`,
  ];
}

/** The comparison group's own share at the limit spoken of. */
function referenceShare({ rows, reference }: SeparationLength, headlineRow: Spoken | null): number | null {
  const at = rows
    .find(({ row }) => row.id === reference.id)
    ?.limits.find(({ limit }) => limit === headlineRow?.at.limit);
  if (at?.share.ok) return at.share.value.estimate;
  if (!headlineRow?.at.share.ok || !headlineRow.at.difference) return null;
  return headlineRow.at.share.value.estimate - headlineRow.at.difference.estimate;
}

function lengthCells(
  { row, episodes, open, limits, median }: LengthRow,
  headlineRow: Spoken | null,
  reference: string,
) {
  const cells = limits.map((at) => {
    const told = headlineRow?.at.claim === 'headline' && headlineRow.at.limit === at.limit;
    const mark = told && (headlineRow.row.row.id === row.id || row.id === reference);
    if (!at.share.ok) return [at.limit, cell('not known')] as const;
    const { estimate, lower, upper } = at.share.value;
    const range = upper > lower ? ` (${inHundred(lower)} to ${inHundred(upper)})` : ' (no range)';
    const printed = markedCell(inHundred(estimate), mark, range);
    return [at.limit, holding(printed, heldRange(at.share.value, 100))] as const;
  });
  return {
    episodes: wholeCell(episodes),
    open: wholeCell(open),
    ...Object.fromEntries(cells),
    median: median.ok
      ? holding(cell(duration(median.value.estimate), ` (${durationRange(median.value)})`), heldRange(median.value))
      : cell('not known'),
  };
}

/** "4 to 30 hours" as two durations; a limit that is not known is left open. */
function durationRange({ lower, upper }: { readonly lower: number; readonly upper: number }): string {
  if (!Number.isFinite(upper)) return lower > 0 ? `at least ${duration(lower)}` : 'no range';
  return lower > 0 ? `${duration(lower)} to ${duration(upper)}` : `at most ${duration(upper)}`;
}

/** "56 hours" up to four days, "6 days" beyond. */
function duration(hours: number): string {
  return hours <= 96 ? `${whole(hours)} hours` : `${fixed(hours / 24, hours < 240 ? 1 : 0)} days`;
}

function chartOf(value: SeparationLength): BlockChart {
  const inPercent = (curve: LengthRow['curve']) => curve.map(({ hours, share }) => ({ hours, share: share * 100 }));
  const shown = value.rows.filter(({ row }) => row.kind === 'group' || row.kind === 'detail');
  return survivalChart({
    panels: shown.map(({ row, curve, referenceCurve, limits }) => ({
      id: row.id,
      label: row.label,
      curve: inPercent(curve),
      reference: inPercent(referenceCurve),
      limits: limits.flatMap(limitOf),
    })),
    ticks: LIMITS.map(({ hours, tick }) => ({ hours, label: tick })),
  });
}

/** The bar is the comparison group's share plus the interval of the gap, so that it agrees with the table. */
function limitOf({ limit, share, difference, verdict }: AtLimit): readonly SurvivalLimit[] {
  const hours = LIMITS.find(({ id }) => id === limit)?.hours;
  if (!share.ok || !difference || verdict === null || hours === undefined) return [];
  const line = (share.value.estimate - difference.estimate) * 100;
  return [
    {
      hours,
      value: share.value.estimate * 100,
      lower: Math.max(0, line + difference.lower * 100),
      upper: Math.min(100, line + difference.upper * 100),
      clear: isClear(verdict),
    },
  ];
}

function workedExample(headlineRow: Spoken | null, value: SeparationLength): string {
  const reference = referenceShare(value, headlineRow);
  if (!headlineRow?.at.share.ok || !headlineRow.at.difference || reference === null) return NOTHING_TO_DIVIDE;
  const [own, other] = [inHundred(headlineRow.at.share.value.estimate, 1), inHundred(reference, 1)];
  const limit = limitLabel(headlineRow);
  const { row } = headlineRow.row;
  return `${row.label}, after ${limit}: ${own} less ${other} = ${moreOrFewer(headlineRow.at.difference.estimate * 100)}.`;
}

function gapOfLength(headlineRow: Spoken | null): WithGap {
  if (!headlineRow?.at.verdict || !headlineRow.at.claim) return {};
  const { verdict, claim, ratio } = headlineRow.at;
  return gapOf({ verdict, claim, ratio });
}
