import { whole } from '../../vocabulary/written';
import { readRows } from '../../sql/rows';
import { type Statement, sql } from '../../sql/statement';
import { labelOf } from '../../vocabulary/code-list';
import { BOROUGH } from '../../vocabulary/places';
import type { Dataset, Finding } from '../kinds/dataset';
import { amount, finding, type QualityCheck, tableOf } from './check';
import { listed } from './quality-words';

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

const SO_WHAT =
  'Street resolutions are kept elsewhere by some services. Where they are missing, community resolutions are undercounted and every share of decisions is out of too few.';
const TO_DO =
  'Ask the supplier whether street community resolutions are in the extract; if not, say so beside every share.';

function noRoute(rows: readonly Borough[]): readonly Finding[] {
  const resolutions = sum(rows, (row) => row.resolutions);
  return [
    finding({
      id: 'street-not-told',
      severity: 'read beside',
      column: 'route',
      what: `Nothing tells which of the ${whole(resolutions)} community resolutions were given on the street.`,
      rows: resolutions,
      soWhat: SO_WHAT,
      toDo: TO_DO,
    }),
  ];
}

function noStreet(rows: readonly Borough[]): readonly Finding[] {
  const routed = sum(rows, (row) => row.routed);
  return [
    finding({
      id: 'street-none',
      severity: 'stops quoting',
      column: 'route',
      what: `None of the ${whole(routed)} community resolutions with a route is a street one.`,
      rows: routed,
      soWhat: SO_WHAT,
      toDo: TO_DO,
    }),
  ];
}

function boroughsWithout(rows: readonly Borough[]): readonly Finding[] {
  const places = rows.filter(({ borough }) => borough.startsWith('E09'));
  const some = rows.filter(({ street }) => street > 0);
  const share = sum(some, ({ street }) => street) / sum(some, ({ routed }) => routed);
  const without = places
    .filter(({ street, routed }) => street === 0 && (1 - share) ** routed < HARDLY_CHANCE)
    .map((row) => ({ ...row, label: labelOf(BOROUGH, row.borough) }))
    .sort((a, b) => a.label.localeCompare(b.label, 'en-GB'));
  if (!without.length) return [];
  return [
    finding({
      id: 'street-boroughs',
      severity: 'read beside',
      column: 'route',
      what: `${without.length === 1 ? '1 borough has' : `${without.length} boroughs have`} no street community resolution: ${listed(
        without.map(({ label }) => label),
        6,
      )}.`,
      rows: sum(without, ({ routed }) => routed),
      soWhat: SO_WHAT,
      toDo: 'Leave these boroughs out of comparisons between places, or ask them for their street resolutions.',
      table: {
        caption: 'Boroughs without a street resolution, and how many their usual share would give',
        columns: ['Borough', 'Community resolutions with a route', 'Street, expected'],
        rows: without.map(({ label, routed }) => [label, whole(routed), `about ${whole(share * routed)}`]),
      },
    }),
  ];
}
