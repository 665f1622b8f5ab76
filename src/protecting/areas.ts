import {
  type AreaGroup,
  type AreaKind,
  BOROUGHS,
  COURT_USER_GROUPS,
  POLICE_COMMAND_UNITS,
  YOUTH_JUSTICE_SERVICES,
} from '../vocabulary/places';

/** How wide an area is, the smallest first. */
export type AreaLevel = 'borough' | AreaKind | 'london';

export const AREA_LEVELS: readonly AreaLevel[] = [
  ...(['borough', 'youth_justice_service', 'police_command_unit', 'court_user_group', 'london'] as const),
];

/** An area that a pack counts: the places of its boroughs in BOROUGHS. */
export interface PackArea {
  readonly id: string;
  readonly label: string;
  readonly boroughs: readonly number[];
}

/**
 * The areas that a pack may count. Court user groups may come from a reader's own file; command units and services are
 * the workbook's, so that every pack of the same choices has the same cells.
 */
export const groupsOfPacks = (own: readonly AreaGroup[] = COURT_USER_GROUPS): readonly AreaGroup[] => [
  ...YOUTH_JUSTICE_SERVICES,
  ...POLICE_COMMAND_UNITS,
  ...own.filter(({ kind }) => kind === 'court_user_group'),
];

/** Every area of a level, in order. @param groups areas made of boroughs, of any kind */
export function areasOf(level: AreaLevel, groups: readonly AreaGroup[]): readonly PackArea[] {
  if (level === 'london') return [{ id: 'london', label: 'London', boroughs: [...BOROUGHS.keys()] }];
  if (level === 'borough') return BOROUGHS.map(({ code, label }, place) => ({ id: code, label, boroughs: [place] }));
  return groups
    .filter(({ kind }) => kind === level)
    .map(({ id, label, boroughs }) => ({ id, label, boroughs: boroughs.map(placeOf).filter((place) => place >= 0) }));
}

const placeOf = (code: string): number => BOROUGHS.findIndex((borough) => borough.code === code);
