import { capital } from '../../vocabulary/written';
import { FEWEST } from '../../measures/claims';
import type { Released } from '../../disclosure/release';
import type { Concordance, GroupMatrix } from '../../measures/matrix';
import type { SheetContext } from '../context';
import { BOUNDS_COLUMN, boundedCell } from '../bounds-words';
import { ratioChart } from '../charts/ratio';
import { type DrawnFigure, type Sentence, stopped, type TableRow } from '../figure';
import { counted } from '../nouns';
import { count, inHundred } from '../numbers';
import { countsOfShare } from '../verdict-words';
import { allRow, blockShapes, rowId } from './block-rows';
import { blocksFigure, spokenOrPreferred } from './blocks-figure';
import { matrixTable } from './matrix-table';

/** What was recommended beside what was decided: agreed, heavier, lighter; the whole matrix behind "Counts". */
export function concordanceFigure(value: Released<Concordance>, context: SheetContext): DrawnFigure {
  const { nouns, contract } = context;
  const headlineRow = spokenOrPreferred(value.blocks, PREFERRED);
  const figure = blocksFigure(value, context, {
    caption: 'Recommendation against decision',
    heading: 'Decision',
    prefer: PREFERRED,
    leftOut: `${counted(nouns, value.without.count, count(value.without))} with no recommendation ${value.without.count === 1 ? 'is' : 'are'} left out.`,
    takeCare: 'A heavier decision may rest on what was learnt after the recommendation.',
  });
  // The counts of this figure are a matrix, so the bounds stand beside the ratios.
  const bounds = new Map(
    value.blocks.flatMap((block) =>
      block.rates.rows.map((row) => [rowId(block.id, row.row.id), boundedCell(row.bounds)] as const),
    ),
  );
  return {
    ...figure,
    columns: [...figure.columns, BOUNDS_COLUMN],
    // A narrower drawing than other figures of blocks have, so that the heading of the last column has room.
    chart: ratioChart(
      value.blocks.flatMap((block) => [
        ...blockShapes(block),
        ...(block.id === AGREED ? [{ row: allRow(block).id, form: 'nothing' as const }] : []),
      ]),
      { rowHeight: 24, share: 22, least: 220 },
    ),
    rows: withAll(figure.rows, value).map((row) => ({
      ...row,
      cells: { ...row.cells, bounds: bounds.get(row.id) ?? boundedCell(null) },
    })),
    finding: withAgreement(figure.finding, value, context),
    counts: matrixTable(spokenFirst(value.matrix, headlineRow?.row.row.id), contract.ladder.steps, {
      caption: `${capital(nouns.many)} by what was recommended (rows) and what was decided (columns), for every group: counts`,
      heading: 'Recommended',
    }),
  };
}

/** The question that the figure is for. */
const PREFERRED = 'heavier';

/** What the second sentence of the finding is about. */
const AGREED = 'agreed';

/** Everyone after the unknown of the block whose share of all is said, so that the number said has its cell. */
function withAll(rows: readonly TableRow[], { blocks }: Concordance): readonly TableRow[] {
  const agreed = blocks.find(({ id }) => id === AGREED);
  return rows.flatMap((row) => (agreed && row.id === rowId(AGREED, 'unknown') ? [row, allRow(agreed)] : [row]));
}

/** The finding, and how many of all were decided as recommended. */
function withAgreement(finding: Sentence, { blocks }: Concordance, { nouns }: SheetContext): Sentence {
  const agreed = blocks.find(({ id }) => id === AGREED)?.all;
  if (!agreed?.range.ok || agreed.share.atRisk.count < FEWEST.headlineRow) return finding;
  const said = `${inHundred(agreed.range.value.estimate)} in 100 (${countsOfShare(agreed.share)})`;
  return [...stopped(finding), ` Of all ${nouns.many}, ${said} were decided as recommended.`];
}

/** The group that the sentence speaks of stands first; the others keep their order. */
function spokenFirst(matrix: readonly GroupMatrix[], headlineRow: string | undefined): readonly GroupMatrix[] {
  return [...matrix.filter(({ row }) => row.id === headlineRow), ...matrix.filter(({ row }) => row.id !== headlineRow)];
}
