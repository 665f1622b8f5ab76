import type { Place } from '../said';
import { ALOUD, REMARKS, UNDER } from './beside';
import { CHANCE, CLEAR, TOO_FEW } from './claims';
import { FINDINGS } from './findings';
import { CAPTIONS, COUNTED, SOURCES, SUMS } from './labels';
import type { Section } from './section';

/** What the workbook says of the data, the boldest first. */
export const CLAIMS: readonly Section[] = [CLEAR, CHANCE, TOO_FEW, FINDINGS, UNDER, ALOUD];

/** What stands beside a figure and claims nothing: who is counted, how, and from where. */
export const NOTES: readonly Section[] = [REMARKS, COUNTED, SUMS, CAPTIONS, SOURCES];

/** Places whose sentences claim something of the data; published figures are quoted and stand in data/reference. */
export const CLAIMING: ReadonlySet<Place> = new Set(['headline', 'rider', 'finding', 'remark', 'aloud']);
