import { compile, servedSources } from './wasm-source';

let compiled: Promise<WebAssembly.Module> | null = null;

/**
 * DuckDB's module, compiled once and handed to the worker of every engine: the first line of the page asks for it,
 * so that it is on its way while all else is read, and a real file can be opened after the network is gone. Rejects
 * where it cannot be fetched; the next call tries again.
 */
export function databaseModule(): Promise<WebAssembly.Module> {
  compiled ??= compile(servedSources().database).catch((fault: unknown) => {
    compiled = null;
    throw fault;
  });
  return compiled;
}
