import type { Draw } from '../draw/draw';
import { isPlainId, LIMITS } from '../review/limits';
import { refused, type Stepped, stepped } from '../review/refused';
import type { ReviewSheet } from '../review/sheet';
import { JOINT, type Member } from '../review/view';
import type { CaseworkFile } from './casework-file';

type StepOfFile = Stepped<CaseworkFile>;

/** The file with a draw more. Every draw stays, used or not, because a seed can be looked for until it suits. */
export function addDraw(file: CaseworkFile, draw: Draw): StepOfFile {
  if (draw.certificate.kind !== file.kind) return refused('not this kind');
  if (file.draws.length >= LIMITS.draws || draw.cases.length > LIMITS.cases) return refused('too many');
  if (file.draws.some(({ id }) => id === draw.id)) return refused('already there');
  if (!draw.cases.every(({ id }) => isPlainId(id))) return refused('too long');
  return stepped({ ...file, draws: [...file.draws, draw] });
}

/** The file with a draw taken for review; it counts as used from then on. */
export function useDraw(file: CaseworkFile, id: string): StepOfFile {
  if (!file.draws.some((draw) => draw.id === id)) return refused('not drawn');
  const draws = file.draws.map((draw) => (draw.id === id && !draw.used ? { ...draw, used: true } : draw));
  return stepped({ ...file, draws, active: id });
}

/** The file with a member more. */
export function addMember(file: CaseworkFile, member: Member): StepOfFile {
  if (file.members.length >= LIMITS.members) return refused('too many');
  if (!isPlainId(member.id) || member.name.length > LIMITS.words) return refused('too long');
  if (member.id === JOINT || file.members.some(({ id }) => id === member.id)) return refused('already there');
  return stepped({ ...file, members: [...file.members, member] });
}

/** The file without a member who said nothing in it. */
export function removeMember(file: CaseworkFile, id: string): StepOfFile {
  if (!file.members.some((member) => member.id === id)) return refused('no such member');
  const spoke = Object.values(file.reviews).some(
    ({ views, interests, apart }) =>
      Object.hasOwn(views, id) || [...interests, ...apart].some(({ member }) => member === id),
  );
  if (spoke) return refused('still in use');
  return stepped({ ...file, members: file.members.filter((member) => member.id !== id) });
}

/** The file with other columns shown of a case, in the order given. */
export function chooseColumns(file: CaseworkFile, columns: readonly string[]): StepOfFile {
  if (columns.length > LIMITS.columns) return refused('too many');
  if (columns.some((name) => name.length > LIMITS.id)) return refused('too long');
  return stepped({ ...file, columns: [...new Set(columns)] });
}

/** The file with the blind pass on or off for all that is said from now on. */
export function setBlindPass(file: CaseworkFile, on: boolean): CaseworkFile {
  return { ...file, blindPass: on };
}

/** The file with a sheet that the panel edited, as its next version; the one before stays where something was said under it. */
export function takeSheet(file: CaseworkFile, edited: ReviewSheet): StepOfFile {
  if (edited.kind !== file.kind) return refused('not this kind');
  const { sheet, sheets } = file;
  const isUsed = Object.values(file.reviews).some(({ views, apart }) =>
    [...Object.values(views), ...apart.map(({ view }) => view)].some((view) => view.sheet === sheet.version),
  );
  if (isUsed && sheets.length >= LIMITS.sheets) return refused('too many');
  const version = isUsed ? sheet.version + 1 : sheet.version;
  return stepped({ ...file, sheet: { ...edited, version }, sheets: isUsed ? [...sheets, sheet] : sheets });
}

/** The file with more cases that were reviewed before it, for instance those of last year's file. */
export function addEarlier(file: CaseworkFile, ids: readonly string[]): StepOfFile {
  const earlier = [...new Set([...file.earlier, ...ids])];
  if (earlier.length > LIMITS.earlier) return refused('too many');
  if (!earlier.every(isPlainId)) return refused('too long');
  return stepped({ ...file, earlier });
}
