/** Room between the margins of A4 in pixels of CSS; see print.css. */
const [WIDTH, HEIGHT] = [718, 1046];
/** A figure that would have to be made smaller than this runs on to the next page instead. */
const SMALLEST = 0.6;

/**
 * Holds the sheet as it stands on the screen while it is printed, made smaller where the paper is narrower, and each
 * figure whole on its page: drawings are measured from the rows of their tables, and rows that broke otherwise would
 * stand beside wrong bars.
 */
export function holdForPrint(sheet: HTMLElement | null): void {
  const width = sheet?.offsetWidth ?? 0;
  if (!sheet || width === 0) return;
  const zoom = Math.min(1, WIDTH / width);
  const { style } = document.documentElement;
  style.setProperty('--printed-width', `${width}px`);
  style.setProperty('--printed-zoom', String(zoom));
  for (const figure of sheet.querySelectorAll('figure')) {
    const own = HEIGHT / zoom / figure.offsetHeight;
    figure.style.setProperty('--printed-width-of-figure', `${figure.offsetWidth}px`);
    figure.style.setProperty('--printed-zoom-of-figure', String(own < 1 && own >= SMALLEST ? own : 1));
  }
}
