import { measurable } from '../../counting/unreleased';
import { readNumbers } from '../../sql/rows';
import { identifier, join, literalList, type Statement, sql } from '../../sql/statement';
import { type Impossible, ROWS_STAY } from '../kinds/contract';
import type { ExtractContract } from '../kinds/extracts';
import type { Dataset } from '../kinds/dataset';
import { has, type QualityCheck, tableOf } from './check';
import { bySeverity, found } from './found';

/** Ages of children too young for the power, single years and below ten. */
function tooYoung({ minimumAge }: ExtractContract): readonly string[] {
  return ['u10', ...Array.from({ length: Math.max(0, minimumAge - 10) }, (_, step) => String(10 + step))];
}

/** Nobody can be in an extract who is younger than the power allows. */
const belowMinimumAge = (contract: ExtractContract): Impossible => ({
  id: 'too-young',
  where: [{ column: 'age', codes: tooYoung(contract) }],
  one: `is about a child under ${contract.minimumAge}`,
  many: `are about a child under ${contract.minimumAge}`,
  soWhat: `${contract.belowMinimumAge} The opening view takes ages 10 to 17. ${ROWS_STAY}`,
});

const columnsOf = ({ where, columns }: Impossible): readonly string[] => columns ?? where.map(({ column }) => column);

const rulesOf = (dataset: Dataset, contract: ExtractContract): readonly Impossible[] =>
  [belowMinimumAge(contract), ...contract.impossible].filter((rule) => has(dataset, ...columnsOf(rule)));

const whereOf = ({ where }: Impossible): Statement =>
  join(
    where.map(({ column, codes }) => sql`${identifier(column)} in (${literalList(codes)})`),
    ' and ',
  );

/** How many rows break each rule, in one pass; null where the file supplies nothing to judge by. */
export function impossibleStatement(dataset: Dataset, contract: ExtractContract): Statement | null {
  const rules = rulesOf(dataset, contract);
  if (!rules.length) return null;
  const counts = rules.map(
    (rule) => sql`(count(*) filter (where ${whereOf(rule)}))::integer as ${identifier(rule.id)}`,
  );
  return sql`select ${join(counts)} from ${tableOf(dataset)}`;
}

/** Values that cannot be, each row held against law and the order of things. */
export const impossibleCheck: QualityCheck = {
  id: 'impossible',
  looksFor: 'values that cannot be true together',
  applies: () => true,
  ask: async ({ engine, dataset, contract }) => {
    const statement = impossibleStatement(dataset, contract);
    if (!statement) return [];
    const counts = readNumbers(await engine.query(statement));
    return rulesOf(dataset, contract).flatMap((rule) => {
      const { id, one, many, soWhat } = rule;
      const rows = counts.get(id) ?? 0;
      if (rows === 0) return [];
      const severity = bySeverity(rows, measurable(dataset.rows), 0.01);
      const decided = {
        id,
        severity: severity === 'read beside' ? 'for the supplier' : severity,
        column: columnsOf(rule)[0] ?? '',
      } as const;
      return [found('impossible', decided, { rows, one, many, soWhat })];
    });
  },
};
