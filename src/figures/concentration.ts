import { concentrationOf } from '../measures/concentration';
import { concentrationFigure, type UnitWords } from '../presentation/figures/concentration-figure';
import { SECTION } from '../presentation/section-titles';
import { concentration, unitColumn } from '../questions/concentration';
import { labelOf } from '../vocabulary/code-list';
import { ESTABLISHMENT } from '../vocabulary/decisions';
import { BOROUGH, BOROUGHS } from '../vocabulary/places';
import { queriedFigure } from './declaring/plan';

const UNITS: Readonly<Record<string, UnitWords>> = {
  establishment: {
    one: 'establishment',
    many: 'establishments',
    labelOf: (name) => labelOf(ESTABLISHMENT, name),
    order: ESTABLISHMENT.codes.map(({ code }) => code),
  },
  referring_unit: { one: 'referring unit', many: 'referring units', labelOf: (name) => name, order: [] },
};

const PLACES: UnitWords = {
  one: 'borough',
  many: 'boroughs',
  labelOf: (name) => labelOf(BOROUGH, name),
  order: [...BOROUGHS].sort((a, b) => a.label.localeCompare(b.label, 'en-GB')).map(({ code }) => code),
};

/** Share of the events that come from few children and few units. */
export const concentrationPlan = queriedFigure({
  id: 'concentration',
  name: 'How events gather on few children',
  section: SECTION.records,
  counting: ({ contract }) => `Every ${contract.event.one} counts here, whatever the choice of what to count.`,
  ask: concentration,
  measure: (cells) => concentrationOf(cells),
  present: (value, context) => concentrationFigure(value, context, UNITS[unitColumn(context)] ?? PLACES),
});
