import type { DrawnCase } from './drawn-case';

/** Why a case cannot be reviewed: a closed list, because it stands on what a panel shows others. */
export const WHY_NOT = ['no_file', 'wrong_case', 'still_open', 'recorded_twice', 'other'] as const;

export type WhyNot = (typeof WHY_NOT)[number];

/** A case that was drawn and cannot be reviewed, with the one that stands in for it. */
export interface SetAside {
  readonly caseId: string;
  readonly why: WhyNot;
  /** What the panel wrote of it: it stays with the casework. */
  readonly note: string;
  /** ISO moment at which the panel said so. */
  readonly at: string;
  /** The case in reserve that is reviewed in its place; null where none of its group was left. */
  readonly standIn: string | null;
  /** ISO moment at which it was taken back as a mistake; null while it stands. */
  readonly withdrawn: string | null;
}

/** A draw by its cases, and those of them that cannot be reviewed. */
interface Listed {
  readonly cases: readonly DrawnCase[];
  readonly setAside: readonly SetAside[];
}

/** What stands of the cases that cannot be reviewed. */
export const standing = ({ setAside }: Pick<Listed, 'setAside'>): readonly SetAside[] =>
  setAside.filter(({ withdrawn }) => withdrawn === null);

/** What was said of a case that cannot be reviewed; undefined where it can. */
export function setAsideOf(draw: Listed, caseId: string): SetAside | undefined {
  return standing(draw).find((one) => one.caseId === caseId);
}

/** The cases that are to be reviewed: those drawn and those that stand in for one, without those that cannot be. */
export function underReview(draw: Listed): readonly DrawnCase[] {
  const now = standing(draw);
  const out = new Set(now.map(({ caseId }) => caseId));
  const standIns = new Set(now.map(({ standIn }) => standIn));
  return draw.cases.filter(({ id, place }) => !out.has(id) && (place === 'drawn' || standIns.has(id)));
}

/** The case that stands in for one of a stratum: the first in reserve that does not stand in already; null for none. */
export function nextInReserve(draw: Listed, stratum: string): DrawnCase | null {
  const taken = new Set(standing(draw).flatMap(({ caseId, standIn }) => [caseId, standIn]));
  return reserveOf(draw, stratum).find(({ id }) => !taken.has(id)) ?? null;
}

/** The reserve of a stratum by rank. */
export const reserveOf = ({ cases }: Pick<Listed, 'cases'>, stratum: string): readonly DrawnCase[] =>
  cases.filter((one) => one.place === 'reserve' && one.stratum === stratum).sort((a, b) => a.rank - b.rank);
