import type { Released, SelectionCounts } from '../../disclosure/release';
import type { SheetContext } from '../../presentation/context';
import { countsByCode } from './query-context';
import type { OpenExtract } from '../extracts/open-extract';

const ONLY_WHERE_HELD = {
  ethnicity: /^NX$/,
  age: /^(u10|NR|NX|25\+|1[89]|2\d|b.*)$/,
  borough: /^(NR|NX|outside_london)$/,
} as const;

/** What the first count tells every figure: how many there are; which unknown rows hold anybody, the only ones shown. */
export function withUnknowns(
  context: SheetContext,
  answer: Released<SelectionCounts>,
  extract: OpenExtract,
): SheetContext {
  const kept = (part: keyof typeof ONLY_WHERE_HELD) => {
    const counts = countsByCode(extract, answer, part);
    return ({ codes }: { readonly codes: readonly string[] }) =>
      codes.some((code) => !ONLY_WHERE_HELD[part].test(code) || (counts.get(code) ?? 0) > 0);
  };
  return {
    ...context,
    counted: { events: answer.events, children: answer.children },
    rows: context.rows.filter(kept('ethnicity')),
    ages: context.ages.filter(kept('age')),
    boroughs: context.boroughs.filter(kept('borough')),
  };
}
