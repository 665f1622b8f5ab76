import { EXTRACT_KINDS } from '../../dataset/kinds/extracts';
import { Misfit, misfit, within } from '../../documents/misfit';
import { fieldsOf, flag, identifier, listOf, moment, oneOf, orNull, recordOf, text } from '../../documents/shapes';
import { LIMITS } from '../review/limits';
import { isRecused, JOINT } from '../review/view';
import { type CaseworkFile, FORMAT, MARKING } from './casework-file';
import { drawShape } from './draw-shapes';
import { columnShape, memberShape, reviewShape, sheetShape } from './review-shapes';

const id = identifier(LIMITS.id);

const shape = fieldsOf<CaseworkFile>({
  ...{ format: oneOf([FORMAT]), marking: oneOf([MARKING]), id, begun: moment, kind: oneOf(EXTRACT_KINDS) },
  source: text(100_000),
  ...{ sheet: sheetShape, sheets: listOf(sheetShape, LIMITS.sheets), columns: listOf(columnShape, LIMITS.columns) },
  ...{ blindPass: flag, members: listOf(memberShape, LIMITS.members), active: orNull(id) },
  draws: listOf(drawShape, LIMITS.draws),
  reviews: recordOf(id, reviewShape, LIMITS.cases),
  earlier: listOf(id, LIMITS.earlier),
});

/** A value in the format of today as a casework file; throws a `Misfit` for the first thing that does not fit. */
export function caseworkIn(value: unknown): CaseworkFile {
  const file = shape(value);
  within('draws', () => onlyOnce(file.draws));
  within('members', () => onlyOnce(file.members));
  within('sheet', () => onlyOnce(file.sheet.questions));
  if (file.sheet.kind !== file.kind) throw misfit(file.sheet.kind, `a sheet for ${file.kind}`);
  if (file.active !== null && !file.draws.some((draw) => draw.id === file.active)) {
    throw new Misfit('the id of none', 'the id of a draw in the file', ['active']);
  }
  within('reviews', () => agreeing(file));
  return file;
}

function onlyOnce(things: readonly { readonly id: string }[]): void {
  const seen = new Set<string>();
  for (const thing of things) {
    if (seen.has(thing.id)) throw misfit(thing.id, 'each id once');
    seen.add(thing.id);
  }
}

/** Reviews are of drawn cases, by members, and a recused member has none that counts. */
function agreeing({ draws, members, reviews }: CaseworkFile): void {
  const drawn = new Set(draws.flatMap(({ cases }) => cases.map((one) => one.id)));
  const reviewers = new Set([JOINT, ...members.map((member) => member.id)]);
  for (const [caseId, review] of Object.entries(reviews)) {
    within(caseId, () => {
      if (review.caseId !== caseId || !drawn.has(caseId)) throw misfit(review.caseId, 'a case that was drawn');
      const named = [...review.interests, ...review.apart].map(({ member }) => member);
      for (const reviewer of [...Object.keys(review.views), ...named]) {
        if (!reviewers.has(reviewer)) throw misfit(reviewer, 'a member of the panel');
      }
      const recused = Object.keys(review.views).find((reviewer) => isRecused(review, reviewer));
      if (recused !== undefined) throw misfit(recused, 'no view of a member with an interest');
    });
  }
}
