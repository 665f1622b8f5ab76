import { spellings } from '../../vocabulary/code-list';
import { type Outcome, refusal, success } from '../../vocabulary/failure';
import { AREA_KIND, type AreaGroup, type AreaKind } from '../../vocabulary/places';
import { lackingColumns, type PlainTable, readEach } from './plain-table';
import { BOROUGH_SPELLINGS } from './population-words';
import { AREA_CONTRACT, neededColumns } from './reference-contract';

/** Columns of the table of areas: one row for each borough of each area. */
export const AREA_COLUMNS = neededColumns(AREA_CONTRACT);

const KINDS: readonly AreaKind[] = ['youth_justice_service', 'police_command_unit', 'court_user_group'];
const KIND_SPELLINGS: ReadonlyMap<string, string> = new Map(
  [...spellings(AREA_KIND)].filter(([, kind]) => KINDS.some((one) => one === kind)),
);

/** Reads areas that are ticked together: youth justice services, command units, court user groups. */
export function areaGroups(table: PlainTable): Outcome<readonly AreaGroup[]> {
  const lacking = lackingColumns(table, AREA_COLUMNS, 'a table of areas');
  if (lacking) return refusal(lacking);
  const read = readEach(table, (row) => ({
    kind: row.oneOf('kind', KIND_SPELLINGS, `one of ${KINDS.join(', ')}`),
    id: row.text('id'),
    label: row.text('label'),
    borough: row.oneOf('borough', BOROUGH_SPELLINGS, 'GSS code or name of a London borough'),
  }));
  if (!read.ok) return read;
  const areas = new Map<string, AreaGroup>();
  for (const { kind: name, id, label, borough } of read.value) {
    const kind = KINDS.find((one) => one === name);
    if (!kind) continue;
    const area = areas.get(id) ?? { kind, id, label, boroughs: [] };
    areas.set(id, { ...area, boroughs: [...new Set([...area.boroughs, borough])] });
  }
  return success([...areas.values()]);
}
