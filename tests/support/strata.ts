import type { Strata } from '../../src/questions/stratified';

/** One ethnicity in one stratum, as a row. */
export interface StratumRow {
  readonly more: string;
  readonly stratum: number;
  readonly ethnicity: string;
  readonly at_risk: number;
  readonly events: number;
  readonly unknown: number;
  readonly sets: number;
  readonly withheld: number;
}

/** Rows as the counting worker gives them, column beside column. */
export function strataFrom(given: readonly StratumRow[]): Strata {
  const more = [...new Set(['', ...given.map((row) => row.more)])];
  const rows = more.flatMap((name) => given.filter((row) => row.more === name));
  const ethnicities = [...new Set(rows.map(({ ethnicity }) => ethnicity))];
  const strata = more.map((name) => [...new Set(rows.filter((row) => row.more === name).map((row) => row.stratum))]);
  const numbers = (of: (row: StratumRow) => number) => Float64Array.from(rows, of);
  return {
    ...{ more, ethnicities },
    which: Uint8Array.from(rows, (row) => more.indexOf(row.more)),
    stratum: Uint32Array.from(rows, (row) => strata[more.indexOf(row.more)]?.indexOf(row.stratum) ?? 0),
    code: Uint16Array.from(rows, ({ ethnicity }) => ethnicities.indexOf(ethnicity)),
    atRisk: numbers((row) => row.at_risk),
    events: numbers((row) => row.events),
    unknown: numbers((row) => row.unknown),
    sets: numbers((row) => row.sets),
    withheld: numbers((row) => row.withheld),
  };
}

/** The same as rows. */
export function rowsOfStrata(strata: Strata): readonly StratumRow[] {
  return Array.from(strata.stratum, (stratum, row) => ({
    more: strata.more[strata.which[row] ?? 0] ?? '',
    stratum,
    ethnicity: strata.ethnicities[strata.code[row] ?? 0] ?? '',
    at_risk: strata.atRisk[row] ?? 0,
    events: strata.events[row] ?? 0,
    unknown: strata.unknown[row] ?? 0,
    sets: strata.sets[row] ?? 0,
    withheld: strata.withheld[row] ?? 0,
  }));
}
