import type { Engine } from './engine';

/**
 * An engine that is still getting ready: what is asked of it waits until then. It is not ended by whoever holds this,
 * because it belongs to others too.
 */
export function engineAfter(starting: Promise<Engine | null>): Engine {
  // Whoever asks is told of a failure; where nobody asks, it is told elsewhere.
  starting.catch(() => undefined);
  const ready = async (): Promise<Engine> => {
    const engine = await starting;
    if (!engine) throw new Error('The engine could not be fetched.');
    return engine;
  };
  return {
    query: async (statement) => (await ready()).query(statement),
    insert: async (...given) => (await ready()).insert(...given),
    terminate: () => Promise.resolve(),
  };
}
