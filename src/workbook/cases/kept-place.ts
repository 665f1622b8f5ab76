import type { CaseworkFile } from '../../casework/file/casework-file';
import type { Saved } from '../../keeping/document-store';
import * as words from '../../presentation/cases/keeping-words';
import type { KeptWhere } from '../view/case-keeping-view';

/** How one casework file is kept. */
export interface Place {
  readonly where: KeptWhere;
  /** One quiet line: "Saved 14:32:07 on this device". */
  readonly status: string;
  readonly failed: boolean;
  readonly readsOnly: boolean;
  /** The name of the file that it is kept in, if it is. */
  readonly file: string;
  save(file: CaseworkFile): void;
  /** Lets other tabs have it. */
  leave(): void;
}

const nothing = (): void => undefined;

/** Casework that is kept nowhere. */
export const NOWHERE: Place = {
  ...{ where: 'nowhere', status: words.NOT_KEPT, failed: true, readsOnly: false, file: '' },
  ...{ save: nothing, leave: nothing },
};

/** Casework that this tab keeps on the device. */
export function placeOnDevice(sealed: boolean, save: Place['save'], leave: Place['leave']): Place {
  return { ...NOWHERE, where: sealed ? 'sealed' : 'device', status: '', failed: false, save, leave };
}

/** Casework that this tab keeps in a file. */
export function placeInFile(file: string, save: Place['save']): Place {
  return { ...NOWHERE, where: 'file', status: '', failed: false, file, save };
}

/** Casework on the device that another tab writes. */
export function placeToRead(sealed: boolean): Place {
  return { ...NOWHERE, where: sealed ? 'sealed' : 'device', status: words.READ_ONLY, failed: false, readsOnly: true };
}

/** The place after a save, by what became of it. What is in a file no forgetting of the device reaches. */
export function becameOf(place: Place, saved: Saved, at: string): Place {
  if (saved === 'kept') return { ...place, status: words.savedInWords(place.where, at, place.file), failed: false };
  if (saved === 'refused') return { ...place, status: words.NOT_SAVED, failed: true };
  if (place.where === 'file') return place;
  if (saved === 'forgotten') return { ...NOWHERE, status: words.FORGOTTEN_HERE };
  return { ...placeToRead(place.where === 'sealed'), failed: true };
}
