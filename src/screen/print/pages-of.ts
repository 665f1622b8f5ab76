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

/** Blocks in their order on pages of one height; one that is higher than a page has it for itself. */
export function pagesOf(blocks: readonly Block[], height: number): readonly Page[] {
  const pages: Page[] = [];
  for (let from = 0; from < blocks.length;) {
    const page = pageFrom(blocks, from, height);
    pages.push(page);
    from = page.to;
  }
  return pages;
}

function pageFrom(blocks: readonly Block[], from: number, height: number): Page {
  let to = endOfGroup(blocks, from);
  for (;;) {
    const next = endOfGroup(blocks, to);
    if (next === to || shareOf(blocks.slice(from, next), height) < LEAST_SHARE) break;
    to = next;
  }
  return { from, to, share: shareOf(blocks.slice(from, to), height) };
}

/** By how much the figures among blocks must be made smaller for a page to hold them. */
function shareOf(blocks: readonly Block[], height: number): number {
  const figures = sumOf(blocks, 'figure');
  const others = sumOf(blocks, 'height') - figures;
  if (others + figures <= height) return 1;
  return figures > 0 ? Math.max(0, (height - others) / figures) : 0;
}

/** Place after a block and those that must not be parted from it. */
function endOfGroup(blocks: readonly Block[], from: number): number {
  let to = from;
  while (blocks[to]?.keepsWithNext) to += 1;
  return Math.min(to + 1, blocks.length);
}

function sumOf(blocks: readonly Block[], what: 'height' | 'figure'): number {
  return blocks.reduce((sum, block) => sum + block[what], 0);
}
