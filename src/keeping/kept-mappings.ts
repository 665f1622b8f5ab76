import type { Device } from './device';

/** A mapping as it is kept: its JSON, and the columns by which a file that it fits is known. It holds no rows. */
export interface KeptMapping {
  readonly supplier: string;
  /** ISO day on which it was kept. */
  readonly keptOn: string;
  /** Names of the columns of the file it was made on. */
  readonly columns: readonly string[];
  /** The mapping as JSON text. */
  readonly json: string;
}

const PREFIX = 'mapping ';
/** What a mapping is kept under: no two have the same. */
export const keyOfMapping = ({ supplier, columns }: KeptMapping): string => `${PREFIX}${supplier} ${namesOf(columns)}`;
const namesOf = (columns: readonly string[]): string => JSON.stringify([...columns].sort());

/** Keeps a mapping under its supplier's name, in place of the one for the same columns. */
export function keepMapping(device: Device, mapping: KeptMapping): Promise<boolean> {
  return device.put(keyOfMapping(mapping), { ...mapping, columns: [...mapping.columns] });
}

/** Every mapping that is kept, the latest first. What is not understood is passed over. */
export async function keptMappings(device: Device): Promise<readonly KeptMapping[]> {
  const found = [...(await device.all())].flatMap(([key, value]) =>
    isKeptMapping(value) && key === keyOfMapping(value) ? [value] : [],
  );
  return found.sort((a, b) => (a.keptOn < b.keptOn ? 1 : -1));
}

/** The latest mapping that was made on a file with the same columns, in whatever order. */
export function mappingFor(kept: readonly KeptMapping[], columns: readonly string[]): KeptMapping | null {
  const wanted = namesOf(columns);
  return kept.find((one) => namesOf(one.columns) === wanted) ?? null;
}

function isKeptMapping(value: unknown): value is KeptMapping {
  if (typeof value !== 'object' || value === null) return false;
  const { supplier, keptOn, columns, json } = value as Partial<Record<keyof KeptMapping, unknown>>;
  const words = [supplier, keptOn, json].every((one) => typeof one === 'string');
  return words && Array.isArray(columns) && columns.every((one) => typeof one === 'string');
}
