import { databaseModule } from '../../engine/database-module';
import { startEngine } from '../../engine/duckdb';
import type { Engine } from '../../engine/engine';

let early: Promise<Engine> | null = null;

/**
 * Starts the engine of the samples before the page is read: it takes longer than all else together. Resolves when its
 * worker is at work alone, or has failed; what is wrong with it is told to whoever takes it.
 */
export function startSampleEngine(): Promise<void> {
  return new Promise((asked) => {
    early ??= startEngine(databaseModule(), asked);
    early.catch(() => asked());
  });
}

/** The engine that was started early, once; after that a new one each time. */
export function takeSampleEngine(): Promise<Engine> {
  const engine = early ?? startEngine(databaseModule());
  early = null;
  return engine;
}
