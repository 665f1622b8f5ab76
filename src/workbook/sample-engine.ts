import { startEngine } from '../engine/duckdb';
import type { Engine } from '../engine/engine';
import { servedSources } from '../engine/wasm-source';

let early: Promise<Engine> | null = null;

/** Starts the engine of the samples while the page is still being read: it takes longer than all else together. */
export function startSampleEngine(): void {
  early ??= startEngine(servedSources().database);
  // What is wrong with it is told to whoever takes it.
  early.catch(() => undefined);
}

/** The engine that was started early, once; after that a new one each time. */
export function takeSampleEngine(): Promise<Engine> {
  const engine = early ?? startEngine(servedSources().database);
  early = null;
  return engine;
}
