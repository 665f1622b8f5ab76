import { BROAD_GROUPS } from '../../vocabulary/ethnicity';
import { extractContract } from '../kinds/extracts';
import { trimmed } from './found-key';
import { agesIn } from './guess-age';
import type { Mapping } from './mapping';
import { saying } from './missing-marks';
import type { Preview } from './preview';
import type { ColumnPreview, ReadValue } from './preview-columns';
import type { ColumnProfile, FileProfile } from './profile';

/** Values of one column of a file whose rows may stand for the same children as other rows of it. */
export interface CountedTwice {
  /** total: "All" beside its parts; broad and detailed: "Asian" beside "Indian"; bands: "10-17" beside "15". */
  readonly as: 'total' | 'broad and detailed' | 'bands';
  /** Column of the file. */
  readonly column: string;
  /** The values that hold others in them, as found, most frequent first. */
  readonly values: readonly string[];
  readonly rows: number;
  /** Some of the values that stand in them, as found; empty for a total. */
  readonly parts: readonly string[];
}

/** What in a file may be counted twice, as its mapping reads it; to be told before it opens. */
export function countedTwice(mapping: Mapping, profile: FileProfile, preview: Preview): readonly CountedTwice[] {
  return [
    ...profile.columns.flatMap((column) => totalsIn(column, mapping, preview.columns)),
    ...preview.columns.flatMap((column) => overlapIn(column, mapping)),
  ];
}

/** "All", "Total", "All ages", "Both sexes", "All usual residents", "Grand total"; not "All other theft". */
const OF_ALL =
  'ages?|ethnic(?:it(?:y|ies)| groups?)?|groups?|persons?|people|children|boroughs?|areas?|forces?|offences?|outcomes?|sexes|genders?|residents?|disposals?|reasons?|categories|crimes?|periods?|pupils?|decisions?|courts?|races?';
const TOTAL = new RegExp(
  String.raw`^(?:(?:grand |sub-?\s?)?totals?|all|overall|everyone|everybody|both|persons|both sexes|both genders|combined)$|^(?:all|total)\s+(?:(?!other\b)\w+\s+){0,2}(?:${OF_ALL})$|^total\s*[:(–-]|\btotal\)?$`,
  'i',
);
/** What holds the boroughs, where a column has boroughs. */
const PLACE =
  /^(?:greater |inner |outer )?london(?: region| total)?$|^england(?: and wales)?$|^(?:united kingdom|uk|great britain|gb)$|^(?:mps|met|metropolitan police)(?: service| total)?$|^e12000007$|^[ek]92000001$|^k04000001$/i;

function totalsIn(
  column: ColumnProfile,
  mapping: Mapping,
  previews: readonly ColumnPreview[],
): readonly CountedTwice[] {
  const found = saying(column);
  const isOfPlaces = sourceOf(mapping, 'borough') === column.name;
  const totals = found.filter(({ value }) => {
    const text = trimmed(value ?? '');
    return (TOTAL.test(text) || (isOfPlaces && PLACE.test(text))) && !isRead(value, column.name, mapping, previews);
  });
  if (totals.length === 0 || totals.length === found.length) return [];
  return [
    {
      as: 'total',
      column: column.name,
      values: totals.map(({ value }) => value ?? ''),
      rows: totals.reduce((sum, { rows }) => sum + rows, 0),
      parts: [],
    },
  ];
}

/** Whether the mapping reads a value as a code: "both" is a reason of its own among reasons. */
const isRead = (value: string | null, from: string, mapping: Mapping, previews: readonly ColumnPreview[]): boolean =>
  previews.some(
    (one) =>
      one.codes.length > 0 &&
      sourceOf(mapping, one.column) === from &&
      one.values.some((found) => found.value === value && !['NX', 'NR'].includes(found.read)),
  );

function overlapIn({ column, values }: ColumnPreview, mapping: Mapping): readonly CountedTwice[] {
  const from = sourceOf(mapping, column);
  if (from === null) return [];
  if (column === 'ethnicity') return broadAndDetailed(from, values);
  const { type } = extractContract(mapping.kind).columns.find(({ name }) => name === column) ?? {};
  return type === 'age' ? bandsOver(from, values) : [];
}

/** A broad group alone beside groups within it: five groups and nineteen in one column, or a total of each five. */
function broadAndDetailed(column: string, values: readonly ReadValue[]): readonly CountedTwice[] {
  const read = (codes: readonly string[]) => values.filter((one) => codes.includes(one.read));
  const both = BROAD_GROUPS.filter(({ alone, members }) => read([alone]).length > 0 && read(members).length > 0);
  const broad = read(both.map(({ alone }) => alone));
  return broad.length === 0
    ? []
    : [twice('broad and detailed', column, broad, read(both.flatMap(({ members }) => members)))];
}

/** A band of ages beside ages or bands that lie in it. */
function bandsOver(column: string, values: readonly ReadValue[]): readonly CountedTwice[] {
  const spans = values.flatMap((one) => {
    const span = agesIn(one.value ?? '');
    return span ? [{ one, span }] : [];
  });
  const holds = (outer: readonly [number, number], inner: readonly [number, number]): boolean =>
    outer[0] <= inner[0] && inner[1] <= outer[1] && outer[1] - outer[0] > inner[1] - inner[0];
  const over = spans.filter(({ span }) => spans.some((other) => holds(span, other.span)));
  const within = spans.filter(({ span }) => spans.some((other) => holds(other.span, span)));
  return over.length === 0
    ? []
    : [
        twice(
          'bands',
          column,
          over.map(({ one }) => one),
          within.map(({ one }) => one),
        ),
      ];
}

function twice(
  as: CountedTwice['as'],
  column: string,
  holding: readonly ReadValue[],
  parts: readonly ReadValue[],
): CountedTwice {
  return {
    as,
    column,
    values: holding.map(({ value }) => value ?? ''),
    rows: holding.reduce((sum, { rows }) => sum + rows, 0),
    parts: parts.map(({ value }) => value ?? ''),
  };
}

function sourceOf({ columns }: Mapping, name: string): string | null {
  const source = Object.hasOwn(columns, name) ? columns[name] : undefined;
  return source && 'from' in source ? source.from : null;
}
