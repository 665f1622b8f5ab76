import { capital } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Composition } from '../../measures/composition';
import { FEWEST } from '../../measures/claims';
import { rangeChart } from '../charts/range';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { type DrawnFigure, plain, type Sentence } from '../figure';
import { counted } from '../nouns';
import { count, inHundred } from '../numbers';
import { cell, tableRow } from '../rows';
import { countSum } from '../worked-example';

/** Who is in the selection: each group's share of everyone in it. */
export function compositionFigure(composition: Released<Composition>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const rows = composition.rows.filter(({ row }) => row.kind !== 'total');
  return {
    finding: largestGroup(composition, context),
    caption: `Who is in this selection: share of all ${nouns.many}, by ethnicity`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'count', label: capital(nouns.many), kind: 'number' },
      { id: 'share', label: 'In 100', kind: 'number' },
      { id: 'chart', label: 'In every 100', kind: 'chart' },
      { id: 'range', label: 'Likely range', kind: 'text' },
    ],
    rows: composition.rows.map(({ row, count: number, share }) =>
      tableRow(row, {
        count: cell(count(number)),
        share: cell(share.ok ? inHundred(share.value.estimate) : ''),
        range: cell(
          share.ok && row.kind !== 'total' ? `${inHundred(share.value.lower)} to ${inHundred(share.value.upper)}` : '',
        ),
      }),
    ),
    chart: rangeChart(
      rows.map(({ row, share }) => {
        if (!share.ok) return { row: row.id, form: 'nothing' as const };
        const { estimate, lower, upper } = share.value;
        return row.kind === 'unknown'
          ? { row: row.id, form: 'unknown' as const, value: estimate * 100 }
          : {
              row: row.id,
              form: 'estimate' as const,
              value: estimate * 100,
              lower: lower * 100,
              upper: upper * 100,
              clear: true,
            };
      }),
      { line: null },
    ),
    base: `Out of ${counted(nouns, composition.total.count, count(composition.total))}, unknown ethnicity included.`,
    ...unknownLines(composition.unknown.count, composition.total.count, nouns),
    source: sourceLine(context, 'Likely ranges: Wilson, 95%.'),
    reading: {
      sayAloud: plainSentence(composition, context),
      range: LIKELY_RANGE,
      sum: `The group’s ${nouns.many} divided by all ${nouns.many} in the selection, times 100.${workedExample(composition)}`,
      takeCare:
        'A large share is not by itself over-representation: that needs the share of the same group in the population.',
    },
  };
}

function largest({ rows }: Composition): Composition['rows'][number] | undefined {
  const groups = rows.filter(({ row, share }) => row.kind === 'group' && share.ok);
  return [...groups].sort((a, b) => b.count.count - a.count.count)[0];
}

function workedExample(composition: Composition): string {
  const first = largest(composition);
  if (!first || !composition.total.count) return '';
  return ` ${first.row.label}: ${countSum(first.count.count, composition.total.count)}.`;
}

function largestGroup(composition: Composition, { nouns }: SheetContext): Sentence {
  const { total } = composition;
  const first = largest(composition);
  if (!first?.share.ok || !total.count) return [`No ${nouns.many} in this selection`];
  if (total.count < FEWEST.headlineRow) return [tooFew(composition, nouns)];
  if (!first.count.count) return [noneOfGroups(composition, nouns)];
  return [
    `The largest group were ${first.row.label} ${nouns.people}: `,
    `${inHundred(first.share.value.estimate)} in 100 ${nouns.many} (${count(first.count)} of ${count(total)})`,
  ];
}

function tooFew({ total }: Composition, nouns: SheetContext['nouns']): string {
  return `${counted(nouns, total.count, count(total))} in this selection: too few to say which group is largest`;
}

/** Where everyone counted is of unknown ethnicity, or of a group that is not shown. */
function noneOfGroups({ total }: Composition, nouns: SheetContext['nouns']): string {
  return `Of ${counted(nouns, total.count, count(total))} here, none is known to be of a group shown`;
}

function plainSentence(composition: Composition, context: SheetContext): string {
  const { nouns } = context;
  const { total } = composition;
  const row = largest(composition);
  if (!row?.share.ok) return `“There are no ${nouns.many} in this selection.”`;
  if (total.count < FEWEST.headlineRow) return `“${tooFew(composition, nouns)}.”`;
  if (!row.count.count) return `“${noneOfGroups(composition, nouns)}.”`;
  if (total.count < FEWEST.headlineRow) return `“${plain(largestGroup(composition, context))}.”`;
  const were = nouns.unit === 'children' ? `were ${row.row.label}` : `were about ${row.row.label} ${nouns.people}`;
  return `“Of all ${count(total)} ${nouns.many}, ${count(row.count)} ${were}: ${inHundred(row.share.value.estimate)} in every 100.”`;
}
