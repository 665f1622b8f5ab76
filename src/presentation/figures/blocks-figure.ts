import { capital, whole } from '../../vocabulary/written';
import { maySpeak } from '../../measures/claims';
import { isClear } from '../../measures/verdict';
import type { Released } from '../../disclosure/release';
import type { Block } from '../../measures/outcome-blocks';
import { methods } from '../methods';
import { NOTHING_TO_DIVIDE } from '../worked-example';
import { ratioChart } from '../charts/ratio';
import { LIKELY_RANGE, type SheetContext, sourceLine, UNKNOWN_IN_NO_GROUP } from '../context';
import { type Cell, type DrawnFigure, quoted, type Sentence, type TableColumn, type TableRow } from '../figure';
import { nothingToCompare } from '../nothing-to-compare';
import { counted } from '../nouns';
import { count, listed, pairInHundred, ratio } from '../numbers';
import { groupWords } from '../group-words';
import { findingAbout } from '../group-finding';
import {
  clearByChance,
  divided,
  headlineRowOf,
  type Spoken,
  spokenRows,
  TOO_FEW_TO_DIVIDE,
  twoSharesAloud,
} from '../verdict-words';
import { gapOfRow } from '../gap';
import { blockCounts } from './block-counts';
import { blockRows, blockShapes, type SpokenPlace } from './block-rows';
import { unknownRemark } from './rates-figure';

/** How a figure of several outcomes is named and what a reader must know beside it. */
export interface BlocksWords {
  /** "What became of those remanded to youth detention". */
  readonly caption: string;
  /** Heading of the column of blocks: "Step", "Outcome". */
  readonly heading: string;
  readonly takeCare: string;
  /** The block that the sentence speaks of where its gap is clear: the question that the figure is for. */
  readonly prefer?: string;
  /** Full sentences set after the bases: who is left out and how many. */
  readonly leftOut?: string;
  /** A column of published figures, by row id (`block-row`). */
  readonly officialColumn?: { readonly label: string; readonly cells: Readonly<Record<string, Cell>> };
}

/** A spoken row and the block that it stands in. */
export interface SpokenInBlock extends Spoken {
  readonly block: Block;
}

/** Several outcomes in blocks, each out of its own base, every group beside the comparison group on one scale. */
export function blocksFigure(
  { blocks }: Released<{ readonly blocks: readonly Block[] }>,
  context: SheetContext,
  words: BlocksWords,
): DrawnFigure {
  const { nouns } = context;
  const headlineRow = spokenOrPreferred(blocks, words.prefer);
  const place = headlineRow?.claim === 'headline' ? { block: headlineRow.block.id, row: headlineRow.row.row.id } : null;
  return {
    finding: blocksFinding(headlineRow, blocks, context),
    ...gapOfRow(headlineRow?.row),
    caption: `${words.caption}. A bar that touches the line could be no gap. Each step on the scale doubles`,
    columns: blockColumns(blocks, words, capital(nouns.many)),
    rows: blocks.flatMap((block) => withOfficial(blockRows(block, place), words)),
    chart: ratioChart(blocks.flatMap(blockShapes), { rowHeight: 24, share: 38 }),
    ...remarkOf(headlineRow, blocks, context),
    base: [basesOf(blocks, context), words.leftOut ?? ''].filter(Boolean).join(' '),
    unknowns: unknownsOf(blocks, context),
    line: lineOf(blocks, context),
    source: sourceLine(context, methods('ratios', 'gaps')),
    counts: blockCounts(blocks, context, `${words.caption}: counts and comparisons`),
    reading: {
      sayAloud: headlineRow ? plainSentence(headlineRow, context) : quoted(blocksFinding(null, blocks, context)),
      range: LIKELY_RANGE,
      sum: sumOf(headlineRow),
      takeCare: words.takeCare,
    },
  };
}

/** Out of how many the finding was chosen, and what the unknown could make of its ratio. */
function remarkOf(
  headlineRow: SpokenInBlock | null,
  blocks: readonly Block[],
  context: SheetContext,
): { readonly remark?: string } {
  const { remark = '' } = unknownRemark(headlineRow?.row ?? null, context);
  const said = [byChanceAlone(blocks), remark].filter(Boolean).join(' ');
  return said ? { remark: said } : {};
}

/** The columns of a figure of blocks. */
export function blockColumns(
  blocks: readonly Block[],
  { heading, officialColumn }: Pick<BlocksWords, 'heading' | 'officialColumn'>,
  many: string,
): readonly TableColumn[] {
  const reference = blocks[0]?.rates.reference.row.label ?? '';
  return [
    { id: 'step', label: heading, kind: 'text' },
    { id: 'group', label: 'Ethnicity', kind: 'head' },
    { id: 'of', label: many, kind: 'number' },
    { id: 'rate', label: 'In 100', kind: 'number' },
    { id: 'times', label: `Times ${reference} (likely range)`, kind: 'number' },
    { id: 'chart', label: `Times ${reference}`, kind: 'chart' },
    ...(officialColumn ? [{ id: 'published', label: officialColumn.label, kind: 'text' } as const] : []),
  ];
}

function withOfficial(rows: readonly TableRow[], { officialColumn }: BlocksWords): readonly TableRow[] {
  if (!officialColumn) return rows;
  return rows.map((row) => ({
    ...row,
    cells: { ...row.cells, published: officialColumn.cells[row.id] ?? { text: '' } },
  }));
}

/** What the sentence speaks of: the block that the figure is for where its gap is clear, else the headline of all. */
export function spokenOrPreferred(blocks: readonly Block[], prefer: string | undefined): SpokenInBlock | null {
  return preferred(blocks, prefer) ?? spokenOf(blocks);
}

function preferred(blocks: readonly Block[], id: string | undefined): SpokenInBlock | null {
  const headlineRow = spokenOf(blocks.filter((block) => block.id === id));
  return headlineRow?.claim === 'headline' && isClear(headlineRow.verdict) ? headlineRow : null;
}

/**
 * The clear gap that touches most people in any block; where none is clear, the largest group; by the rule of headlines.
 */
export function spokenOf(blocks: readonly Block[], place?: SpokenPlace | null): SpokenInBlock | null {
  const all = blocks
    .filter(({ notGroups }) => !notGroups)
    .flatMap((block) => spokenRows(block.rates).map((headlineRow): SpokenInBlock => ({ ...headlineRow, block })));
  if (place) return all.find(({ block, row }) => block.id === place.block && row.row.id === place.row) ?? null;
  return headlineRowOf(all);
}

/** The finding about the spoken row, or that nothing is clear, or why there is nothing to compare. */
export function blocksFinding(
  headlineRow: SpokenInBlock | null,
  blocks: readonly Block[],
  context: SheetContext,
): Sentence {
  const { nouns } = context;
  if (headlineRow) {
    const { block } = headlineRow;
    const reference = block.rates.reference.row;
    const lead = `${capital(block.baseLabel)}, `;
    return findingAbout({ headlineRow, reference, outcome: block, lead }, nouns);
  }
  const [first] = blocks;
  if (!first) return [`No ${nouns.many} to compare`];
  const why = nothingToCompare(first.rates, first, context);
  return [`${capital(first.baseLabel)}, ${why.charAt(0).toLowerCase()}${why.slice(1)}`];
}

/** "Offered, of those eligible: out of 9,876 children." Blocks over one base share a sentence. */
export function basesOf(blocks: readonly Block[], { nouns }: SheetContext): string {
  const named = ({ notGroups, all: { share } }: Block) =>
    counted(notGroups ? { one: 'person', many: 'people' } : nouns, share.atRisk.count, count(share.atRisk));
  return together(blocks, (block) => `${block.baseLabel}: out of ${named(block)}`)
    .map(({ labels, said }) => `${listed(labels)}, ${said}.`)
    .join(' ');
}

/** "Out of up to 6,509 children, each row its own; ethnicity not known for up to 842." */
export function lineOf(blocks: readonly Block[], { nouns }: SheetContext): string {
  const own = blocks.filter(({ notGroups }) => !notGroups);
  const most = (of: (block: Block) => number) => Math.max(0, ...own.map(of));
  const all = most((block) => block.all.share.atRisk.count);
  const unknown = most((block) => block.unknown.share.atRisk.count);
  const upTo = own.length > 1 ? 'up to ' : '';
  const of = unknown !== 0 ? `ethnicity not known for ${upTo}${whole(unknown)}` : 'ethnicity known for all';
  return `Out of ${upTo}${counted(nouns, all, whole(all))}${own.length > 1 ? ', each row its own' : ''}; ${of}.`;
}

/** How many of each base are of unknown ethnicity. */
export function unknownsOf(blocks: readonly Block[], { nouns }: SheetContext): string {
  const parts = together(
    blocks.filter(({ notGroups }) => !notGroups),
    ({ unknown, all }) => `${count(unknown.share.atRisk)} of ${count(all.share.atRisk)}`,
  );
  const said = parts.map(
    (part) =>
      `${parts.length === 1 ? 'E' : `${listed(part.labels)}: e`}thnicity is not known for ${part.said} ${nouns.many}.`,
  );
  return said.length ? `${said.join(' ')} ${UNKNOWN_IN_NO_GROUP}` : '';
}

/** What is said about the blocks, with the names of those about which the same is said. */
function together(
  blocks: readonly Block[],
  say: (block: Block) => string,
): readonly { readonly labels: readonly string[]; readonly said: string }[] {
  const groups = new Map<string, string[]>();
  for (const block of blocks) groups.set(say(block), [...(groups.get(say(block)) ?? []), block.label]);
  return [...groups].map(([said, labels]) => ({
    labels: labels.length === 1 ? labels : labels.map((label) => `“${label}”`),
    said,
  }));
}

/** What can be said aloud about the spoken row: below the rule of a headline, its counts. */
export function plainSentence(headlineRow: SpokenInBlock, context: SheetContext): string {
  const { nouns } = context;
  const { block, row, share, reference } = headlineRow;
  const [group, other] = [groupWords(row.row, nouns), groupWords(block.rates.reference.row, nouns)];
  const [own, theirs] = pairInHundred(share, reference);
  if (headlineRow.claim !== 'headline') return quoted(blocksFinding(headlineRow, [block], context));
  return twoSharesAloud(`${block.label}, ${block.baseLabel}`, [own, group.name], [theirs, other.name], headlineRow);
}

/** The division behind the spoken ratio, with its numbers. */
function sumOf(headlineRow: SpokenInBlock | null): string {
  if (!headlineRow?.row.comparison?.ok || !headlineRow.row.against) return NOTHING_TO_DIVIDE;
  if (headlineRow.claim === 'cells') return TOO_FEW_TO_DIVIDE;
  return divided(headlineRow.row.rate.share, headlineRow.row.against.share, headlineRow.row.comparison);
}

/** The spoken ratio beside that of everyone left: counting the other outcome turns it round. Empty without one. */
export function turnedRound(headlineRow: SpokenInBlock | null): string {
  if (!headlineRow?.row.comparison?.ok || !headlineRow.row.against || headlineRow.claim === 'cells') return '';
  const own = headlineRow.row.rate.share;
  const theirs = headlineRow.row.against.share;
  const rest = ({ events, atRisk }: typeof own) => atRisk.count - events.count;
  if (!rest(theirs) || !theirs.events.count) return '';
  const of = (events: number, { atRisk }: typeof own) => `(${whole(events)} of ${whole(atRisk.count)})`;
  const other = rest(own) / own.atRisk.count / (rest(theirs) / theirs.atRisk.count);
  return `Counting the opposite turns the ratio round: ${of(rest(own), own)} divided by ${of(rest(theirs), theirs)} = ${ratio(other)}. `;
}

/** How many of the comparisons drawn would look clear by chance; empty where there are few. */
export function byChanceAlone(blocks: readonly Block[]): string {
  const rows = blocks.flatMap(({ rates }) => rates.rows);
  return clearByChance(rows.filter(({ comparison }) => comparison?.ok && maySpeak(comparison.value.claim)).length);
}
