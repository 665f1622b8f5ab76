import type { ExtractKind } from '../../dataset/kinds/extracts';
import { SAMPLES } from '../../dataset/kinds/samples';
import { fetched } from '../../supply/fetched';
import { supplies } from '../../supply/supplies';
import type { Supply } from '../../supply/supply';

/** A sample extract: synthetic, shipped with the workbook. */
export interface Sample {
  readonly kind: ExtractKind;
  readonly file: string;
  readonly supply: Supply<Blob>;
}

/** Where each file of data/sample is served from. */
const ADDRESSES = import.meta.glob<string>('../../../data/sample/*.parquet', {
  query: '?url',
  import: 'default',
  eager: true,
});

/** The samples of which the file is here; a test tells of a kind without one. */
const FILES: readonly Sample[] = SAMPLES.flatMap(({ kind, of }) => {
  const file = `${kind}.parquet`;
  const address = ADDRESSES[`../../../data/sample/${file}`];
  if (address === undefined) return [];
  const supply = supplies.declare(`the sample of ${of}`, async () => (await fetched(address)).blob());
  return [{ kind, file, supply }];
});

/** The samples with the one that the reader looks at first; else the smallest first, so that numbers come soon. */
export function samplesFor(sheet: string): readonly Sample[] {
  return [...FILES].sort((a, b) => Number(b.kind === sheet) - Number(a.kind === sheet));
}
