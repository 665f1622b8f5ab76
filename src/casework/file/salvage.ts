import { ownOf, type Shape } from '../../documents/shapes';
import type { Draw } from '../draw/draw';
import type { CaseReview } from '../review/view';
import type { CaseworkFile } from './casework-file';
import { caseworkIn } from './casework-shape';
import { drawShape } from './draw-shapes';
import { reviewShape } from './review-shapes';

/** What could be read of a file that is refused. */
export interface Salvage {
  readonly draws: readonly Draw[];
  readonly reviews: Readonly<Record<string, CaseReview>>;
  /** How many draws and reviews stand in the file, as far as that can be told. */
  readonly found: { readonly draws: number; readonly reviews: number };
  /** A whole file of what could be read; null where its head could not be read. */
  readonly file: CaseworkFile | null;
}

/** Reads, each by itself, the draws and reviews of a document that does not fit as a whole. */
export function salvaged(document: object): Salvage {
  const [drawn, reviewed] = [ownOf(document, 'draws'), ownOf(document, 'reviews')];
  const foundDraws: readonly unknown[] = Array.isArray(drawn) ? drawn : [];
  const foundReviews = typeof reviewed === 'object' && reviewed !== null ? Object.entries(reviewed) : [];
  const draws = foundDraws.flatMap((one) => readable(drawShape, one));
  const reviews = foundReviews.flatMap(([id, one]) => readable(reviewShape, one).filter(({ caseId }) => caseId === id));
  return {
    ...{ draws, reviews: byCase(reviews), file: fileOf(document, draws, reviews) },
    found: { draws: foundDraws.length, reviews: foundReviews.length },
  };
}

/** A document of what stands on whole lines of a text that is no JSON, as `writeCasework` writes its lines. */
export function documentOfLines(text: string): object {
  const draws: unknown[] = [];
  const fields: [string, unknown][] = [];
  const reviews: [string, unknown][] = [];
  for (const line of text.split('\n')) {
    const value = jsonOf(line.endsWith(',') ? line.slice(0, -1) : line);
    if (value === undefined) continue;
    if (ownOf(value, 'certificate') !== undefined) draws.push(value);
    else for (const [name, one] of Object.entries(value)) (isReview(one) ? reviews : fields).push([name, one]);
  }
  return { ...Object.fromEntries(fields), draws, reviews: Object.fromEntries(reviews) };
}

/** A line of the file is an object, or a field of one. */
function jsonOf(line: string): object | undefined {
  for (const json of [line, `{${line}}`]) {
    try {
      const value: unknown = JSON.parse(json);
      if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
    } catch {
      // Not by itself: it may be a field, or it is damaged.
    }
  }
  return undefined;
}

const isReview = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ownOf(value, 'caseId') !== undefined;

function readable<Thing>(shape: Shape<Thing>, value: unknown): readonly Thing[] {
  try {
    return [shape(value)];
  } catch {
    return [];
  }
}

const byCase = (reviews: readonly CaseReview[]): Readonly<Record<string, CaseReview>> =>
  Object.fromEntries(reviews.map((review) => [review.caseId, review]));

/** The head of the document with those draws and reviews that fit it; null where the head itself does not fit. */
function fileOf(document: object, draws: readonly Draw[], reviews: readonly CaseReview[]): CaseworkFile | null {
  const once = draws.filter(({ id }, place) => draws.findIndex((draw) => draw.id === id) === place);
  const active = once.some(({ id }) => id === ownOf(document, 'active')) ? ownOf(document, 'active') : null;
  const head = { earlier: [], ...document, draws: once, active };
  const [empty] = readable(caseworkIn, { ...head, reviews: {} });
  if (!empty) return null;
  const fitting = reviews.filter((one) => readable(caseworkIn, { ...empty, reviews: byCase([one]) }).length > 0);
  return { ...empty, reviews: byCase(fitting) };
}
