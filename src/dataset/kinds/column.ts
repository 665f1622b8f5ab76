import { FLAG } from '../../vocabulary/demographics';
import type { ColumnContract, Phrases } from './contract';

/** Names of a column, as suppliers call it, from lines with ", " between them. */
export const called = (...lines: string[]): readonly string[] => lines.flatMap((line) => line.split(', '));

const FLAG_PHRASES: Phrases = {
  yes: ['yes', 'y', 'true', 't', '1', 'yes confirmed'],
  no: ['no', 'n', 'false', 'f', '0'],
  not_clear: ['not clear', 'unclear', 'not clear from available information', 'partly', 'dont know', "don't know"],
};

/** A yes / no / not clear column. */
export function flagColumn(
  name: string,
  meaning: string,
  provenance: ColumnContract['provenance'],
  suppliersCallIt: readonly string[],
  filter?: string,
): ColumnContract {
  const words = { suppliersCallIt, phrases: FLAG_PHRASES };
  return { name, type: 'code', codes: FLAG, meaning, provenance, ...words, ...(filter ? { filter } : {}) };
}

/** A column of a number of things, from none to twenty. */
export function numberOf(
  name: string,
  meaning: string,
  provenance: ColumnContract['provenance'],
  suppliersCallIt: readonly string[],
): ColumnContract {
  return { name, type: 'whole', range: [0, 20], provenance, meaning, suppliersCallIt };
}

/** "Self-defined ethnicity" is spoken of as "Ethnicity": the legend of its filter, or its name in words. */
export function columnLabel({ name, filter }: Pick<ColumnContract, 'name' | 'filter'>): string {
  const words = name.replaceAll('_', ' ').replace(/\bid\b/, 'number');
  return filter ?? `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
