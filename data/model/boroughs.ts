import { BOROUGHS, OUTSIDE_LONDON } from '../../src/vocabulary/places';

/** How the Asian children of a borough divide into the five detailed groups. */
export type AsianProfile = 'bangladeshi' | 'indian' | 'pakistani' | 'mixed';

/**
 * What the model assumes about one borough. All figures are SYNTHETIC: rounded and perturbed from general knowledge
 * of London, never copied from a published table.
 */
export interface BoroughAssumption {
  /** Children aged 10 to 17. */
  readonly children: number;
  /** Percentages Asian, Black, Mixed, White, Other; they sum to 100. */
  readonly shares: readonly [number, number, number, number, number];
  /** Share of White children who are "Any other White". */
  readonly otherWhite: number;
  readonly asianProfile: AsianProfile;
  /** Share of Black children who are Caribbean. */
  readonly caribbean: number;
  /** How many children are brought to notice, against 1 for an average borough; the same for every group. */
  readonly activity: number;
  /** How readily the borough charges, against 1; the same for every group. */
  readonly chargingPractice: number;
}

const borough = (
  children: number,
  shares: BoroughAssumption['shares'],
  otherWhite: number,
  asianProfile: AsianProfile,
  caribbean: number,
  activity: number,
  chargingPractice: number,
): BoroughAssumption => ({ children, shares, otherWhite, asianProfile, caribbean, activity, chargingPractice });

const BY_SHORT_NAME: Readonly<Record<string, BoroughAssumption>> = {
  CIT: borough(700, [21, 8, 9, 58, 4], 0.33, 'mixed', 0.2, 1.0, 1.04),
  BDG: borough(27000, [27, 31, 8, 32, 2], 0.32, 'pakistani', 0.2, 1.15, 1.02),
  BAR: borough(40300, [18, 11, 9, 55, 7], 0.29, 'indian', 0.2, 0.8, 0.97),
  BEX: borough(25400, [11, 23, 7, 58, 1], 0.1, 'mixed', 0.2, 0.94, 1.08),
  BRE: borough(30200, [29, 28, 7, 27, 9], 0.48, 'indian', 0.3, 1.03, 1.06),
  BRO: borough(33200, [9, 12, 10, 66, 3], 0.09, 'mixed', 0.2, 0.85, 1.06),
  CAM: borough(24100, [19, 15, 12, 48, 6], 0.34, 'bangladeshi', 0.2, 1.02, 0.97),
  CRO: borough(42500, [18, 32, 14, 34, 2], 0.2, 'pakistani', 0.36, 1.2, 1.03),
  EAL: borough(35300, [30, 17, 11, 34, 8], 0.39, 'indian', 0.26, 1.02, 1.08),
  ENF: borough(35900, [11, 28, 10, 41, 10], 0.38, 'mixed', 0.2, 1.05, 1.08),
  GRN: borough(26900, [11, 36, 10, 40, 3], 0.22, 'mixed', 0.2, 1.03, 0.96),
  HAC: borough(25200, [11, 32, 10, 39, 8], 0.26, 'mixed', 0.3, 1.15, 1.05),
  HMS: borough(15400, [9, 22, 12, 52, 5], 0.35, 'mixed', 0.2, 0.91, 1.05),
  HGY: borough(25500, [8, 24, 12, 48, 8], 0.37, 'mixed', 0.28, 1.15, 1.04),
  HRW: borough(25600, [49, 10, 8, 27, 6], 0.46, 'indian', 0.2, 0.72, 1.09),
  HAV: borough(23800, [11, 15, 7, 64, 3], 0.11, 'mixed', 0.2, 0.92, 0.91),
  HIL: borough(29600, [36, 13, 9, 37, 5], 0.21, 'indian', 0.2, 1.07, 1.04),
  HOU: borough(25800, [37, 14, 8, 35, 6], 0.32, 'indian', 0.2, 1.05, 1.01),
  ISL: borough(17100, [8, 29, 14, 43, 6], 0.25, 'mixed', 0.2, 1.2, 0.94),
  KEN: borough(12700, [8, 14, 12, 58, 8], 0.48, 'mixed', 0.2, 0.9, 1.04),
  KIN: borough(17200, [19, 5, 11, 61, 4], 0.17, 'mixed', 0.2, 0.75, 1.0),
  LAM: borough(26600, [6, 43, 13, 33, 5], 0.27, 'mixed', 0.3, 1.2, 0.98),
  LEW: borough(27800, [8, 41, 13, 34, 4], 0.22, 'mixed', 0.34, 1.1, 0.96),
  MER: borough(19000, [20, 15, 11, 51, 3], 0.27, 'mixed', 0.2, 0.9, 1.06),
  NEW: borough(34400, [48, 26, 7, 17, 2], 0.52, 'bangladeshi', 0.2, 1.05, 0.91),
  RED: borough(33900, [55, 10, 8, 23, 4], 0.34, 'pakistani', 0.2, 0.82, 0.93),
  RIC: borough(19600, [10, 2, 10, 75, 3], 0.17, 'mixed', 0.2, 0.7, 0.96),
  SOU: borough(26300, [8, 44, 11, 32, 5], 0.21, 'mixed', 0.2, 1.15, 1.04),
  SUT: borough(22000, [22, 8, 9, 59, 2], 0.15, 'mixed', 0.2, 0.85, 0.9),
  TOW: borough(29000, [63, 12, 7, 15, 3], 0.22, 'bangladeshi', 0.2, 1.1, 1.02),
  WLT: borough(25100, [25, 21, 12, 38, 4], 0.35, 'pakistani', 0.32, 0.89, 0.96),
  WAN: borough(24700, [12, 18, 12, 55, 3], 0.26, 'mixed', 0.2, 1.04, 0.96),
  WES: borough(20700, [18, 14, 13, 40, 15], 0.43, 'bangladeshi', 0.2, 1.2, 1.06),
};

/** Events of children from outside London; no population stands behind them. */
const OUTSIDE = borough(0, [18, 18, 9, 50, 5], 0.2, 'mixed', 0.25, 1, 1);

/** Borough codes of the model in the order of the vocabulary, then "outside London". */
export const PLACES: readonly string[] = [...BOROUGHS.map(({ code }) => code), OUTSIDE_LONDON];

/** Place in PLACES of "outside London". */
export const OUTSIDE_INDEX = BOROUGHS.length;

/** The assumptions, one per entry of PLACES. */
export const ASSUMPTIONS: readonly BoroughAssumption[] = [
  ...BOROUGHS.map(({ short }) => {
    const found = BY_SHORT_NAME[short];
    if (!found) throw new Error(`Borough ${short} has no assumptions in data/model/boroughs.ts.`);
    return found;
  }),
  OUTSIDE,
];

/** The code of a borough by its three letters; a misspelling is refused. */
export function boroughCode(short: string): string {
  const found = BOROUGHS.find((entry) => entry.short === short);
  if (!found) throw new Error(`No borough is called ${short}.`);
  return found.code;
}
