import { readRows } from '../../sql/rows';
import { join, literal, literalList, type Statement, sql } from '../../sql/statement';
import { BROAD_GROUPS, OBSERVED_ETHNICITY } from '../../vocabulary/ethnicity';
import type { Dataset } from '../kinds/dataset';
import type { Distance, Found, SaidAndSeen, SeenAs } from '../kinds/found';
import { amount, type Checked, has, type QualityCheck, tableOf } from './check';
import { found } from './found';

/** Rows of which the child's own answer is not known. */
const UNKNOWN = 'unknown';
/** Fewer than these, and the split is not spoken of. */
const ENOUGH = 20;
/** From this distance on, in 100, those of unknown ethnicity are not a cross-section. */
const FAR = 5;
/** From this share of the file on, what is not known may turn a comparison. */
const MANY = 0.1;
/** Officer and child agree at least so often, or it must be read beside. */
const AGREE = 75;

const SEEN = OBSERVED_ETHNICITY.codes;
const KNOWN = BROAD_GROUPS.map(({ id }) => id);

/** Self-defined broad group (or unknown) by what the officer saw. */
export function observedStatement(dataset: Dataset): Statement {
  const groups = BROAD_GROUPS.map(
    ({ id, codes }) => sql`when ethnicity in (${literalList(codes)}) then ${literal(id)}`,
  );
  return sql`select case ${join(groups, ' ')} else ${literal(UNKNOWN)} end as self,
      ethnicity_observed::varchar as seen, ${amount(dataset)} as amount
    from ${tableOf(dataset)}
    group by 1, 2
    order by 1, 2`;
}

/** Amounts by self-defined group, then by observed group. */
type CrossTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

const cellOf = (table: CrossTable, self: string, seen: string): number => table.get(self)?.get(seen) ?? 0;
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const seenOf = (table: CrossTable, self: string): number => sumOf(SEEN.map(({ code }) => cellOf(table, self, code)));
const allOf = (table: CrossTable, self: string): number => sumOf([...(table.get(self)?.values() ?? [])]);

/** Ethnicity as children said it beside ethnicity as officers saw it. */
export const observedCheck: QualityCheck = {
  id: 'observed',
  looksFor: 'a difference between ethnicity as said and as seen',
  applies: (dataset) => has(dataset, 'ethnicity', 'ethnicity_observed'),
  ask: async (checked) => {
    const shape = { self: { type: 'text' }, seen: { type: 'text' }, amount: { type: 'number' } } as const;
    const rows = readRows(await checked.engine.query(observedStatement(checked.dataset)), shape);
    const table = new Map<string, Map<string, number>>();
    for (const { self, seen, amount: value } of rows) {
      const line = table.get(self) ?? new Map<string, number>();
      table.set(self, line.set(seen, value));
    }
    return [...amongUnknown(table, checked), ...agreement(table, checked)];
  },
};

function amongUnknown(table: CrossTable, { contract }: Checked): readonly Found[] {
  const unknown = allOf(table, UNKNOWN);
  const known = sumOf(KNOWN.map((self) => allOf(table, self)));
  if (seenOf(table, UNKNOWN) < ENOUGH || sumOf(KNOWN.map((self) => seenOf(table, self))) < ENOUGH) return [];
  const split = SEEN.map(({ code, label }) => ({
    label,
    here: cellOf(table, UNKNOWN, code),
    there: sumOf(KNOWN.map((self) => cellOf(table, self, code))),
  }));
  const gapOf = ({ here, there }: SeenAs) => (100 * here) / unknown - (100 * there) / known;
  // The group that the unknown hide most of.
  const [most] = [...split].sort((a, b) => gapOf(b) - gapOf(a));
  if (!most) return [];
  const distance = distanceOf(gapOf(most), most.there / known, unknown);
  const unseen = (all: number, selves: readonly string[]) => all - sumOf(selves.map((self) => seenOf(table, self)));
  const notSeen = { label: 'No view recorded', here: unseen(unknown, [UNKNOWN]), there: unseen(known, KNOWN) };
  const severity = distance === 'far' && unknown / (unknown + known) >= MANY ? 'stops quoting' : 'read beside';
  const counts = { rows: unknown, unknown, known, split, unseen: notSeen, most, distance, events: contract.event.many };
  return [found('observed-among-unknown', { severity, column: 'ethnicity' }, counts)];
}

/** Plain rule: at least five in 100 apart, and further than three standard errors of the share among the unknown. */
function distanceOf(gap: number, share: number, unknown: number): Distance {
  if (gap < FAR) return 'near';
  return gap > 3 * 100 * Math.sqrt((share * (1 - share)) / unknown) ? 'far' : 'chance';
}

function agreement(table: CrossTable, { contract }: Checked): readonly Found[] {
  const groups = BROAD_GROUPS.filter(({ id }) => seenOf(table, id) > 0);
  const both = sumOf(groups.map(({ id }) => seenOf(table, id)));
  if (both < ENOUGH) return [];
  const alike = sumOf(groups.map(({ id }) => cellOf(table, id, id)));
  const line = (id: string, label: string): SaidAndSeen => ({
    label,
    seen: SEEN.map(({ code }) => cellOf(table, id, code)),
    all: seenOf(table, id),
    alike: cellOf(table, id, id),
  });
  const counts = {
    rows: both - alike,
    events: contract.event.many,
    alike: { part: alike, of: both },
    groups: groups.map(({ id, label }) => line(id, label)),
    unknown: line(UNKNOWN, 'Not known'),
  };
  const severity = (100 * alike) / both < AGREE ? 'read beside' : 'for the supplier';
  return [found('observed-agreement', { severity, column: 'ethnicity_observed' }, counts)];
}
