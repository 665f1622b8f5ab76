import type { ColumnChart } from '../../presentation/figure';

export interface AskedLayout {
  readonly head: number;
  readonly row: number;
  readonly strip: number;
  readonly share: number;
  readonly least: number;
}

const CALM: AskedLayout = { head: 28, row: 33, strip: 32, share: 40, least: 180 };

/** What the drawing asks of its table, read from `usermeta` of its spec (see presentation/charts/column-layout). */
export function askedLayout({ spec }: ColumnChart): AskedLayout {
  const asked: unknown = 'usermeta' in spec ? spec.usermeta : null;
  return {
    head: pixelsOf(asked, 'head'),
    row: pixelsOf(asked, 'row'),
    strip: pixelsOf(asked, 'strip'),
    share: pixelsOf(asked, 'share'),
    least: pixelsOf(asked, 'least'),
  };
}

function pixelsOf(asked: unknown, name: keyof AskedLayout): number {
  if (typeof asked !== 'object' || asked === null) return CALM[name];
  const value: unknown = Object.entries(asked).find(([key]) => key === name)?.[1];
  return typeof value === 'number' ? value : CALM[name];
}
