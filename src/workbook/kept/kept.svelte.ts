import { fingerprint, fingerprintOfSheet } from '../../engine/fingerprint';
import { extractContract } from '../../dataset/kinds/extracts';
import type { Mapping } from '../../dataset/mapping/mapping';
import { parseMapping, writeMapping } from '../../dataset/mapping/mapping-file';
import { browserDocuments } from '../../keeping/browser-documents';
import { browserDevice, type Device, type MayKeep, mayKeep } from '../../keeping/device';
import type { DocumentStore, Header } from '../../keeping/document-store';
import { type ChosenFile, fileBehind } from '../../keeping/file-handles';
import * as files from '../../keeping/kept-files';
import { type OtherTabs, otherTabs, type Told } from '../../keeping/other-tabs';
import { keepMapping, keyOfMapping, type KeptMapping, keptMappings, mappingFor } from '../../keeping/kept-mappings';
import { CASEWORK_KEPT, keptDocumentInWords, RECORD_KEPT } from '../../presentation/keeping-words';
import { today } from '../../vocabulary/day';
import type { KeptView } from '../view/kept-view';
import { IssuedList } from './issued-list.svelte';
import * as words from './kept-words';
import type { Offered } from '../mapping/mapping-work';
import type { OpenExtract } from '../extracts/open-extract';

type OpenedFiles = Pick<OpenExtract, 'kind' | 'sources'>;

/** What is kept on this device, and what the reader may do about it. Nothing is kept without a word from the reader. */
export class Kept implements KeptView {
  readonly may: MayKeep = mayKeep(window.location.protocol);
  #files = $state.raw<readonly files.KeptFile[]>([]);
  #mappings = $state.raw<readonly KeptMapping[]>([]);
  #documents = $state.raw<readonly Header[]>([]);
  /** Files that were opened last, by kind; nothing of their engines, so that a closed one is let go. */
  #open = $state.raw<readonly OpenedFiles[]>([]);
  consent = $state.raw<files.Consent>(files.NO_CONSENT);
  said = $state.raw('');
  readonly #device: Device;
  readonly #tabs: OtherTabs;
  readonly #ready: Promise<void>;
  /** Protected packs that were issued. */
  readonly issued: IssuedList;
  /** Everything was forgotten, in this tab or in another: what was ticked before is ticked no more. */
  onforgotten: () => void = () => undefined;

  constructor(
    device: Device = browserDevice(),
    tabs: (heard: (what: Told) => void) => OtherTabs = otherTabs,
    private readonly store: DocumentStore = browserDocuments(),
  ) {
    this.#device = device;
    this.issued = new IssuedList(device, () => this.#changed());
    this.#tabs = tabs((what) => {
      if (what === 'forgotten') this.onforgotten();
      void this.#look();
    });
    this.#ready = this.#look();
  }

  get files(): KeptView['files'] {
    return this.#files.map(words.offeredFile);
  }

  get mappings(): KeptView['mappings'] {
    return this.#mappings.map((one) => ({ key: keyOfMapping(one), words: words.keptMappingInWords(one) }));
  }

  get documents(): KeptView['documents'] {
    return this.#documents.map((header) => ({
      id: header.id,
      words: keptDocumentInWords(header.kind === 'record' ? RECORD_KEPT : CASEWORK_KEPT, header),
    }));
  }

  get #amounts(): words.Amounts {
    const records = this.#documents.filter(({ kind }) => kind === 'record').length;
    const casework = this.#documents.length - records;
    const packs = this.issued.packs.length;
    return { files: this.#files.length, mappings: this.#mappings.length, casework, records, packs };
  }

  get summary(): string {
    return words.keptInWords(this.#amounts);
  }

  get explained(): string {
    return this.may.why ?? words.KEEPING;
  }

  get rowsOffer(): string {
    const chosen = this.#open.flatMap(({ sources }) => sources);
    return words.rowsOfferInWords(chosen.reduce((sum, one) => sum + one.chosen.file.size, 0));
  }

  /** The mapping that was kept for files with these columns. */
  async fitting(columns: readonly string[]): Promise<Offered | null> {
    const kept = mappingFor(await keptMappings(this.#device), columns);
    const mapping = kept && parseMapping(kept.json);
    return kept && mapping?.ok ? { mapping: mapping.value, keptOn: kept.keptOn } : null;
  }

  async keep(mapping: Mapping, columns: readonly string[]): Promise<void> {
    const kept = { supplier: mapping.supplier.trim(), keptOn: today(), columns, json: writeMapping(mapping) };
    this.said = (await keepMapping(this.#device, kept)) ? '' : words.NO_ROOM;
    await this.#changed();
  }

  /** Remembers the files of an extract that was opened, as far as the reader agreed. */
  async opened({ kind, sources }: OpenedFiles): Promise<void> {
    await this.#ready;
    this.#open = [...this.#open.filter((one) => one.kind !== kind), { kind, sources }];
    await this.#remember([{ kind, sources }]);
  }

  async agree(consent: files.Consent): Promise<void> {
    const wanted = consent.names ? consent : files.NO_CONSENT;
    this.said = (await files.keepConsent(this.#device, wanted)) ? '' : words.whyNotAgreed(wanted);
    await this.#remember(this.#open);
  }

  /** The file behind a name: its kept rows, or what its handle leads to; null where the reader must choose it. */
  async fileOf(asked: string): Promise<FileAgain | null> {
    const kept = this.#files.find((file) => file.fingerprint === asked);
    if (!kept) return null;
    const { rows, handle, name, sheet } = kept;
    if (rows) return { chosen: { file: new File([rows], name), handle, sheet }, changed: null };
    const chosen = handle ? await fileBehind(handle) : null;
    if (!chosen) this.said = words.notFromHere(name);
    // What cannot be read is refused with its own reason where it is opened.
    const same = chosen && (chosen.problem !== undefined || (await isSame(chosen.file, kept)));
    return chosen && { chosen: { ...chosen, sheet }, changed: same ? null : words.changedSince(kept) };
  }

  async forget(fingerprint: string): Promise<void> {
    this.said = (await files.forgetFile(this.#device, fingerprint)) ? '' : words.WOULD_NOT_FORGET;
    await this.#changed();
  }

  async forgetEverything(): Promise<void> {
    const said = words.forgottenInWords(this.#amounts);
    const [drawer, documents] = await Promise.all([this.#device.clear(), this.store.forgetAll()]);
    const cleared = drawer && documents;
    if (cleared) this.onforgotten();
    await this.#changed('forgotten');
    this.said = cleared ? said : words.WOULD_NOT_FORGET;
  }

  /** Keeps files as far as the reader agrees now, in whatever tab; what could not be kept is agreed to no more. */
  async #remember(open: readonly OpenedFiles[]): Promise<void> {
    if (!this.may.files) return;
    const still = { names: true, rows: true };
    for (const file of open.flatMap(keptFilesOf)) {
      if ((await files.keepFile(this.#device, file)) !== 'refused') continue;
      still.rows = false;
      still.names = (await files.keepFile(this.#device, { ...file, rows: null })) !== 'refused' && still.names;
    }
    if (!still.rows) {
      const { names, rows } = await files.keptConsent(this.#device);
      await files.keepConsent(this.#device, { names: names && still.names, rows: false });
      this.said = still.names && rows ? words.NO_ROOM_FOR_ROWS : words.NO_ROOM;
    }
    await this.#changed();
  }

  /** Reads anew what is kept, and has the other tabs do so. */
  async #changed(what: Told = 'changed'): Promise<void> {
    this.#tabs.tell(what);
    await this.#look();
  }

  async #look(): Promise<void> {
    this.#documents = await this.store.list();
    this.#mappings = await keptMappings(this.#device);
    await this.issued.look();
    this.#files = this.may.files ? await files.keptFiles(this.#device) : [];
    this.consent = this.may.files ? await files.keptConsent(this.#device) : files.NO_CONSENT;
  }
}

/** A file that is opened again, and where it is not what it was, a sentence that says so. */
export interface FileAgain {
  readonly chosen: ChosenFile;
  readonly changed: string | null;
}

async function isSame(file: File, kept: files.KeptFile): Promise<boolean> {
  const now = await fingerprint(file).catch(() => kept.fingerprint);
  return now === kept.fingerprint || (await fingerprintOfSheet(now, kept.sheet ?? '')) === kept.fingerprint;
}

function keptFilesOf({ kind, sources }: OpenedFiles): readonly files.KeptFile[] {
  return sources.map(({ chosen: { file, handle, sheet }, fingerprint }) => ({
    ...{ fingerprint, name: file.name, extract: extractContract(kind).label, size: file.size, handle },
    ...{ openedAt: words.now(), rows: file },
    ...(sheet === undefined ? {} : { sheet }),
  }));
}
