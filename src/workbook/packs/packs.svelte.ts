import { failureInWords } from '../../vocabulary/failure';
import * as words from '../../presentation/pack-words';
import type { PackRequest } from '../../protecting/build-pack';
import { foresee } from '../../protecting/foresight';
import { buildInWorker } from '../../protecting/pack-builder';
import { MOST_CELLS } from '../../protecting/pack';
import { sizeOf } from '../../protecting/size';
import { SavePackCopy } from '../copies/save-pack-copy.svelte';
import { faultsOf, strengthOf } from '../copies/passphrase-given';
import type { OpenExtract } from '../extracts/open-extract';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import type { IssuedList } from '../kept/issued-list.svelte';
import type { Navigation } from '../navigation/navigation.svelte';
import type { LatticeChoices, PackChoices, PackFile, PackOffer, PackStage, PackView } from '../view/pack-view';
import { firstChoices, offerOf, planOf } from './pack-choices';
import { recordsWithoutChild } from './children-named';
import { chosenInWords } from './chosen-in-words';
import { IssuedBefore, type ToBuild } from './issued-before.svelte';
import { formOfPacks } from './form-of-packs';
import { MadePack } from './made-pack';
import { cautionsIn } from './said-in-pack';
import { type DeclaredExtract, requestOf, UnaskableOutcome } from './pack-work';
import { tooLong } from './too-long';

/** Where nothing is built there is nothing to copy. */
const NO_COPY = new SavePackCopy(() => Promise.resolve(null));

/** Builds protected packs from the extracts that hold records, that of the sheet in sight first. */
export class Packs implements PackView {
  stage = $state.raw<PackStage>('choosing');
  choices: PackChoices;
  foreseen = $state.raw<readonly string[]>([]);
  built = $state.raw<readonly string[]>([]);
  refused = $state.raw<string | null>(null);
  progress = $state.raw({ words: '', done: 0, of: 0 });
  readonly #before: IssuedBefore;
  #of = $state.raw<readonly OpenExtract[]>([]);
  #request: PackRequest | null = null;
  #made = $state.raw<MadePack | null>(null);
  #stop = new AbortController();

  constructor(
    private readonly navigation: Pick<Navigation, 'sheet'>,
    private readonly extracts: Pick<OpenExtracts, 'list' | 'areas'>,
    readonly noted: IssuedList,
    /** What is withheld, as it was set before. */
    rule: PackChoices,
    private readonly builds: typeof buildInWorker = buildInWorker,
  ) {
    this.choices = $state.raw(rule);
    this.#before = new IssuedBefore(noted);
  }

  get about(): string {
    const sources = this.#declared.map(({ extract: { dataset } }) => dataset);
    return sources.map((one) => words.packSource(one.file, recordsWithoutChild(one))).join(' ');
  }

  get offer(): readonly PackOffer[] {
    return this.#of.map(({ contract, dataset, kind }) => {
      return offerOf(contract, dataset, this.#choicesOf(kind)?.grain ?? 'half');
    });
  }

  get chosen(): readonly string[] {
    return chosenInWords(this.#declared, this.offer, this.choices);
  }

  get size(): string {
    return words.cellsInWords(this.#size.cells);
  }

  get tooMany(): string | null {
    if (this.offer.every(({ years }) => years.length === 0)) return words.BUILD_PACK.noYears;
    const { cells, leaveOut } = this.#size;
    const isEmpty = ({ plan, questions }: DeclaredExtract) =>
      !questions.length || !plan.years.length || !plan.breakdowns.length;
    if (cells === 0 || this.#declared.some(isEmpty)) return words.NOTHING_CHOSEN;
    if (!leaveOut) return null;
    const own = this.#choicesOf(leaveOut.kind);
    const label = own?.levels.find(({ level }) => level === leaveOut.level)?.label ?? '';
    const of = this.#declared.length > 1 ? (own?.label ?? '') : '';
    return words.tooManyInWords(cells, MOST_CELLS, { ...leaveOut, level: label.toLowerCase(), of });
  }

  get issued(): PackView['issued'] {
    return this.#before.said(this.#toBuild);
  }

  get savedHere(): string {
    return this.#before.about(this.#toBuild);
  }

  get earlier(): readonly string[] {
    return this.#before.packs(this.#toBuild).map(({ name }) => name);
  }

  begin(): void {
    const inSight = this.#inSight;
    const others = this.extracts.list.filter((one) => one !== inSight && one.dataset.form === 'records');
    this.#of = inSight ? [inSight, ...others] : [];
    // One rule for all that is published from this page: it stays as it was set.
    if (inSight) this.choose({ ...firstChoices(this.#of), threshold: this.choices.threshold });
    this.#before.begin();
  }

  choose(choices: PackChoices): void {
    this.cancel();
    this.choices = choices;
    this.refused = null;
  }

  chooseOf(lattice: LatticeChoices): void {
    const lattices = this.choices.lattices.map((one) => (one.kind === lattice.kind ? lattice : one));
    this.choose({ ...this.choices, lattices });
  }

  sayIssued(issued: 'none' | 'some'): void {
    this.cancel();
    this.#before.say(issued);
    this.refused = null;
  }

  async note(agreed: boolean): Promise<void> {
    await this.noted.agree(agreed);
    if (agreed) this.#before.noteAll();
  }

  async addEarlier(files: readonly File[]): Promise<void> {
    const { earlierPacks } = await formOfPacks.get();
    const { packs, none } = await earlierPacks(files);
    this.#before.opened(packs);
    this.refused = none.length ? words.noPack(none) : null;
  }

  async foresee(): Promise<void> {
    const [declared, { signal }] = [this.#declared, this.#stop];
    this.refused = this.#before.missing(this.#toBuild);
    if (declared.length === 0 || this.refused) return;
    this.stage = 'counting';
    await this.#guarded(async () => {
      const request = await requestOf(declared, this.choices, this.#before.packs(this.#toBuild));
      if (signal.aborted) return;
      this.refused = tooLong(declared, request.facts);
      if (this.refused !== null) {
        this.stage = 'choosing';
        return;
      }
      this.#request = request;
      const said = request.facts.lattices.flatMap((one) => cautionsIn(one.said));
      this.foreseen = [...words.foreseenInWords(foresee(request.lattices, request.facts)), ...words.saidBeside(said)];
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
      this.#made = new MadePack(
        { facts: request.facts, pack },
        {
          saved: (issued) => this.#before.saved(issued),
          failed: () => (this.refused = words.NOT_BUILT),
        },
      );
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
    return this.#made?.copy ?? NO_COPY;
  }

  async packFile(): Promise<PackFile | null> {
    return (await this.#made?.packFile()) ?? null;
  }

  async certificate(passphrase: string): Promise<PackFile | null> {
    return (await this.#made?.certificate(passphrase)) ?? null;
  }

  get #inSight(): OpenExtract | null {
    return this.extracts.list.find(({ kind }) => kind === this.navigation.sheet) ?? null;
  }

  get #size(): ReturnType<typeof sizeOf> {
    return sizeOf(this.#declared.map(({ extract: { kind }, plan, questions }) => ({ kind, plan, questions })));
  }

  get #toBuild(): ToBuild {
    return {
      lattices: this.#declared.map(({ extract: { kind }, plan: { years } }) => ({ kind, years })),
      synthetic: this.#declared.some(({ extract }) => extract.dataset.metadata.synthetic),
    };
  }

  /** The extracts that are to be counted, and what is asked of each. */
  get #declared(): readonly DeclaredExtract[] {
    return this.#of.flatMap((extract) => {
      const own = this.#choicesOf(extract.kind);
      if (!own?.chosen) return [];
      return [{ extract, questions: own.questions, plan: planOf(own, extract.dataset, this.extracts.areas) }];
    });
  }

  #choicesOf(kind: string): LatticeChoices | undefined {
    return this.choices.lattices.find((one) => one.kind === kind);
  }

  #tell(safe: number, of: number): void {
    this.progress = { words: words.progressInWords(safe, of), done: safe, of };
  }

  async #guarded(work: () => Promise<void>): Promise<void> {
    const { signal } = this.#stop;
    try {
      await work();
    } catch (fault) {
      if (signal.aborted) return;
      this.stage = 'choosing';
      this.refused = fault instanceof UnaskableOutcome ? words.nothingToldApart(fault.outcome) : words.NOT_BUILT;
    }
  }
}
