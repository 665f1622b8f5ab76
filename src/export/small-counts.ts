import type { Cell, PresentedFigure, TableRow } from '../presentation/figure';

/** Counts from 1 to this are not for publication without more. */
const SMALL = 5;

/** Whether a count of 1 to 5 stands anywhere in the tables of a figure. */
export function holdsSmallCount({ rows, counts, strip }: PresentedFigure): boolean {
  const behind = strip?.rows.flatMap(({ opens }) => opens.rows) ?? [];
  return [...rows, ...(counts?.rows ?? []), ...behind].some(holdsSmall);
}

const holdsSmall = ({ cells }: TableRow): boolean => Object.values(cells).some(isSmall);

function isSmall({ held }: Cell): boolean {
  return [held?.count, held?.of].some((many) => many !== undefined && many >= 1 && many <= SMALL);
}
