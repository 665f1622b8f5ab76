import { templateOfCopies } from '../../copying/own-page';
import * as words from '../../presentation/copy-words';
import type { OpenExtract } from '../extracts/open-extract';
import { today } from '../../vocabulary/day';
import type { PassphraseGiven, SaveCopyView } from '../view/copy-view';
import { contentsOf, GoneFile, type ToCopy } from './copied-files';
import { copyFile } from './copy-file';
import { faultsOf, strengthOf } from './passphrase-given';

/** Bytes of all files together: letters take a third more, and a browser reads a page of some hundred MB at most. */
const MOST_BYTES = 150_000_000;

type Extracts = readonly Pick<OpenExtract, 'sources' | 'dataset'>[];

/** What a copy is made of at this moment. */
export interface OpenNow extends ToCopy {
  readonly extracts: Extracts;
}

/** Saves copies of the workbook with the extracts that are open. */
export class SaveCopy implements SaveCopyView {
  doing = $state.raw('');
  refused = $state.raw<string | null>(null);
  saved = $state.raw<SaveCopyView['saved']>(null);

  constructor(
    private readonly open: () => OpenNow,
    private readonly template: () => Promise<string | null> = templateOfCopies,
  ) {}

  get offered(): boolean {
    return this.open().extracts.length > 0;
  }

  get files(): readonly string[] {
    return filesNow(this.open()).map(({ name, size }) => words.fileInWords(name, size));
  }

  get synthetic(): boolean {
    return this.open().extracts.every(({ dataset }) => dataset.metadata.synthetic);
  }

  strengthOf(passphrase: string): ReturnType<SaveCopyView['strengthOf']> {
    return strengthOf(passphrase);
  }

  faultsOf(given: PassphraseGiven): ReturnType<SaveCopyView['faultsOf']> {
    return faultsOf(given);
  }

  begin(): void {
    this.refused = null;
    this.saved = null;
  }

  async make(passphrase: string | null): ReturnType<SaveCopyView['make']> {
    this.begin();
    try {
      return await this.#made(passphrase);
    } catch (fault) {
      this.refused = fault instanceof GoneFile ? words.goneForCopy(fault.file) : words.NOT_MADE;
      return null;
    } finally {
      this.doing = '';
    }
  }

  async #made(passphrase: string | null): ReturnType<SaveCopyView['make']> {
    const open = this.open();
    const bytes = filesNow(open).reduce((sum, { size }) => sum + size, 0);
    if (bytes > MOST_BYTES) return this.#refuse(words.tooLargeForCopy(bytes, MOST_BYTES));
    this.doing = words.MAKING.reading;
    const [template, contents] = [await this.template(), await contentsOf(open)];
    if (template === null) return this.#refuse(words.NO_TEMPLATE);
    this.doing = passphrase === null ? words.MAKING.packing : words.MAKING.sealing;
    const made = today();
    const facts = { mode: 'analyst', made, synthetic: this.synthetic } as const;
    const { file, saved } = await copyFile(template, contents, facts, passphrase);
    this.saved = saved;
    return file;
  }

  #refuse(why: string): null {
    this.refused = why;
    return null;
  }
}

const filesNow = ({ extracts, others }: OpenNow): readonly File[] => [
  ...extracts.flatMap(({ sources }) => sources.map(({ chosen }) => chosen.file)),
  ...others,
];
