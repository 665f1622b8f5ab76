import type { Dataset } from '../../src/dataset/kinds/dataset';
import { columnContract, type ExtractContract } from '../../src/dataset/kinds/extracts';
import { enumOrder, MONTH_OFFSET } from '../../src/dataset/kinds/stored-columns';
import { type Accept, type CountRequest, NO_GROUP, type OncePer, type Table } from '../../src/counting/protocol';

const MONTH = 'month';

/** Column -> what each position is called in the stored table. */
type Names = (column: string) => readonly string[];

/**
 * The same question as one table of a request, as SQL over the stored table: what a reader may run to check the
 * count. One row a cell that holds anything: the codes, `counted` and, in counted extracts, `withheld` rows.
 */
export function sqlTwin(dataset: Dataset, contract: ExtractContract, request: CountRequest, table: Table): string {
  const names: Names = (column) => storedValues(dataset, contract, column);
  const conditions = (accept: Accept): readonly string[] =>
    Object.entries(accept).flatMap(([column, passes]) => conditionOn(column, names(column), passes));
  const shownOnly = new Set(request.shownOnly);
  const deciding = Object.fromEntries(Object.entries(request.parts).filter(([column]) => !shownOnly.has(column)));
  const children = table.unit !== 'events' && dataset.form === 'records' && dataset.supplied.includes('person_id');
  const once = children ? table.oncePer : undefined;
  const first = [
    ...conditions(deciding),
    ...conditions(table.base?.accept ?? {}),
    ...(once ? [conditionOnGroups(once, names(once.column))] : []),
  ];
  const where = conditions(table.where ?? {});
  // Of a child counted by any of its rows, the first row is kept with what any of them met.
  const gathers = children && table.unit === 'any' && where.length > 0;
  const met = gathers ? `, ${metByAny(where, once, names)}` : '';
  const rows = [
    `SELECT *${met} FROM ${name(dataset.table)}`,
    ...clause('WHERE', first),
    ...(children ? [onceOnly(once, names)] : []),
  ];
  const by = table.by.map(name);
  const withheld = dataset.form === 'counted' ? ['sum(withheld::INTEGER)::DOUBLE AS withheld'] : [];
  return [
    `SELECT ${[...by, 'sum(weight)::DOUBLE AS counted', ...withheld].join(', ')}`,
    `FROM (\n  ${rows.join('\n  ')}\n)`,
    ...clause('WHERE', gathers ? ['met'] : where),
    'GROUP BY ALL',
    ...(by.length > 0 ? [`ORDER BY ${by.join(', ')}`] : []),
  ].join('\n');
}

/** What each position of a coded column is called in the stored table, as SQL: a quoted code, or a month's number. */
function storedValues({ months }: Dataset, contract: ExtractContract, column: string): readonly string[] {
  if (column !== MONTH) {
    const list = columnContract(contract, column)?.codes;
    if (!list) throw new Error(`Column ${column} of ${contract.kind} is not stored as codes.`);
    return enumOrder(list).map(literal);
  }
  const unknown = Array.from({ length: MONTH_OFFSET }, (_, code) => String(code));
  return [...unknown, ...Array.from({ length: months.count }, (_, step) => String(MONTH_OFFSET + months.first + step))];
}

function conditionOn(column: string, names: readonly string[], passes: Uint8Array): readonly string[] {
  if (!passes.includes(0)) return [];
  const wanted = names.filter((_, code) => passes[code] === 1);
  return [wanted.length > 0 ? `${name(column)} IN (${wanted.join(', ')})` : 'false'];
}

function conditionOnGroups({ column, groups }: OncePer, names: readonly string[]): string {
  const grouped = names.filter((_, code) => (groups[code] ?? NO_GROUP) !== NO_GROUP);
  return grouped.length > 0 ? `${name(column)} IN (${grouped.join(', ')})` : 'false';
}

/** Each child once, at the first row by day, then by place in the file; a row without a child stands for one. */
function onceOnly(once: OncePer | undefined, names: Names): string {
  return `QUALIFY person IS NULL OR row_number() OVER (PARTITION BY ${childOf(once, names)} ORDER BY event_date NULLS LAST, row_no) = 1`;
}

function metByAny(where: readonly string[], once: OncePer | undefined, names: Names): string {
  const row = where.join(' AND ');
  return `CASE WHEN person IS NULL THEN ${row} ELSE bool_or(${row}) OVER (PARTITION BY ${childOf(once, names)}) END AS met`;
}

function childOf(once: OncePer | undefined, names: Names): string {
  return once ? `person, ${groupOf(once, names(once.column))}` : 'person';
}

function groupOf({ column, groups }: OncePer, names: readonly string[]): string {
  const cases = names.flatMap((value, code) => {
    const group = groups[code] ?? NO_GROUP;
    return group === NO_GROUP ? [] : [`WHEN ${value} THEN ${group}`];
  });
  return cases.length > 0 ? `CASE ${name(column)} ${cases.join(' ')} END` : 'NULL';
}

function clause(word: string, conditions: readonly string[]): readonly string[] {
  return conditions.length > 0 ? [`${word} ${conditions.join(' AND ')}`] : [];
}

function name(column: string): string {
  return `"${column.replaceAll('"', '""')}"`;
}

function literal(code: string): string {
  return `'${code.replaceAll("'", "''")}'`;
}
