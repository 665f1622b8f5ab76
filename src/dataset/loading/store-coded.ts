import type { Engine } from '../../engine/engine';
import { identifier, join, type Statement, sql } from '../../sql/statement';
import { listTypes } from '../values/encode-codes';
import { storedColumns, typeStatements } from '../values/encode';
import type { Structure } from '../values/structure';
import { createNotRead } from '../quality/not-read';
import { dropStatements } from './drop-extract';

/** Batches that wait for the engine while it takes rows in, each some 13 MB: reading goes no further ahead. */
const MOST_AHEAD = 4;

/** Puts rows that were read as codes into a narrow table, in the order given, once the engine is up. */
export class CodedStore {
  private release: () => void = () => undefined;
  private last: Promise<Engine>;
  private readonly turns: Promise<boolean>[] = [];
  private isBegun = false;
  private isUndone = false;

  constructor(
    starting: () => Promise<Engine>,
    private readonly structure: Structure,
    private readonly table: string,
  ) {
    const begun = new Promise<void>((release) => (this.release = release));
    const types = typeStatements(storedColumns(structure, table), table);
    this.last = begun.then(starting).then(async (engine) => {
      await engine.query(join([...types, emptyTable(structure, table), createNotRead(table)], '; '));
      return engine;
    });
    // Whoever waits for the end is told.
    this.last.catch(() => undefined);
  }

  /** From now on the engine takes rows in; until then all of them wait. */
  begin(): void {
    this.isBegun = true;
    this.release();
  }

  /** Takes the next rows, as `Coder` gave them; resolves when more may come: false where the engine failed. */
  async add(ipc: Uint8Array): Promise<boolean> {
    this.last = this.last.then(async (engine) => {
      if (!this.isUndone) await engine.insert(ipc, this.table, false);
      return engine;
    });
    this.turns.push(
      this.last.then(
        () => true,
        () => false,
      ),
    );
    return !this.isBegun || ((await this.turns[this.turns.length - MOST_AHEAD]) ?? true);
  }

  /** Resolves when all rows are stored; rejects where the engine failed. */
  stored(): Promise<Engine> {
    this.begin();
    return this.last;
  }

  /** Takes out what was stored. */
  async undo(): Promise<void> {
    this.isUndone = true;
    const engine = await this.stored();
    for (const statement of dropStatements(this.structure, this.table)) await engine.query(statement);
  }
}

/** The narrow table without rows, of the types that `encodeBatch` gives it. */
function emptyTable(structure: Structure, table: string): Statement {
  const columns = storedColumns(structure, table).map(({ name, value, codes }) => {
    const empty = codes ? sql`null::${listTypes(table, codes).codes}` : name === 'person' ? sql`null::ubigint` : value;
    return sql`${empty} as ${identifier(name)}`;
  });
  const ofFile = structure.contract.columns.flatMap(({ name, type }) => {
    if (!structure.types.has(name)) return [];
    const held = type === 'date' ? sql`date` : type === 'whole' ? sql`integer` : sql`varchar`;
    return [sql`null::${held} as ${identifier(name)}`];
  });
  return sql`create table ${identifier(table)} as select 0::integer as row_no, ${join(columns)}
    from (select ${join(ofFile)}) where false`;
}
