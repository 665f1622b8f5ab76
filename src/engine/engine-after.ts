import type { Engine } from './engine';

/**
 * An engine that is still getting ready: what is asked of it waits until then. It is not ended by whoever holds this,
 * because it belongs to others too, unless `end` says how.
 */
export function engineAfter(starting: Promise<Engine>, end: () => Promise<void> = () => Promise.resolve()): Engine {
  // Whoever asks is told of a failure; where nobody asks, it is told elsewhere.
  starting.catch(() => undefined);
  return {
    query: async (statement) => (await starting).query(statement),
    insert: async (...given) => (await starting).insert(...given),
    terminate: end,
  };
}
