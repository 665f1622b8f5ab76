import type { TableFacts } from '../../engine/engine';
import { identifier, type Statement } from '../../sql/statement';
import type { Mapping } from './mapping';
import { columnsRead } from './mapping-file';
import { typesOf } from './mapped-structure';
import { foundBeside, mappedSource } from './mapping-sql';

/** How the batches of a file are read through a mapping. */
export interface ReadThrough {
  /** Columns of the file that are needed. */
  readonly read: readonly string[];
  /** Contract columns that stand beside as they were found. */
  readonly found: ReadonlySet<string>;
  /** A staged batch with the columns of the contract, and `rowid`. */
  readonly source: (staging: string) => Statement;
}

/** Prepares reading a file through a mapping that was checked against it. */
export function readThrough(mapping: Mapping, facts: TableFacts): ReadThrough {
  const read = columnsRead(mapping);
  const types = typesOf(facts, read);
  const beside = foundBeside(mapping, types);
  return {
    read,
    found: new Set(beside.keys()),
    source: (staging) => mappedSource(mapping, types, staging, [identifier('rowid'), ...beside.values()]),
  };
}
