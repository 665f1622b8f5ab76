import { areasOf, groupsOfPacks } from '../../protecting/areas';
import type { Published, PublishedArea } from '../../protecting/published';
import { measureAddress } from '../../selection/measure-address';
import { OPENING_SELECTION } from '../../selection/selection';
import { AGE_GROUPS } from '../../vocabulary/demographics';
import { BOROUGHS } from '../../vocabulary/places';
import { kindOf } from './pack-context';
import type { PackScope } from './pack-scope';

/** The boxes of any sheet that mean an area of a pack. */
export function boroughsIn({ level, area }: Pick<PublishedArea, 'level' | 'area'>): readonly string[] {
  const found = areasOf(level, groupsOfPacks()).find(({ id }) => id === area);
  return found?.boroughs.flatMap((place) => BOROUGHS[place]?.code ?? []) ?? [];
}

/** Ages from 10 to 17: what is ticked where a sheet opens. */
export const CHILDREN = AGE_GROUPS.find(({ id }) => id === 'child')?.codes ?? [];

/** The boxes that mean a band of ages of a pack. */
export const codesOfAge = (id: string): readonly string[] =>
  ({ all: CHILDREN, '10-14': bandOf('10-14'), '15-17': [...bandOf('15'), ...bandOf('16-17'), 'b15-17'] })[id] ?? [];
const bandOf = (id: string): readonly string[] => AGE_GROUPS.find((group) => group.id === id)?.codes ?? [];

/** The address of what a pack measures of a scope, as a sheet of records has it: every event counts. */
export function measureOfPack({ pack: { facts } }: Published, { area, age }: PackScope): string {
  const kind = kindOf(facts.kind);
  return measureAddress(kind, {
    ...OPENING_SELECTION,
    unit: 'events',
    outcomes: { [kind]: facts.outcome },
    bases: { [kind]: facts.base },
    ticks: {
      ...(area.level === 'london' ? {} : { borough: boroughsIn(area) }),
      ...(age === 'all' ? {} : { age: codesOfAge(age) }),
    },
  });
}
