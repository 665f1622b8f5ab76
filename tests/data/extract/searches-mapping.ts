import type { Mapping } from '../../../src/dataset/mapping/mapping';

/** Real searches of children, opened as out-of-court disposals: what an officer would choose on the mapping screen. */
export const SEARCHES: Mapping = {
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: 'data.police.uk',
  kind: 'oocd',
  columns: {
    event_date: { from: 'date', dates: 'YYYY-MM-DD' },
    borough: { from: 'la_code' },
    ethnicity: { from: 'self_defined_ethnicity' },
    ethnicity_observed: { from: 'officer_defined_ethnicity' },
    age_band: { from: 'age_range' },
    sex: { from: 'gender' },
    disposal: {
      when: [
        { column: 'outcome', is: ['Community resolution'], code: 'community_resolution' },
        { column: 'outcome', is: ['Arrest', 'Summons / charged by post'], code: 'charge' },
        { column: 'outcome', is: ['A no further action disposal'], code: 'nfa' },
      ],
    },
    route: { every: 'street' },
  },
  declared: { ethnicityCodeSet: '18+1', drawn: '2022-12-31', synthetic: false },
};
