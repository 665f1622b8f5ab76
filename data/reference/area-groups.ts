import { COURT_USER_GROUPS, POLICE_COMMAND_UNITS, YOUTH_JUSTICE_SERVICES } from '../../src/vocabulary/places';
import { type Table, textColumn } from './table';

/** Area kind, area and borough, one row per pair; the words of the vocabulary, no area invented. */
export function areaGroupsTable(): Table {
  const areas = [...YOUTH_JUSTICE_SERVICES, ...POLICE_COMMAND_UNITS, ...COURT_USER_GROUPS];
  const rows = areas.flatMap(({ kind, id, label, boroughs }) =>
    boroughs.map((borough) => ({ kind, id, label, borough })),
  );
  return {
    rows: rows.length,
    columns: (['kind', 'id', 'label', 'borough'] as const).map((name) =>
      textColumn(
        name,
        rows.map((row) => row[name]),
      ),
    ),
  };
}
