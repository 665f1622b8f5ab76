import { supplies } from '../supply/supplies';
import { compiledSupply } from './compiled-supply';
import { servedSources } from './wasm-source';

/** As the reader is told of it; its worker is fetched apart and has the same name. */
export const PARQUET = 'the reader of Parquet files';

const decoder = compiledSupply(supplies, PARQUET, () => servedSources().decoder);

/** The module of the Parquet reader, compiled once and handed to the worker of every file. */
export function decoderModule(): Promise<WebAssembly.Module> {
  return decoder();
}
