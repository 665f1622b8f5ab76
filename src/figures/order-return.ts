import { returnOf, type ReturnPart } from '../measures/order-return';
import type { GroupRow } from '../measures/measured';
import { orderReturnFigure } from '../presentation/figures/order-return-figure';
import type { SheetContext } from '../presentation/context';
import { SECTION } from '../presentation/section-titles';
import { orderReturn, type ReturnedBy } from '../questions/order-return';
import { SEX } from '../vocabulary/demographics';
import { countedFigure, only } from './declaring/plan';
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
  measure: (tables, context) => {
    const { dataset } = context;
    const periods = periodCategories(dataset, dataset.grain === 'month' ? 'quarter' : dataset.grain);
    return returnOf(tables, periods, partsOf(context), context.boroughs.map(asPart('borough')));
  },
  present: orderReturnFigure,
});

const SEXES: readonly ReturnPart[] = [
  ...SEX.codes.map(({ code, label }) => asPart('sex')({ id: `sex-${code}`, label, codes: [code] })),
  asPart('sex')({ id: 'sex-unknown', label: 'Sex not known', codes: ['NR', 'NX'] }),
];

function partsOf({ rows, ages }: SheetContext): readonly ReturnPart[] {
  const groups = rows.filter(({ kind }: GroupRow) => kind !== 'total');
  return [
    ...groups.map(({ id, label, codes, kind }) =>
      asPart('ethnicity')({ id, label: kind === 'unknown' ? `Ethnicity ${label.toLowerCase()}` : label, codes }),
    ),
    ...ages.map(({ id, label, codes }) => asPart('age')({ id, label: `Age ${label}`, codes })),
    ...SEXES,
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
