import { columnContract } from '../dataset/kinds/extracts';
import { identifier, join, literalList, type Statement, sql, wholeNumber } from '../sql/statement';
import { axisOf } from './axes';
import { chosenRows, firstOfEachChild } from './chosen-rows';
import type { QueryContext } from './question';

/**
 * The rows that a question counts, put together where these columns hold the same, as the body of `from`: the columns,
 * the `weight` of such rows, and how many of them stand for a count that was `withheld`. A million rows make some two
 * thousand, of which sums under many conditions cost nothing. Children stand at their first row.
 */
export function countedRows(asked: QueryContext, columns: readonly string[]): Statement {
  return asked.unit === 'events' ? everyRow(asked, columns) : rowOfEachChild(asked, columns);
}

function everyRow(asked: QueryContext, columns: readonly string[]): Statement {
  const withheld = asked.dataset.form === 'counted' ? sql`count(*) filter (where withheld)` : sql`0`;
  const names = join(columns.map(identifier));
  return sql`(select ${names}, sum(weight) as weight, ${withheld} as withheld from ${chosenRows(asked)} group by ${names})`;
}

/** What the columns hold in the first row of each child is packed into one number, and unpacked where it is counted. */
function rowOfEachChild(asked: QueryContext, columns: readonly string[]): Statement {
  const held = columns.map((column) => heldIn(asked, column));
  const packed = held.reduce<Statement>(
    (sum, { size, place }) => sql`(${sum} * ${wholeNumber(size)} + ${place})`,
    sql`0::bigint`,
  );
  const after = (at: number) => wholeNumber(held.slice(at + 1).reduce((product, { size }) => product * size, 1));
  const unpacked = held.map(
    ({ name, size, valueAt }, at) => sql`${valueAt(sql`(first // ${after(at)} % ${wholeNumber(size)})`)} as ${name}`,
  );
  return sql`(select ${join(unpacked)}, weight, 0 as withheld
      from (select first, count(*) as weight from ${firstOfEachChild(asked, packed)} group by first))`;
}

/** A column whose values can be told by their place in a list: codes, or whole numbers of a range, after none. */
interface Held {
  readonly name: Statement;
  /** How many different values can be stored. */
  readonly size: number;
  readonly place: Statement;
  readonly valueAt: (place: Statement) => Statement;
}

function heldIn({ dataset, contract }: QueryContext, column: string): Held {
  const name = identifier(column);
  const { range, codes } = columnContract(contract, column) ?? {};
  if (codes) {
    const axis = axisOf(dataset, contract, column).codes;
    const valueAt = (place: Statement) => sql`([${literalList(axis)}])[${place} + 1]`;
    return { name, size: axis.length, place: sql`enum_code(${name})`, valueAt };
  }
  // Nothing outside its range is ever stored: such a value was not recognised as the file was read.
  if (!range) throw new Error(`Column ${column} of ${contract.kind} may hold any number.`);
  const [least, most] = range;
  const before = wholeNumber(least - 1);
  return {
    name,
    size: most - least + 2,
    place: sql`coalesce(${name} - ${before}, 0)`,
    valueAt: (place) => sql`(nullif(${place}, 0) + ${before})`,
  };
}
