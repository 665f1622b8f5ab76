import { whole } from '../../vocabulary/written';
import { readRows } from '../../sql/rows';
import { join, literal, literalList, type Statement, sql } from '../../sql/statement';
import { BROAD_GROUPS, OBSERVED_ETHNICITY } from '../../vocabulary/ethnicity';
import type { Dataset, Finding, FindingTable } from '../kinds/dataset';
import { amount, type Checked, finding, has, type QualityCheck, tableOf } from './check';
import { inHundred, listed } from './quality-words';

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

function amongUnknown(table: CrossTable, { contract }: Checked): readonly Finding[] {
  const unknown = allOf(table, UNKNOWN);
  const known = sumOf(KNOWN.map((self) => allOf(table, self)));
  if (seenOf(table, UNKNOWN) < ENOUGH || sumOf(KNOWN.map((self) => seenOf(table, self))) < ENOUGH) return [];
  const split = SEEN.map(({ code, label }) => {
    const [here, there] = [cellOf(table, UNKNOWN, code), sumOf(KNOWN.map((self) => cellOf(table, self, code)))];
    return { label, here, there, gap: (100 * here) / unknown - (100 * there) / known };
  });
  // The group that the unknown hide most of.
  const [headlineRow] = [...split].sort((a, b) => b.gap - a.gap);
  if (!headlineRow) return [];
  const distance = distanceOf(headlineRow, unknown, known);
  const { many } = contract.event;
  return [
    finding({
      id: 'observed-among-unknown',
      severity: distance === 'far' && unknown / (unknown + known) >= MANY ? 'stops quoting' : 'read beside',
      column: 'ethnicity',
      what: `${inHundred(unknown, unknown + known)} in 100 ${many} have no self-defined ethnicity. Officers saw ${inHundred(headlineRow.here, unknown)} in 100 of those as ${headlineRow.label}, against ${inHundred(headlineRow.there, known)} in 100 where the child’s own answer is known.`,
      rows: unknown,
      soWhat: SO_WHAT[distance],
      toDo: 'Quote groups beside the rows "Not stated" and "Not recorded". What an officer saw is never used to fill them.',
      table: splitTable(table, split, { unknown, known, many }),
    }),
  ];
}

type Distance = 'far' | 'chance' | 'near';

const SO_WHAT: Readonly<Record<Distance, string>> = {
  far: 'Those whose answer is missing are not a cross-section, so leaving them out shifts every comparison of groups.',
  chance: 'Among so few, chance can make such a difference; whether they are a cross-section is not known.',
  near: 'Those whose answer is missing look much like the others to officers, which lessens the doubt and does not remove it.',
};

/** Plain rule: at least five in 100 apart, and further than three standard errors of the share among the unknown. */
function distanceOf(
  { gap, there }: { readonly gap: number; readonly there: number },
  unknown: number,
  known: number,
): Distance {
  if (gap < FAR) return 'near';
  const share = there / known;
  return gap > 3 * 100 * Math.sqrt((share * (1 - share)) / unknown) ? 'far' : 'chance';
}

function splitTable(
  table: CrossTable,
  split: readonly { readonly label: string; readonly here: number; readonly there: number }[],
  { unknown, known, many }: { readonly unknown: number; readonly known: number; readonly many: string },
): FindingTable {
  const unseen = (all: number, selves: readonly string[]) => all - sumOf(selves.map((self) => seenOf(table, self)));
  return {
    caption: `Seen by officers as, in every 100 ${many}`,
    columns: ['Seen as', 'Own answer not known', 'Own answer known'],
    rows: [
      ...split.map(({ label, here, there }) => [label, inHundred(here, unknown), inHundred(there, known)]),
      ['No view recorded', inHundred(unseen(unknown, [UNKNOWN]), unknown), inHundred(unseen(known, KNOWN), known)],
      [`All ${many}`, whole(unknown), whole(known)],
    ],
  };
}

function agreement(table: CrossTable, { contract }: Checked): readonly Finding[] {
  const groups = BROAD_GROUPS.filter(({ id }) => seenOf(table, id) > 0);
  const both = sumOf(groups.map(({ id }) => seenOf(table, id)));
  if (both < ENOUGH) return [];
  const alike = sumOf(groups.map(({ id }) => cellOf(table, id, id)));
  const often = (100 * alike) / both;
  const apart = groups
    .filter(({ id }) => cellOf(table, id, id) * 2 < seenOf(table, id))
    .map(({ id, label }) => `${label} (${inHundred(cellOf(table, id, id), seenOf(table, id))} in 100)`);
  const rarely = apart.length ? ` Officers agree least where the child said ${listed(apart)}.` : '';
  return [
    finding({
      id: 'observed-agreement',
      severity: often < AGREE ? 'read beside' : 'for the supplier',
      column: 'ethnicity_observed',
      what: `Where both are recorded, officer and child name the same group in ${inHundred(alike, both)} of 100 ${contract.event.many}.${rarely}`,
      rows: both - alike,
      soWhat:
        'A figure by what officers saw is another figure than one by what children said; the two never stand in one chart.',
      toDo: 'Ask whether ethnicity was asked of the child, and by whom it was written down.',
      table: crossTabOf(table, groups),
    }),
  ];
}

function crossTabOf(
  table: CrossTable,
  groups: readonly { readonly id: string; readonly label: string }[],
): FindingTable {
  const line = (id: string, label: string): readonly string[] => [
    label,
    ...SEEN.map(({ code }) => inHundred(cellOf(table, id, code), seenOf(table, id))),
    whole(seenOf(table, id)),
  ];
  return {
    caption: 'What the child said, and what the officer saw, in every 100 of the row',
    columns: ['Child said', ...SEEN.map(({ label }) => `Seen as ${label}`), 'Rows with both'],
    rows: [
      ...groups.map(({ id, label }) => line(id, label)),
      ...(seenOf(table, UNKNOWN) > 0 ? [line(UNKNOWN, 'Not known')] : []),
    ],
  };
}
