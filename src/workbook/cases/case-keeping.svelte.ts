import type { CaseworkFile } from '../../casework/file/casework-file';
import { CASEWORK } from '../../casework/file/kept-casework';
import { browserDocuments } from '../../keeping/browser-documents';
import type { DocumentStore, Header, Saved } from '../../keeping/document-store';
import { canSaveIntoFiles, namedFile } from '../../keeping/file-autosave';
import { canSeal } from '../../keeping/can-seal';
import { beginKeeping, type Keeping, type KeptNow, openKept } from '../../keeping/kept-document';
import { type OtherTabs, otherTabs, type Told } from '../../keeping/other-tabs';
import { failureInWords } from '../../vocabulary/failure';
import * as words from '../../presentation/cases/keeping-words';
import { faultsOf, strengthOf } from '../copies/passphrase-given';
import { today } from '../../vocabulary/day';
import { now } from '../kept/kept-words';
import { randomId } from '../kept/random-id';
import type { CaseKeepingView } from '../view/case-keeping-view';
import { fileSaver } from './file-saver';
import { becameOf, NOWHERE, type Place, placeInFile, placeOnDevice, placeToRead } from './kept-place';
import { SavedByHand } from './saved-by-hand.svelte';

/** The casework in sight. */
interface Held {
  readonly file: CaseworkFile | null;
  put(file: CaseworkFile): void;
  /** All casework that the page holds, of whatever records. */
  readonly all?: readonly CaseworkFile[];
  /** Settles once it is known of which records the casework in sight is; what is opened before then would belong to none. */
  ready?(): Promise<unknown>;
}

/** Keeps casework as it is typed, where the reader chose: nowhere until then. */
export class CaseKeeping implements CaseKeepingView {
  readonly #fromFile = window.location.protocol === 'file:';
  readonly #writer = randomId();
  readonly #byHand = new SavedByHand();
  /** The casework for which the reader was told what would be gone. */
  #warnedOf = '';
  readonly #tabs: OtherTabs;
  /** By the id of the casework. */
  #places = $state.raw<Readonly<Record<string, Place>>>({});
  #headers = $state.raw<readonly Header[]>([]);
  #rescued = $state.raw<CaseworkFile | null>(null);
  said = $state.raw('');

  constructor(
    private readonly held: Held,
    private readonly store: DocumentStore = browserDocuments(),
    tabs: (heard: (what: Told) => void) => OtherTabs = otherTabs,
  ) {
    this.#tabs = tabs((what) => {
      if (what === 'forgotten') for (const id of Object.keys(this.#places)) this.#became(id, 'forgotten', now());
      void this.#look();
    });
    void this.#look();
  }

  get #place(): Place {
    return this.#places[this.held.file?.id ?? ''] ?? NOWHERE;
  }

  get where(): CaseKeepingView['where'] {
    return this.#place.where;
  }

  get status(): string {
    const { file } = this.held;
    if (!file) return '';
    return this.#place === NOWHERE ? (this.#byHand.status(file) ?? this.#place.status) : this.#place.status;
  }

  get failed(): boolean {
    const { file } = this.held;
    return file !== null && this.#place.failed && !(this.#place.where === 'nowhere' && !this.#byHand.wouldMiss(file));
  }

  /** Casework of the page that is neither kept nor stands in a file as it is. */
  get unkept(): readonly CaseworkFile[] {
    return (this.held.all ?? [this.held.file ?? []].flat()).filter((file) => {
      const { failed, readsOnly } = this.#places[file.id] ?? NOWHERE;
      return failed && !readsOnly && this.#byHand.wouldMiss(file);
    });
  }

  get readsOnly(): boolean {
    return this.#place.readsOnly;
  }

  get may(): CaseKeepingView['may'] {
    return { device: !this.#fromFile, sealed: canSeal(), file: canSaveIntoFiles() };
  }

  get explained(): string {
    return words.explainedInWords(this.#fromFile, this.may);
  }

  get kept(): CaseKeepingView['kept'] {
    return this.#headers
      .filter(({ id }) => id !== this.held.file?.id)
      .map((header) => ({
        id: header.id,
        sealed: header.seal !== null,
        words: words.keptCaseworkInWords(header.label, header.savedAt, header.seal !== null),
      }));
  }

  get rescued(): boolean {
    return this.#rescued !== null;
  }

  readonly faultsOf = faultsOf;
  readonly strengthOf = strengthOf;

  /** Takes up a new state of the casework; returns at once. */
  save(file: CaseworkFile): void {
    this.#places[file.id]?.save(file);
  }

  async keepOnDevice(passphrase: string | null): Promise<boolean> {
    const { file } = this.held;
    if (!file || !(passphrase === null ? this.may.device : this.may.sealed)) return false;
    const kept = await beginKeeping(this.#keeping(file.id), file, passphrase);
    this.said = kept ? '' : words.WOULD_NOT_KEEP;
    if (!kept) return false;
    this.#keptNow(file.id, kept, passphrase !== null);
    await this.#changed();
    return true;
  }

  /** Casework was saved as, or opened from, a file of that name, just as it is. */
  inFile(file: CaseworkFile, name: string): void {
    this.#byHand.note(file, name, now());
  }

  async keepInFile(passphrase: string | null): Promise<boolean> {
    const { file } = this.held;
    if (passphrase !== null && !this.may.sealed) return false;
    const named = file && (await namedFile(words.fileNameOf(file.kind, today()), words.FILE_IS));
    this.said = named ? '' : words.NO_FILE_NAMED;
    if (!named) return false;
    const saver = await fileSaver(named, passphrase, (ok) => this.#became(file.id, ok ? 'kept' : 'refused', now()));
    this.#put(file.id, placeInFile(named.name, saver.save));
    this.save(this.held.file ?? file);
    await saver.settled();
    return true;
  }

  async open(id: string, passphrase: string | null): Promise<boolean> {
    const isFirst = this.#warnedOf !== id && this.unkept.some((one) => one === this.held.file);
    this.#warnedOf = isFirst ? id : '';
    return isFirst ? this.#refuse(words.WOULD_BE_GONE) : this.#opened(id, passphrase, 'ask');
  }

  takeOver(passphrase: string | null): Promise<boolean> {
    return this.#opened(this.held.file?.id ?? '', passphrase, 'take');
  }

  openRescued(): void {
    if (!this.#rescued) return;
    // What is kept stays as it is: this is casework of its own.
    this.held.put({ ...this.#rescued, id: randomId() });
    this.#rescued = null;
    this.said = '';
  }

  async forget(id: string): Promise<void> {
    const done = await this.store.forget({ kind: CASEWORK.kind, id });
    this.said = done ? words.ONE_IS_FORGOTTEN : words.WOULD_NOT_FORGET_IT;
    if (done) this.#became(id, 'forgotten', now());
    await this.#changed();
  }

  get forgettable(): boolean {
    return !this.readsOnly && (this.where === 'device' || this.where === 'sealed');
  }

  async forgetThis(): Promise<void> {
    if (this.forgettable && this.held.file) await this.forget(this.held.file.id);
  }

  async #opened(id: string, passphrase: string | null, how: 'ask' | 'take'): Promise<boolean> {
    await this.#look();
    const header = this.#headers.find((one) => one.id === id);
    if (!header) return this.#refuse(words.GONE);
    const opened = await openKept(this.#keeping(id), header, passphrase, how);
    if (!opened.ok) {
      this.#rescued = opened.why === 'not whole' ? opened.saved : null;
      if (opened.why === 'not whole') return this.#refuse(failureInWords(opened.failure));
      return this.#refuse(opened.why === 'gone' ? words.GONE : words.WRONG_PASSPHRASE);
    }
    await this.held.ready?.();
    this.said = '';
    this.#rescued = null;
    this.held.put(opened.document);
    if (opened.kept) this.#keptNow(id, opened.kept, header.seal !== null);
    else this.#put(id, placeToRead(header.seal !== null));
    return true;
  }

  #refuse(why: string): false {
    this.said = why;
    return false;
  }

  #keeping(id: string): Keeping<CaseworkFile> {
    const told = (saved: Saved, at: string): void => this.#became(id, saved, at);
    const labelOf = words.labelOfCasework;
    return { kind: CASEWORK, store: this.store, writer: this.#writer, now, told, labelOf };
  }

  /** From here on the casework is saved as it changes; what changed while its keeping began is saved first. */
  #keptNow(id: string, { autosave, guard }: KeptNow<CaseworkFile>, sealed: boolean): void {
    this.#put(
      id,
      placeOnDevice(
        sealed,
        (file) => autosave.save(file),
        () => guard.release(),
      ),
    );
    void guard.lost.then(() => this.#became(id, 'taken over', now()));
    const { file } = this.held;
    if (file?.id === id) this.save(file);
  }

  #put(id: string, place: Place): void {
    this.#places[id]?.leave();
    this.#places = { ...this.#places, [id]: place };
  }

  #became(id: string, saved: Saved, at: string): void {
    const place = this.#places[id];
    if (!place) return;
    if (saved === 'forgotten' || saved === 'taken over') place.leave();
    this.#places = { ...this.#places, [id]: becameOf(place, saved, at) };
  }

  async #changed(): Promise<void> {
    this.#tabs.tell('changed');
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#headers = (await this.store.list()).filter(({ kind }) => kind === CASEWORK.kind);
  }
}
