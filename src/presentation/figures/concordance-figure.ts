import type { Published } from '../../disclosure/publish';
import type { Concordance, GroupMatrix } from '../../measures/matrix';
import type { SheetContext } from '../context';
import type { PresentedFigure, Sentence } from '../figure';
import { count, inHundred } from '../numbers';
import { blocksFinding, blocksFigure, type SpokenInBlock, spokenOf } from './blocks-figure';
import { matrixTable } from './matrix-table';

/** What was recommended beside what was decided: agreed, heavier, lighter; the whole matrix behind "Counts". */
export function concordanceFigure(value: Published<Concordance>, context: SheetContext): PresentedFigure {
  const { nouns, contract } = context;
  const figure = blocksFigure(value, context, {
    id: 'concordance',
    caption: 'The youth justice service’s recommendation beside the decision, in the order of the ladder',
    heading: 'Decision',
    leftOut: `${count(value.without)} ${nouns.many} with no recommendation recorded are left out. Disposals on the same step of the ladder agree.`,
    published:
      'Published: recommendations appropriate and proportionate in 32 of 54 cases, 59 in 100, 5 with no recommendation left out (HMIP thematic 2021, nine inspected services). That is a judgement of quality, not agreement: read beside, not joined.',
    takeCare:
      'The order of the steps is our choice where the law sets none. A heavier decision may rest on what was learnt after the recommendation; agreement does not mean that either was right.',
  });
  const heavier = spokenOf(value.blocks.filter(({ id }) => id === 'heavier'));
  const spoken = heavier && isClear(heavier) ? heavier : spokenOf(value.blocks);
  return {
    ...figure,
    finding: [...blocksFinding(spoken, value.blocks, context), ...agreement(value, context)],
    counts: matrixTable(spokenFirst(value.matrix, spoken?.row.row.id), contract.ladder.steps, {
      caption: `${nouns.many} by what was recommended (rows) and what was decided (columns), for every group: counts`,
      heading: 'Recommended',
    }),
  };
}

const isClear = ({ verdict }: SpokenInBlock): boolean => verdict === 'more' || verdict === 'less';

/** "; 84 in 100 of all were decided as recommended". */
function agreement({ blocks }: Concordance, { nouns }: SheetContext): Sentence {
  const agreed = blocks.find(({ id }) => id === 'agreed')?.all.range;
  return agreed?.ok
    ? [`. Of all ${nouns.many}, ${inHundred(agreed.value.estimate)} in 100 were decided as recommended`]
    : [];
}

/** The group that the sentence speaks of stands first; the others keep their order. */
function spokenFirst(matrix: readonly GroupMatrix[], spoken: string | undefined): readonly GroupMatrix[] {
  return [...matrix.filter(({ row }) => row.id === spoken), ...matrix.filter(({ row }) => row.id !== spoken)];
}
