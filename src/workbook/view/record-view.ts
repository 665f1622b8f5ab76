import type { Entry, Listed, MeetingRecord } from '../../record/record';
import type { Pinned } from '../../record/pin';
import type { DocumentKeepingView } from './document-keeping-view';
import type { HandoutsView } from './handouts-view';
import type { ChosenFile } from './intake-view';
import type { PublishView } from './publish-view';

/** Record files, from the moment they are chosen. */
export interface RecordFilesView {
  /** What became of opening a file, in sentences; empty while nothing is to be said. */
  readonly notes: readonly string[];
  /** Name of the file that waits for its passphrase; empty where none does. */
  readonly sealed: string;
  /** Whether a file that was refused can be opened in part. */
  readonly rescued: boolean;
  /** Opens a record file in place of the record in sight; it is asked first where that would be gone. */
  open(chosen: ChosenFile): Promise<void>;
  /** Opens the file that waits for its passphrase. */
  unseal(passphrase: string): Promise<void>;
  leaveSealed(): void;
  /** Opens what could be read of a file that was refused. */
  openRescued(): void;
}

/** The meeting's record, as the screen sees it. */
export interface RecordView {
  readonly record: MeetingRecord;
  /** ISO day on this device. */
  readonly today: string;
  /** Something of it was changed since it was last saved as a file. */
  readonly unsaved: boolean;
  /** What was changed is neither saved nor kept: it would be gone with the page. */
  readonly losable: boolean;
  /** Another tab writes the record: here it can only be read, and no change is taken. */
  readonly readsOnly: boolean;
  /** Where it is kept as it is typed; null until its page was first opened. */
  readonly keeping: DocumentKeepingView | null;
  /** Its files, on their way in. */
  readonly files: RecordFilesView;
  openKeeping(): Promise<void>;
  /** The address of a page of the sheet in sight without its files: what stays when newer ones are opened. */
  choicesOf(page: string): string;
  /** The same, whatever months are ticked: a disparity that comes back is known by it. */
  choicesInAnyMonth(page: string): string;
  /** The address of what the sheet in sight measures; empty where it measures no one outcome. A target is of one measure. */
  readonly measure: string;
  name(body: string): void;
  /** Begins another meeting: today's, until its day is told. */
  begin(): void;
  /** Pins a figure to the meeting at hand, and gives the id of the pin. */
  pin(figure: Pinned): string;
  /** Adds an entry and gives its id; empty where the record is only read. */
  add<List extends Listed>(list: List, entry: Omit<Entry<List>, 'id'>): string;
  change<List extends Listed>(list: List, id: string, changes: Partial<Omit<Entry<List>, 'id'>>): void;
  remove(list: Listed, id: string): void;
  /** Takes back the last change; false where there is none. */
  undo(): boolean;
  /** The record as the text of a file, and its name; it counts as saved. */
  file(): { readonly name: string; readonly text: string };
  /** Answers for papers that are handed out. */
  handouts(): Promise<HandoutsView>;
  /** Begins to publish what stands in the record. */
  publishing(): Promise<PublishView>;
}
