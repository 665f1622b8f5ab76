import { isFew, type MaskedGrid, type Sum, type TableMask } from '../counting/table-mask';

/** A sum of one table that is shown. */
interface Shown {
  readonly mask: TableMask;
  readonly grid: MaskedGrid;
  readonly sum: Sum;
}

/**
 * Masks the lesser of two sums that are shown, of two tables of one sheet, where the one table lies within the other and
 * few are between them: the bases of two figures, subtracted from each other, would tell so few. Gives the tables of which
 * more is masked.
 */
export function closeBetween(masks: Iterable<TableMask>): ReadonlySet<TableMask> {
  const changed = new Set<TableMask>();
  for (const alike of sameOf(masks).values())
    for (const lesser of alike)
      if (!lesser.sum.hidden && alike.some((greater) => isFewBetween(lesser, greater))) {
        lesser.sum.hidden = true;
        changed.add(lesser.mask);
      }
  return changed;
}

/** Sums of the same people by name, over all tables: "ethnicity 3 4". */
function sameOf(masks: Iterable<TableMask>): ReadonlyMap<string, readonly Shown[]> {
  const found = new Map<string, Shown[]>();
  for (const mask of masks) {
    const { grid, sums } = mask.asked ?? { sums: [] };
    if (!grid) continue;
    for (const sum of sums.filter(({ hidden }) => !hidden)) {
      const name = nameOf(grid, sum);
      found.set(name, [...(found.get(name) ?? []), { mask, grid, sum }]);
    }
  }
  return found;
}

/** An axis that is taken whole says nothing of whom a sum counts. */
function nameOf({ by, sizes }: MaskedGrid, { places }: Sum): string {
  const apart = by.flatMap((column, axis) => {
    const own = places[axis] ?? [];
    return own.length === sizes[axis] ? [] : [`${column} ${own.join(' ')}`];
  });
  return apart.sort().join('|');
}

function isFewBetween(lesser: Shown, greater: Shown): boolean {
  const { hidden, count } = greater.sum;
  return !hidden && isFew(count - lesser.sum.count, lesser.mask.atMost) && liesWithin(lesser.grid, greater.grid);
}

/** Whether no cell of the one is above that of the other, over the axes that both have; never where they have none. */
function liesWithin(inner: MaskedGrid, outer: MaskedGrid): boolean {
  const common = inner.by.filter((column) => outer.by.includes(column));
  if (common.length === 0) return false;
  const around = projected(outer, common);
  return [...projected(inner, common)].every(([name, count]) => count <= (around.get(name) ?? 0));
}

/** Cells added up over the axes that are not asked for, by their places on those that are. */
function projected({ by, sizes, cells }: MaskedGrid, columns: readonly string[]): ReadonlyMap<string, number> {
  const steps = sizes.map((_, axis) => sizes.slice(axis + 1).reduce((all, size) => all * size, 1));
  const axes = columns.map((column) => by.indexOf(column));
  const sums = new Map<string, number>();
  cells.forEach((count, cell) => {
    if (count === 0) return;
    const name = axes.map((axis) => Math.floor(cell / (steps[axis] ?? 1)) % (sizes[axis] ?? 1)).join(' ');
    sums.set(name, (sums.get(name) ?? 0) + count);
  });
  return sums;
}
