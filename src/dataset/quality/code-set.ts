import { readNumbers } from '../../sql/rows';
import { type Statement, sql } from '../../sql/statement';
import type { Dataset } from '../kinds/dataset';
import { has, type QualityCheck, tableOf } from './check';
import { found } from './found';

/** Rows with the one code that the schemes read differently. */
export const ambiguousStatement = (dataset: Pick<Dataset, 'table'>): Statement =>
  sql`select (count(*) filter (where ethnicity = 'O1'))::integer as ambiguous from ${tableOf(dataset)}`;

/** O1 is Arab in the 19+1 set, any other in 18+1 and Chinese in 16+1: a file must say which set it uses. */
export const codeSetCheck: QualityCheck = {
  id: 'code-set',
  looksFor: 'ethnicity codes that mean different things in different code sets',
  applies: (dataset) => has(dataset, 'ethnicity') && dataset.metadata.ethnicityCodeSet === undefined,
  ask: async ({ engine, dataset }) => {
    const rows = readNumbers(await engine.query(ambiguousStatement(dataset))).get('ambiguous') ?? 0;
    if (rows === 0) return [];
    return [found('code-set-not-said', { severity: 'read beside', column: 'ethnicity' }, { rows })];
  },
};
