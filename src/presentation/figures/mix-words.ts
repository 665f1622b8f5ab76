import { claimOfSizes, mayHead } from '../../measures/claims';
import type { MixPart, MixRow } from '../../measures/mix';
import type { SheetContext } from '../context';
import type { Sentence } from '../figure';
import { nounsAt } from '../nouns';
import { anyOf } from '../nothing-to-compare';
import { count, inHundred, isMaskedNumber } from '../numbers';

interface Pair {
  /** The largest group, the comparison group apart. */
  readonly other: MixRow;
  /** The comparison group; null where it is not shown, is not a group, or has too few to be spoken of. */
  readonly reference: MixRow | null;
}

/** The rows that can be spoken of; null where no group has enough. */
function pairOf(rows: readonly MixRow[], { referenceOf }: SheetContext): Pair | null {
  const groups = rows.filter((row) => row.row.kind === 'group' && maySayCommonest(row));
  const isReference = ({ row }: MixRow) => row.id === referenceOf(row).id;
  const [other] = largestFirst(groups.filter((row) => !isReference(row)));
  const reference = groups.find(isReference) ?? null;
  if (other) return { other, reference };
  return reference && { other: reference, reference: null };
}

/** A finding is held to the rule of a headline; of three steps or more that are alike by chance none is the most common. */
const maySayCommonest = ({ base, mostCommon }: MixRow): boolean =>
  mayHead(claimOfSizes(base.count, base.count)) && mostCommon.length <= 2;

const largestFirst = (rows: readonly MixRow[]): readonly MixRow[] =>
  [...rows].sort((a, b) => b.base.count - a.base.count);

/** The most common steps of the largest group, and of the comparison group where it is shown; those alike by chance together. */
export function commonest(rows: readonly MixRow[], context: SheetContext): Sentence {
  const { nouns } = context;
  const pair = pairOf(rows, context);
  if (!pair) return [tooFew(rows, context)];
  const { other, reference } = pair;
  if (other.parts.some(({ count: { count: own } }) => isMaskedNumber(own))) return [MASKED_STEPS];
  if (!other.mostCommon.length) return [`No known ${context.contract.ladder.what} in this selection`];
  const who = ({ row }: MixRow) => `${row.label} ${nouns.people}`;
  const which = `the ${whichOf(context)} most often`;
  if (!reference?.mostCommon.length) return [`For ${who(other)}, ${which} ${stepsAndShares(other)}`];
  return isOfOneStep(other, reference)
    ? [
        `For both ${other.row.label} and ${who(reference)}, ${which} ${stepsOf(other)}. `,
        `It was ${sharesOf(other)}, against ${sharesOf(reference)}.`,
      ]
    : [
        `For ${who(other)}, ${which} ${stepsAndShares(other)} `,
        `For ${who(reference)}, it ${stepsOf(reference)}, ${sharesOf(reference)}.`,
      ];
}

/** The same step, which alone is the most common of either. */
function isOfOneStep({ mostCommon: [own, ...tied] }: MixRow, { mostCommon: [theirs, ...theirTied] }: MixRow): boolean {
  return own?.step.label === theirs?.step.label && !tied.length && !theirTied.length;
}

/** "was a charge", "was a charge, or a community resolution": the verb of both is said once. */
function stepsOf({ mostCommon: [first, second] }: MixRow): string {
  if (!first) return '';
  const said = `${first.step.verb} ${first.step.said}`;
  if (!second) return said;
  const { verb, said: other } = second.step;
  return `${said}, or ${verb === first.step.verb ? '' : `${verb} `}${other}`;
}

/** One step with its share; two are so many words that their counts stand in a sentence of their own. */
const stepsAndShares = (row: MixRow): string =>
  row.mostCommon.length > 1 ? `${stepsOf(row)}. These were ${sharesOf(row)}.` : `${stepsOf(row)}, ${sharesOf(row)}.`;

/** "35 in 100 (879 of 2,512)"; of two that are alike by chance the counts alone: "26 and 22 of 65" */
function sharesOf({ mostCommon, base }: MixRow): string {
  const [first, second] = mostCommon;
  if (!first) return '';
  return second
    ? `${count(first.count)} and ${count(second.count)} of ${count(base)}`
    : `${inHundred(first.share ?? 0)} in 100 (${count(first.count)} of ${count(base)})`;
}

/** Among steps of which one is masked the most common is not told. */
const MASKED_STEPS = 'Part of these counts is masked, so no most common step is told';

function tooFew(rows: readonly MixRow[], { nouns }: SheetContext): string {
  const [largest] = largestFirst(rows.filter(({ row, base }) => row.kind === 'group' && base.count > 0));
  if (rows.some(({ base }) => isMaskedNumber(base.count))) return MASKED_STEPS;
  const unknown = rows.filter(({ row }) => row.kind === 'unknown').reduce((sum, { base }) => sum + base.count, 0);
  if (!largest && unknown) return `Ethnicity is not known for ${anyOf(unknown, nouns)}`;
  if (!largest) return `No ${nouns.many} in this selection`;
  return `Too few ${nouns.many} to compare`;
}

/** "first decision", "heaviest decision": which of a child's events the bar is made of; "decision" where each counts. */
function whichOf({ nouns, contract }: SheetContext): string {
  const { one } = contract.event;
  switch (nouns.way) {
    case 'children':
      return `first ${one}`;
    case 'any':
      return `${contract.ladder.furthest} ${one}`;
    case 'events':
      return one;
  }
}

/** " at their first decision", " at their heaviest decision". */
export function atWhich({ nouns, contract }: SheetContext): string {
  return nouns.way === 'any' ? nounsAt(contract, `their ${contract.ladder.furthest} ${contract.event.one}`) : nouns.at;
}

/**
 * How the bars count: a child has one place in them, so by any decision it is the furthest. The figures of an outcome that
 * is out of some decisions alone take the first of those, and say other numbers of the same step.
 */
export function mixCounting({ nouns, contract }: SheetContext): string {
  const { many } = contract.event;
  if (nouns.way === 'any') return `Each ${nouns.one} counts once, by the ${contract.ladder.furthest} of these ${many}.`;
  const others = `Figures out of fewer ${many} take the first of those, so their numbers may differ.`;
  return nouns.way === 'children' ? `${nouns.counting} ${others}` : nouns.counting;
}

/** The largest group that can be spoken of with its most common step; null where there is none. */
export function spokenPart(
  rows: readonly MixRow[],
  context: SheetContext,
): { readonly row: MixRow; readonly part: MixPart; readonly share: number } | null {
  const row = pairOf(rows, context)?.other;
  const part = row?.mostCommon[0];
  return row && part?.share ? { row, part, share: part.share } : null;
}
