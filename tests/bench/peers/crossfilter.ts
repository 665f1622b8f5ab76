import crossfilter from 'crossfilter2';
import { type Accepted, type Cases, codesOf, columnOf, type Peer } from './peer';

/** crossfilter2 with row numbers as records and codes as values; a restriction to one run of codes is a range. */
export function crossfiltered(cases: Cases): Peer {
  const filter = crossfilter(Array.from({ length: cases.rows }, (_, row) => row));
  const dimensions = cases.parts.map(({ column }) => {
    const codes = columnOf(cases, column);
    return filter.dimension((row) => codes[row] ?? 0);
  });
  const groups = dimensions.map((dimension) => dimension.group<number, number>());
  const [ethnicity] = dimensions;
  if (!ethnicity) throw new Error('There is no part to filter by.');
  const second = columnOf(cases, cases.outcome.column);
  const { size } = cases.outcome;
  // A group of ethnicity's own dimension leaves its restriction out, as the drawings do.
  const mix = ethnicity.group<number, Float64Array>().reduce(
    (counts, row) => added(counts, second[row] ?? 0, 1),
    (counts, row) => added(counts, second[row] ?? 0, -1),
    () => new Float64Array(size),
  );
  const sizeOfFirst = cases.parts[0]?.size ?? 0;
  return {
    restrict(part, accepted) {
      restrictTo(dimensions[part], accepted);
      const whole = new Float64Array(sizeOfFirst * size);
      for (const { key, value } of mix.all()) whole.set(value, Number(key) * size);
      return { parts: groups.map((group, place) => countsOf(group.all(), cases.parts[place]?.size ?? 0)), mix: whole };
    },
  };
}

function added(counts: Float64Array, code: number, by: number): Float64Array {
  counts[code] = (counts[code] ?? 0) + by;
  return counts;
}

function countsOf(all: readonly { readonly key: number; readonly value: number }[], size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const { key, value } of all) counts[key] = value;
  return counts;
}

function restrictTo(dimension: crossfilter.Dimension<number, number> | undefined, accepted: Accepted): void {
  if (!accepted) {
    dimension?.filterAll();
    return;
  }
  const codes = codesOf(accepted);
  const [first = 0, last = 0] = [codes[0], codes.at(-1)];
  if (codes.length === 1) dimension?.filterExact(first);
  else if (codes.length === last - first + 1) dimension?.filterRange([first, last + 1]);
  else dimension?.filterFunction((code) => accepted[Number(code)] === 1);
}
