import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { Draw } from '../draw/draw';
import type { ReviewSheet } from '../review/sheet';
import { type CaseReview, emptyReview, type Member } from '../review/view';

/** The format that is written; older ones are brought to it, newer ones refused. */
export const FORMAT = 3;
export const MARKING = 'confidential';

/** All casework of one panel on one kind of extract. It says what was said of single children: confidential, never a record. */
export interface CaseworkFile {
  readonly format: typeof FORMAT;
  readonly marking: typeof MARKING;
  /** Drawn by chance when the file is begun; tells it from every other. */
  readonly id: string;
  /** ISO moment at which it was begun. */
  readonly begun: string;
  readonly kind: ExtractKind;
  /** SHA-256 of the file of the extract, or of each file, joined by "-". */
  readonly source: string;
  readonly sheet: ReviewSheet;
  /** Earlier versions of the sheet under which something was said. */
  readonly sheets: readonly ReviewSheet[];
  /** Columns of the extract that the chair shows of a case, in order. */
  readonly columns: readonly string[];
  /** Whether ethnicity is hidden until the verdict is given; the chair may turn it off. */
  readonly blindPass: boolean;
  readonly members: readonly Member[];
  /** Every draw that was made, used or not, in order. */
  readonly draws: readonly Draw[];
  /** The id of the draw whose cases are reviewed. */
  readonly active: string | null;
  readonly reviews: Readonly<Record<string, CaseReview>>;
  /** Ids of cases that were reviewed before this file was begun. */
  readonly earlier: readonly string[];
}

/** A file in which nothing was drawn yet. `id` is drawn by chance by the caller; `begun` is an ISO moment. */
export function newCasework(
  begun: Pick<CaseworkFile, 'id' | 'begun' | 'kind' | 'source' | 'sheet' | 'columns'>,
): CaseworkFile {
  return {
    ...{ format: FORMAT, marking: MARKING, ...begun, sheets: [], blindPass: true, members: [] },
    ...{ draws: [], active: null, reviews: {}, earlier: [] },
  };
}

/** The review of a case, empty where nothing was said of it. */
export function reviewOf({ reviews }: Pick<CaseworkFile, 'reviews'>, caseId: string): CaseReview {
  return (Object.hasOwn(reviews, caseId) ? reviews[caseId] : undefined) ?? emptyReview(caseId);
}

/** The draw whose cases are reviewed, or null. */
export function activeDraw({ draws, active }: Pick<CaseworkFile, 'draws' | 'active'>): Draw | null {
  return draws.find(({ id }) => id === active) ?? null;
}

/** Ids of all cases that no later draw should take: reviewed before this file, or spoken of in it. */
export function reviewedBefore({ earlier, reviews }: Pick<CaseworkFile, 'earlier' | 'reviews'>): readonly string[] {
  return [...new Set([...earlier, ...Object.keys(reviews)])];
}
