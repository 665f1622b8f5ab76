const counts = new Map<string, number>();

/**
 * Says by a class of the root that something stands on the page, for rules about what is around it. `html:has(...)`
 * would do it without a script, but is looked at again with every change below it: some 9 ms of every tick.
 * Returns how to take it back.
 */
export function standsOnPage(name: string): () => void {
  const add = (more: number): void => {
    const count = (counts.get(name) ?? 0) + more;
    counts.set(name, count);
    document.documentElement.classList.toggle(name, count > 0);
  };
  add(1);
  return () => add(-1);
}
