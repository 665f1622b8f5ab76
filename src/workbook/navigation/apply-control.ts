import { extractContract } from '../../dataset/kinds/extracts';
import { choose, withChange } from '../../selection/change';
import { isDay } from '../../selection/day';
import { toggleHeld } from '../../selection/matched-on';
import type { Comparator, Crossing, Detail, PeriodGrain, Selection, Unit, View } from '../../selection/selection';

const OFFERED = {
  comparator: ['asian', 'black', 'mixed', 'white', 'other', 'all_others', 'total'] satisfies Comparator[],
  detail: ['broad', 'nineteen', 'bame'] satisfies Detail[],
  unit: ['children', 'any', 'events'] satisfies Unit[],
  grain: ['quarter', 'half_year', 'financial_year'] satisfies PeriodGrain[],
  crossing: ['age_sex', 'care_status', 'send', 'area'] satisfies Crossing[],
} as const;

/** The selection after an option of a control was chosen; null where the control or option is not known. */
export function applyControl(
  { sheet, selection }: Pick<View, 'sheet' | 'selection'>,
  control: string,
  option: string,
): Selection | null {
  const one = <Value extends string>(offered: readonly Value[]) => offered.find((value) => value === option);
  switch (control) {
    case 'comparator':
      return replaced(selection, 'comparator', one(OFFERED.comparator));
    case 'detail':
      return replaced(selection, 'detail', one(OFFERED.detail));
    case 'unit':
      return replaced(selection, 'unit', one(OFFERED.unit));
    case 'grain':
      return replaced(selection, 'grain', one(OFFERED.grain));
    case 'crossing':
      return replaced(selection, 'crossing', one(OFFERED.crossing));
    case 'held':
      return sheet === 'overview'
        ? null
        : choose(selection, 'matchedOn', toggleHeld(extractContract(sheet), selection.matchedOn, option));
    case 'change':
      // A date field that was emptied takes the date away; one half typed changes nothing.
      return option === '' || isDay(option) ? withChange(selection, option || null) : null;
    case 'outcome':
      // A base belongs to its outcome, so it goes back to that outcome's own.
      if (sheet === 'overview') return null;
      return choose(
        choose(selection, 'outcomes', { ...selection.outcomes, [sheet]: option }),
        'bases',
        without(selection.bases, sheet),
      );
    case 'base':
      return sheet === 'overview' ? null : choose(selection, 'bases', { ...selection.bases, [sheet]: option });
    default:
      return null;
  }
}

function replaced<Field extends 'comparator' | 'detail' | 'unit' | 'grain' | 'crossing'>(
  selection: Selection,
  field: Field,
  value: Selection[Field] | undefined,
): Selection | null {
  return value === undefined ? null : choose(selection, field, value);
}

function without(bases: Selection['bases'], kind: keyof Selection['bases']): Selection['bases'] {
  return Object.fromEntries(Object.entries(bases).filter(([name]) => name !== kind));
}
