import { reviewedBefore } from '../../casework/file/casework-file';
import { addEarlier } from '../../casework/file/file-steps';
import { readCasework } from '../../casework/file/read-casework';
import { writeCasework } from '../../casework/file/write-casework';
import { CASEWORK_FILE } from '../../presentation/cases/page-words';
import { dayOf } from '../../vocabulary/day';
import { failureInWords } from '../../vocabulary/failure';
import type { CaseworkFilesView } from '../view/cases-view';
import type { CaseworkHeld } from './casework-held.svelte';
import type { DrawParts } from './draw-parts';

/** Casework as a file of the reader's own: written, and read whatever it is. */
export class CaseworkFiles implements CaseworkFilesView {
  constructor(
    private readonly held: CaseworkHeld,
    private readonly parts: Pick<DrawParts, 'extract'>,
  ) {}

  get begun(): boolean {
    return (this.held.file?.draws.length ?? 0) > 0;
  }

  get elsewhere(): boolean {
    return this.held.elsewhere;
  }

  save(): ReturnType<CaseworkFilesView['save']> {
    const { file } = this.held;
    if (!file) return null;
    return {
      name: `${file.kind}-${dayOf(file.begun)}.casework.json`.replaceAll('_', '-'),
      text: writeCasework(file),
    };
  }

  async open(chosen: File): Promise<string> {
    const extract = this.parts.extract();
    if (!extract) return '';
    const read = readCasework(await chosen.text(), chosen.name);
    if (!read.ok) return failureInWords(read.failure);
    const own = await this.held.of(extract);
    if (read.file.kind !== own.kind) return CASEWORK_FILE.otherKind;
    if (read.file.source !== own.source) return CASEWORK_FILE.otherFile;
    this.held.put(read.file);
    return CASEWORK_FILE.opened(chosen.name);
  }

  async leaveOut(chosen: File): Promise<string> {
    const read = readCasework(await chosen.text(), chosen.name);
    if (!read.ok) return failureInWords(read.failure);
    if (read.file.kind !== this.held.file?.kind) return CASEWORK_FILE.otherKind;
    if (read.file.draws.some(({ certificate }) => certificate.ids === 'row')) return CASEWORK_FILE.noRecordIds;
    const ids = reviewedBefore(read.file);
    if (ids.length === 0) return CASEWORK_FILE.noneToLeaveOut;
    const done = this.held.take((file) => addEarlier(file, ids));
    return done ? CASEWORK_FILE.leftOut(chosen.name, ids.length) : '';
  }
}
