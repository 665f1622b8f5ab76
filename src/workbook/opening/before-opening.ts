import { whole } from '../../vocabulary/written';
import { doorOf, releaseCount } from '../../disclosure/release';
import type { FileNote, SheetOfFile, TableFile } from '../../engine/engine';
import { noteWithPlaces } from '../../presentation/quality/words/file-notes';
import { isOfHidden, type Noted } from '../../vocabulary/noted';
import { type Outcome, success } from '../../vocabulary/failure';
import type { OpeningLine, OpeningQuestion } from './openings.svelte';

/** Which sheet is read without a question. */
export interface SheetWanted {
  /** Said before, and remembered with the file. */
  readonly sheet?: string | undefined;
  /** Whether the address was made on these rows. */
  readonly byAddress: (fingerprint: string) => boolean;
}

/**
 * The sheet of a workbook that the reader wants, asked where several hold a table; null where the reader cancels. Any
 * other file is given back as it is.
 */
export async function onWantedSheet(
  table: TableFile,
  line: Pick<OpeningLine, 'ask' | 'does'>,
  { sheet, byAddress }: SheetWanted,
): Promise<Outcome<TableFile> | null> {
  const { sheets = [], onSheet } = table;
  if (!onSheet || sheet === table.sheet || sheets.length < 2) return success(table);
  const linked = sheets.find(({ fingerprint }) => byAddress(fingerprint));
  const asked = linked?.name ?? (await askedSheet(sheets, line));
  if (asked === null) return null;
  if (asked === table.sheet) return success(table);
  line.does(`Reading the sheet ${asked}`);
  return onSheet(asked);
}

async function askedSheet(sheets: readonly SheetOfFile[], line: Pick<OpeningLine, 'ask'>): Promise<string | null> {
  const choice = await line.ask(sheetQuestion(sheets));
  return sheets.find((_, place) => idOf(place) === choice)?.name ?? null;
}

const idOf = (place: number): string => `sheet ${place + 1}`;

/** The question which sheet holds the extract: the one that would be read by itself stands first. */
function sheetQuestion(sheets: readonly SheetOfFile[]): OpeningQuestion {
  const choices = sheets.map(({ name, rows, hidden }, place) => ({
    id: idOf(place),
    label: `${name}: ${whole(releaseCount(rows, 'analyst'))} rows with the header${hidden ? ', hidden in the workbook' : ''}`,
  }));
  const usual = sheets.findIndex((one) => one.usual);
  const first = choices.slice(usual, usual + 1);
  return {
    words: `The workbook has ${whole(sheets.length)} sheets with a table. Which one holds the extract? One sheet is read at a time.`,
    choices: [...first, ...choices.filter((choice) => !first.includes(choice))],
  };
}

/**
 * What a person who looked at the file did not see, as a question before it opens; null where there is nothing. Places
 * are named, so that they can be looked up in the workbook.
 */
export function hiddenQuestion(notes: readonly FileNote[] = []): OpeningQuestion | null {
  const hidden = notes.map(doorOf('analyst')<Noted>).filter(isOfHidden);
  if (hidden.length === 0) return null;
  return {
    words: hidden.map(noteWithPlaces).join(' '),
    choices: [{ id: 'open', label: 'Open it with all of them' }],
  };
}
