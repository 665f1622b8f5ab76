import type { SetAside, WhyNot } from '../../casework/draw/set-aside';
import { lowerFirst, whole } from '../../vocabulary/written';

/** What the page says where a case cannot be reviewed. */
export const SET_ASIDE = {
  button: 'This case cannot be reviewed',
  title: 'A case that cannot be reviewed',
  what: 'It counts as not reviewed, and the next case in reserve of its group stands in for it. The reason stays with the draw and stands on its certificate.',
  why: 'Why it cannot be reviewed',
  note: 'In more words',
  noteHint: 'Stays with the casework. It is not on the certificate.',
  do: 'Put this case aside',
  cancel: 'Cancel',
  onCertificate: 'Could not be reviewed',
  takeBack: 'It can be reviewed after all',
} as const;

/** The reasons, in the order in which they are offered. */
export const WHY_NOT_WORDS: Readonly<Record<WhyNot, string>> = {
  no_file: 'The file is missing or incomplete',
  wrong_case: 'It is not a case of this selection',
  still_open: 'It is still open or before a court',
  recorded_twice: 'It is recorded twice',
  other: 'Another reason',
};

/** What would stand in. @param place of the case in reserve within the list, from 1; null where none is left */
export const nextInWords = (place: number | null): string =>
  place === null
    ? 'No case of its group is left in reserve, so none stands in for it.'
    : `Case ${whole(place)} of the list, in reserve, stands in for it.`;

/** Of a case that cannot be reviewed: why, and what stands in. */
export function setAsideInWords({ why, note }: Pick<SetAside, 'why' | 'note'>, place: number | null): string {
  const more = note.trim() === '' ? '' : ` (${note.trim()})`;
  return `This case cannot be reviewed: ${lowerFirst(WHY_NOT_WORDS[why])}${more}. ${nextInWords(place)}`;
}

/** The line of a certificate on cases that could not be reviewed: reasons with how many, and no case by its id. */
export function setAsideOnCertificate(out: readonly Pick<SetAside, 'why' | 'standIn'>[]): string {
  if (out.length === 0) return 'none';
  const reasons = (Object.keys(WHY_NOT_WORDS) as WhyNot[]).flatMap((why) => {
    const count = out.filter((one) => one.why === why).length;
    return count === 0 ? [] : [`${whole(count)} (${lowerFirst(WHY_NOT_WORDS[why])})`];
  });
  const standIns = out.filter(({ standIn }) => standIn !== null).length;
  const replaced = standIns === out.length ? 'each has' : `${whole(standIns)} of ${whole(out.length)} have`;
  return `${reasons.join(', ')}; ${replaced} the next in reserve in its place`;
}
