import { type Block, pagesOf } from './pages-of';

/** Room between the margins of A4 in pixels of CSS; see style/print.css. */
const [WIDTH, HEIGHT] = [718, 986];
/** Text of 17 pixels on the screen is of nine and a half points on paper; it is never smaller than six. */
const [TEXT, SMALLEST_TEXT] = [0.75, 0.5];
/** A figure is never made smaller than this, where its letters are of six points; it runs on to the next page instead. */
const SMALLEST = 0.53;
/** What rounding may add to a page. */
const EDGE = 12;
/**
 * Pages of a sheet's front page: one where little is to be said, in text hardly smaller, so that no second page is mostly
 * white. With what breaks may leave empty on them.
 */
const FRONT = [
  { pages: 1, smallest: 0.62, slack: EDGE },
  { pages: 2, smallest: SMALLEST_TEXT, slack: 70 },
] as const;
/** The first figure leaves this much of its page to the headline and the first findings. */
const FIRST = 0.7;

/**
 * Lays the sheet out for paper: text as wide as the page, each figure as wide as it stands on the screen and made smaller,
 * because drawings are measured from the rows of their tables, and rows that broke otherwise would stand beside wrong
 * bars. All before it returns: browsers wait no longer. `leavePaper` undoes it.
 */
export function layOutForPaper(sheet: HTMLElement): void {
  const figures = [...sheet.querySelectorAll('figure')];
  for (const figure of figures) figure.style.setProperty('--printed-width', `${figure.offsetWidth}px`);
  document.documentElement.classList.add('on-paper');
  setText(TEXT);
  for (const figure of figures) {
    foldWhatFindsNoRoom(figure);
    setFigure(figure, 1, TEXT);
  }
  const onePage = sheet.querySelector<HTMLElement>('.one-page');
  if (onePage) fitOnePage(sheet, onePage);
  else if (sheet.querySelector('.findings')) fitFront(sheet, figures);
  else paginate(sheet, figures);
}

/** Gives the sheet its form on the screen back. */
export function leavePaper(sheet: HTMLElement | null): void {
  document.documentElement.classList.remove('on-paper');
  for (const fold of sheet?.querySelectorAll('.no-room') ?? []) fold.classList.remove('no-room', 'not-printed');
  for (const one of sheet?.querySelectorAll<HTMLElement>('[style*="break-before"]') ?? []) one.style.breakBefore = '';
}

function setText(zoom: number): void {
  const { style } = document.documentElement;
  style.setProperty('--paper-zoom', String(zoom));
  style.setProperty('--paper-width', `${WIDTH / zoom}px`);
}

/** As wide as the page, or as high as it may be where that comes first, and smaller by `share`. */
function setFigure(figure: HTMLElement, share: number, text: number, highest = HEIGHT): void {
  const whole = Math.min(1, WIDTH / figure.offsetWidth, Math.max(SMALLEST, highest / (figure.offsetHeight + 1)));
  figure.style.setProperty('--printed-zoom', String((whole * share) / text));
}

/** Of what was unfolded for paper, the longest goes first until the figure is no smaller for the rest, and nothing is cut. */
function foldWhatFindsNoRoom(figure: HTMLElement): void {
  const folds = [...figure.querySelectorAll<HTMLElement>('[data-unfolded]')];
  const fold = (one: HTMLElement): void => one.classList.add('no-room', 'not-printed');
  const isCut = (one: HTMLElement): boolean => one.scrollWidth > one.clientWidth + 1;
  for (const one of folds) if ([one, ...one.querySelectorAll<HTMLElement>('.scroller')].some(isCut)) fold(one);
  for (const one of folds.sort((a, b) => b.offsetHeight - a.offsetHeight))
    if (figure.offsetHeight * Math.min(1, WIDTH / figure.offsetWidth) > HEIGHT - EDGE) fold(one);
}

/** Makes headline, figure, findings and cautions as large as the fewest pages hold. */
function fitFront(sheet: HTMLElement, figures: readonly HTMLElement[]): void {
  for (const { pages, smallest, slack } of FRONT)
    for (let text = TEXT; text >= smallest; text -= 0.01) {
      setText(text);
      for (const figure of figures) setFigure(figure, Math.min(1, text / TEXT + 0.1), text, FIRST * HEIGHT);
      if (sheet.getBoundingClientRect().height <= pages * HEIGHT - slack) return;
    }
}

/** Makes the text as large as one page holds, from the top of the sheet to the end of what is to stand on it. */
function fitOnePage(sheet: HTMLElement, onePage: HTMLElement): void {
  for (let text = TEXT; text >= SMALLEST_TEXT; text -= 0.01) {
    setText(text);
    if (onePage.getBoundingClientRect().bottom - sheet.getBoundingClientRect().top <= HEIGHT - EDGE) return;
  }
}

/** Puts what belongs together on pages, figures a little smaller where one more then finds room. */
function paginate(sheet: HTMLElement, figures: readonly HTMLElement[]): void {
  const blocks = [
    ...sheet.querySelectorAll<HTMLElement>('.of-whom, .say, section > h2:not(.first), .place, .idle, .cautions'),
  ].filter(({ offsetHeight }) => offsetHeight > 0);
  for (const { from, to, share } of pagesOf(measured(sheet, blocks), HEIGHT - EDGE)) {
    const own = blocks.slice(from, to);
    if (from > 0 && own[0]) own[0].style.breakBefore = 'page';
    for (const figure of figures.filter((one) => own.some((block) => block.contains(one))))
      setFigure(figure, share, TEXT);
  }
}

function measured(sheet: HTMLElement, blocks: readonly HTMLElement[]): readonly Block[] {
  const tops = blocks.map((block) => block.getBoundingClientRect().top);
  const end = sheet.getBoundingClientRect().bottom;
  return blocks.map((block, place) => ({
    height: (tops[place + 1] ?? end) - (tops[place] ?? 0),
    figure: block.querySelector('figure')?.getBoundingClientRect().height ?? 0,
    keepsWithNext: block.matches('h2, .of-whom, .say'),
  }));
}
