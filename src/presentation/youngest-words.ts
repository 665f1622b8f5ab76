import type { ExtractContract } from '../dataset/kinds/extracts';
import { listed } from './numbers';

/** "10 for Stop and search and Out-of-court disposals, 12 for Remand": the youngest age that can be in each extract. */
export function youngestInWords(contracts: readonly Pick<ExtractContract, 'label' | 'minimumAge'>[]): string {
  const ages = [...new Set(contracts.map(({ minimumAge }) => minimumAge))].sort((a, b) => a - b);
  const labels = (age: number) => contracts.filter(({ minimumAge }) => minimumAge === age).map(({ label }) => label);
  return ages.map((age) => `${age} for ${listed(labels(age))}`).join(', ');
}
