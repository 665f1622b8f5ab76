import { returnLines, returnOf, type ReturnPart, WHOLE_RETURN } from '../measures/order-return';
import { conditionsOfReturn } from '../measures/return-conditions';
import type { GroupRow } from '../measures/measured';
import { returnConditionsFigure } from '../presentation/figures/return-conditions-figure';
import { orderReturnFigure } from '../presentation/figures/order-return-figure';
import type { SheetContext } from '../presentation/context';
import { SECTION } from '../presentation/section-titles';
import { orderReturn, type ReturnedBy } from '../questions/order-return';
import { returnConditions } from '../questions/return-conditions';
import { NOT_RECOGNISED, NOT_RECORDED } from '../vocabulary/code-list';
import { SEX } from '../vocabulary/demographics';
import { countedFigure, needs, only } from './declaring/plan';
import { queriedFigure } from './declaring/queried';
import { periodCategories } from './rows/categories';

/** What is sent to MOPAC of knife crime prevention orders, in one layout each time: a paper of its own, on no sheet. */
export const orderReturnPlan = countedFigure({
  id: 'return',
  name: 'Return to MOPAC',
  asks: 'How many applications, orders and breaches were there in each quarter?',
  said: ['return', 'mopac return', 'by quarter'],
  uses: [],
  section: SECTION.own,
  on: only('kcpo'),
  wholeSpan: true,
  later: true,
  counting: () => '',
  ask: orderReturn,
  measure: (tables, context) => returnOf(tables, periodsOf(context), partsOf(context)),
  present: orderReturnFigure,
});

const NEEDED = ['positive_requirements', 'prohibitions'] as const;
const lacksBoth = needs(...NEEDED);

/** The conditions of the orders in the return, on the same lines: how many of each type. */
export const returnConditionsPlan = queriedFigure({
  id: 'return-conditions',
  name: 'Conditions in the return to MOPAC',
  asks: 'How many conditions did the orders of each quarter carry?',
  said: ['return', 'conditions by quarter'],
  uses: [],
  section: SECTION.own,
  on: only('kcpo'),
  ownMonths: 'file',
  counting: () => '',
  unavailable: (asked) => (NEEDED.some((column) => asked.dataset.supplied.includes(column)) ? null : lacksBoth(asked)),
  ask: returnConditions,
  measure: (rows, context) => {
    const { supplied } = context.dataset;
    const holds = { requirements: supplied.includes(NEEDED[0]), prohibitions: supplied.includes(NEEDED[1]) };
    return conditionsOfReturn(rows, returnLines(periodsOf(context), partsOf(context)), WHOLE_RETURN, holds);
  },
  present: returnConditionsFigure,
});

const periodsOf = ({ dataset }: SheetContext): ReturnType<typeof periodCategories> =>
  periodCategories(dataset, dataset.grain === 'month' ? 'quarter' : dataset.grain);

/** Nobody is where these are: the row says of what. */
const UNKNOWN = [NOT_RECORDED.code, NOT_RECOGNISED.code];

const SEXES: readonly ReturnPart[] = [
  ...SEX.codes.map(({ code, label }) => asPart('sex')({ id: `sex-${code}`, label, codes: [code] })),
  asPart('sex')({ id: 'sex-unknown', label: 'Sex not known', codes: UNKNOWN }),
];

function partsOf({ rows, ages, boroughs }: SheetContext): readonly ReturnPart[] {
  const groups = rows.filter(({ kind }: GroupRow) => kind !== 'total');
  return [
    ...groups.map(({ id, label, codes, kind }) =>
      asPart('ethnicity')({ id, label: kind === 'unknown' ? `Ethnicity ${label.toLowerCase()}` : label, codes }),
    ),
    ...ages.map(({ id, label, codes }) => asPart('age')({ id, label: `Age ${label}`, codes })),
    ...SEXES,
    ...boroughs.map(({ id, label, codes }) =>
      asPart('borough')({
        id,
        label: UNKNOWN.some((code) => codes.includes(code)) ? `Borough ${label.toLowerCase()}` : label,
        codes,
      }),
    ),
  ];
}

function asPart(by: ReturnedBy) {
  return ({
    id,
    label,
    codes,
  }: Pick<ReturnPart, 'id' | 'label'> & { readonly codes: readonly string[] }): ReturnPart => ({
    ...{ id, label, by, codes },
  });
}
