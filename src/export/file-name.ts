import type { PresentedFigure } from '../presentation/figure';
import { isSynthetic, type Provenance } from './provenance';

/** First and last month of a selection: "2024-04" and "2025-03". */
export type Months = readonly [first: string, last: string];

/** "synthetic oocd - rates - 2024-04 to 2025-03.csv": a name that every file system takes. `ofWhom`: "London", "aged 10 to 14". */
export function figureFileName(
  {
    sheet,
    months,
    provenance,
    ofWhom = [],
  }: {
    readonly sheet: string;
    readonly months: Months | null;
    readonly provenance: Provenance;
    readonly ofWhom?: readonly string[];
  },
  { id }: Pick<PresentedFigure, 'id'>,
  ending: string,
): string {
  const named = [
    `${isSynthetic(provenance) ? 'synthetic ' : ''}${sheet}`,
    ...ofWhom,
    id,
    months ? monthsOf(months) : '',
  ]
    .filter(Boolean)
    .join(' - ');
  return `${named.replace(/[^\p{L}\p{N} .-]/gu, ' ')}.${ending}`;
}

/** The same of the rows behind a sheet: "synthetic oocd - rows - 2024-04 to 2025-03.parquet". */
export const rowsFileName = ({
  months = null,
  ...of
}: {
  readonly sheet: string;
  readonly months: Months | null | undefined;
  readonly provenance: Provenance;
}): string => figureFileName({ ...of, months }, { id: 'rows' }, 'parquet');

const monthsOf = ([first, last]: Months): string => (first === last ? first : `${first} to ${last}`);
