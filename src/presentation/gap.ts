import type { Claim } from '../measures/claims';
import type { Gap } from '../measures/gaps-of-sheet';
import type { Range } from '../measures/measured';
import type { RateRow } from '../measures/rates';
import type { Verdict } from '../measures/verdict';
import type { ManyGaps } from '../measures/many-gaps';

/** A direction as other figures say it. */
const DIRECTION = { rose: 'more', fell: 'less', over: 'more', under: 'less' } as const;

/** "Rose" and "over" as "more", "fell" and "under" as "less"; any other verdict as it is. */
export const plainVerdict = (verdict: Compared['verdict']): Verdict =>
  verdict === 'rose' || verdict === 'fell' || verdict === 'over' || verdict === 'under' ? DIRECTION[verdict] : verdict;

/** A comparison as far as the list of findings needs it. */
interface Compared {
  readonly verdict: Verdict | keyof typeof DIRECTION;
  readonly claim: Claim;
  readonly ratio: Range | null;
}

/** What a figure carries of its comparison; nothing where it compares nothing. */
export type WithGap = { readonly gap?: Gap };

/** The gap that a finding speaks of. Below the rule of a headline the finding gives counts alone, and so does the list. */
export function gapOf(compared: Compared | null | undefined): WithGap {
  if (!compared) return {};
  const { verdict, claim, ratio } = compared;
  if (claim === 'headline' || verdict === 'no gap') return { gap: { verdict: plainVerdict(verdict), ratio } };
  return { gap: { verdict: 'too few to say', ratio: null } };
}

/** The gap of a row that was compared. */
export function gapOfRow(row: Pick<RateRow, 'comparison'> | null | undefined): WithGap {
  return gapOf(row?.comparison?.ok ? row.comparison.value : null);
}

/** The gap of a comparison among similar cases, whose verdict knows by itself where there are too few. */
export function gapAmongSimilar(similar: { readonly verdict: Verdict; readonly ratio: Range } | null): WithGap {
  if (!similar) return {};
  const few = similar.verdict === 'too few to say';
  return { gap: { verdict: similar.verdict, ratio: few ? null : similar.ratio } };
}

/** Of a figure that looked at many gaps and allowed for all of them: whether any stands. */
export function gapOfMany({ looked, groups }: ManyGaps): Gap {
  const [first] = groups.filter(({ more, less }) => more + less > 0);
  if (!first) return { verdict: looked === 0 ? 'too few to say' : 'could be chance', ratio: null, allowed: true };
  return { verdict: first.more >= first.less ? 'more' : 'less', ratio: null, allowed: true };
}
