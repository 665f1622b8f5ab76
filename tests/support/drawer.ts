/** A drawer of the device in memory, and how it may refuse. */
import type { Device } from '../../src/keeping/device';

/** A drawer that takes everything. */
export function drawer(things = new Map<string, unknown>()): Device {
  return {
    all: async () => new Map(things),
    put: async (key, value) => {
      things.set(key, value);
      return true;
    },
    putIf: async (condition, key, decide) => {
      const value = decide(things.get(condition));
      if (value !== null) things.set(key, value);
      return value === null ? 'not agreed' : 'kept';
    },
    remove: async (key) => {
      things.delete(key);
      return true;
    },
    clear: async () => {
      things.clear();
      return true;
    },
  };
}
