/**
 * Keeps under a figure the room of rows that a tick took away: what stands below the figure stays under the reader's eye,
 * and table and notes stay together, so that the room is no missing row. Returns how to give it back.
 */
export function keepRoom(figure: HTMLElement, table: HTMLElement): () => void {
  let highest = 0;
  const watch = new ResizeObserver(() => {
    const { offsetHeight } = table;
    highest = Math.max(highest, offsetHeight);
    figure.style.paddingBottom = highest > offsetHeight ? `${highest - offsetHeight}px` : '';
  });
  watch.observe(table);
  return () => {
    watch.disconnect();
    figure.style.paddingBottom = '';
  };
}
