import { NO_CAUSE, type SheetContext } from '../presentation/context';
import { whole } from '../vocabulary/written';
import type { Base } from '../dataset/kinds/contract';
import { REMAND } from '../dataset/kinds/remand';
import { type Block, type BlockName, blocksOfTables } from '../measures/outcome-blocks';
import { blocksFigure, spokenOf, turnedRound } from '../presentation/figures/blocks-figure';
import { rowId } from '../presentation/figures/block-rows';
import { counted, type Nouns } from '../presentation/nouns';
import { SECTION } from '../presentation/section-titles';
import { sumOf } from '../questions/cross-tab';
import { type AskedOutcome, outcomesByGroup } from '../questions/outcomes-by-group';
import type { Cell } from '../presentation/figure';
import { officialOf } from './declaring/official';
import { countedFigure, needs, only } from './declaring/plan';

type Outcome = BlockName & AskedOutcome;

const CONCLUDED: Base = concludedBase();
const DETAINED: Base = {
  id: 'ryda',
  label: 'remanded to youth detention accommodation',
  where: [{ column: 'remand_decision', codes: ['ryda'] }],
};

function concludedBase(): Base {
  const outcome = REMAND.outcomes.find(({ id }) => id === 'not_convicted');
  if (!outcome) throw new Error('The remand contract has no outcome not_convicted.');
  return outcome.base;
}

const ended = (code: string, label: string, verb: string, noun: string): Outcome => ({
  id: code,
  label,
  baseLabel: 'of those detained whose case has ended',
  verb,
  noun,
  where: [{ column: 'final_outcome', codes: [code] }],
  base: CONCLUDED,
});

/** How remands ended, as it is said. */
export const ENDS: readonly Outcome[] = [
  ended('not_convicted', 'Not convicted', 'end without conviction', 'No conviction'),
  ended('non_custodial', 'Convicted, not given custody', 'be convicted without custody', 'Conviction without custody'),
  ended('custodial', 'Given custody', 'be given custody', 'Custody'),
];

/** Not an outcome that is compared: how many of those detained are still waiting, left out of the base and counted. */
const PENDING: AskedOutcome = {
  id: 'pending',
  where: [{ column: 'final_outcome', codes: ['pending'] }],
  base: DETAINED,
};

/** Published beside ours: as convictions; the complement names the outcome that is counted here. */
function officialCells(context: SheetContext): Readonly<Record<string, Cell>> {
  const convicted = officialOf(context, 'not_convicted').map(({ figure }) => figure);
  return Object.fromEntries(
    convicted.map(({ group, value }) => [
      rowId('not_convicted', group),
      { text: `${100 - value}`, soft: ` (${value} convicted)` },
    ]),
  );
}

/** What became of children remanded to youth detention: not convicted, convicted without custody, custody. */
export const remandEndsPlan = countedFigure({
  id: 'remand-ends',
  name: 'How remands ended',
  asks: 'How did remands end?',
  said: ['how it ended', 'remand outcome', 'acquitted after remand', 'custody after remand'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('remand'),
  later: true,
  unavailable: needs('final_outcome'),
  repeats: 'together',
  official: () => ['not_convicted', 'not_custody'],
  ask: (asked) => outcomesByGroup(asked, 'remand-ends', [...ENDS, PENDING]),
  measure: (tables, { rows, referenceOf }) => {
    const pending = tables[ENDS.length];
    const count = (which: 'base' | 'outcome') => (pending ? sumOf(pending[which], [null]).count : 0);
    return {
      blocks: blocksOfTables(ENDS, tables, rows, referenceOf),
      pending: count('outcome'),
    };
  },
  present: (value, context) => {
    const cells = officialCells(context);
    return {
      ...blocksFigure(value, context, {
        caption: 'How remands ended',
        heading: 'End',
        leftOut: pendingSentence(value.pending, context.nouns),
        ...(Object.keys(cells).length ? { officialColumn: { label: 'Published, in 100', cells } } : {}),
        takeCare: `${turnedRound(spokenOf(value.blocks))}${NO_CAUSE} Time already spent in detention may be why no custody followed.`,
      }),
    };
  },
});

function pendingSentence(pending: number, nouns: Nouns): string {
  return `${counted(nouns, pending, whole(pending))} whose case is pending ${pending === 1 ? 'is' : 'are'} left out.`;
}

const REASONS = ['seriousness', 'further_offences', 'failure_to_attend', 'interference', 'accommodation', 'other'];

/** Reasons and information for bail, as it is said. */
export const BAIL: readonly Outcome[] = [
  {
    id: 'accommodation',
    label: 'Accommodation was the reason',
    baseLabel: 'of those refused bail with a reason',
    verb: 'be refused over accommodation',
    noun: 'Want of accommodation',
    where: [{ column: 'refused_reason', codes: ['accommodation'] }],
    base: { id: 'reason', label: '', where: [{ column: 'refused_reason', codes: REASONS }] },
  },
  {
    id: 'sufficient',
    label: 'Bail information was sufficient',
    baseLabel: 'of those with an answer recorded',
    verb: 'have sufficient bail information',
    noun: 'Sufficient bail information',
    where: [{ column: 'bail_information_sufficient', codes: ['yes'] }],
    base: {
      id: 'sufficiency',
      label: '',
      where: [{ column: 'bail_information_sufficient', codes: ['yes', 'no', 'other'] }],
    },
  },
  {
    id: 'insufficient',
    label: 'Bail information was not sufficient',
    baseLabel: 'of those with an answer recorded',
    verb: 'have insufficient bail information',
    noun: 'Insufficient bail information',
    where: [{ column: 'bail_information_sufficient', codes: ['no'] }],
    base: {
      id: 'sufficiency',
      label: '',
      where: [{ column: 'bail_information_sufficient', codes: ['yes', 'no', 'other'] }],
    },
  },
];

/** Accommodation among the reasons, and whether bail information was sufficient ("other" is in the base: K15). */
export const bailPlan = countedFigure({
  id: 'bail',
  name: 'Bail: information and reasons',
  asks: 'Was bail information given, and why was bail refused?',
  said: ['bail refused', 'bail information', 'why bail was refused', 'reasons'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('remand'),
  later: true,
  unavailable: needs('refused_reason', 'bail_information_sufficient'),
  repeats: 'together',
  ask: (asked) => outcomesByGroup(asked, 'bail', BAIL),
  measure: (tables, { rows, referenceOf }): { readonly blocks: readonly Block[] } => ({
    blocks: blocksOfTables(BAIL, tables, rows, referenceOf),
  }),
  present: (value, context) =>
    blocksFigure(value, context, {
      caption: 'Bail: information and reasons',
      heading: 'What was recorded',
      leftOut: 'Not recorded is left out.',
      takeCare: NO_CAUSE,
    }),
  official: () => ['accommodation', 'bail-information'],
});
