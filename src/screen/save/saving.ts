import { getContext, setContext } from 'svelte';
import type { PresentedFigure, PresentedSheet } from '../../presentation/figure';
import { plain } from '../../presentation/figure';
import { modeWithCaution } from '../../presentation/mode-words';
import { sheetInWords } from '../../presentation/saved-words';
import type { Provenance } from '../../export/provenance';
import { today } from '../../vocabulary/day';
import type { WorkbookView } from '../../workbook/view/workbook-view';
import { useMarks } from '../record/marks.svelte';

/** A figure as it is to be saved, and what stands beside it in every file. */
export interface ToSave {
  readonly figure: PresentedFigure;
  readonly provenance: Provenance;
  /** What stands before its sheet can be quoted. */
  readonly cautions: readonly string[];
  /** The sheet in names of files: "oocd". */
  readonly sheet: string;
  readonly months: PresentedSheet['months'] | null;
  /** Area and ages in names of files, where no address holds them. */
  readonly ofWhom?: readonly string[];
}

/** What may be saved of a figure now; null while its answer is being worked out, or where nothing is saved. */
export type Saving = (figure: string) => ToSave | null;

const KEY = Symbol('saving');

/** Lets every figure below be saved, on its own page and on the whole sheet. */
export function provideSaving(workbook: () => WorkbookView, sheet: () => PresentedSheet | null): void {
  const marks = useMarks();
  const forOthers = (): PresentedSheet | null => {
    const { answer, modes } = workbook();
    const masked = answer.forOthers(modes.atMost);
    return marks ? marks.on(masked) : masked;
  };
  const saving: Saving = (id) => {
    // What is saved goes to others, marked as it stands on the page.
    const saved = workbook().modes.mode === 'panel' ? forOthers() : sheet();
    return saved && toSave(workbook(), saved, id);
  };
  setContext(KEY, saving);
}

/** The same where what is saved is none of a workbook with extracts. */
export function provideSavingOf(saving: Saving): void {
  setContext(KEY, saving);
}

/** What was provided; null where nothing was. */
export const useSaving = (): Saving | null => getContext<Saving | undefined>(KEY) ?? null;

function toSave(workbook: WorkbookView, sheet: PresentedSheet, id: string): ToSave | null {
  const figure = sheet.figures.find((one) => one.id === id);
  const isOnItsWay =
    sheet.id === 'overview' ? !workbook.answer.whole || workbook.answer.partial : sheet.pending.includes(id);
  if (!figure || workbook.answer.stale || isOnItsWay) return null;
  return { figure, ...aboutSheet(workbook, sheet, workbook.addressOf(id)) };
}

/** What stands beside the rows of the sheet in sight; null while its answer is of another selection, or there is none. */
export function rowsToSave(workbook: WorkbookView): Omit<ToSave, 'figure'> | null {
  const { presented, stale } = workbook.answer;
  if (!presented || stale || presented.id !== workbook.sheet) return null;
  return aboutSheet(workbook, presented, workbook.addressOf(workbook.page));
}

function aboutSheet(workbook: WorkbookView, sheet: PresentedSheet, address: string): Omit<ToSave, 'figure'> {
  const { mode, atMost } = workbook.modes;
  const sources = workbook.extracts.filter(({ kind }) => sheet.id === 'overview' || kind === sheet.id);
  return {
    ...{ sheet: sheetInWords(sheet.id), months: sheet.months ?? null, cautions: sheet.cautions },
    provenance: {
      ...{ mode: modeWithCaution(mode, atMost), sheet: sheet.title, selection: plain(sheet.selection), address },
      sources: sources.map(({ file, fingerprint, status, synthetic }) => ({ file, fingerprint, status, synthetic })),
      saved: today(),
    },
  };
}
