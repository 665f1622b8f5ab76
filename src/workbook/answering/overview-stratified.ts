import type { Counters } from '../../counting/counters';
import { restsOnFew } from '../../disclosure/mask';
import { release } from '../../disclosure/release';
import { countsBehind, stratifiedByGroup } from '../../measures/stratified';
import type { SpokenStage, StageHeadline } from '../../measures/stage-headline';
import { isClear } from '../../measures/verdict';
import { NOTHING_TO_ADD } from '../../presentation/amended';
import type { Amendment } from '../../presentation/figure';
import { alikeAmends } from '../../presentation/figures/stratified-headline';
import { alike } from '../../questions/stratified';
import { answered, type QueryContext } from '../../questions/question';
import type { OverviewPart } from './overview';

/** What must be asked so that the gap of the overview's headline is compared among similar cases. */
export interface OverviewAlike {
  readonly part: OverviewPart;
  readonly headlineRow: SpokenStage;
  readonly asked: QueryContext;
}

/** Null where the headline speaks of no clear gap, or its extract has nothing that could be held equal. */
export function overviewAlike(parts: readonly OverviewPart[], { headline }: StageHeadline): OverviewAlike | null {
  if (!headline?.reached || !isClear(headline.headlineRow.verdict)) return null;
  const { headlineRow } = headline;
  const part = parts.find(({ outcomes }) => outcomes.has(headlineRow.stage.id));
  const outcome = part?.outcomes.get(headlineRow.stage.id);
  if (!part?.asked.matchedOn.length || !outcome) return null;
  return { part, headlineRow, asked: { ...part.asked, outcome, base: outcome.base } };
}

/** What similar cases make of the headline, and whether it rests on any count of 1 to `atMost`. */
export interface Similar {
  readonly amendment: Amendment;
  readonly fewIn: (atMost: number) => boolean;
}

/** Has similar cases counted, and says what they make of the headline. */
export async function overviewAmendment(
  counter: Pick<Counters, 'strata'>,
  { part, headlineRow, asked }: OverviewAlike,
): Promise<Similar> {
  const question = alike(asked);
  const counted = await counter.strata(part.extract.counterKey, { ...question.strata, ...part.chosen });
  const { row, stage } = headlineRow;
  const measured = release(
    stratifiedByGroup(answered(question, counted), [row.row, stage.reference], () => stage.reference),
    'analyst',
  );
  const own = <Of extends { readonly row: { readonly id: string } }>(all: readonly Of[]) =>
    all.find((one) => one.row.id === row.row.id) ?? null;
  const at = stage.short.charAt(0).toLowerCase() + stage.short.slice(1);
  const group = own(measured.alike);
  const fewIn = (atMost: number): boolean => restsOnFew(countsBehind(measured), atMost);
  if (!group) return { amendment: NOTHING_TO_ADD, fewIn };
  const beside = { headlineRow: own(measured.rows), reference: stage.reference.label, at };
  return { amendment: alikeAmends(group, beside, part.context), fewIn };
}
