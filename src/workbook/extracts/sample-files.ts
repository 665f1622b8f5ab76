import kcpo from '../../../data/sample/kcpo.parquet?url';
import oocd from '../../../data/sample/oocd.parquet?url';
import remand from '../../../data/sample/remand.parquet?url';
import rule49 from '../../../data/sample/rule49.parquet?url';
import type { ExtractKind } from '../../dataset/kinds/contract';
import { fetched } from '../../supply/fetched';
import { supplies } from '../../supply/supplies';
import type { Supply } from '../../supply/supply';

/** A sample extract: synthetic, shipped with the workbook. */
export interface Sample {
  readonly kind: ExtractKind;
  readonly file: string;
  readonly supply: Supply<Blob>;
}

const sample = (kind: ExtractKind, label: string, address: string): Sample => ({
  kind,
  file: `${kind}.parquet`,
  supply: supplies.declare(`the sample of ${label}`, async () => (await fetched(address)).blob()),
});

const SAMPLES: readonly Sample[] = [
  sample('kcpo', 'knife crime prevention orders', kcpo),
  sample('oocd', 'out-of-court disposals', oocd),
  sample('remand', 'remand', remand),
  sample('rule49', 'Rule 49 separation', rule49),
];

/** The samples with the one that the reader looks at first; else the smallest first, so that numbers come soon. */
export function samplesFor(sheet: string): readonly Sample[] {
  return [...SAMPLES].sort((a, b) => Number(b.kind === sheet) - Number(a.kind === sheet));
}
