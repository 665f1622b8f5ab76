import { ALOUD, REMARKS, UNDER } from './beside';
import { CHANCE, CLEAR, NUMBERS, TOO_FEW } from './claims';
import { FINDINGS } from './findings';
import { CAPTIONS, SOURCES } from './captions';
import { CARE, RANGES } from './care';
import { COUNTED } from './counted';
import type { Section } from './section';
import { SUMS } from './sums';

/** What the workbook says of the data, the boldest first. */
export const CLAIMS: readonly Section[] = [CLEAR, NUMBERS, CHANCE, TOO_FEW, FINDINGS, UNDER, ALOUD];

/** What stands beside a figure and claims nothing: who is counted, how, and from where. */
export const NOTES: readonly Section[] = [REMARKS, COUNTED, RANGES, SUMS, CAPTIONS, SOURCES, CARE];

/** Everything that the page holds. */
export const SECTIONS: readonly Section[] = [...CLAIMS, ...NOTES];
