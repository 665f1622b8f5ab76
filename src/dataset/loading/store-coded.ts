import type { Engine } from '../../engine/engine';
import { identifier, join, type Statement, sql } from '../../sql/statement';
import { listTypes } from '../values/encode-codes';
import { storedColumns, typeStatements } from '../values/encode';
import type { Structure } from '../values/structure';
import { createNotRead } from '../quality/not-read';
import { dropStatements } from './drop-extract';

/**
 * Batches that wait until all codes are read, some 100 MB: so a million rows have their figures before the engine takes
 * processor time. Of a larger file the engine takes rows in meanwhile, and reading waits for it.
 */
const MOST_WAITING = 20;

/** Puts rows that were read as codes into a narrow table, in the order given, once the engine is up. */
export class CodedStore {
  private begin: () => void = () => undefined;
  private last: Promise<Engine>;
  private readonly turns: Promise<unknown>[] = [];
  private isUndone = false;

  constructor(
    starting: Promise<Engine>,
    private readonly structure: Structure,
    private readonly table: string,
  ) {
    const begun = new Promise<void>((begin) => (this.begin = begin));
    const types = typeStatements(storedColumns(structure, table), table);
    this.last = Promise.all([starting, begun]).then(async ([engine]) => {
      await engine.query(join([...types, emptyTable(structure, table), createNotRead(table)], '; '));
      return engine;
    });
    // Whoever waits for the end is told.
    this.last.catch(() => undefined);
  }

  /** Takes the next rows, as `Coder` gave them; resolves when more may come. What fails is told at the end. */
  async add(ipc: Uint8Array): Promise<void> {
    this.last = this.last.then(async (engine) => {
      if (!this.isUndone) await engine.insert(ipc, this.table, false);
      return engine;
    });
    this.turns.push(this.last.catch(() => undefined));
    const waitsFor = this.turns[this.turns.length - MOST_WAITING];
    if (waitsFor) this.begin();
    await waitsFor;
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
