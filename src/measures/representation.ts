import { type CrossTab, type Quantity, sumOf } from '../questions/cross-tab';
import type { PerChild } from '../questions/per-child';
import { type ChildSums, designEffectOfShare } from '../statistics/design-effect';
import { overRepresentation, type OverRepresentation } from '../statistics/over-representation';
import { unknownBoundsAgainstAllByPopulation } from '../statistics/unknown-bounds-against-all';
import { wilsonInterval } from '../statistics/wilson-interval';
import { BROAD_GROUPS, UNKNOWN_ETHNICITY } from '../vocabulary/ethnicity';
import { childSumsOfPart } from './child-sums';
import { type Claim, claimOf, FEWEST, maySpeak } from './claims';
import type { GroupRow, Measured, Range } from './measured';
import { peopleOf } from './population-sums';
import { whyWithheld } from './why-withheld';

export type RepresentationVerdict = 'over' | 'under' | 'could be chance' | 'too few to say';

/** A group's share of those counted beside its share of the people they come from. */
export interface Represented {
  /** Share of those counted whose ethnicity is known, 0 to 1. */
  readonly share: Range;
  /** Share of the population, 0 to 1; taken as known. */
  readonly expected: number;
  readonly measures: OverRepresentation;
  /** Least and most of ratio and gap, whoever those of unknown ethnicity are; null where none is unknown. */
  readonly bounds: RepresentationBounds | null;
  /** Children or events more (above 0) or fewer than if the group's share were its share of the population. */
  readonly excess: number;
  readonly verdict: RepresentationVerdict;
  /** What may be said of it, by how many are counted in all and in the group. */
  readonly claim: Claim;
}

/** What the unknown could make of a group's share of those counted, beside its share of the population. */
export interface RepresentationBounds {
  readonly ratio: Pick<Range, 'lower' | 'upper'>;
  readonly percentagePoints: Pick<Range, 'lower' | 'upper'>;
  /** Share of the unknown in the group at which its two shares are equal; null where there is none. */
  readonly tippingShare: number | null;
}

export interface RepresentationRow {
  readonly row: GroupRow;
  readonly count: Quantity;
  /** People of the group; null where the population does not give it. */
  readonly people: number | null;
  readonly represented: Measured<Represented>;
}

export interface Representation {
  readonly rows: readonly RepresentationRow[];
  /** Those of known ethnicity: what the shares are out of. */
  readonly known: Quantity;
  readonly unknown: Quantity;
  readonly total: Quantity;
  readonly people: number;
  /** Broad groups of which the population says nothing, by name: in neither share. */
  readonly missing: readonly string[];
  /** Events of those groups: left out of the base, as their people are. */
  readonly notGiven: Quantity;
}

const KNOWN = BROAD_GROUPS.flatMap(({ codes }) => codes);

/** Shares of those counted against shares of a population by ethnicity code, both within the same scope. */
export function representationOf(
  table: CrossTab,
  people: ReadonlyMap<string, number>,
  rows: readonly GroupRow[],
  given: ReadonlySet<string> = new Set(people.keys()),
  perChild: PerChild | null = null,
): Representation {
  const { codes, missing } = givenBy(given);
  const known = sumOf(table, [codes]);
  const everyone = peopleOf(people, KNOWN) ?? 0;
  const unknown = sumOf(table, [UNKNOWN_ETHNICITY]);
  const notGiven = sumOf(table, [KNOWN.filter((code) => !codes.includes(code))]);
  return {
    known,
    unknown,
    missing,
    notGiven,
    total: sumOf(table, [null]),
    people: everyone,
    rows: rows.map((row) => {
      const count = sumOf(table, [row.codes]);
      return {
        row,
        count,
        people: peopleOf(people, row.codes),
        represented: represented(row, {
          ...{ count, known, unknown, people: peopleOf(people, row.codes), everyone },
          repeats: perChild && childSumsOfPart(perChild, row.codes, codes),
          isMissing: row.codes.every((code) => !codes.includes(code)),
        }),
      };
    }),
  };
}

/** The codes of the broad groups that a population gives, and the names of those of which it does not. */
function givenBy(known: ReadonlySet<string>) {
  const given = BROAD_GROUPS.filter(({ id, codes }) => [id, ...codes].some((code) => known.has(code)));
  return {
    codes: given.flatMap(({ codes }) => codes),
    missing: BROAD_GROUPS.filter((group) => !given.includes(group)).map(({ label }) => label),
  };
}

interface Counts {
  readonly count: Quantity;
  readonly known: Quantity;
  readonly unknown: Quantity;
  readonly people: number | null;
  /** The population holds nobody of this group anywhere: it does not give it, which is not none. */
  readonly isMissing: boolean;
  readonly everyone: number;
  readonly repeats: ChildSums | null;
}

function represented({ kind }: GroupRow, counts: Counts): Measured<Represented> {
  const { count, known, people, everyone, isMissing, repeats } = counts;
  if (kind === 'unknown' || kind === 'total') return { ok: false, why: '' };
  if (count.withheld || known.withheld) return { ok: false, why: `${whyWithheld([count, known])}.` };
  if (people === null || isMissing) return { ok: false, why: 'The population does not give this group.' };
  const plain = { events: count.count, atRisk: known.count };
  const repeated = repeats ? { designEffect: designEffectOfShare(plain, repeats) } : {};
  const measures = overRepresentation({
    ...repeated,
    groupEvents: count.count,
    allEvents: known.count,
    groupPopulation: people,
    allPopulation: everyone,
  });
  const share = wilsonInterval({ ...plain, ...repeated });
  if (!measures.ok) return { ok: false, why: measures.reason };
  if (!share.ok) return { ok: false, why: share.reason };
  const expected = people / everyone;
  const excess = count.count - known.count * expected;
  const bounds = boundsOf({ ...counts, people });
  const claim = claimOf(plain, { events: 0, atRisk: known.count });
  const verdict = verdictOf(measures, claim, known.count);
  return { ok: true, value: { share, expected, measures, bounds, excess, verdict, claim } };
}

function boundsOf({ count, known, unknown, people, everyone }: Counts & { readonly people: number }) {
  if (!unknown.count || unknown.withheld) return null;
  const all = { events: known.count + unknown.count, exposure: everyone };
  const bounds = unknownBoundsAgainstAllByPopulation({ events: count.count, exposure: people }, all, unknown.count);
  if (!bounds.ok) return null;
  const { lower, upper, tippingShare } = bounds;
  const points = (ratio: number): number => 100 * (ratio - 1) * (people / everyone);
  return { ratio: { lower, upper }, percentagePoints: { lower: points(lower), upper: points(upper) }, tippingShare };
}

/** Limits in points nearer to no gap than this are printed as none. */
const AS_PRINTED = 0.05;

function verdictOf(
  { percentagePoints: { lower, upper } }: OverRepresentation,
  claim: Claim,
  counted: number,
): RepresentationVerdict {
  if (!maySpeak(claim)) return 'too few to say';
  if (lower >= AS_PRINTED) return 'over';
  if (upper <= -AS_PRINTED) return 'under';
  return counted < FEWEST.headline ? 'too few to say' : 'could be chance';
}
