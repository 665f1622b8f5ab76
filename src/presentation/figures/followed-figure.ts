import { capital, unseenNumber, whole } from '../../vocabulary/written';
import { FEWEST } from '../../measures/claims';
import type { Released } from '../../disclosure/release';
import type { GroupMatrix, MatrixLine } from '../../measures/matrix';
import { counted } from '../nouns';
import { quoted, type DrawnFigure, type Sentence, type TableRow } from '../figure';
import { ladderChart } from '../charts/ladder';
import { LIKELY_RANGE, type SheetContext, sourceLine, UNKNOWN_IN_NO_GROUP } from '../context';
import { inHundred, isMaskedNumber } from '../numbers';
import { cell } from '../rows';
import { countSum, NOTHING_TO_DIVIDE } from '../worked-example';
import { matrixTable } from './matrix-table';
import { countCell } from '../number-cells';

export interface Followed {
  readonly matrix: readonly GroupMatrix[];
  /** With an answer that is not recorded or not recognised. */
  readonly without: number;
}

const lineId = (matrix: GroupMatrix, line: MatrixLine): string => `${matrix.row.id}-${line.category.id}`;

/** What followed each answer at interview, for every group: the ladder as 100% bars. */
export function followedFigure(value: Released<Followed>, context: SheetContext): DrawnFigure {
  const { contract, nouns } = context;
  const steps = contract.ladder.steps;
  const total = value.matrix.find(({ row }) => row.kind === 'total');
  const all = total?.lines.reduce((sum, { base }) => sum + base.count, 0) ?? 0;
  const base = `Out of ${counted(nouns, all, whole(all))} with an answer and a known decision${without(value.without)}.`;
  const shown = value.matrix.filter(({ row }) => row.kind !== 'total');
  return {
    finding: followedFinding(value.matrix, context),
    caption: `Each 100 ${nouns.many} by answer, from the lightest outcome to charge`,
    columns: [
      { id: 'group', label: 'Ethnicity', kind: 'text' },
      { id: 'answer', label: 'Answer', kind: 'head' },
      { id: 'base', label: capital(nouns.many), kind: 'number' },
      { id: 'chart', label: 'Out of 100', kind: 'chart' },
    ],
    rows: shown.flatMap(rowsOf),
    chart: ladderChart(
      shown.flatMap((matrix) =>
        matrix.lines.map((line) => ({
          row: lineId(matrix, line),
          ...(line.counts.some((one) => isMaskedNumber(one.count)) ? { unseen: unseenNumber() } : {}),
          parts: line.counts.map((one, at) => {
            const known = line.base.count && !line.base.withheld && !isMaskedNumber(one.count);
            const share = known ? one.count / line.base.count : 0;
            return { step: steps[at]?.step ?? 1, share: 100 * share, label: inHundred(share) };
          }),
        })),
      ),
    ),
    ladderKey: steps.map(({ label, step }) => ({ label, step, strong: false })),
    base: `${base} Rows may not add to 100.`,
    ...(all === 0 ? {} : { line: base }),
    unknowns: UNKNOWN_IN_NO_GROUP,
    source: sourceLine(context, ''),
    counts: matrixTable(value.matrix, steps, {
      caption: `${capital(nouns.many)} by answer (rows) and decision (columns), for every group: counts`,
      heading: 'Answer',
    }),
    reading: {
      sayAloud: quoted(followedFinding(value.matrix, context)),
      range: LIKELY_RANGE,
      sum: workedExample(value.matrix, context),
      takeCare: 'The order of the steps is our choice.',
    },
  };
}

function without(number: number): string {
  return number ? `; ${whole(number)} more have no answer` : '';
}

function rowsOf(matrix: GroupMatrix): readonly TableRow[] {
  return matrix.lines.map((line, at) => ({
    id: lineId(matrix, line),
    label: line.category.label,
    weight: matrix.row.kind,
    ...(at === 0 ? { block: true } : {}),
    cells: { ...(at === 0 ? { group: cell(matrix.row.label) } : {}), base: countCell(line.base) },
  }));
}

/** For everyone: how often the heaviest step followed each answer. */
function followedFinding(matrix: readonly GroupMatrix[], { contract, nouns }: SheetContext): Sentence {
  const total = matrix.find(({ row }) => row.kind === 'total');
  const heaviest = contract.ladder.steps.at(-1)?.label.toLowerCase() ?? '';
  const parts = (total?.lines ?? []).flatMap(({ category, counts, base }) => {
    const last = counts.at(-1);
    if (!last || !base.count || base.withheld) return [];
    return [followedFor({ answer: category.label.toLowerCase(), events: last.count, all: base.count })];
  });
  return parts.length ? [followedWords(heaviest, parts)] : [`No ${nouns.many} in this selection`];
}

/** "Charge followed “admitted” for 24 in 100 (98 of 410). It followed “no comment” for ...". */
function followedWords(heaviest: string, parts: readonly string[]): string {
  return (
    parts.map((part, at) => `${at === 0 ? capital(heaviest) : 'It'} followed ${part}`).join('. ') +
    (parts.length > 1 ? '.' : '')
  );
}

/** "“admitted” for 24 in 100 (98 of 410)"; of few, the counts, and that they are few. */
function followedFor({ answer, events, all }: AfterAnswer): string {
  const counts = `${whole(events)} of ${whole(all)}`;
  return all < FEWEST.headlineRow
    ? `“${answer}” for ${counts} (too few to tell)`
    : `“${answer}” for ${inHundred(events / all)} in 100 (${counts})`;
}

interface AfterAnswer {
  readonly answer: string;
  readonly events: number;
  readonly all: number;
}

/** The comparison of the finding within the largest group: how often the heaviest step followed each answer. */
function spokenLines(matrix: readonly GroupMatrix[]) {
  const size = ({ lines }: GroupMatrix) => lines.reduce((sum, { base }) => sum + base.count, 0);
  const groups = matrix.filter(({ row }) => row.kind === 'group');
  const group = [...groups].sort((a, b) => size(b) - size(a))[0];
  const lines = (group?.lines ?? []).flatMap(({ category, counts, base }) => {
    const last = counts.at(-1);
    return last && base.count && !base.withheld
      ? [{ answer: category.label.toLowerCase(), events: last.count, all: base.count }]
      : [];
  });
  return group && lines.length ? { label: group.row.label, lines } : null;
}

function workedExample(matrix: readonly GroupMatrix[], { contract }: SheetContext): string {
  const headlineRow = spokenLines(matrix);
  const heaviest = contract.ladder.steps.at(-1)?.label.toLowerCase() ?? '';
  const sums = (headlineRow?.lines ?? []).map(
    ({ answer, events, all }) => `after “${answer}”: ${countSum(events, all)}`,
  );
  return headlineRow ? `${headlineRow.label}, ${heaviest}, ${sums.join('; ')}.` : NOTHING_TO_DIVIDE;
}
