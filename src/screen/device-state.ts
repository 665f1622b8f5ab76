/** Things that are on or off, as the person left them on this device. */
export interface DeviceState {
  /** Whether it is on; `otherwise` where the person never said. */
  is(name: string, otherwise: boolean): boolean;
  /** Remembers it; where storage is shut it holds for this page alone. */
  keep(name: string, on: boolean): void;
}

/**
 * What is remembered under one key. Names from the workbook alone: on a page opened from a folder this store is shared
 * with every other such page, so nothing of the data may go in.
 */
export function deviceState(key: string): DeviceState {
  const here: Record<string, boolean> = {};
  return {
    is: (name, otherwise) => here[name] ?? read(key)[name] ?? otherwise,
    keep: (name, on) => {
      here[name] = on;
      try {
        localStorage.setItem(key, JSON.stringify({ ...read(key), [name]: on }));
      } catch {
        // Storage is shut: it is only not remembered.
      }
    },
  };
}

function read(key: string): Readonly<Record<string, boolean>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    if (typeof kept !== 'object' || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).map(([name, on]) => [name, on === true]));
  } catch {
    return {};
  }
}
