/** What a table must say, from the rows of a file by plain SQL: nothing here comes from the code under test. */
import type { RawRows } from '../../support/raw-rows';

/** What was ticked, as conditions on the columns of the file; ethnicity never restricts who is counted. */
export type Ticked = Readonly<Record<string, string>>;

export const LAST_YEAR = "event_date between '2024-04-01' and '2025-03-31'";
export const CHILDREN = 'age between 10 and 17';
export const OPENING: Ticked = { age: CHILDREN, period: LAST_YEAR };

/** One outcome in one base, counted once a person at the first event in the base. */
export interface QueryContext {
  readonly table: string;
  readonly base: string;
  readonly outcome: string;
}

/** What each sheet opens on. */
export const FIRST_OUTCOME: Readonly<Record<string, QueryContext>> = {
  oocd: {
    table: 'oocd',
    base: "disposal in ('community_resolution', 'outcome_22', 'youth_caution', 'youth_conditional_caution', 'charge')",
    outcome: "disposal = 'community_resolution'",
  },
};

const GROUPS = `case ethnicity[1] when 'A' then 'Asian' when 'B' then 'Black' when 'M' then 'Mixed' when 'W' then 'White'
  when 'O' then 'Other' else case ethnicity when 'NS' then 'Not stated' else 'Not recorded' end end`;

/** The conditions of every part but those left out, as SQL. */
function where(ticked: Ticked, without: readonly string[] = []): string {
  const parts = Object.entries(ticked).filter(([part]) => !without.includes(part));
  return parts.map(([, condition]) => `(${condition})`).join(' and ') || 'true';
}

/** "Black" -> "734 of 2,101", with the row "All ..." named by the caller. */
export async function outcomeByGroup(
  raw: RawRows,
  asked: QueryContext,
  ticked: Ticked,
  all: string,
): Promise<Readonly<Record<string, string>>> {
  return ofEach(raw, asked, ticked, GROUPS, all);
}

/** The same by any expression of the file's columns; no row of all where `all` is null. */
export async function ofEach(
  raw: RawRows,
  { table, base, outcome }: QueryContext,
  ticked: Ticked,
  by: string,
  all: string | null,
): Promise<Readonly<Record<string, string>>> {
  const found = await raw.ask(`
    with placed as (
      select *, row_number() over (partition by person_id order by event_date, row) as place
      from ${table} where ${where(ticked)} and ${base}
    )
    select ${by} as name, count(*) as people, count(*) filter (where ${outcome}) as had from placed where place = 1
    group by rollup (name)`);
  const lines = found
    .filter(({ name }) => name !== null || all !== null)
    .map(({ name, people, had }) => [String(name ?? all), `${whole(had)} of ${whole(people)}`]);
  return Object.fromEntries(lines);
}

/** Rows of each value of a column that pass the other parts: what stands beside the boxes. */
export async function besideBoxes(
  raw: RawRows,
  table: string,
  ticked: Ticked,
  part: string,
  by: string,
): Promise<Readonly<Record<string, number>>> {
  const found = await raw.ask(
    `select ${by} as name, count(*) as many from ${table} where ${where(ticked, [part])} group by name`,
  );
  return Object.fromEntries(found.map(({ name, many }) => [String(name), Number(many)]));
}

/** "8,769 decisions" and "7,833 children" of a selection. */
export async function howMany(
  raw: RawRows,
  table: string,
  ticked: Ticked,
): Promise<{ readonly events: string; readonly people: string }> {
  const [found] = await raw.ask(
    `select count(*) as events, count(distinct person_id) as people from ${table} where ${where(ticked)}`,
  );
  return { events: whole(found?.events), people: whole(found?.people) };
}

function whole(value: unknown): string {
  return Number(value ?? 0).toLocaleString('en-GB');
}
