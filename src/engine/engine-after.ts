import type { Engine } from './engine';

/**
 * An engine that is still getting ready: what is asked of it waits until then. It is not ended by whoever holds this,
 * because it belongs to others too.
 */
export function engineAfter(starting: Promise<Engine>): Engine {
  // Whoever asks is told of a failure; where nobody asks, it is told elsewhere.
  starting.catch(() => undefined);
  return {
    query: async (statement) => (await starting).query(statement),
    insert: async (...given) => (await starting).insert(...given),
    terminate: () => Promise.resolve(),
  };
}
