import type { ExtractKind } from '../../dataset/kinds/extracts';
import type { DocumentKeepingView } from './document-keeping-view';
import type { DrawView } from './draw-view';
import type { ChosenFile } from './intake-view';
import type { IntegrityView } from './integrity-view';
import type { PanelView } from './panel-view';
import type { ResultsView } from './results-view';
import type { ReviewView } from './review-view';
import type { SetAsideView } from './set-aside-view';
import type { SheetDeskView } from './sheet-desk-view';

/** The way to the page of cases, from any sheet. */
export interface CasesDoorView {
  /** The sheet of whose records cases are drawn from here; null where no extract of records is open. */
  readonly sheet: ExtractKind | null;
  /** Address of the page on which they are drawn; empty where there is none. */
  readonly address: string;
  /** What is done there; null until it is first opened. */
  readonly desk: CasesDesk | null;
  /** Goes there. */
  go(): void;
  /** Gets the desk ready. */
  open(): Promise<void>;
}

/** Casework as a file of the reader's own. */
export interface CaseworkFilesView {
  /** Some case was drawn: there is something to save. */
  readonly begun: boolean;
  /** What was opened last is of other records, and stands on their sheet. */
  readonly elsewhere: boolean;
  /** The name of a sealed file that waits for its passphrase; empty where none does. */
  readonly asking: string;
  /** What came of the last file, in a sentence; empty where there is nothing to say. */
  readonly said: string;
  /** Name and text of the file, sealed where a passphrase is given; null before the casework is there. */
  save(passphrase: string | null): Promise<{ readonly name: string; readonly text: string } | null>;
  /** Opens a file in the place of what is here, where that would be gone on being asked twice; says what came of it. */
  open(chosen: ChosenFile): Promise<string>;
  /** Leaves the cases that an earlier file reviewed out of later draws; says what came of it, in a sentence. */
  leaveOut(chosen: ChosenFile): Promise<string>;
  /** Does with the sealed file that waits what it was chosen for; says what came of it. */
  unseal(passphrase: string): Promise<string>;
  /** Lets the sealed file be. */
  leaveSealed(): void;
}

/** All that a panel does with the cases of the extract in sight. */
export interface CasesDesk {
  readonly draw: DrawView;
  readonly review: ReviewView;
  readonly results: ResultsView;
  readonly panel: PanelView;
  readonly sheet: SheetDeskView;
  readonly files: CaseworkFilesView;
  readonly integrity: IntegrityView;
  readonly setAside: SetAsideView;
  /** Where the casework is kept as it is typed. */
  readonly keeping: DocumentKeepingView;
}
