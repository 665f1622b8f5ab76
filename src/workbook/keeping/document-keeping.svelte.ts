import { browserDocuments } from '../../keeping/browser-documents';
import type { DocumentStore, Header, Saved } from '../../keeping/document-store';
import { canSaveIntoFiles, namedFile } from '../../keeping/file-autosave';
import { canSeal } from '../../keeping/can-seal';
import { beginKeeping, type Keeping, type KeptNow, openKept } from '../../keeping/kept-document';
import type { Guard } from '../../keeping/tab-guard';
import { type OtherTabs, otherTabs, type Told } from '../../keeping/other-tabs';
import * as words from '../../presentation/keeping-words';
import { faultsOf, strengthOf } from '../copies/passphrase-given';
import { today } from '../../vocabulary/day';
import { now } from '../kept/kept-words';
import { randomId } from '../kept/random-id';
import type { DocumentKeepingView } from '../view/document-keeping-view';
import { fileSaver } from './file-saver';
import type { Held, KeptAs } from './kept-as';
import { becameOf, NOWHERE, type Place, placeInFile, placeOnDevice, placeToRead } from './kept-place';
import { SavedByHand } from './saved-by-hand.svelte';
import { whyNotOpened } from './why-not-opened';

/** Keeps a document as it is typed, where the reader chose: nowhere until then. */
export class DocumentKeeping<Doc> implements DocumentKeepingView {
  readonly #fromFile = window.location.protocol === 'file:';
  readonly words: words.KeepWords;
  readonly #writer = randomId();
  readonly #byHand: SavedByHand<Doc>;
  readonly #tabs: OtherTabs;
  /** The rights to write that this tab has, by the id of the document. */
  readonly #guards: Record<string, Guard | undefined> = {};
  /** By the id of the document. */
  #places = $state.raw<Readonly<Record<string, Place<Doc>>>>({});
  #headers = $state.raw<readonly Header[]>([]);
  #rescued = $state.raw<Doc | null>(null);
  said = $state.raw('');

  constructor(
    private readonly as: KeptAs<Doc>,
    private readonly held: Held<Doc>,
    private readonly store: DocumentStore = browserDocuments(),
    tabs: (heard: (what: Told) => void) => OtherTabs = otherTabs,
  ) {
    this.words = words.keepWords(as.named);
    this.#byHand = new SavedByHand(as);
    this.#tabs = tabs((what) => {
      if (what === 'forgotten') for (const id of Object.keys(this.#places)) this.#became(id, 'forgotten', now());
      void this.#look();
    });
    void this.#look();
  }

  /** The id of the document in sight; empty where there is none. */
  get #id(): string {
    return this.held.document ? this.as.kind.idOf(this.held.document) : '';
  }

  get #place(): Place<Doc> {
    return this.#places[this.#id] ?? NOWHERE;
  }

  get where(): DocumentKeepingView['where'] {
    return this.#place.where;
  }

  get status(): string {
    const { document } = this.held;
    const byHand = document && this.#place === NOWHERE ? this.#byHand.status(document) : null;
    return document ? (byHand ?? this.#place.status) : '';
  }

  get failed(): boolean {
    const { document } = this.held;
    if (!document || !this.#place.failed) return false;
    return this.#place.where !== 'nowhere' || this.#byHand.wouldMiss(document);
  }

  /** Documents of the page that are neither kept nor stand in a file as they are. */
  get unkept(): readonly Doc[] {
    const { all, document } = this.held;
    return (all ?? (document ? [document] : [])).filter((one) => {
      const { failed, readsOnly } = this.#places[this.as.kind.idOf(one)] ?? NOWHERE;
      return failed && !readsOnly && this.#byHand.wouldMiss(one);
    });
  }

  get readsOnly(): boolean {
    return this.#place.readsOnly;
  }

  get may(): DocumentKeepingView['may'] {
    return { device: !this.#fromFile, sealed: canSeal(), file: canSaveIntoFiles() };
  }

  get explained(): string {
    return words.explainedInWords(this.as.named, this.#fromFile, this.may);
  }

  get kept(): DocumentKeepingView['kept'] {
    return this.#headers
      .filter(({ id }) => id !== this.#id)
      .map((header) => ({
        id: header.id,
        sealed: header.seal !== null,
        words: words.keptDocumentInWords(this.as.named, header),
      }));
  }

  get rescued(): boolean {
    return this.#rescued !== null;
  }

  readonly faultsOf = faultsOf;
  readonly strengthOf = strengthOf;

  /** Takes up a new state of the document; returns at once. */
  save(document: Doc): void {
    this.#places[this.as.kind.idOf(document)]?.save(document);
  }

  async keepOnDevice(passphrase: string | null): Promise<boolean> {
    const { document } = this.held;
    if (!document || !(passphrase === null ? this.may.device : this.may.sealed)) return false;
    const id = this.#id;
    const kept = await beginKeeping(this.#keeping(id), document, passphrase);
    this.said = kept ? '' : words.WOULD_NOT_KEEP;
    if (!kept) return false;
    this.#keptNow(id, kept, passphrase !== null);
    await this.#changed();
    return true;
  }

  /** The document was saved as, or opened from, a file of that name, just as it is. */
  inFile(document: Doc, name: string): void {
    this.#byHand.note(document, name, now());
  }

  async keepInFile(passphrase: string | null): Promise<boolean> {
    const { document } = this.held;
    const id = this.#id;
    const { file } = this.as;
    if (passphrase !== null && !this.may.sealed) return false;
    const named = document && (await namedFile(file.name(document, today()), file.is));
    this.said = named ? '' : words.NO_FILE_NAMED;
    if (!named) return false;
    const told = (ok: boolean): void => this.#became(id, ok ? 'kept' : 'refused', now());
    const saver = await fileSaver<Doc>(named, passphrase, file.write, told);
    this.#put(id, placeInFile<Doc>(named.name, saver.save));
    this.save(this.held.document ?? document);
    await saver.settled();
    return true;
  }

  open(id: string, passphrase: string | null): Promise<boolean> {
    return this.#opened(id, passphrase, 'ask');
  }

  takeOver(passphrase: string | null): Promise<boolean> {
    return this.#opened(this.#id, passphrase, 'take');
  }

  openRescued(): void {
    if (!this.#rescued) return;
    this.held.put(this.as.asOwn(this.#rescued));
    this.#rescued = null;
    this.said = '';
  }

  async forget(id: string): Promise<void> {
    const done = await this.store.forget({ kind: this.as.kind.kind, id });
    this.said = done ? words.ONE_IS_FORGOTTEN : words.WOULD_NOT_FORGET_IT;
    if (done) this.#became(id, 'forgotten', now());
    await this.#changed();
  }

  get forgettable(): boolean {
    return !this.readsOnly && (this.where === 'device' || this.where === 'sealed');
  }

  async forgetThis(): Promise<void> {
    if (this.forgettable) await this.forget(this.#id);
  }

  async #opened(id: string, passphrase: string | null, how: 'ask' | 'take'): Promise<boolean> {
    await this.#look();
    const header = this.#headers.find((one) => one.id === id);
    if (!header) return this.#refuse(words.GONE);
    const asks = id === this.#id ? null : this.held.asks?.({ id });
    if (asks) return this.#refuse(asks);
    // A document that this tab left in sight of another is its own still.
    const own = this.#guards[id] !== undefined;
    this.#guards[id] = undefined;
    const opened = await openKept(this.#keeping(id), header, passphrase, own ? 'take' : how);
    this.#rescued = !opened.ok && opened.why === 'not whole' ? opened.saved : null;
    if (!opened.ok) return this.#refuse(whyNotOpened(opened));
    await this.held.ready?.();
    this.said = '';
    this.held.put(opened.document);
    if (opened.kept) this.#keptNow(id, opened.kept, header.seal !== null);
    else this.#put(id, placeToRead(header.seal !== null));
    return true;
  }

  #refuse(why: string): false {
    this.said = why;
    return false;
  }

  #keeping(id: string): Keeping<Doc> {
    const told = (saved: Saved, at: string): void => this.#became(id, saved, at);
    const { kind, labelOf } = this.as;
    return { kind, store: this.store, writer: this.#writer, now, told, labelOf };
  }

  /** From here on the document is saved as it changes; what changed while its keeping began is saved first. */
  #keptNow(id: string, { autosave, guard }: KeptNow<Doc>, sealed: boolean): void {
    const save = (document: Doc): void => autosave.save(document);
    this.#put(
      id,
      placeOnDevice<Doc>(sealed, save, () => guard.release()),
    );
    this.#guards[id] = guard;
    void guard.lost.then(() => {
      if (this.#guards[id] === guard) this.#became(id, 'taken over', now());
    });
    const { document } = this.held;
    if (document && this.#id === id) this.save(document);
  }

  #put(id: string, place: Place<Doc>): void {
    this.#places[id]?.leave();
    this.#places = { ...this.#places, [id]: place };
  }

  #became(id: string, saved: Saved, at: string): void {
    const place = this.#places[id];
    if (!place) return;
    if (saved === 'forgotten' || saved === 'taken over') {
      place.leave();
      this.#guards[id] = undefined;
    }
    this.#places = { ...this.#places, [id]: becameOf(place, saved, at) };
  }

  async #changed(): Promise<void> {
    this.#tabs.tell('changed');
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#headers = (await this.store.list()).filter(({ kind }) => kind === this.as.kind.kind);
  }
}
