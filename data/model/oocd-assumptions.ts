import type { PerGroup } from './groups';

/** Every number here is SYNTHETIC. Those marked PLANTED are the true effects that the workbook should find. */

/** PLANTED: decisions per child against White children (published: Black 4.8 and White 2.2 first-time entrants per 1,000). */
export const DECISION_RATE: PerGroup = { asian: 0.6, black: 4.8 / 2.2, mixed: 1.5, white: 1, other: 0.9 };

/** PLANTED: chance of "no comment" against White children, the same in every stratum. */
export const NO_COMMENT: PerGroup = { asian: 1.15, black: 1.5, mixed: 1.3, white: 1, other: 1.1 };
export const NO_COMMENT_WHITE = 0.24;
export const DENIED_WHITE = 0.17;

/** PLANTED: chance of a charge, of the five disposals, against White children alike in offence, gravity, admission, history. */
export const CHARGE: PerGroup = { asian: 1.05, black: 1.3, mixed: 1.2, white: 1, other: 1.05 };

/** PLANTED: chance of a community resolution, of the five disposals, against White children alike in the same things. */
export const RESOLUTION: PerGroup = { asian: 0.98, black: 0.88, mixed: 0.92, white: 1, other: 0.98 };

/** PLANTED: in this borough the charge effect for Black children is 1.25 times as strong. Chosen for its size alone. */
export const OUTLIER = { borough: 'CRO', group: 'black', times: 1.25 } as const;

/** PLANTED: boroughs whose extract holds no street community resolutions. */
export const NO_STREET_RESOLUTIONS: readonly string[] = ['HRW', 'HAV', 'KIN', 'MER'];

/** PLANTED: chance of no further action against White children with the same admission. */
export const NO_FURTHER_ACTION: PerGroup = { asian: 1, black: 1.1, mixed: 1.05, white: 1, other: 1 };

/** Highest chance of a charge of a White child in any stratum; it keeps every planted ratio exact below certainty. */
export const HIGHEST_CHARGE = 0.6;

export const AGE_WEIGHT: Readonly<Record<number, number>> = {
  ...{ 10: 0.06, 11: 0.13, 12: 0.3, 13: 0.62, 14: 0.95, 15: 1.25, 16: 1.45, 17: 1.55 },
};

type Offence =
  | 'violence'
  | 'weapons'
  | 'robbery'
  | 'drugs'
  | 'theft'
  | 'criminal_damage'
  | 'public_order'
  | 'sexual'
  | 'motoring'
  | 'other';

/** Offences of which each group is suspected, as weights. */
export const OFFENCES: Readonly<Record<keyof PerGroup, Readonly<Record<Offence, number>>>> = {
  asian: {
    violence: 29,
    weapons: 10,
    robbery: 7,
    drugs: 22,
    theft: 11,
    criminal_damage: 6,
    public_order: 7,
    sexual: 2,
    motoring: 4,
    other: 2,
  },
  black: {
    violence: 26,
    weapons: 15,
    robbery: 13,
    drugs: 21,
    theft: 9,
    criminal_damage: 5,
    public_order: 6,
    sexual: 2,
    motoring: 2,
    other: 1,
  },
  mixed: {
    violence: 30,
    weapons: 12,
    robbery: 9,
    drugs: 19,
    theft: 10,
    criminal_damage: 8,
    public_order: 7,
    sexual: 2,
    motoring: 2,
    other: 1,
  },
  white: {
    violence: 34,
    weapons: 7,
    robbery: 4,
    drugs: 16,
    theft: 13,
    criminal_damage: 12,
    public_order: 8,
    sexual: 2,
    motoring: 2,
    other: 2,
  },
  other: {
    violence: 30,
    weapons: 9,
    robbery: 8,
    drugs: 18,
    theft: 16,
    criminal_damage: 6,
    public_order: 7,
    sexual: 2,
    motoring: 2,
    other: 2,
  },
};

interface OffenceAssumption {
  /** Chance of a charge at middling gravity, admitted, one earlier disposal. */
  readonly charge: number;
  /** Weights of gravity 1 to 4 under the old matrix, and 1 to 5 under the new. */
  readonly old: readonly number[];
  readonly new: readonly number[];
}

export const OFFENCE: Readonly<Record<Offence, OffenceAssumption>> = {
  violence: { charge: 0.273, old: [24, 42, 26, 8], new: [20, 34, 26, 14, 6] },
  weapons: { charge: 0.423, old: [5, 30, 50, 15], new: [4, 20, 40, 26, 10] },
  robbery: { charge: 0.592, old: [1, 9, 50, 40], new: [1, 6, 28, 40, 25] },
  drugs: { charge: 0.226, old: [45, 35, 15, 5], new: [40, 32, 15, 9, 4] },
  theft: { charge: 0.188, old: [45, 40, 13, 2], new: [42, 36, 15, 5, 2] },
  criminal_damage: { charge: 0.169, old: [40, 44, 13, 3], new: [36, 38, 17, 6, 3] },
  public_order: { charge: 0.207, old: [32, 46, 18, 4], new: [28, 40, 20, 8, 4] },
  sexual: { charge: 0.451, old: [8, 22, 40, 30], new: [6, 16, 30, 28, 20] },
  motoring: { charge: 0.395, old: [20, 50, 25, 5], new: [18, 42, 26, 10, 4] },
  other: { charge: 0.244, old: [35, 40, 20, 5], new: [30, 36, 20, 10, 4] },
};

/** How gravity, admission and history move the chance of a charge. */
export const CHARGE_BY_GRAVITY: Readonly<Record<string, readonly number[]>> = {
  '1-4': [0.4, 0.85, 1.5, 2.4],
  '1-5': [0.4, 0.75, 1.15, 1.75, 2.6],
};
export const CHARGE_BY_ADMISSION = { admitted: 0.72, no_comment: 1.6, denied: 1.9 } as const;
export const CHARGE_BY_HISTORY = { none: 0.72, one: 1.05, two_or_more: 1.5 } as const;

/** Of children not charged, the share with a community resolution by gravity; then how admission and history cut it. */
export const RESOLUTION_BY_GRAVITY: Readonly<Record<string, readonly number[]>> = {
  '1-4': [0.95, 0.9, 0.62, 0.12],
  '1-5': [0.95, 0.92, 0.74, 0.42, 0.06],
};
export const RESOLUTION_BY_ADMISSION = { admitted: 1, no_comment: 0.92, denied: 0.7 } as const;
export const RESOLUTION_BY_HISTORY = { none: 1, one: 0.9, two_or_more: 0.7 } as const;

/** Chance that a decision stands apart from the five disposals, and what it then is. */
export const APART = { admitted: 0.09, no_comment: 0.25, denied: 0.34 } as const;
export const NFA_OF_APART = 0.74;
