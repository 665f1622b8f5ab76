import { monthInWords, monthOfDay } from '../dataset/kinds/months';
import type { RowStatus } from '../dataset/kinds/dataset';
import { monthsOfStatus } from '../dataset/kinds/statuses';
import { labelOf } from '../vocabulary/code-list';
import { BOROUGH } from '../vocabulary/places';
import { listed } from './numbers';

type CautionKind =
  | 'repeated-ids'
  | 'no-person'
  | 'no-date'
  | 'not-recognised'
  | 'months-without-rows'
  | 'street-not-told'
  | 'street-none'
  | 'street-boroughs';

/** What a pack says of the records behind it, by the codes that it names. */
export interface CautionOfPack {
  readonly id: CautionKind;
  readonly of: readonly string[];
}

const UNDERCOUNTED = 'community resolutions are undercounted';

const WORDS: Readonly<Record<CautionKind, (of: readonly string[]) => string>> = {
  'repeated-ids': () => 'Some records repeat the number of an earlier one, so an event may be counted twice.',
  'no-person': () =>
    'Some records name no child. They stand for no further child where it is judged whether a count is small, so more is withheld.',
  'no-date': () => 'Some records have no plausible date. They are in no number of this pack.',
  'not-recognised': (columns) =>
    `Some records hold what is not recognised as ${listed(
      columns.map((one) => one.replaceAll('_', ' ')),
      'or',
    )}. They stand under “Not known” or in no number of this pack.`,
  'months-without-rows': (months) =>
    `The file has no record of ${listed(months.map((code) => monthInWords(monthOfDay(code))))}: nothing happened, or nothing was supplied.`,
  'street-not-told': () =>
    `The file does not tell which community resolutions were given on the street. Where those are missing, ${UNDERCOUNTED}.`,
  'street-none': () => `No street community resolution is in the file: ${UNDERCOUNTED}.`,
  'street-boroughs': (boroughs) =>
    `${boroughs.length === 1 ? '1 borough' : `${boroughs.length} boroughs`} sent no street community resolutions: ${listed(boroughs.map((code) => labelOf(BOROUGH, code)))}. Their ${UNDERCOUNTED}.`,
};

/** Before a number of a pack is quoted: whether it may still change, and what its records lack. */
export function cautionsOfPack(
  statuses: readonly RowStatus[] | undefined,
  cautions: readonly CautionOfPack[] | null,
): readonly string[] {
  if (cautions === null) return [NOT_SAID];
  const provisional = provisionalInWords(statuses ?? []);
  return [...(provisional ? [provisional] : []), ...cautions.map(({ id, of }) => WORDS[id](of))];
}

/** Of a pack that was written before packs said it. */
const NOT_SAID =
  'This pack does not say whether its numbers are final, or what its records lack: it is of an older form. Ask whoever issued it.';

/** "Numbers of April 2024 to September 2024 are provisional: the supplier may still change them."; empty where none is. */
function provisionalInWords(statuses: readonly RowStatus[]): string {
  if (!statuses.some(({ status }) => status === 'provisional')) return '';
  const which =
    statuses.length === 1 ? 'All numbers of this pack' : `Numbers of ${monthsOfStatus(statuses, 'provisional')}`;
  return `${which} are provisional: the supplier may still change them.`;
}
