import { identifier, type Statement, sql, literalList } from '../../sql/statement';
import { asText } from './encode-codes';
import { type StoredColumn, typeOf } from './stored-column';
import type { Structure } from './structure';
import { TOLD_WITHHELD } from './withheld-marks';
import { numberOfText } from './written-numbers';

/** The child as a hash of person_id: quick to tell apart, and the pseudonym itself is not stored. */
export function personColumn(structure: Structure): readonly StoredColumn[] {
  const type = typeOf(structure, 'person_id');
  if (!type) return [];
  const person = asText(identifier('person_id'), type);
  return [{ name: 'person', value: sql`case when trim(${person}) <> '' then hash(${person})::ubigint end` }];
}

/** How many rows a row stands for; a count that was withheld, or is none, weighs nothing and is marked. */
export function weightColumns(structure: Structure): readonly StoredColumn[] {
  const type = typeOf(structure, 'count');
  if (!type) return [{ name: 'weight', value: sql`1::integer` }];
  const raw = identifier('count');
  const count = type === 'text' ? numberOfText(raw, structure.counts) : sql`${raw}::double`;
  const whole = sql`coalesce(${count} between 0 and 2147483647 and ${count} = floor(${count}), false)`;
  const told = toldWithheld(structure);
  return [
    { name: 'weight', value: sql`(case when ${whole} and not ${told} then ${count} else 0 end)::integer` },
    {
      name: 'withheld',
      value: sql`(${told} or not ${whole})`,
      raw: sql`case when not ${told} then ${asText(raw, type)} end`,
    },
  ];
}

/** Whether the column beside the count says that it is withheld: then it is, whatever number stands there. */
function toldWithheld(structure: Structure): Statement {
  const type = typeOf(structure, 'withheld');
  if (!type) return sql`false`;
  const told = asText(identifier('withheld'), type);
  return sql`coalesce(lower(trim(${told})) in (${literalList(TOLD_WITHHELD)}), false)`;
}
