import { readRecord } from '../../record/record-file';
import type { MeetingRecord } from '../../record/record';
import { RECORD_FILE } from '../../presentation/record/file-words';
import { textOfChosen } from '../intake/text-of-chosen';
import type { OpenedFile } from '../keeping/document-files.svelte';
import type { Unsealed } from '../keeping/sealed-text';
import type { ChosenFile } from '../view/intake-view';
import type { RecordFilesView } from '../view/record-view';

/** A record is text, under a passphrase a third longer; a file beyond this is none. In bytes. */
const LARGEST = 28_000_000;

/** How sealed files are told and opened. */
export interface Sealed {
  readonly isSealedFile: (text: string) => boolean;
  readonly unsealed: (text: string, passphrase: string) => Promise<Unsealed>;
}

/** What record files are opened into. */
interface Into {
  late(): Promise<Sealed>;
  /** Whether the reader is to be told first that the record in sight would be lost to that file. */
  warns(name: string): boolean;
  /** Puts a record in the place of the one in sight; `from` is null where no file holds it as it is. */
  put(record: MeetingRecord, from: OpenedFile | null): void;
}

/** Record files on their way in: refused, waiting for a passphrase, or open. */
export class RecordFiles implements RecordFilesView {
  notes: readonly string[] = $state.raw([]);
  #rescued = $state.raw<MeetingRecord | null>(null);
  /** A file that waits for its passphrase. */
  #sealed = $state.raw<OpenedFile | null>(null);

  constructor(private readonly into: Into) {}

  get rescued(): boolean {
    return this.#rescued !== null;
  }

  get sealed(): string {
    return this.#sealed?.name ?? '';
  }

  async open(chosen: ChosenFile): Promise<void> {
    const { name } = chosen.file;
    if (this.into.warns(name)) return void (this.notes = [RECORD_FILE.wouldBeGone(name)]);
    const read = await textOfChosen(chosen, LARGEST);
    if ('why' in read) return void (this.notes = [read.why, RECORD_FILE.notOpened]);
    const from: OpenedFile = { name, text: read.text, handle: chosen.handle, sealing: null };
    const { isSealedFile } = await this.into.late();
    this.#sealed = isSealedFile(from.text) ? from : null;
    if (this.#sealed) this.notes = [];
    else this.#read(from.text, from);
  }

  async unseal(passphrase: string): Promise<void> {
    const waiting = this.#sealed;
    if (!waiting) return;
    const { unsealed } = await this.into.late();
    const opened = await unsealed(waiting.text, passphrase);
    if ('why' in opened) return void (this.notes = [opened.why]);
    this.#sealed = null;
    this.#read(opened.text, { ...waiting, sealing: opened.sealing });
  }

  leaveSealed(): void {
    this.#sealed = null;
    this.notes = [];
  }

  openRescued(): void {
    if (this.#rescued) this.into.put(this.#rescued, null);
    this.#rescued = null;
    this.notes = [];
  }

  #read(text: string, from: OpenedFile): void {
    const read = readRecord(text, from.name);
    const opens = read.whole && read.record !== null;
    this.notes = opens ? [RECORD_FILE.opened(from.name)] : [...read.notes, RECORD_FILE.notOpened];
    this.#rescued = read.whole ? null : read.record;
    if (opens && read.record) this.into.put(read.record, from);
  }
}
