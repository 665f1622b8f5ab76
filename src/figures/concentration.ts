import { BOROUGH_UNIT } from '../dataset/kinds/common-columns';
import { columnContract } from '../dataset/kinds/extracts';
import { concentrationOf } from '../measures/concentration';
import { concentrationFigure, type UnitWords } from '../presentation/figures/concentration-figure';
import { SECTION } from '../presentation/section-titles';
import { concentration, unitColumn } from '../questions/concentration';
import type { QueryContext } from '../questions/question';
import { labelOf } from '../vocabulary/code-list';
import { BOROUGH, BOROUGHS } from '../vocabulary/places';
import { queriedFigure } from './declaring/queried';

const BOROUGH_UNITS: UnitWords = {
  ...BOROUGH_UNIT,
  labelOf: (name) => labelOf(BOROUGH, name),
  order: [...BOROUGHS].sort((a, b) => a.label.localeCompare(b.label, 'en-GB')).map(({ code }) => code),
};

/** What the units of an extract are called, and in which order they stand. */
function unitsOf(asked: Pick<QueryContext, 'dataset' | 'contract'>): UnitWords {
  const { contract } = asked;
  const column = unitColumn(asked);
  if (column === BOROUGH_UNIT.column) return BOROUGH_UNITS;
  const list = columnContract(contract, column)?.codes;
  return {
    ...contract.unit,
    labelOf: (name) => (list ? labelOf(list, name) : name),
    order: list?.codes.map(({ code }) => code) ?? [],
  };
}

/** Share of the events that come from few children and few units. */
export const concentrationPlan = queriedFigure({
  id: 'concentration',
  name: 'How events gather on few children',
  asks: 'Do a few children account for many of the events?',
  said: ['repeat children', 'few children', 'concentration', 'same children'],
  uses: ['unit'],
  section: SECTION.records,
  counting: ({ contract }) => `Every ${contract.event.one} counts.`,
  ask: concentration,
  measure: (cells) => concentrationOf(cells),
  present: (value, context) => concentrationFigure(value, context, unitsOf(context)),
});
