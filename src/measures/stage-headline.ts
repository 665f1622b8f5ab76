import { type Claim, mayHead } from './claims';
import { type Headline, selectHeadline } from './headline';
import type { Stage, StageRow } from './stages';
import { isClear, type Verdict } from './verdict';

/** One group at one decision, as a headline may speak of it. */
export interface SpokenStage {
  readonly stage: Stage;
  readonly row: StageRow;
  readonly claim: Claim;
  readonly verdict: Verdict;
  readonly excess: number;
  readonly atRisk: number;
}

/** What the overview says of its decisions: one record for sentence, rider and marker. */
export interface StageHeadline {
  /** The gap that is spoken of; null where nobody is compared at any decision. */
  readonly headline: Headline<SpokenStage> | null;
  /** How many decisions there are, and at how many of them some group is large enough to tell. */
  readonly decisions: number;
  readonly tellable: number;
  /** Of the group that is spoken of: how many decisions can be told, and where its gap is clear, in both directions. */
  readonly told: number;
  /** The decisions at which that group is too small to tell. */
  readonly untold: readonly Stage[];
  readonly heavierMore: readonly Stage[];
  readonly heavierLess: readonly Stage[];
}

/**
 * The gap that the overview speaks of, from every group at every decision, by the one rule of headlines. Steps drawn by
 * lot and the stage out of the people who live here are no decisions.
 */
export function stageHeadline(stages: readonly Stage[]): StageHeadline {
  const decisions = stages.filter(({ decided }) => decided);
  const all = decisions.flatMap((stage) => stage.rows.flatMap((row) => spokenStage(stage, row)));
  const headline = selectHeadline(all);
  const large = all.filter(({ claim }) => mayHead(claim));
  const own = large.filter(({ row }) => row.row.id === headline?.headlineRow.row.row.id);
  const clear = own.filter(({ verdict }) => isClear(verdict));
  const of = (heavier: boolean) => clear.filter((one) => isHeavier(one) === heavier).map(({ stage }) => stage);
  return {
    headline,
    decisions: decisions.length,
    tellable: new Set(large.map(({ stage }) => stage.id)).size,
    told: own.length,
    untold: decisions.filter((stage) => !own.some((one) => one.stage === stage)),
    heavierMore: of(true),
    heavierLess: of(false),
  };
}

/** More of an adverse outcome and less of a lighter one are heavier for the child. */
function isHeavier({ stage, verdict }: SpokenStage): boolean {
  return (verdict === 'more') === stage.moreIsAdverse;
}

function spokenStage(stage: Stage, row: StageRow): readonly SpokenStage[] {
  if (row.row.kind !== 'group' || !row.comparison?.ok) return [];
  const { claim, verdict, excess } = row.comparison.value;
  return [{ stage, row, claim, verdict, excess: excess.estimate, atRisk: row.share.atRisk.count }];
}
