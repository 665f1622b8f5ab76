import { ADMISSION } from '../vocabulary/decisions';
import { concordanceOf, matrixByGroup } from '../measures/matrix';
import { concordanceFigure } from '../presentation/figures/concordance-figure';
import { followedFigure } from '../presentation/figures/followed-figure';
import { sumOf } from '../questions/crossed';
import { crossTable } from '../questions/cross-table';
import { countedFigure, needs } from './declaring/plan';
import { withPublished } from './published';

/** Recommendation against decision. */
export const concordancePlan = withPublished(
  countedFigure({
    id: 'concordance',
    byFirst: 'a recommendation belongs to one decision',
    later: true,
    silent: needs('yot_recommendation'),
    ask: (asked) => crossTable(asked, 'concordance', ['ethnicity', 'yot_recommendation', 'disposal']),
    measure: (table, { contract, rows, referenceOf }) => concordanceOf(table, contract.ladder, rows, referenceOf),
    present: concordanceFigure,
  }),
  () => 'recommendation',
);

/** What followed each answer at interview. */
export const afterAdmissionPlan = countedFigure({
  id: 'after-admission',
  byFirst: 'an answer at interview belongs to one decision',
  later: true,
  silent: needs('admission'),
  ask: (asked) => crossTable(asked, 'after-admission', ['ethnicity', 'admission', 'disposal']),
  measure: (table, { contract, rows }) => ({
    matrix: matrixByGroup(
      table,
      rows,
      ADMISSION.codes.map(({ code, label }) => ({ id: code, label, codes: [code] })),
      contract.ladder.steps,
    ),
    without: sumOf(table, [null, ['NR', 'NX'], null]).count,
  }),
  present: followedFigure,
});
