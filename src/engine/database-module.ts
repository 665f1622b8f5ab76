import { supplies } from '../supply/supplies';
import { compiledSupply } from './compiled-supply';
import { servedSources } from './wasm-source';

/** As the reader is told of it; its script and its worker are fetched apart and have the same name. */
export const ENGINE = 'the engine that reads extracts';

const database = compiledSupply(supplies, ENGINE, () => servedSources().database);

/**
 * DuckDB's module, compiled once and handed to the worker of every engine: the first line of the page asks for it,
 * so that it is on its way while all else is read, and a real file can be opened after the network is gone. Waits where
 * it cannot be fetched yet; rejects where this browser cannot compile it.
 */
export function databaseModule(): Promise<WebAssembly.Module> {
  return database();
}
