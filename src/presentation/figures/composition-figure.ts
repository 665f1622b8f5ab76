import { capital } from '../../vocabulary/written';
import type { Released } from '../../disclosure/release';
import type { Composition } from '../../measures/composition';
import { FEWEST } from '../../measures/claims';
import { methods } from '../methods';
import { rangeChart } from '../charts/range';
import { LIKELY_RANGE, type SheetContext, sourceLine, unknownLines } from '../context';
import { type DrawnFigure, type Sentence, quoted } from '../figure';
import { counted } from '../nouns';
import { count, inHundred } from '../numbers';
import { cell, tableRow } from '../rows';
import { countSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { withheldInWords } from '../nothing-to-compare';
import { countCell, hundredCell } from '../number-cells';
import { emptyShape } from '../charts/unseen-shape';

/** Who is in the selection: each group's share of everyone in it. */
export function compositionFigure(composition: Released<Composition>, context: SheetContext): DrawnFigure {
  const { nouns } = context;
  const rows = composition.rows.filter(({ row }) => row.kind !== 'total');
  return {
    finding: largestGroup(composition, context),
    caption: `Share of the ${nouns.many} here, by ethnicity`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'head' },
      { id: 'count', label: capital(nouns.many), kind: 'number' },
      { id: 'share', label: 'In 100', kind: 'number' },
      { id: 'chart', label: 'In every 100', kind: 'chart' },
      { id: 'range', label: 'Likely range', kind: 'text' },
    ],
    rows: composition.rows.map(({ row, count: number, share }) =>
      tableRow(row, {
        count: countCell(number),
        share: share.ok ? hundredCell(share.value.estimate) : cell(''),
        range: cell(
          share.ok && row.kind !== 'total' ? `${inHundred(share.value.lower)} to ${inHundred(share.value.upper)}` : '',
        ),
      }),
    ),
    chart: rangeChart(
      rows.map(({ row, count: many, share }) => {
        if (!share.ok) return { row: row.id, ...emptyShape(many) };
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
    source: sourceLine(context, methods('shares')),
    reading: {
      sayAloud: quoted(largestGroup(composition, context)),
      range: LIKELY_RANGE,
      sum: workedExample(composition),
      takeCare: 'A large share is not by itself over-representation.',
    },
  };
}

function largest({ rows }: Composition): Composition['rows'][number] | undefined {
  const groups = rows.filter(({ row, share }) => row.kind === 'group' && share.ok);
  return [...groups].sort((a, b) => b.count.count - a.count.count)[0];
}

function workedExample(composition: Composition): string {
  const first = largest(composition);
  if (!first || composition.total.count === 0) return NOTHING_TO_DIVIDE;
  return `${first.row.label}: ${countSum(first.count.count, composition.total.count)}.`;
}

function largestGroup(composition: Composition, { nouns }: SheetContext): Sentence {
  const { total, rows } = composition;
  const first = largest(composition);
  const withheld = withheldInWords([total, ...rows.map(({ count: own }) => own)]);
  if (!first && withheld) return [withheld];
  if (!first?.share.ok || total.count === 0) return [`No ${nouns.many} in this selection`];
  if (total.count < FEWEST.headlineRow) return [tooFew(composition, nouns)];
  if (first.count.count === 0) return [noneOfGroups(nouns)];
  return [
    `The largest group were ${first.row.label} ${nouns.people}: `,
    `${inHundred(first.share.value.estimate)} in 100 ${nouns.many} (${count(first.count)} of ${count(total)})`,
  ];
}

function tooFew({ total }: Composition, nouns: SheetContext['nouns']): string {
  return `${counted(nouns, total.count, count(total))} ${total.count === 1 ? 'is' : 'are'} too few to tell`;
}

/** Where everyone counted is of unknown ethnicity, or of a group that is not shown. */
function noneOfGroups(nouns: SheetContext['nouns']): string {
  return `No ${nouns.many} of known ethnicity in this selection`;
}
