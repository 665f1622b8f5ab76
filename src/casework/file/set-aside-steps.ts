import type { Draw } from '../draw/draw';
import { nextInReserve, setAsideOf, standing, underReview, type WhyNot } from '../draw/set-aside';
import { LIMITS } from '../review/limits';
import { refused, type Stepped, stepped } from '../review/refused';
import { activeDraw, type CaseworkFile } from './casework-file';

/** Which case cannot be reviewed, why, and when that was said. */
export interface SettingAside {
  readonly caseId: string;
  readonly why: WhyNot;
  /** Needed for another reason than those of the list. */
  readonly note: string;
  /** ISO moment. */
  readonly at: string;
}

/**
 * The file in which a case of the draw in use cannot be reviewed, and the next in reserve of its group stands in for it,
 * where one is left. What was said of it stays and counts nowhere.
 */
export function setAside(file: CaseworkFile, { caseId, why, note, at }: SettingAside): Stepped<CaseworkFile> {
  const draw = activeDraw(file);
  if (!draw) return refused('not drawn');
  if (setAsideOf(draw, caseId)) return refused('already there');
  const one = underReview(draw).find(({ id }) => id === caseId);
  if (!one) return refused('not drawn');
  if (why === 'other' && note.trim() === '') return refused('no reason');
  if (note.length > LIMITS.note) return refused('too long');
  if (draw.setAside.length >= LIMITS.cases) return refused('too many');
  const standIn = nextInReserve(draw, one.stratum)?.id ?? null;
  return stepped(withDraw(file, draw, [...draw.setAside, { caseId, why, note, at, standIn, withdrawn: null }]));
}

/** The file in which that was a mistake: it stays recorded as such. Not once something was done of the case that stands in. */
export function takeBack(file: CaseworkFile, caseId: string, at: string): Stepped<CaseworkFile> {
  const draw = activeDraw(file);
  const found = draw && setAsideOf(draw, caseId);
  if (!draw || !found) return refused('not drawn');
  if (found.standIn !== null && isInUse(file, draw, found.standIn)) return refused('stand-in reviewed');
  const all = draw.setAside.map((one) => (one === found ? { ...one, withdrawn: at } : one));
  return stepped(withDraw(file, draw, all));
}

function isInUse({ reviews }: CaseworkFile, draw: Draw, caseId: string): boolean {
  return Object.hasOwn(reviews, caseId) || standing(draw).some((one) => one.caseId === caseId);
}

function withDraw(file: CaseworkFile, draw: Draw, all: Draw['setAside']): CaseworkFile {
  return { ...file, draws: file.draws.map((one) => (one === draw ? { ...draw, setAside: all } : one)) };
}
