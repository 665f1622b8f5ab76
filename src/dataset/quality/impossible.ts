import { readNumbers } from '../../sql/rows';
import { identifier, join, literalList, type Statement, sql } from '../../sql/statement';
import type { ExtractContract } from '../kinds/contract';
import type { Dataset } from '../kinds/dataset';
import { bySeverity } from './finding-words';
import { finding, has, type QualityCheck, tableOf } from './check';
import { whole } from './quality-words';

/** Something that cannot be, by law or by the order of things. */
interface Rule {
  readonly id: string;
  readonly columns: readonly string[];
  readonly where: Statement;
  /** Completes "12 rows are about ...": with {rows} for the number and its noun. */
  readonly what: (rows: string, one: boolean) => string;
  readonly soWhat: string;
  readonly kinds?: readonly ExtractContract['kind'][];
}

const STAYS = 'Each row stays in every total as it was sent.';

/** Ages of children too young for the power, single years and below ten. */
function tooYoung({ minimumAge }: ExtractContract): readonly string[] {
  return ['u10', ...Array.from({ length: Math.max(0, minimumAge - 10) }, (_, step) => String(10 + step))];
}

function rulesFor(contract: ExtractContract): readonly Rule[] {
  return [
    {
      id: 'too-young',
      columns: ['age'],
      where: sql`age in (${literalList(tooYoung(contract))})`,
      what: (rows, one) => `${rows} ${one ? 'is' : 'are'} about a child under ${contract.minimumAge}.`,
      soWhat: `${UNDER[contract.kind]} The opening view takes ages 10 to 17. ${STAYS}`,
    },
    {
      id: 'ends-before-start',
      columns: ['start', 'end'],
      where: sql`length_band = 'NX'`,
      what: (rows, one) => `${rows} ${one ? 'ends' : 'end'} before ${one ? 'it begins' : 'they begin'}.`,
      soWhat: 'A length cannot be worked out for them; they are left out of every figure of length.',
      kinds: ['rule49'],
    },
    {
      id: 'caution-without-admission',
      columns: ['admission', 'disposal'],
      where: sql`admission = 'denied' and disposal in ('youth_caution', 'youth_conditional_caution')`,
      what: (rows, one) => `${rows} ${one ? 'is a caution' : 'are cautions'} of a child who denied the offence.`,
      soWhat: `A youth caution needs an admission (Crime and Disorder Act 1998, sections 66A and 66ZA). ${STAYS}`,
      kinds: ['oocd'],
    },
    {
      id: 'accepted-not-offered',
      columns: ['offered', 'accepted'],
      where: sql`accepted = 'yes' and offered = 'no'`,
      what: (rows, one) => `${rows} ${one ? 'was' : 'were'} accepted and never offered.`,
      soWhat: 'One of the two is wrong. Steps count only those who passed the step before.',
      kinds: ['oocd'],
    },
    {
      id: 'completed-not-accepted',
      columns: ['accepted', 'completed'],
      where: sql`completed = 'yes' and accepted = 'no'`,
      what: (rows, one) => `${rows} ${one ? 'was' : 'were'} completed and never accepted.`,
      soWhat: 'One of the two is wrong. Steps count only those who passed the step before.',
      kinds: ['oocd'],
    },
    {
      id: 'gravity-off-scale',
      columns: ['gravity', 'gravity_scheme'],
      where: sql`gravity = '5' and gravity_scheme = '1-4'`,
      what: (rows, one) => `${rows} ${one ? 'has' : 'have'} a gravity of 5 on the scale from 1 to 4.`,
      soWhat: 'Score or scale is wrong, so offences alike in gravity are not found.',
      kinds: ['oocd'],
    },
    {
      id: 'breach-without-order',
      columns: ['breach', 'stage_reached'],
      where: sql`breach = 'yes' and stage_reached not in ('interim_order', 'full_order', 'NR', 'NX')`,
      what: (rows, one) => `${rows} ${one ? 'has' : 'have'} a breach where no order was made.`,
      soWhat: 'An order that was never made cannot be breached. Breaches are counted out of orders.',
      kinds: ['kcpo'],
    },
  ];
}

const UNDER: Readonly<Record<ExtractContract['kind'], string>> = {
  kcpo: 'No order can be made on a child under 12.',
  oocd: 'A child under 10 is below the age of criminal responsibility.',
  remand: 'Youth detention begins at 12; below 10 no child can be charged.',
  rule49: 'Young offender institutions hold children from 15 on.',
};

const rulesOf = (dataset: Dataset, contract: ExtractContract): readonly Rule[] =>
  rulesFor(contract).filter(
    ({ columns, kinds }) => has(dataset, ...columns) && (!kinds || kinds.includes(contract.kind)),
  );

/** How many rows break each rule, in one pass; null where the file supplies nothing to judge by. */
export function impossibleStatement(dataset: Dataset, contract: ExtractContract): Statement | null {
  const rules = rulesOf(dataset, contract);
  if (!rules.length) return null;
  const counts = rules.map(({ id, where }) => sql`(count(*) filter (where ${where}))::integer as ${identifier(id)}`);
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
    return rulesOf(dataset, contract).flatMap(({ id, columns, what, soWhat }) => {
      const rows = counts.get(id) ?? 0;
      if (rows === 0) return [];
      const severity = bySeverity(rows, dataset.rows, 0.01);
      return [
        finding({
          id,
          severity: severity === 'read beside' ? 'for the supplier' : severity,
          column: columns[0] ?? '',
          what: what(rows === 1 ? '1 row' : `${whole(rows)} rows`, rows === 1),
          rows,
          soWhat,
          toDo: 'Ask the supplier to correct them.',
        }),
      ];
    });
  },
};
