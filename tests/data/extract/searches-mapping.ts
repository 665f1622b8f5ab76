import type { Mapping } from '../../../src/dataset/mapping/mapping';
import { SEARCHES_COLUMNS } from '../../support/searches-columns';

/** Real searches of children, opened as out-of-court disposals: what an officer would choose on the mapping screen. */
export const SEARCHES: Mapping = {
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: 'data.police.uk',
  kind: 'oocd',
  columns: {
    ...SEARCHES_COLUMNS,
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
