import type { Mapping } from '../../src/dataset/mapping/mapping';

/** The columns of the real searches of children that say when, where and about whom. */
export const SEARCHES_COLUMNS: Mapping['columns'] = {
  event_date: { from: 'date', dates: 'YYYY-MM-DD' },
  borough: { from: 'la_code' },
  ethnicity: { from: 'self_defined_ethnicity' },
  ethnicity_observed: { from: 'officer_defined_ethnicity' },
  age_band: { from: 'age_range' },
  sex: { from: 'gender' },
};
