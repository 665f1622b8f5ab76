import type { Found } from '../../src/dataset/kinds/found';
import type { Quality } from '../../src/dataset/quality/quality';
import { doorOf } from '../../src/disclosure/release';
import { type Finding, findingsInWords } from '../../src/presentation/quality/finding';

/** What was found in a file, as an analyst reads it. */
export const inWords = (found: readonly Found[]): readonly Finding[] => findingsInWords(found, doorOf('analyst'));

/** The report on a file, with what was found in words. */
export type QualityInWords = Omit<Quality, 'findings'> & { readonly findings: readonly Finding[] };
export const qualityInWords = (quality: Quality): QualityInWords => ({
  ...quality,
  findings: inWords(quality.findings),
});
