import decoderAddress from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import databaseAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { fetched } from '../supply/fetched';

/**
 * Where a WebAssembly module comes from: an address, where the app is served, so that the browser compiles while
 * it downloads and keeps the compiled code; or the bytes themselves, where the app is one double-clicked file.
 */
export type WasmSource = { readonly address: string } | { readonly bytes: Uint8Array<ArrayBuffer> };

export interface WasmSources {
  readonly database: WasmSource;
  readonly decoder: WasmSource;
}

/** The two modules as served beside the app. Addresses are absolute: a `blob:` worker has no folder of its own. */
export function servedSources(): WasmSources {
  return {
    database: { address: new URL(databaseAddress, document.baseURI).href },
    decoder: { address: new URL(decoderAddress, document.baseURI).href },
  };
}

/** Compiles a module on this thread's behalf, while it downloads where there is an address. */
export async function compile(source: WasmSource): Promise<WebAssembly.Module> {
  if ('bytes' in source) return WebAssembly.compile(source.bytes);
  const response = await fetched(source.address);
  return response.headers.get('content-type') === 'application/wasm'
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer());
}
