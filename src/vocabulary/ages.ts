/** Ages in whole years, both ends inside; `to` is Infinity for "and over". */
export interface Ages {
  readonly from: number;
  readonly to: number;
}

/** What a band of ages without single years spans: "b15-17", "b18+", "b34+" (over 34); null for any other code. */
export function bandOf(code: string): Ages | null {
  if (code === 'b34+') return { from: 35, to: Infinity };
  const band = /^b(\d+)(?:-(\d+)|\+)$/.exec(code);
  return band ? { from: Number(band[1]), to: band[2] === undefined ? Infinity : Number(band[2]) } : null;
}

/** What any code of age spans; null where the age is not known. */
export function agesOf(code: string): Ages | null {
  if (code === 'u10') return { from: 0, to: 9 };
  if (code === '25+') return { from: 25, to: Infinity };
  return /^\d+$/.test(code) ? { from: Number(code), to: Number(code) } : bandOf(code);
}
