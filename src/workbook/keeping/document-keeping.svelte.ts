import { browserDocuments } from '../../keeping/browser-documents';
import type { DocumentStore, Header, Saved } from '../../keeping/document-store';
import { canSaveIntoFiles } from '../../keeping/file-autosave';
import { canSeal } from '../../keeping/can-seal';
import { beginKeeping, type Keeping, type KeptNow, openKept } from '../../keeping/kept-document';
import { type OtherTabs, otherTabs, type Told } from '../../keeping/other-tabs';
import * as words from '../../presentation/keeping-words';
import { faultsOf, strengthOf } from '../copies/passphrase-given';
import { now } from '../kept/kept-words';
import { randomId } from '../kept/random-id';
import type { DocumentKeepingView } from '../view/document-keeping-view';
import { DocumentFiles, type OpenedFile } from './document-files.svelte';
import { DocumentPlaces } from './document-places.svelte';
import type { Held, KeptAs } from './kept-as';
import { NOWHERE, type Place, placeOnDevice, placeToRead } from './kept-place';
import { SavedByHand } from './saved-by-hand.svelte';
import { whyNotOpened } from './why-not-opened';

/** Keeps a document as it is typed, where the reader chose: nowhere until then. */
export class DocumentKeeping<Doc> implements DocumentKeepingView {
  readonly #fromFile = window.location.protocol === 'file:';
  readonly words: words.KeepWords;
  readonly #writer = randomId();
  readonly #byHand: SavedByHand<Doc>;
  readonly #tabs: OtherTabs;
  readonly #places = new DocumentPlaces<Doc>();
  readonly #files: DocumentFiles<Doc>;
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
    this.#files = new DocumentFiles(
      as,
      this.#places,
      (id) => this.#ofPage.find((one) => as.kind.idOf(one) === id) ?? null,
    );
    this.#tabs = tabs((what) => {
      if (what === 'forgotten') this.#places.forgotten();
      void this.#look();
    });
    void this.#look();
  }

  /** The id of the document in sight; empty where there is none. */
  get #id(): string {
    return this.held.document ? this.as.kind.idOf(this.held.document) : '';
  }

  get #place(): Place<Doc> {
    return this.#places.of(this.#id);
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
    return this.#ofPage.filter((one) => {
      const { failed, readsOnly } = this.#places.of(this.as.kind.idOf(one));
      return failed && !readsOnly && this.#byHand.wouldMiss(one);
    });
  }

  get #ofPage(): readonly Doc[] {
    const { all, document } = this.held;
    return all ?? (document ? [document] : []);
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
    this.#places.of(this.as.kind.idOf(document)).save(document);
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

  /** The document was saved as a file of that name, just as it is. */
  inFile(document: Doc, name: string): void {
    this.#byHand.note(document, name, now());
  }

  /** The document that comes in sight was opened from a file. */
  cameFrom(document: Doc, file: OpenedFile): void {
    this.#files.opened(document, file);
    this.inFile(document, file.name);
  }

  get goesOnInto(): string {
    return this.#files.goesOnInto(this.#id);
  }

  async goOnInFile(): Promise<boolean> {
    const { document } = this.held;
    return document !== null && this.#done(await this.#files.goOn(document));
  }

  async keepInFile(passphrase: string | null): Promise<boolean> {
    const { document } = this.held;
    if (!document || (passphrase !== null && !this.may.sealed)) return false;
    return this.#done(await this.#files.keep(document, passphrase));
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
    if (done) this.#places.became(id, 'forgotten', now());
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
    if (!header) return this.#done(words.GONE);
    const asks = id === this.#id ? null : this.held.asks?.({ id });
    if (asks) return this.#done(asks);
    // A document that this tab left in sight of another is its own still.
    const own = this.#places.letGo(id);
    const opened = await openKept(this.#keeping(id), header, passphrase, own ? 'take' : how);
    this.#rescued = !opened.ok && opened.why === 'not whole' ? opened.saved : null;
    if (!opened.ok) return this.#done(whyNotOpened(opened));
    await this.held.ready?.();
    this.said = '';
    this.held.put(opened.document);
    if (opened.kept) this.#keptNow(id, opened.kept, header.seal !== null);
    else this.#places.put(id, placeToRead(header.seal !== null));
    return true;
  }

  /** @param why nothing was done, in a sentence; empty where it was */
  #done(why: string): boolean {
    this.said = why;
    return why === '';
  }

  #keeping(id: string): Keeping<Doc> {
    const told = (saved: Saved, at: string): void => this.#places.became(id, saved, at);
    const { kind, labelOf } = this.as;
    return { kind, store: this.store, writer: this.#writer, now, told, labelOf };
  }

  /** From here on the document is saved as it changes; what changed while its keeping began is saved first. */
  #keptNow(id: string, { autosave, guard }: KeptNow<Doc>, sealed: boolean): void {
    const save = (document: Doc): void => autosave.save(document);
    const place = placeOnDevice<Doc>(sealed, save, () => guard.release());
    this.#places.putGuarded(id, place, guard);
    const { document } = this.held;
    if (document && this.#id === id) this.save(document);
  }

  async #changed(): Promise<void> {
    this.#tabs.tell('changed');
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#headers = (await this.store.list()).filter(({ kind }) => kind === this.as.kind.kind);
  }
}
