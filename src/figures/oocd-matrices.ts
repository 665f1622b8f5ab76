import { ADMISSION } from '../vocabulary/criminal-justice';
import { concordanceOf, matrixByGroup } from '../measures/matrix';
import { concordanceFigure } from '../presentation/figures/concordance-figure';
import { followedFigure } from '../presentation/figures/followed-figure';
import { SECTION } from '../presentation/section-titles';
import { sumOf } from '../questions/cross-tab';
import { crossTabOf } from '../questions/cross-table';
import { countedFigure, needs, only } from './declaring/plan';

/** Recommendation against decision. */
export const concordancePlan = countedFigure({
  id: 'concordance',
  name: 'Recommendation against decision',
  asks: 'Was the recommendation of the youth justice service followed?',
  said: ['recommendation', 'did the police follow the panel', 'agreement', 'concordance'],
  uses: ['comparator', 'detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  byFirst: true,
  later: true,
  unavailable: needs('yot_recommendation'),
  ask: (asked) => crossTabOf(asked, 'concordance', ['ethnicity', 'yot_recommendation', 'disposal']),
  measure: (table, { contract, rows, referenceOf }) => concordanceOf(table, contract.ladder, rows, referenceOf),
  present: concordanceFigure,
  official: () => 'recommendation',
});

/** What followed each answer at interview. */
export const afterAdmissionPlan = countedFigure({
  id: 'after-admission',
  name: 'What followed each admission',
  asks: 'What followed each answer at interview?',
  said: ['after admission', 'after no comment'],
  uses: ['detail', 'unit'],
  section: SECTION.own,
  on: only('oocd'),
  byFirst: true,
  later: true,
  unavailable: needs('admission'),
  ask: (asked) => crossTabOf(asked, 'after-admission', ['ethnicity', 'admission', 'disposal']),
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
