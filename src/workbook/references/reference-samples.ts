import areaGroups from '../../../data/sample/area_groups.parquet?url';
import establishments from '../../../data/sample/establishment_population.parquet?url';
import population from '../../../data/sample/population.parquet?url';
import figures from '../../../data/sample/reference_figures.parquet?url';
import { fetched } from '../../supply/fetched';
import { supplies } from '../../supply/supplies';
import type { Supply } from '../../supply/supply';

/** A reference table that is shipped with the workbook. */
export interface ReferenceSample {
  readonly file: string;
  readonly supply: Supply<Blob>;
}

const table = (name: string, file: string, address: string): ReferenceSample => ({
  file: `sample ${file}`,
  // Needed after the first numbers, which are not to wait for it.
  supply: supplies.declare(name, async () => (await fetched(address, 'low')).blob()),
});

/** The reference tables; read one by one, after the first sheet is shown. */
export const REFERENCE_SAMPLES: readonly ReferenceSample[] = [
  table('the table of the population', 'population.parquet', population),
  table('the table of children held', 'establishment_population.parquet', establishments),
  table('the table of published figures', 'reference_figures.parquet', figures),
  table('the table of areas', 'area_groups.parquet', areaGroups),
];
