import type { IdSource } from '../../casework/draw/certificate';
import { candidatesBy, columnsToDrawBy, type FrameRow, namedStrata } from '../../casework/draw/frame';
import type { Candidate, StratumColumn } from '../../casework/draw/request';
import type { NamedStratum } from '../../casework/draw/strata';
import { caseCandidates } from '../../questions/case-candidates';
import { idSource } from '../../questions/case-ids';
import { SHOWN_ONLY } from '../../selection/accept';
import { tickedIn } from '../../selection/facets';
import type { Selection } from '../../selection/selection';
import { readRows } from '../../sql/rows';
import type { OpenExtract } from '../extracts/open-extract';

/** The cases of a selection as they can be drawn. */
export interface Frame {
  readonly candidates: readonly Candidate[];
  /** Every stratum there can be, in order; none where all are drawn alike. */
  readonly strata: readonly NamedStratum[];
  readonly ids: IdSource;
}

/** Every case of a selection: events whoever they are of. Ticks of ethnicity choose what figures show, and leave none out. */
export async function frameRowsOf(extract: OpenExtract, selection: Selection): Promise<readonly FrameRow[]> {
  const { dataset, contract, parts, engine } = extract;
  const chosen = parts
    .filter(({ id }) => !SHOWN_ONLY.includes(id))
    .map((part) => ({ column: part.id, codes: tickedIn(part, selection.ticks) }))
    .filter(({ codes }) => codes.length > 0);
  const { statement, shape } = caseCandidates({ dataset, contract, chosen });
  return readRows(await engine.query(statement), shape);
}

/** Those cases, told apart by a column; all alike where it is null. */
export function frameBy(
  { contract, dataset }: Pick<OpenExtract, 'contract' | 'dataset'>,
  rows: readonly FrameRow[],
  by: StratumColumn | null,
): Frame {
  return {
    candidates: candidatesBy(rows, by),
    strata: by === null ? [] : namedStrata(contract, by, rows),
    ids: idSource(dataset),
  };
}

/** What cases of an extract may be drawn by. */
export const strataOffered = ({ contract, dataset }: Pick<OpenExtract, 'contract' | 'dataset'>) =>
  columnsToDrawBy(contract, dataset.supplied);

/** How many of the cases stand among those with these ids. */
export function howManyOf(rows: readonly FrameRow[], ids: readonly string[]): number {
  const among = new Set(ids);
  return rows.filter(({ id }) => among.has(id)).length;
}

/** The cases but those with these ids. */
export function withoutThose(rows: readonly FrameRow[], ids: readonly string[]): readonly FrameRow[] {
  const out = new Set(ids);
  return rows.filter(({ id }) => !out.has(id));
}
