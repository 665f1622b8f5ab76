/** What a bench measured: a name, the numbers in milliseconds, and the budget they are held against. */
export interface Measured {
  readonly name: string;
  readonly runs: readonly number[];
  /** "p95 <= 150 ms" in words; the bench reports, it never fails. */
  readonly budget?: string;
}

/** A figure that compares two measurements of one run. */
export interface Ratio {
  readonly name: string;
  readonly ratio: number;
  readonly budget?: string;
}

/** The value below which the given part of the runs lie, by linear interpolation. */
export function quantile(runs: readonly number[], part: number): number {
  const sorted = [...runs].sort((a, b) => a - b);
  const place = (sorted.length - 1) * part;
  const [low, high] = [sorted[Math.floor(place)] ?? NaN, sorted[Math.ceil(place)] ?? NaN];
  return low + (high - low) * (place - Math.floor(place));
}

/** Table rows for people: name, runs, median, p95, budget. */
export function tableOf(measured: readonly Measured[], ratios: readonly Ratio[]): string {
  const rows = [
    ['what', 'runs', 'median ms', 'p95 ms', 'budget'],
    ...measured.map(({ name, runs, budget = '' }) => [
      name,
      String(runs.length),
      quantile(runs, 0.5).toFixed(0),
      quantile(runs, 0.95).toFixed(0),
      budget,
    ]),
    ...ratios.map(({ name, ratio, budget = '' }) => [name, '', ratio.toFixed(2), '', budget]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
