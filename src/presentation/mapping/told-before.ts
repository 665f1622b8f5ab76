import { whole } from '../../vocabulary/written';
import type { ExtractContract } from '../../dataset/kinds/extracts';
import { countedTwice, type CountedTwice } from '../../dataset/mapping/counted-twice';
import type { BaseRows } from '../../dataset/mapping/preview-bases';
import type { ReadValue } from '../../dataset/mapping/preview-columns';
import { asShown } from '../../dataset/quality/mask';
import { listed } from '../numbers';
import { noteInLine } from '../quality/words/file-notes';
import type { MappingState } from './mapping-state';

/** Values named in a sentence before the rest is only counted. */
const NAMED = 4;

/** What is to be known of a file before it opens, each a sentence. */
export function toldBefore(state: MappingState): readonly string[] {
  const { preview, profile, mapping, unavailable, silentFigures } = state;
  const { rows, rowsLookedAt } = profile;
  const looked = `Only the first ${whole(rowsLookedAt)} of ${whole(rows)} rows were looked at. Other values may follow.`;
  const nobody = preview.bases.filter((base) => base.rows === 0).map(({ label }) => label);
  return [
    ...(profile.notes ?? []).map(noteInLine),
    ...countedTwice(mapping, profile, preview).map(twiceInWords),
    ...(rowsLookedAt < rows ? [looked] : []),
    ...stillLeft(state),
    ...nobody.map((label) => `No row would be counted for ${label}.`),
    ...(unavailable.length
      ? [
          `Outcomes not offered, because the file has no column for them: ${unavailable.map((label) => `“${label}”`).join('; ')}. That is not a zero.`,
        ]
      : []),
    ...(silentFigures.length
      ? [
          `Figures left out, because the file has no column for them: ${silentFigures.map(({ figure, without }) => `“${figure}” (no ${listed(without)})`).join('; ')}.`,
        ]
      : []),
  ];
}

/** Values left open on purpose; one that was given a code meanwhile is left no more. */
function stillLeft({ left, preview }: MappingState): readonly string[] {
  const still = left.filter(({ column, value }) =>
    preview.columns.some((one) => one.column === column && one.unread.some((found) => found.value === value)),
  );
  return still.map(
    ({ value, rows, why }) => `“${asShown(value)}” (${rowsInWords(rows)}) is left as not recognised. ${why}`,
  );
}

function twiceInWords({ as, column, values, rows, parts }: CountedTwice): string {
  const held = named(values);
  if (as === 'total') {
    return `${held} in the column “${column}” (${rowsInWords(rows)}) looks like a total of other rows. If it is, the same children are counted twice: take those rows out of the file first.`;
  }
  const both =
    as === 'bands'
      ? `The column “${column}” holds ${held} (${rowsInWords(rows)}) beside ages within it: ${named(parts)}.`
      : `The column “${column}” holds two ways of grouping: ${held} (${rowsInWords(rows)}) beside groups within, such as ${named(parts)}.`;
  return `${both} If one is the sum of the other, the same children are counted twice: keep only one of the two in the file.`;
}

/**
 * Which rows the first figures of a kind leave out, with their number: "The first figures would count 1,771 of 22,995
 * rows ..."; null where they count every row, or where only the rows themselves can tell.
 */
export function leftOutInWords({ outcomes, event }: ExtractContract, state: MappingState): string | null {
  const base = firstBase(outcomes[0]?.id, state.preview.bases);
  if (!base || base.leftOut.length === 0) return null;
  const { rows, rowsLookedAt } = state.profile;
  const out = base.leftOut.reduce((sum, one) => sum + one.rows, 0);
  const among = rowsLookedAt < rows ? `the first ${whole(rowsLookedAt)}` : whole(rows);
  return `The first figures would count ${whole(base.rows)} of ${among} rows: ${event.many} that are ${base.base}. The other ${whole(out)} would be left out: ${valuesInWords(base.leftOut)}.`;
}

const firstBase = (outcome: string | undefined, bases: readonly BaseRows[]): BaseRows | undefined =>
  bases.find((one) => one.outcome === outcome);

/** "“Arrest” (2,950 rows), empty cells (2 rows) and 3 more values". */
function valuesInWords(values: readonly ReadValue[]): string {
  const shown = values.slice(0, NAMED).map(({ value, rows }) => {
    const text = (value ?? '').trim();
    return `${text === '' ? 'empty cells' : `“${asShown(text)}”`} (${rowsInWords(rows)})`;
  });
  const more = values.length - shown.length;
  return listed([...shown, ...(more > 0 ? [`${whole(more)} more ${more === 1 ? 'value' : 'values'}`] : [])]);
}

function named(values: readonly string[]): string {
  const shown = values.slice(0, NAMED).map((value) => `“${asShown(value)}”`);
  return listed([...shown, ...(values.length > NAMED ? [`${whole(values.length - NAMED)} more`] : [])]);
}

const rowsInWords = (rows: number): string => `${whole(rows)} ${rows === 1 ? 'row' : 'rows'}`;
