import type { Quantity } from '../../measures/measured';
import { isMaskedNumber, unseenInWords } from '../numbers';
import type { RangeShape } from './range-marks';

/**
 * What stands in place of an estimate that there is not: hatching with its word where one of the counts behind it may not
 * be seen, so that nobody reads a nought; else an empty row.
 */
export function emptyShape(...behind: readonly (Quantity | undefined)[]): RangeShape {
  const isUnseen = behind.some((quantity) => quantity && isMaskedNumber(quantity.count));
  return { form: isUnseen ? unseenInWords() : 'nothing' };
}
