import type { ColumnContract } from '../../dataset/kinds/contract';
import { BROAD_GROUPS, ETHNICITY } from '../../vocabulary/ethnicity';
import { dayInWords } from '../../vocabulary/written';

/** A value of a case as it is read. @param words a label, an ISO day, a number or a text; null where none was written */
export function caseValue(
  { type, unit, codes }: Pick<ColumnContract, 'type' | 'unit' | 'codes'>,
  words: string | null,
): string {
  if (words === null || words === '') return 'Not recorded';
  if (codes === ETHNICITY) return inItsGroup(words);
  if (type === 'date') return dayInWords(words);
  return unit ? `${words} ${unit}` : words;
}

/** "Recommended, step 3 of 7: Community resolution". @param labels of the steps, lightest first; a step below 0 is none */
export function ladderInWords(labels: readonly string[], decided: number, recommended: number): readonly string[] {
  const said = (what: string, step: number): string[] =>
    step < 0 ? [] : [`${what}, step ${step + 1} of ${labels.length}: ${labels[step] ?? ''}`];
  return [...said('Recommended', recommended), ...said('Decided', decided)];
}

/** Groups whose label alone does not say under which broad group it stands in the list. */
const WITHIN = /^[BMW][1-4]$/;

/** "African" stands under Black in a list; beside a case it is "Black African". */
function inItsGroup(label: string): string {
  const code = ETHNICITY.codes.find((one) => one.label === label)?.code ?? '';
  const group = WITHIN.test(code) ? BROAD_GROUPS.find(({ codes }) => codes.includes(code)) : undefined;
  return group ? `${group.label} ${label}` : label;
}
