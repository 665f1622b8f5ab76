import { FEWEST } from '../../measures/claims';
import type { Funnel } from '../../measures/funnel-of-steps';
import type { Block } from '../../measures/outcome-blocks';
import { isClear } from '../../measures/verdict';
import type { SheetContext } from '../context';
import { type Sentence, stopped } from '../figure';
import { anyOfThese } from '../numbers';
import { gapOfRow, type WithGap } from '../gap';
import { groupWords } from '../group-words';
import { pastOf } from '../verb-forms';
import { countedOf, countsOf, type Spoken, spokenRows } from '../verdict-words';
import { blocksFinding, type SpokenInBlock } from './blocks-figure';

/** Where the steps part the groups most, what the draw gave unevenly, or that no step does. */
export function funnelFinding(funnel: Funnel, headlineRow: SpokenInBlock | null, context: SheetContext): Sentence {
  const { blocks, largest } = funnel;
  const drawn = drawWords(blocks, context);
  if (largest && headlineRow) return [...stopped(blocksFinding(headlineRow, blocks, context)), ...drawn];
  const none = noneOrNothing(blocks, context);
  return drawn.length ? [...stopped(none), ...drawn] : none;
}

/** That no step has a clear gap, or why nothing is compared. */
export function noneOrNothing(blocks: readonly Block[], context: SheetContext): Sentence {
  const compared = blocks.some(({ rates }) => rates.rows.some(({ comparison }) => comparison?.ok));
  return compared ? [noneClear(blocks, context)] : blocksFinding(null, blocks, context);
}

/** The steps that somebody decided, and no lot. */
const decidedIn = (blocks: readonly Block[]): readonly Block[] => blocks.filter(({ drawnByLot }) => !drawnByLot);

/** The gap that the finding speaks of; that no step has a clear one is an answer too, where a group is large enough. */
export function gapOfSteps(blocks: readonly Block[], headlineRow: SpokenInBlock | null): WithGap {
  if (headlineRow) return gapOfRow(headlineRow.row);
  const compared = decidedIn(blocks).flatMap(({ rates }) =>
    rates.rows.flatMap(({ comparison }) => (comparison?.ok ? [comparison.value] : [])),
  );
  if (!compared.length) return {};
  const large = compared.some(({ claim }) => claim === 'headline');
  return { gap: { verdict: large ? 'could be chance' : 'too few to say', ratio: null, allowed: true } };
}

/** That no step has a clear gap in a large group. */
function noneClear(blocks: readonly Block[], { nouns }: SheetContext): string {
  const decided = decidedIn(blocks);
  const reference = decided[0]?.rates.reference.row;
  const after = decided.length < blocks.length ? ' after the draw' : '';
  return `No gap from ${reference ? groupWords(reference, nouns).name : ''} is clear of chance at ${anyOfThese(decided.length, 'steps')}${after}, for a group of ${FEWEST.headline} or more`;
}

/** What the draw by lot gave unevenly: no decision, but a scrutineer is told. */
function drawWords(blocks: readonly Block[], context: SheetContext): Sentence {
  return blocks
    .filter(({ drawnByLot }) => drawnByLot)
    .flatMap((block) =>
      spokenRows(block.rates)
        .filter(({ verdict }) => isClear(verdict))
        .map(
          (one) =>
            ` By lot, ${drawnIn(one, context)} ${pastOf(block.verb)}. That is chance or a fault, not a decision.`,
        ),
    );
}

/** "36 of 55 Mixed children and 56 of 115 White children", "19 of 51 cases for Asian children and 190 of 356 for ...". */
function drawnIn(one: Spoken, { nouns, referenceOf }: SheetContext): string {
  const [own, theirs] = countsOf(one);
  const [group, other] = [groupWords(one.row.row, nouns), groupWords(referenceOf(one.row.row), nouns)];
  return nouns.unit === 'children'
    ? `${own} ${group.counted} and ${theirs} ${other.counted}`
    : `${countedOf(one.row.rate.share, nouns)} for ${group.name} and ${theirs} for ${other.name}`;
}
