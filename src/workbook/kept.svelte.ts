import { extractContract } from '../dataset/extracts';
import type { Mapping } from '../dataset/mapping/mapping';
import { parseMapping, writeMapping } from '../dataset/mapping/mapping-file';
import { browserDevice, type MayKeep, mayKeep } from '../keeping/device';
import { type ChosenFile, fileBehind } from '../keeping/file-handles';
import * as files from '../keeping/kept-files';
import { keepMapping, keyOfMapping, type KeptMapping, keptMappings, mappingFor } from '../keeping/kept-mappings';
import type { KeptView } from './kept-view';
import * as words from './kept-words';
import type { Offered } from './mapping-work';
import type { OpenExtract } from './open-extract';

type OpenedFiles = Pick<OpenExtract, 'kind' | 'sources'>;

/** What is kept on this device, and what the reader may do about it. Nothing is kept without a word from the reader. */
export class Kept implements KeptView {
  readonly may: MayKeep = mayKeep(window.location.protocol);
  #files = $state.raw<readonly files.KeptFile[]>([]);
  #mappings = $state.raw<readonly KeptMapping[]>([]);
  /** Files that were opened last, by kind; nothing of their engines, so that a closed one is let go. */
  #open = $state.raw<readonly OpenedFiles[]>([]);
  consent = $state.raw<files.Consent>(files.NO_CONSENT);
  said = $state.raw('');
  readonly #device = browserDevice();
  readonly #ready: Promise<void>;

  constructor() {
    this.#ready = this.#look();
  }

  get files(): KeptView['files'] {
    return this.#files.map(words.offeredFile);
  }

  get mappings(): KeptView['mappings'] {
    return this.#mappings.map((one) => ({ key: keyOfMapping(one), words: words.keptMappingInWords(one) }));
  }

  get summary(): string {
    return words.keptInWords(this.#files.length, this.#mappings.length);
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
    const kept = { supplier: mapping.supplier.trim(), keptOn: words.today(), columns, json: writeMapping(mapping) };
    if (!(await keepMapping(this.#device, kept))) this.said = words.NO_ROOM;
    await this.#look();
  }

  /** Remembers the files of an extract that was opened, as far as the reader agreed. */
  async opened({ kind, sources }: OpenedFiles): Promise<void> {
    await this.#ready;
    this.#open = [...this.#open.filter((one) => one.kind !== kind), { kind, sources }];
    await this.#remember({ kind, sources });
    await this.#look();
  }

  async agree(consent: files.Consent): Promise<void> {
    this.consent = consent.names ? consent : files.NO_CONSENT;
    this.said = (await files.keepConsent(this.#device, this.consent)) ? '' : words.NO_ROOM;
    for (const extract of this.#open) await this.#remember(extract);
    await this.#look();
  }

  /** The file behind a name: its kept rows, or what its handle leads to; null where the reader must choose it. */
  async fileOf(fingerprint: string): Promise<ChosenFile | null> {
    const kept = this.#files.find((file) => file.fingerprint === fingerprint);
    if (kept?.rows) return { file: new File([kept.rows], kept.name), handle: kept.handle, sheet: kept.sheet };
    const chosen = kept?.handle ? await fileBehind(kept.handle) : null;
    if (kept && !chosen) this.said = `${kept.name} could not be opened from here. Choose it with “Open extracts”.`;
    return chosen && kept ? { ...chosen, sheet: kept.sheet } : null;
  }

  async forget(fingerprint: string): Promise<void> {
    await files.forgetFile(this.#device, fingerprint);
    await this.#look();
  }

  async forgetEverything(): Promise<void> {
    const said = words.forgottenInWords(this.#files.length, this.#mappings.length);
    const cleared = await this.#device.clear();
    await this.#look();
    this.said = cleared ? said : words.WOULD_NOT_FORGET;
  }

  async #remember({ kind, sources }: OpenedFiles): Promise<void> {
    if (!this.may.files || !this.consent.names) return;
    for (const { chosen, fingerprint } of sources) {
      const { file, handle, sheet } = chosen;
      const kept = await files.keepFile(this.#device, {
        ...{ fingerprint, name: file.name, extract: extractContract(kind).label, size: file.size, handle },
        ...{ openedAt: words.now(), rows: this.consent.rows ? file : null },
        ...(sheet === undefined ? {} : { sheet }),
      });
      if (!kept) this.said = words.NO_ROOM;
    }
  }

  async #look(): Promise<void> {
    this.#mappings = await keptMappings(this.#device);
    this.#files = this.may.files ? await files.keptFiles(this.#device) : [];
    this.consent = this.may.files ? await files.keptConsent(this.#device) : files.NO_CONSENT;
  }
}
