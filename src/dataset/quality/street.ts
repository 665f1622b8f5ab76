import { readRows } from '../../sql/rows';
import { type Statement, sql } from '../../sql/statement';
import { labelOf } from '../../vocabulary/code-list';
import { BOROUGH } from '../../vocabulary/places';
import type { Dataset } from '../kinds/dataset';
import type { Found } from '../kinds/found';
import { amount, type QualityCheck, tableOf } from './check';
import { found } from './found';

/** A borough without any is named where so many without one would happen less than once in a thousand. Our choice. */
const HARDLY_CHANCE = 0.001;

/** Community resolutions of each borough, all of them and those with a route. */
export function streetStatement(dataset: Dataset): Statement {
  const route = dataset.supplied.includes('route');
  const routed = (which: Statement): Statement => (route ? amount(dataset, which) : sql`0::double`);
  return sql`select borough::varchar as borough, ${amount(dataset)} as resolutions,
      ${routed(sql`route = 'street'`)} as street, ${routed(sql`route in ('street', 'panel')`)} as routed
    from ${tableOf(dataset)}
    where disposal = 'community_resolution'
    group by 1
    order by 1`;
}

interface Borough {
  readonly borough: string;
  readonly resolutions: number;
  readonly street: number;
  readonly routed: number;
}

const sum = (rows: readonly Borough[], of: (row: Borough) => number): number =>
  rows.reduce((total, row) => total + of(row), 0);

/** Are the community resolutions that officers give on the street in the file at all? */
export const streetCheck: QualityCheck = {
  id: 'street',
  looksFor: 'street community resolutions that are absent',
  applies: ({ supplied }) => supplied.includes('disposal'),
  ask: async ({ engine, dataset }) => {
    const number = { type: 'number' } as const;
    const rows = readRows(await engine.query(streetStatement(dataset)), {
      borough: { type: 'text' },
      resolutions: number,
      street: number,
      routed: number,
    });
    if (sum(rows, ({ resolutions }) => resolutions) === 0) return [];
    if (!dataset.supplied.includes('route') || sum(rows, ({ routed }) => routed) === 0) return noRoute(rows);
    return sum(rows, ({ street }) => street) === 0 ? noStreet(rows) : boroughsWithout(rows);
  },
};

function noRoute(rows: readonly Borough[]): readonly Found[] {
  const resolutions = sum(rows, (row) => row.resolutions);
  return [found('street-not-told', { severity: 'read beside', column: 'route' }, { rows: resolutions })];
}

function noStreet(rows: readonly Borough[]): readonly Found[] {
  const routed = sum(rows, (row) => row.routed);
  return [found('street-none', { severity: 'stops quoting', column: 'route' }, { rows: routed })];
}

function boroughsWithout(rows: readonly Borough[]): readonly Found[] {
  const places = rows.filter(({ borough }) => borough.startsWith('E09'));
  const some = rows.filter(({ street }) => street > 0);
  const share = sum(some, ({ street }) => street) / sum(some, ({ routed }) => routed);
  const without = places
    .filter(({ street, routed }) => street === 0 && (1 - share) ** routed < HARDLY_CHANCE)
    .map(({ borough, routed }) => ({ label: labelOf(BOROUGH, borough), routed, expected: share * routed }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  if (!without.length) return [];
  const counts = { rows: without.reduce((total, { routed }) => total + routed, 0), boroughs: without };
  return [found('street-boroughs', { severity: 'read beside', column: 'route' }, counts)];
}
