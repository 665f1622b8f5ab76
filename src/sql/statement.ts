/** A value that DuckDB binds in place of a `?`. */
export type SqlValue = string | number | boolean | null;

/** SQL text with a `?` for every value, and the values in order. A statement inside a statement is joined in. */
export interface Statement {
  readonly text: string;
  readonly values: readonly SqlValue[];
}

function isStatement(part: Statement | SqlValue): part is Statement {
  return typeof part === 'object' && part !== null;
}

/**
 * Builds a statement: what is written in the template is SQL, what is put into it is a bound value,
 * or another statement. No string that came from a file or a reader can become SQL. A line that is broken in the
 * template, clause by clause, is one line in the statement.
 *
 * @example sql`select count(*) from ${identifier('oocd')} where sex = ${'male'}`
 */
export function sql(written: TemplateStringsArray, ...parts: readonly (Statement | SqlValue)[]): Statement {
  let text = onOneLine(written[0] ?? '');
  const values: SqlValue[] = [];
  parts.forEach((part, place) => {
    text += isStatement(part) ? part.text : '?';
    values.push(...(isStatement(part) ? part.values : [part]));
    text += onOneLine(written[place + 1] ?? '');
  });
  return { text, values };
}

const onOneLine = (written: string): string => written.replace(/\s*\n\s*/g, ' ');

/** A name of a table, column or type in double quotes, with quotes inside it doubled: safe whatever it holds. */
export function identifier(name: string): Statement {
  return { text: `"${name.replaceAll('"', '""')}"`, values: [] };
}

/** A whole number written into the SQL, for a number that the code knows: no string that came from a file is one. */
export function wholeNumber(value: number): Statement {
  return { text: String(Math.trunc(value)), values: [] };
}

/**
 * A string constant in single quotes. Only for places where DuckDB binds no value, such as the codes of a
 * `create type`; everywhere else put the value into the template.
 */
export function literal(value: string): Statement {
  return { text: `'${value.replaceAll("'", "''")}'`, values: [] };
}

/** Statements one after the other with SQL between them: ", " by default. */
export function join(statements: readonly Statement[], between = ', '): Statement {
  return {
    text: statements.map(({ text }) => text).join(between),
    values: statements.flatMap(({ values }) => values),
  };
}

/** A list of bound values, for `in (...)`: `?, ?, ?`. An empty list becomes `null`, which nothing equals. */
export function valueList(values: readonly SqlValue[]): Statement {
  return values.length === 0 ? sql`null` : join(values.map((value) => sql`${value}`));
}

/** A list of constants in single quotes, for `create type ... as enum (...)`. */
export function literalList(values: readonly string[]): Statement {
  return join(values.map(literal));
}
