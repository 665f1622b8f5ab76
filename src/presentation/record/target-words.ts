import type { LocalTarget } from '../../record/record';
import { fixed } from '../../vocabulary/written';
import type { PresentedSheet, Run } from '../figure';

/** What stands where a body sets a target for itself. */
export const TARGET = {
  none: 'None set. A target is a body’s own: nobody outside assesses it, and no figure is coloured by it.',
  number: 'Number in 100, if a line is to be drawn',
  notNumber: 'A number from 0 to 100: the one before stands.',
  draw: 'Draw it where this is shown',
  drawn: 'Drawn as a line where this is shown:',
  leave: 'Draw it nowhere',
  needsMeasure: 'A line is drawn once you say where: turn to the sheet that shows it, tick the boxes, and come back.',
  needsNumber: 'A line is drawn once there is a number.',
} as const;

/** "40 in 100", "37.5 in 100" of a number that a body typed. */
export const inHundred = (at: number): string => `${fixed(at, Number.isInteger(at) ? 0 : 1)} in 100`;

/** Whether a line can be drawn of it: a number and a measure were told. */
export const isDrawn = ({ at, measure }: Pick<LocalTarget, 'at' | 'measure'>): boolean => at !== null && measure !== '';

/** What a sheet measures and of whom, months apart: "Charge, out of those arrested, children; Haringey, aged 10 to 17". */
export function measureInWords({ controls, selection }: Pick<PresentedSheet, 'controls' | 'selection'>): string {
  const chosen = (id: string): readonly string[] =>
    controls
      .filter((control) => control.id === id)
      .flatMap(({ options }) => options.find((one) => one.chosen)?.label ?? []);
  const ofWhom = selection.flatMap((run) => (isOfWhom(run) ? [run.strong] : []));
  return [...chosen('outcome'), ...chosen('base'), ...chosen('unit'), ...ofWhom].join(', ');
}

const isOfWhom = (run: Run): run is { readonly strong: string; readonly part?: string } =>
  typeof run !== 'string' && 'strong' in run && run.part !== 'month' && run.part !== 'ethnicity';
