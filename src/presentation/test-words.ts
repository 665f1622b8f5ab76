import { fixed } from '../vocabulary/written';

/** "p below 0.001", "p = 0.032", "p = 0.45": a probability as the source line of a figure gives it. */
export function pValueInWords(pValue: number): string {
  return pValue < 0.001 ? 'p below 0.001' : `p = ${fixed(pValue, pValue < 0.1 ? 3 : 2)}`;
}
