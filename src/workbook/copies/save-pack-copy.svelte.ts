import type { CopiedFile } from '../../copying/contents';
import { templateOfCopies } from '../../copying/own-page';
import * as words from '../../presentation/copy-words';
import { today } from '../../vocabulary/day';
import type { FileToSave, PackCopyView } from '../view/copy-view';
import { copyFile } from './copy-file';

/** What a record is called inside a copy. */
export const RECORD_IN_COPY = 'record.scrutiny.json';

/** A protected pack as a file, to be put into a copy, and the meeting's record as it may be published, where there is one. */
export interface PackToCopy extends CopiedFile {
  readonly synthetic: boolean;
  readonly record?: CopiedFile;
}

/** Saves copies of the workbook that hold one protected pack, and no extract, mapping or address of any page. */
export class SavePackCopy implements PackCopyView {
  doing = $state.raw('');
  refused = $state.raw<string | null>(null);
  saved = $state.raw<PackCopyView['saved']>(null);

  /** @param pack null where there is none: then nothing is made, and whoever has no pack has said why */
  constructor(
    private readonly pack: () => Promise<PackToCopy | null>,
    private readonly template: () => Promise<string | null> = templateOfCopies,
  ) {}

  async make(): Promise<FileToSave | null> {
    [this.refused, this.saved, this.doing] = [null, null, words.MAKING.packing];
    try {
      return await this.#made();
    } catch {
      return this.#refuse(words.NOT_MADE);
    } finally {
      this.doing = '';
    }
  }

  async #made(): Promise<FileToSave | null> {
    const [pack, template] = [await this.pack(), await this.template()];
    if (pack === null) return null;
    if (template === null) return this.#refuse(words.NO_TEMPLATE);
    const { name, bytes, synthetic, record } = pack;
    const contents = { view: '', extracts: [], others: [{ name, bytes }, ...(record ? [record] : [])] };
    // The pack is published: who gets the copy may read it, and no passphrase is asked for.
    const { file, saved } = await copyFile(template, contents, { mode: 'pack', made: today(), synthetic }, null);
    this.saved = saved;
    return file;
  }

  #refuse(why: string): null {
    this.refused = why;
    return null;
  }
}
