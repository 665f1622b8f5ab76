import type { Saved } from '../../keeping/document-store';
import type { FileSaved, WritableFile } from '../../keeping/file-autosave';
import * as words from '../../presentation/keeping-words';
import type { KeptWhere } from '../view/document-keeping-view';

/** What became of a save. */
export type Became = Saved | FileSaved;

/** How one document is kept. */
export interface Place<Doc> {
  readonly where: KeptWhere;
  /** One quiet line: "Saved 14:32:07 on this device". */
  readonly status: string;
  readonly failed: boolean;
  readonly readsOnly: boolean;
  /** The file that it is kept in, if it is. */
  readonly file: WritableFile | null;
  save(document: Doc): void;
  /** Until what was typed is written into its file. */
  settled(): Promise<void>;
  /** Lets other tabs have it. */
  leave(): void;
}

const nothing = (): void => undefined;

/** A document that is kept nowhere. */
export const NOWHERE: Place<unknown> = {
  ...{ where: 'nowhere', status: words.NOT_KEPT, failed: true, readsOnly: false, file: null },
  ...{ save: nothing, settled: () => Promise.resolve(), leave: nothing },
};

/** A document that this tab keeps on the device. */
export function placeOnDevice<Doc>(sealed: boolean, save: Place<Doc>['save'], leave: () => void): Place<Doc> {
  return { ...NOWHERE, where: sealed ? 'sealed' : 'device', status: '', failed: false, save, leave };
}

/** A document that this tab keeps in a file. */
export function placeInFile<Doc>(
  file: WritableFile,
  { save, settled }: Pick<Place<Doc>, 'save' | 'settled'>,
): Place<Doc> {
  return { ...NOWHERE, where: 'file', status: '', failed: false, file, save, settled };
}

/** A document on the device that another tab writes. */
export function placeToRead(sealed: boolean): Place<unknown> {
  return { ...NOWHERE, where: sealed ? 'sealed' : 'device', status: words.READ_ONLY, failed: false, readsOnly: true };
}

/** The place after a save, by what became of it. What is in a file no forgetting of the device reaches. */
export function becameOf<Doc>(place: Place<Doc>, saved: Became, at: string): Place<Doc> {
  const file = place.file?.name ?? '';
  if (saved === 'kept') return { ...place, status: words.savedInWords(place.where, at, file), failed: false };
  if (saved === 'refused') return { ...place, status: words.NOT_SAVED, failed: true };
  if (saved === 'changed elsewhere') return { ...place, status: words.notSavedOver(file), failed: true };
  if (place.where === 'file') return place;
  if (saved === 'forgotten') return { ...NOWHERE, status: words.FORGOTTEN_HERE };
  return { ...placeToRead(place.where === 'sealed'), failed: true };
}
