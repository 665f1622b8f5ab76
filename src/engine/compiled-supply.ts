import type { Supplies } from '../supply/supply';
import { compile, type WasmSource } from './wasm-source';

type Compiled = { readonly module: WebAssembly.Module } | { readonly refused: WebAssembly.CompileError };

/**
 * A WebAssembly module as something that is fetched until it is here. What arrived and cannot be compiled is not
 * fetched again: it is told to whoever asks for it.
 */
export function compiledSupply(
  supplies: Supplies,
  name: string,
  source: () => WasmSource,
): () => Promise<WebAssembly.Module> {
  const supply = supplies.declare(name, (): Promise<Compiled> =>
    compile(source()).then(
      (module) => ({ module }),
      (fault: unknown) => {
        if (fault instanceof WebAssembly.CompileError) return { refused: fault };
        throw fault;
      },
    ),
  );
  return async () => {
    const compiled = await supply.get();
    if ('refused' in compiled) throw compiled.refused;
    return compiled.module;
  };
}
