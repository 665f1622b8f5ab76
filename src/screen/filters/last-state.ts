const KEY = 'scrutiny-workbook:unfolded';

/**
 * Which folds of the filters stand open, as the person left them. Names of parts and of groups of boxes only: on a
 * page opened from a folder this store is shared with every other such page, so nothing of the data may go in.
 */
export function lastState(fold: string, otherwise: boolean): boolean {
  return read()[fold] ?? otherwise;
}

export function keepState(fold: string, open: boolean): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...read(), [fold]: open }));
  } catch {
    // Storage is shut: the fold still opens, it is only not remembered.
  }
}

function read(): Readonly<Record<string, boolean>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).map(([name, open]) => [name, open === true]));
  } catch {
    return {};
  }
}
