import { binomialProbability } from '../statistics/binomial-probability';
import type { Row } from '../sql/rows';
import type { streetResolutions } from '../questions/street-resolutions';
import { BOROUGH } from '../vocabulary/places';
import { labelOf } from '../vocabulary/code-list';
import type { Quantity } from './measured';
import { type Rate, rateOf } from './rates';

export interface BoroughRoutes {
  readonly code: string;
  readonly label: string;
  readonly street: Quantity;
  readonly panel: Quantity;
  readonly notRecorded: Quantity;
  /** Street out of those with a route recorded. */
  readonly rate: Rate;
}

export interface StreetResolutions {
  readonly rows: readonly BoroughRoutes[];
  readonly all: Omit<BoroughRoutes, 'code' | 'label'>;
  /** Boroughs without any, where so many without one would hardly be chance. */
  readonly none: readonly string[];
  /** Boroughs without any, with so few resolutions that this could be chance. */
  readonly noneByChance: readonly string[];
}

type BoroughCell = Row<ReturnType<typeof streetResolutions>['shape']>;

/** Below this chance, a borough that sent none at all is named as not sending them. Our choice. */
const HARDLY_CHANCE = 0.001;

/** Routes of community resolutions by borough, in alphabetical order, and the boroughs that sent none from the street. */
export function streetByBorough(cells: readonly BoroughCell[]): StreetResolutions {
  const rows = cells
    .map((cell) => ({ code: cell.borough, label: labelOf(BOROUGH, cell.borough), ...routes([cell]) }))
    .sort((a, b) => lastWhereNotBorough(a) - lastWhereNotBorough(b) || a.label.localeCompare(b.label, 'en-GB'));
  const empty = rows.filter(({ code, street }) => isBorough(code) && street.count === 0 && street.withheld === 0);
  const elsewhere = routes(cells.filter(({ borough }) => !empty.some(({ code }) => code === borough)));
  const share = elsewhere.rate.range.ok ? elsewhere.rate.range.value.estimate : 0;
  const chanceOfNone = ({ rate }: BoroughRoutes) => binomialProbability(0, rate.share.atRisk.count, share, 1 - share);
  return {
    rows,
    all: routes(cells),
    none: empty.filter((row) => chanceOfNone(row) < HARDLY_CHANCE).map(({ label }) => label),
    noneByChance: empty.filter((row) => chanceOfNone(row) >= HARDLY_CHANCE).map(({ label }) => label),
  };
}

function routes(cells: readonly BoroughCell[]): Omit<BoroughRoutes, 'code' | 'label'> {
  const sum = (of: (cell: BoroughCell) => number) => cells.reduce((total, cell) => total + of(cell), 0);
  const withheld = sum((cell) => cell.withheld);
  const street = { count: sum((cell) => cell.street), withheld };
  const panel = { count: sum((cell) => cell.panel), withheld };
  const atRisk = { count: street.count + panel.count, withheld };
  return {
    street,
    panel,
    notRecorded: { count: sum((cell) => cell.not_recorded), withheld },
    rate: rateOf({ events: street, atRisk }),
  };
}

const isBorough = (code: string): boolean => code.startsWith('E09');
const lastWhereNotBorough = ({ code }: { readonly code: string }): number => (isBorough(code) ? 0 : 1);
