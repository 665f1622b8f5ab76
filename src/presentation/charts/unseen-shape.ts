import type { Quantity } from '../../measures/measured';
import { isMaskedNumber, unseenInWords } from '../numbers';
import type { RangeShape } from './range-marks';

/**
 * What stands in place of an estimate that there is not: hatching with its word where one of the counts behind it may not
 * be seen, so that nobody reads a nought; else an empty row.
 */
export function emptyShape(...behind: readonly (Quantity | undefined)[]): RangeShape {
  const hidden = behind.some((quantity) => quantity && isMaskedNumber(quantity.count));
  return { form: hidden ? unseenInWords() : 'nothing' };
}

/** Whether what stands in place of a bar says that its numbers may not be seen. */
export const isUnseen = ({ form }: Pick<RangeShape, 'form'>): boolean => form === 'masked' || form === 'withheld';

/** Whether a row has a mark of its own: a bar or a point. */
export const hasMark = (shape: RangeShape): boolean => 'value' in shape || 'lower' in shape;
