import type { Published } from '../../protecting/published';
import { measureAddress } from '../../selection/measure-address';
import { OPENING_SELECTION } from '../../selection/selection';
import { AGE_GROUPS } from '../../vocabulary/demographics';
import { kindOf } from './pack-context';
import type { PackScope } from './pack-scope';

/** Ages from 10 to 17: what is ticked where a sheet opens. */
export const CHILDREN = AGE_GROUPS.find(({ id }) => id === 'child')?.codes ?? [];

/** The boxes that mean a band of ages of a pack. */
export const codesOfAge = (id: string): readonly string[] =>
  ({ all: CHILDREN, '10-14': bandOf('10-14'), '15-17': [...bandOf('15'), ...bandOf('16-17'), 'b15-17'] })[id] ?? [];
const bandOf = (id: string): readonly string[] => AGE_GROUPS.find((group) => group.id === id)?.codes ?? [];

/**
 * The address of what a pack measures of a scope, as a sheet of records has it: every event counts. Empty, as for what
 * measures nothing, where the pack does not say of which boroughs its area is made.
 */
export function measureOfPack({ pack: { facts } }: Published, { area, age }: PackScope): string {
  if (!area.boroughs) return '';
  const kind = kindOf(facts.kind);
  return measureAddress(kind, {
    ...OPENING_SELECTION,
    unit: 'events',
    outcomes: { [kind]: facts.outcome },
    bases: { [kind]: facts.base },
    ticks: {
      ...(area.level === 'london' ? {} : { borough: area.boroughs }),
      ...(age === 'all' ? {} : { age: codesOfAge(age) }),
    },
  });
}
