import type { PresentedControl } from '../../presentation/figure';

/** One value of a line of choices, with the words before it. */
export interface ChoiceItem {
  readonly control: PresentedControl;
  readonly before: string;
  readonly value: string;
  /** There is something to choose: the value is a button. */
  readonly open: boolean;
}

/** "Measured: community resolution, out of every decision." */
export interface ChoiceLine {
  readonly lead: string;
  readonly items: readonly ChoiceItem[];
}

/** The choices of a sheet in one line; those of one figure a line each, led by their legend. */
export function choiceLines(controls: readonly PresentedControl[], ofFigure: boolean): readonly ChoiceLine[] {
  if (ofFigure) return controls.map((control) => ({ lead: control.legend, items: itemsOf(control) }));
  return controls.length ? [{ lead: 'Measured', items: controls.flatMap(itemsOf) }] : [];
}

function itemsOf(control: PresentedControl): readonly ChoiceItem[] {
  const { day, options, before, free } = control;
  const chosen = options.filter((option) => option.chosen);
  const open = options.length > 1 || day !== undefined || free === true;
  const values = day ? [day.said || 'no day set'] : chosen.map(({ said, label }) => said ?? label);
  return (values.length ? values : ['nothing']).map((value, place) => ({
    control,
    before: place === 0 && before ? `${before} ` : '',
    value,
    open,
  }));
}
