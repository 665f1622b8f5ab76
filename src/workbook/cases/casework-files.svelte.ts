import { flawsWithin } from '../../casework/draw/self-check';
import { type CaseworkFile, reviewedBefore } from '../../casework/file/casework-file';
import { addEarlier } from '../../casework/file/file-steps';
import { readCasework } from '../../casework/file/read-casework';
import { writeCasework } from '../../casework/file/write-casework';
import { canSeal } from '../../keeping/can-seal';
import { isSealedFile, sealedFiles, unsealedFile } from '../../keeping/sealed-file';
import { DISAGREES, NOT_CHECKED, SOUND } from '../../presentation/cases/integrity-words';
import { NO_SEAL, WRONG_PASSPHRASE } from '../../presentation/keeping-words';
import { CASEWORK_FILE } from '../../presentation/cases/page-words';
import { dayOf } from '../../vocabulary/day';
import { failureInWords } from '../../vocabulary/failure';
import { askedTwice } from '../keeping/asked-twice';
import type { CaseworkFilesView } from '../view/cases-view';
import type { IntegrityView } from '../view/integrity-view';
import type { DocumentKeeping } from '../keeping/document-keeping.svelte';
import type { CaseworkHeld } from './casework-held.svelte';
import type { DrawParts } from './draw-parts';

type What = 'open' | 'leaveOut';

/** Casework as a file of the reader's own: written, and read whatever it is. */
export class CaseworkFiles implements CaseworkFilesView {
  /** A sealed file that waits for its passphrase. */
  #sealed = $state.raw<{ readonly name: string; readonly text: string; readonly what: What } | null>(null);

  /** What stands in no file and is not kept would be gone with another file in its place. */
  readonly #warns = askedTwice(() => this.keeping.unkept.some((one) => one === this.held.file));

  constructor(
    private readonly held: CaseworkHeld,
    private readonly parts: Pick<DrawParts, 'extract'>,
    private readonly keeping: Pick<DocumentKeeping<CaseworkFile>, 'inFile' | 'unkept'>,
    private readonly integrity: Pick<IntegrityView, 'checked' | 'look'>,
  ) {}

  get begun(): boolean {
    return (this.held.file?.draws.length ?? 0) > 0;
  }

  get elsewhere(): boolean {
    return this.held.elsewhere;
  }

  get asking(): string {
    return this.#sealed?.name ?? '';
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

  async open(chosen: File): Promise<string> {
    const { name } = chosen;
    if (this.begun && this.#warns(name)) return CASEWORK_FILE.wouldBeGone(name);
    return this.#read(name, await chosen.text(), 'open');
  }

  async leaveOut(chosen: File): Promise<string> {
    return this.#read(chosen.name, await chosen.text(), 'leaveOut');
  }

  async unseal(passphrase: string): Promise<string> {
    const waiting = this.#sealed;
    if (!waiting) return '';
    const text = await unsealedFile(waiting.text, passphrase);
    if (text === null) return WRONG_PASSPHRASE;
    this.#sealed = null;
    return this.#read(waiting.name, text, waiting.what);
  }

  leaveSealed(): void {
    this.#sealed = null;
  }

  async #read(name: string, text: string, what: What): Promise<string> {
    this.#sealed = null;
    if (isSealedFile(text)) {
      if (!canSeal()) return NO_SEAL;
      this.#sealed = { name, text, what };
      return '';
    }
    const read = readCasework(text, name);
    if (!read.ok) return failureInWords(read.failure);
    return what === 'open' ? this.#opened(name, read.file) : this.#leftOut(name, read.file);
  }

  async #opened(name: string, file: CaseworkFile): Promise<string> {
    const extract = this.parts.extract();
    if (!extract) return '';
    const own = await this.held.of(extract);
    if (file.kind !== own.kind) return `${CASEWORK_FILE.otherKind} ${ofItself(file)}`;
    if (file.source !== own.source) return `${CASEWORK_FILE.otherFile} ${ofItself(file)}`;
    this.held.put(file);
    this.keeping.inFile(file, name);
    await this.integrity.look();
    const sound = this.integrity.checked === 'sound' && file.draws.length > 0;
    return sound ? `${CASEWORK_FILE.opened(name)} ${SOUND}` : CASEWORK_FILE.opened(name);
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
