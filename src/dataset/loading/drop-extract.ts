import { identifier, type Statement, sql } from '../../sql/statement';
import { codedColumns } from '../kinds/stored-columns';
import { dropNotRead } from '../quality/not-read';
import { listTypes } from '../values/encode-codes';
import type { Structure } from '../values/structure';

/** The statements that undo everything that loading made. */
export function dropStatements(structure: Pick<Structure, 'contract'>, table: string): readonly Statement[] {
  const lists = new Map(codedColumns(structure.contract).map(({ codes }) => [codes.name, codes]));
  const types = [...lists.values()].map((list) => listTypes(table, list));
  return [
    sql`drop table if exists ${identifier(table)}`,
    dropNotRead(table),
    ...types.flatMap(({ codes, spellings }) => [
      sql`drop type if exists ${codes}`,
      sql`drop type if exists ${spellings}`,
    ]),
  ];
}
