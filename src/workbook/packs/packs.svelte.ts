import { failureInWords } from '../../vocabulary/failure';
import { withheldRule } from '../../presentation/pack-mode-words';
import * as words from '../../presentation/pack-words';
import type { PackRequest } from '../../protecting/build-pack';
import type { EarlierPack } from '../../protecting/earlier';
import { foresee } from '../../protecting/foresight';
import { buildInWorker } from '../../protecting/pack-builder';
import { MOST_CELLS, sizeOf } from '../../protecting/size';
import { supplies } from '../../supply/supplies';
import { type PackToCopy, SavePackCopy } from '../copies/save-pack-copy.svelte';
import { faultsOf, strengthOf } from '../copies/passphrase-given';
import type { OpenExtract } from '../extracts/open-extract';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import type { Navigation } from '../navigation/navigation.svelte';
import type { PackChoices, PackFile, PackOffer, PackStage, PackView } from '../view/pack-view';
import { firstChoices, offerOf, planOf } from './pack-choices';
import type { Made } from './pack-files';
import { requestOf } from './pack-work';

/** What writes and reads packs comes with the page, and runs only when a reader asks for it. */
const formOfPacks = supplies.declare('the form of protected packs', () => import('./pack-files'));

const NOTHING: PackChoices = {
  ...{ outcome: '', base: '', years: [], grain: 'half', levels: [], threshold: 6, zerosWithheld: false },
};

/** Builds protected packs from the extract of the sheet in sight, if it holds records. */
export class Packs implements PackView {
  stage = $state.raw<PackStage>('choosing');
  choices = $state.raw<PackChoices>(NOTHING);
  foreseen = $state.raw<readonly string[]>([]);
  built = $state.raw<readonly string[]>([]);
  refused = $state.raw<string | null>(null);
  progress = $state.raw({ words: '', done: 0, of: 0 });
  #earlier = $state.raw<readonly EarlierPack[]>([]);
  #of = $state.raw<OpenExtract | null>(null);
  #request: PackRequest | null = null;
  #made: Made | null = null;
  #stop = new AbortController();
  #copy = $state.raw(new SavePackCopy(() => this.#toCopy()));

  constructor(
    private readonly navigation: Pick<Navigation, 'sheet'>,
    private readonly extracts: Pick<OpenExtracts, 'list' | 'areas'>,
    private readonly builds: typeof buildInWorker = buildInWorker,
  ) {}

  get offered(): PackView['offered'] {
    const extract = this.#inSight;
    if (extract?.dataset.form !== 'records') return null;
    return extract.sources.length > 0 ? 'own' : 'sample';
  }

  get about(): string {
    return this.#of ? words.packSource(this.#of.dataset.file, this.#of.dataset.children !== null) : '';
  }

  get offer(): PackOffer {
    if (!this.#of) return { outcomes: [], years: [] };
    return offerOf(this.#of.contract, this.#of.dataset, this.choices.grain);
  }

  get chosen(): readonly string[] {
    const { threshold, zerosWithheld, outcome: id, base: baseId, years } = this.choices;
    const outcome = this.offer.outcomes.find((one) => one.id === id);
    return words.chosenInWords({
      outcome: outcome?.label ?? '',
      base: outcome?.bases.find((one) => one.id === baseId)?.label ?? '',
      years: this.offer.years.filter(({ year }) => years.includes(year)).map(({ label }) => label),
      rule: withheldRule({
        ...{ threshold, zeros: zerosWithheld ? 'withheld' : 'published' },
        counts: this.#of?.dataset.children === null ? 'events' : 'children',
        events: this.#of?.contract.event.many ?? '',
      }),
    });
  }

  get size(): string {
    return words.cellsInWords(this.#size?.cells ?? 0);
  }

  get tooMany(): string | null {
    if (this.offer.years.length === 0) return words.BUILD_PACK.noYears;
    if (!this.#size?.cells) return words.NOTHING_CHOSEN;
    const { cells, leaveOut } = this.#size;
    if (!leaveOut) return null;
    const label = this.choices.levels.find(({ level }) => level === leaveOut.level)?.label ?? '';
    return words.tooManyInWords(cells, MOST_CELLS, { ...leaveOut, level: label.toLowerCase() });
  }

  get earlier(): readonly string[] {
    return this.#earlier.map(({ name }) => name);
  }

  begin(): void {
    this.#of = this.#inSight;
    if (this.#of) this.choose(firstChoices(this.#of.contract, this.#of.dataset));
    this.#earlier = [];
  }

  choose(choices: PackChoices): void {
    this.cancel();
    this.choices = choices;
    this.refused = null;
  }

  async addEarlier(files: readonly File[]): Promise<void> {
    const { earlierPacks } = await formOfPacks.get();
    const { packs, none } = await earlierPacks(files);
    this.#earlier = [...this.#earlier, ...packs];
    this.refused = none.length ? words.noPack(none) : null;
  }

  async foresee(): Promise<void> {
    const [of, { signal }] = [this.#of, this.#stop];
    if (!of) return;
    this.stage = 'counting';
    await this.#guarded(async () => {
      const request = await requestOf(of, this.choices, this.#plan(of), this.#earlier);
      if (signal.aborted) return;
      this.#request = request;
      this.foreseen = words.foreseenInWords(foresee(request.plan, request.rows, request.facts));
      this.stage = 'foreseen';
    });
  }

  async build(): Promise<void> {
    const [request, { signal }] = [this.#request, this.#stop];
    if (!request) return;
    this.stage = 'building';
    this.#tell(0, 0);
    await this.#guarded(async () => {
      const onProgress = (safe: number, targets: number) => this.#tell(safe, targets);
      const pack = await this.builds(request, { onProgress, stop: signal });
      if (signal.aborted) return;
      this.stage = pack.built ? 'built' : 'choosing';
      this.refused = pack.built ? null : failureInWords(pack.failure);
      if (!pack.built) return;
      this.#made = { facts: request.facts, pack };
      this.#copy = new SavePackCopy(() => this.#toCopy());
      this.built = words.builtInWords(pack.cells);
    });
  }

  /** Ends what is under way; what was counted and built is let go of. */
  cancel(): void {
    if (this.stage === 'building') this.refused = words.BUILD_PACK.stopped;
    this.#stop.abort();
    this.#stop = new AbortController();
    [this.#request, this.#made, this.stage] = [null, null, 'choosing'];
  }

  strengthOf = strengthOf;
  faultsOf = faultsOf;

  get copy(): PackView['copy'] {
    return this.#copy;
  }

  packFile(): Promise<PackFile | null> {
    return this.#written(async (made) => (await formOfPacks.get()).fileOfPack(made));
  }

  certificate(passphrase: string): Promise<PackFile | null> {
    return this.#written(async (made) => (await formOfPacks.get()).fileOfCertificate(made, passphrase));
  }

  async #toCopy(): Promise<PackToCopy | null> {
    const [made, written] = [this.#made, await this.packFile()];
    if (!made || !written) return null;
    const bytes = new Uint8Array(await written.file.arrayBuffer());
    return { name: written.name, bytes, synthetic: made.facts.synthetic };
  }

  async #written(write: (made: Made) => Promise<PackFile>): Promise<PackFile | null> {
    if (!this.#made) return null;
    try {
      return await write(this.#made);
    } catch {
      this.refused = words.NOT_BUILT;
      return null;
    }
  }

  get #inSight(): OpenExtract | null {
    return this.extracts.list.find(({ kind }) => kind === this.navigation.sheet) ?? null;
  }

  get #size(): ReturnType<typeof sizeOf> | null {
    return this.#of && sizeOf(this.#plan(this.#of));
  }

  #plan(of: OpenExtract): ReturnType<typeof planOf> {
    return planOf(this.choices, of.dataset, this.extracts.areas);
  }

  #tell(safe: number, of: number): void {
    this.progress = { words: words.progressInWords(safe, of), done: safe, of };
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    const { signal } = this.#stop;
    try {
      await work();
    } catch {
      if (signal.aborted) return;
      this.stage = 'choosing';
      this.refused = words.NOT_BUILT;
    }
  }
}
