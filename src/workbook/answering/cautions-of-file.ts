import { isLetThrough, type Masks } from '../../disclosure/mask';
import { doorOf } from '../../disclosure/release';
import type { Found } from '../../dataset/kinds/found';
import { type Finding, findingsInWords } from '../../presentation/quality/finding';
import { maskedCautions } from '../../presentation/masked-words';
import { cautionsOf } from '../../presentation/cautions';

const door = doorOf('panel');

/** What was found in a file, in words, without what rests on few rows where others look on. */
export function findingsShown(findings: readonly Found[], masks: Masks | null): readonly Finding[] {
  const shown = masks ? findings.filter((one) => isShown(one, masks.atMost)) : findings;
  return findingsInWords(shown, door);
}

/** What must be said of a file before it is quoted; where others look on, that some of it is masked. */
export function cautionsOfFile(findings: readonly Found[], masks: Masks | null): readonly string[] {
  return [...cautionsOf(findingsShown(findings, masks)), ...thatSomeAreMasked([findings], masks)];
}

/** Where a caution about one of several files is masked, the sentence that says so. */
export function thatSomeAreMasked(files: readonly (readonly Found[])[], masks: Masks | null): readonly string[] {
  const many = (of: Masks | null) => files.flatMap((findings) => cautionsOf(findingsShown(findings, of))).length;
  return masks && many(null) > many(masks) ? [maskedCautions(masks.atMost)] : [];
}

const isShown = ({ counts }: Found, atMost: number): boolean => isLetThrough(door, atMost)<object>(counts);
