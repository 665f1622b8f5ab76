import type { WasmSource } from './wasm-source';

/**
 * The same module as bytes, fetched once and kept, so that an engine can be started after the network is gone. Kept
 * as a blob, which the browser may put on disk. Rejects where the module cannot be fetched; the next call tries again.
 */
export class KeptSource {
  readonly #source: WasmSource;
  #kept: Promise<Blob> | null = null;

  constructor(source: WasmSource) {
    this.#source = source;
  }

  /** Fetches now, if that is still to do; says nothing where it fails. */
  keep(): void {
    if ('address' in this.#source) this.#blob(this.#source.address).catch(() => undefined);
  }

  async take(): Promise<WasmSource> {
    if ('bytes' in this.#source) return this.#source;
    const blob = await this.#blob(this.#source.address);
    return { bytes: new Uint8Array(await blob.arrayBuffer()) };
  }

  #blob(address: string): Promise<Blob> {
    this.#kept ??= fetched(address).catch((fault: unknown) => {
      this.#kept = null;
      throw fault;
    });
    return this.#kept;
  }
}

async function fetched(address: string): Promise<Blob> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response.blob();
}
