import { ALOUD, UNDER } from './beside';
import { CAPTIONS, SOURCES } from './captions';
import { CARE } from './care';
import { CHANCE, CLEAR, NUMBERS, TOO_FEW } from './claims';
import { COUNTED } from './counted';
import { FINDINGS } from './findings';
import type { Section } from './section';
import { SUMS } from './sums';

/** What the workbook says of the data, the boldest first; then who is counted, how, and from where. */
export const SECTIONS: readonly Section[] = [
  ...[CLEAR, NUMBERS, CHANCE, TOO_FEW, FINDINGS, UNDER, ALOUD],
  ...[COUNTED, SUMS, CAPTIONS, SOURCES, CARE],
];
