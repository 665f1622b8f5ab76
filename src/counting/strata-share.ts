/** The strata of one set of columns held, row beside row, as one share of an extract counted them; none twice. */
export interface StrataPart {
  readonly stratum: Float64Array<ArrayBuffer>;
  readonly code: Uint16Array<ArrayBuffer>;
  readonly atRisk: Float64Array<ArrayBuffer>;
  readonly events: Float64Array<ArrayBuffer>;
  readonly unknown: Float64Array<ArrayBuffer>;
  readonly withheld: Float64Array<ArrayBuffer>;
}

/** What one share of an extract made of the strata: one part for each set of columns held. */
export interface StrataShare {
  /** How many codes the strata are told apart by. */
  readonly codes: number;
  readonly parts: readonly StrataPart[];
}

/** What of a share can be handed over without a copy. */
export function buffersOfShare({ parts }: StrataShare): ArrayBuffer[] {
  return parts.flatMap((part) => Object.values(part).map(({ buffer }: StrataPart['code' | 'stratum']) => buffer));
}
