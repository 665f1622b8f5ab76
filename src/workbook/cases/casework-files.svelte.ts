import { flawsWithin } from '../../casework/draw/self-check';
import { type CaseworkFile, reviewedBefore } from '../../casework/file/casework-file';
import { addEarlier } from '../../casework/file/file-steps';
import { readCasework } from '../../casework/file/read-casework';
import { writeCasework } from '../../casework/file/write-casework';
import { canSeal } from '../../keeping/can-seal';
import { isSealedFile, sealedFiles } from '../../keeping/sealed-file';
import { DISAGREES, NOT_CHECKED, SOUND } from '../../presentation/cases/integrity-words';
import { NO_SEAL } from '../../presentation/keeping-words';
import { CASEWORK_FILE } from '../../presentation/cases/page-words';
import { dayOf } from '../../vocabulary/day';
import { failureInWords } from '../../vocabulary/failure';
import { askedTwice } from '../keeping/asked-twice';
import { textOfChosen } from '../intake/text-of-chosen';
import type { CaseworkFilesView } from '../view/cases-view';
import type { ChosenFile } from '../view/intake-view';
import type { IntegrityView } from '../view/integrity-view';
import type { OpenedFile } from '../keeping/document-files.svelte';
import type { DocumentKeeping } from '../keeping/document-keeping.svelte';
import { unsealed } from '../keeping/sealed-text';
import type { CaseworkHeld } from './casework-held.svelte';
import type { DrawParts } from './draw-parts';

type What = 'open' | 'leaveOut';

/** Casework as a file of the reader's own: written, and read whatever it is. */
export class CaseworkFiles implements CaseworkFilesView {
  /** A sealed file that waits for its passphrase. */
  #sealed = $state.raw<{ readonly from: OpenedFile; readonly what: What } | null>(null);
  said = $state('');

  /** What stands in no file and is not kept would be gone with another file in its place. */
  readonly #warns = askedTwice(() => this.keeping.unkept.some((one) => one === this.held.file));

  constructor(
    private readonly held: CaseworkHeld,
    private readonly parts: Pick<DrawParts, 'extract'>,
    private readonly keeping: Pick<DocumentKeeping<CaseworkFile>, 'inFile' | 'cameFrom' | 'unkept'>,
    private readonly integrity: Pick<IntegrityView, 'checked' | 'look'>,
  ) {}

  get begun(): boolean {
    return (this.held.file?.draws.length ?? 0) > 0;
  }

  get elsewhere(): boolean {
    return this.held.elsewhere;
  }

  get asking(): string {
    return this.#sealed?.from.name ?? '';
  }

  async save(passphrase: string | null): ReturnType<CaseworkFilesView['save']> {
    const { file } = this.held;
    if (!file || (passphrase !== null && !canSeal())) return null;
    const name = `${file.kind}-${dayOf(file.begun)}.casework.json`.replaceAll('_', '-');
    const plain = writeCasework(file);
    const text = passphrase === null ? plain : await (await sealedFiles(passphrase))(plain);
    this.keeping.inFile(file, name);
    return { name, text };
  }

  async open(chosen: ChosenFile): Promise<string> {
    const { name } = chosen.file;
    if (this.begun && this.#warns(name)) return (this.said = CASEWORK_FILE.wouldBeGone(name));
    return this.#chosen(chosen, 'open');
  }

  async leaveOut(chosen: ChosenFile): Promise<string> {
    return this.#chosen(chosen, 'leaveOut');
  }

  async unseal(passphrase: string): Promise<string> {
    const waiting = this.#sealed;
    if (!waiting) return '';
    const opened = await unsealed(waiting.from.text, passphrase);
    if ('why' in opened) return (this.said = opened.why);
    this.#sealed = null;
    return (this.said = await this.#read(opened.text, { ...waiting.from, sealing: opened.sealing }, waiting.what));
  }

  leaveSealed(): void {
    this.#sealed = null;
  }

  async #chosen(chosen: ChosenFile, what: What): Promise<string> {
    const { name } = chosen.file;
    this.#sealed = null;
    const read = await textOfChosen(chosen, Infinity);
    if ('why' in read) return (this.said = read.why);
    const from: OpenedFile = { name, text: read.text, handle: chosen.handle, sealing: null };
    if (!isSealedFile(read.text)) return (this.said = await this.#read(read.text, from, what));
    if (canSeal()) this.#sealed = { from, what };
    return (this.said = canSeal() ? '' : NO_SEAL);
  }

  async #read(text: string, from: OpenedFile, what: What): Promise<string> {
    const read = readCasework(text, from.name);
    if (!read.ok) return failureInWords(read.failure);
    return what === 'open' ? this.#opened(from, read.file) : this.#leftOut(from.name, read.file);
  }

  async #opened(from: OpenedFile, file: CaseworkFile): Promise<string> {
    const extract = this.parts.extract();
    if (!extract) return '';
    const own = await this.held.of(extract);
    if (file.kind !== own.kind) return `${CASEWORK_FILE.otherKind} ${ofItself(file)}`;
    if (file.source !== own.source) return `${CASEWORK_FILE.otherFile} ${ofItself(file)}`;
    this.keeping.cameFrom(file, from);
    this.held.put(file);
    await this.integrity.look();
    const sound = this.integrity.checked === 'sound' && file.draws.length > 0;
    return sound ? `${CASEWORK_FILE.opened(from.name)} ${SOUND}` : CASEWORK_FILE.opened(from.name);
  }

  #leftOut(name: string, file: CaseworkFile): string {
    if (file.kind !== this.held.file?.kind) return CASEWORK_FILE.otherKind;
    if (file.draws.some(({ certificate }) => certificate.ids === 'row')) return CASEWORK_FILE.noRecordIds;
    const ids = reviewedBefore(file);
    if (ids.length === 0) return CASEWORK_FILE.noneToLeaveOut;
    const done = this.held.take((held) => addEarlier(held, ids));
    return done ? CASEWORK_FILE.leftOut(name, ids.length) : '';
  }
}

/** Whether casework that is not opened agrees with itself. */
const ofItself = ({ draws }: CaseworkFile): string =>
  draws.some((draw) => flawsWithin(draw).length > 0) ? DISAGREES : NOT_CHECKED;
