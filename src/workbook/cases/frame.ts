import type { IdSource } from '../../casework/draw/certificate';
import { candidatesBy, columnsToDrawBy, type FrameRow, namedStrata, sizesBy } from '../../casework/draw/frame';
import type { Candidate, StratumColumn } from '../../casework/draw/request';
import type { NamedStratum } from '../../casework/draw/strata';
import type { Condition } from '../../dataset/kinds/contract';
import { caseCandidates, lastRow } from '../../questions/case-candidates';
import { idSource } from '../../questions/case-ids';
import { SHOWN_ONLY } from '../../selection/accept';
import { tickedIn } from '../../selection/facets';
import type { Selection } from '../../selection/selection';
import { readOne, readRows } from '../../sql/rows';
import type { OpenExtract } from '../extracts/open-extract';

/** The cases of a selection as they can be drawn. */
export interface Frame {
  readonly candidates: readonly Candidate[];
  /** Every stratum there can be, in order; none where all are drawn alike. */
  readonly strata: readonly NamedStratum[];
  readonly ids: IdSource;
}

/** Rows of a file that are asked for at once: of more the page would stand still while they are read. */
const PIECE = 50_000;

interface Read {
  readonly chosen: string;
  readonly rows: Promise<readonly FrameRow[]>;
}
/** What was read last of each extract: the results ask for the very cases that were drawn from. */
const lastRead = new WeakMap<OpenExtract, Read>();

/** Every case of a selection: events whoever they are of. Ticks of ethnicity choose what figures show, and leave none out. */
export function frameRowsOf(extract: OpenExtract, selection: Selection): Promise<readonly FrameRow[]> {
  const conditions = extract.parts
    .filter(({ id }) => !SHOWN_ONLY.includes(id))
    .map((part) => ({ column: part.id, codes: tickedIn(part, selection.ticks) }))
    .filter(({ codes }) => codes.length > 0);
  const chosen = JSON.stringify(conditions);
  const before = lastRead.get(extract);
  if (before?.chosen === chosen) return before.rows;
  const rows = readPieces(extract, conditions);
  lastRead.set(extract, { chosen, rows });
  // What failed once may succeed later.
  rows.catch(() => lastRead.delete(extract));
  return rows;
}

async function readPieces(
  { dataset, contract, engine }: OpenExtract,
  chosen: readonly Condition[],
): Promise<readonly FrameRow[]> {
  const span = lastRow(dataset);
  const { last } = readOne(await engine.query(span.statement), span.shape);
  const pieces: (readonly FrameRow[])[] = [];
  for (let from = 0; from <= last; from += PIECE) {
    const { statement, shape } = caseCandidates({ dataset, contract, chosen, rows: { from, to: from + PIECE - 1 } });
    pieces.push(readRows(await engine.query(statement), shape));
  }
  return pieces.flat();
}

/** Those cases, told apart by a column; all alike where it is null. */
export function frameBy(
  { contract, dataset }: Pick<OpenExtract, 'contract' | 'dataset'>,
  rows: readonly FrameRow[],
  by: StratumColumn | null,
): Frame {
  return {
    candidates: candidatesBy(rows, by),
    strata: by === null ? [] : namedStrata(contract, by, sizesBy(rows, by).keys()),
    ids: idSource(dataset),
  };
}

/** What cases of an extract may be drawn by. */
export const strataOffered = ({ contract, dataset }: Pick<OpenExtract, 'contract' | 'dataset'>) =>
  columnsToDrawBy(contract, dataset.supplied);

/** The cases but those with these ids. */
export function withoutThose(rows: readonly FrameRow[], ids: readonly string[]): readonly FrameRow[] {
  if (ids.length === 0) return rows;
  const out = new Set(ids);
  return rows.filter(({ id }) => !out.has(id));
}
