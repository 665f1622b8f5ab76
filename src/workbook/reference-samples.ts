import areaGroups from '../../data/sample/area_groups.parquet?url';
import establishments from '../../data/sample/establishment_population.parquet?url';
import population from '../../data/sample/population.parquet?url';
import figures from '../../data/sample/reference_figures.parquet?url';
import { fetchSample } from './samples';

const SAMPLES = [
  { file: 'population.parquet', address: population },
  { file: 'establishment_population.parquet', address: establishments },
  { file: 'reference_figures.parquet', address: figures },
  { file: 'area_groups.parquet', address: areaGroups },
];

/** The reference tables that are shipped with the workbook; fetched one by one, after the first sheet is shown. */
export const REFERENCE_SAMPLES = SAMPLES.map(({ file, address }) => ({
  file: `sample ${file}`,
  fetch: () => fetchSample({ file, address }),
}));
