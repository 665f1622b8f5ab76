/**
 * How much smaller the figures of a page may be made, so that one more finds room there: their text, of 15 pixels on the
 * screen and eleven on paper, is then of six points and a half. A page may stay part empty for it.
 */
const LEAST_SHARE = 0.78;

export interface Block {
  /** With the room above the next, in pixels of CSS. */
  readonly height: number;
  /** So much of it is a figure, and can be made smaller. */
  readonly figure: number;
  /** A heading: never the last of a page. */
  readonly keepsWithNext: boolean;
}

export interface Page {
  /** Places of the first block and of the one after the last. */
  readonly from: number;
  readonly to: number;
  /** By how much its figures are made smaller: 1 for not at all. */
  readonly share: number;
}

/** A page that is less full than this looks half empty: it costs as much as it lacks. */
const WELL_FILLED = 2 / 3;
/** What an empty page would cost beside one page more, and what figures of no size would. */
const [EMPTY, SHRUNK] = [0.9, 0.2];

interface Laid {
  readonly cost: number;
  readonly pages: readonly Page[];
}

/**
 * Blocks in their order on pages of one height; one that is higher than a page has it for itself. As few pages as may be,
 * then such that the emptiest is as full as may be: before a heading and at the end a page may be left as it is.
 */
export function pagesOf(blocks: readonly Block[], height: number): readonly Page[] {
  const starts = blocks.flatMap((_, at) => (at > 0 && blocks[at - 1]?.keepsWithNext ? [] : [at]));
  const laid = new Map<number, Laid>([[blocks.length, { cost: 0, pages: [] }]]);
  for (const from of [...starts].reverse()) {
    const ends = [...starts.filter((at) => at > from), blocks.length];
    const ways = ends
      .map((to, place) => ({ from, to, share: shareOf(blocks.slice(from, to), height), least: place === 0 }))
      .filter(({ share, least }) => least || share >= LEAST_SHARE)
      .map(({ to, share }) => withRest({ from, to, share }, costOf(blocks, { from, to, share }, height), laid.get(to)));
    const best = ways.reduce((one, other) => (other.cost < one.cost - 1e-9 ? other : one));
    laid.set(from, best);
  }
  return laid.get(0)?.pages ?? [];
}

function withRest(page: Page, cost: number, rest: Laid | undefined): Laid {
  return { cost: cost + (rest?.cost ?? 0), pages: [page, ...(rest?.pages ?? [])] };
}

function costOf(blocks: readonly Block[], { from, to, share }: Page, height: number): number {
  const own = blocks.slice(from, to);
  const figures = sumOf(own, 'figure');
  const full = (sumOf(own, 'height') - figures * (1 - share)) / height;
  const mayBeEmpty = to === blocks.length || blocks[to]?.keepsWithNext;
  return 1 + (mayBeEmpty ? 0 : Math.max(0, WELL_FILLED - full) * EMPTY) + (1 - Math.max(share, LEAST_SHARE)) * SHRUNK;
}

/** By how much the figures among blocks must be made smaller for a page to hold them. */
function shareOf(blocks: readonly Block[], height: number): number {
  const figures = sumOf(blocks, 'figure');
  const others = sumOf(blocks, 'height') - figures;
  if (others + figures <= height) return 1;
  return figures > 0 ? Math.max(0, (height - others) / figures) : 0;
}

function sumOf(blocks: readonly Block[], what: 'height' | 'figure'): number {
  return blocks.reduce((sum, block) => sum + block[what], 0);
}
