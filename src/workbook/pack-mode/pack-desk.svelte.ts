import { isCopy } from '../../copying/own-page';
import type { ChosenFile } from '../../keeping/file-handles';
import { announcement } from '../../presentation/announcement';
import { noRecordsHere, notInPack, packStatus, withheldRule } from '../../presentation/pack-mode-words';
import { plain, type PresentedSheet } from '../../presentation/figure';
import { statusInWords } from '../../presentation/status-words';
import { isPackFile, openPack } from '../../protecting/open-pack';
import { questionsOf } from '../../protecting/one-question';
import { type PackCell, textOfPack } from '../../protecting/pack';
import { Published } from '../../protecting/published';
import { choose } from '../../selection/change';
import type { Selection, SheetId } from '../../selection/selection';
import { type PackToCopy, SavePackCopy } from '../copies/save-pack-copy.svelte';
import { applyControl } from '../navigation/apply-control';
import { type CarriedPack, isPackMode, leavePack, takeCarried } from '../opening/pack-door';
import { lacksIn } from '../packs/said-in-pack';
import { digestOfPack } from '../opening/pack-arrival';
import { faultOf, Refusals } from '../opening/refusals.svelte';
import type { PackChoice, PackModeView, PackSource } from '../view/pack-mode-view';
import type { StepsView } from '../view/selection-view';
import { datasetOf, kindOf } from './pack-context';
import { type OpenPack, PackFind } from './pack-find.svelte';
import { aboutOf, choicesOf, namesOf, ofWhomIn, questionChoice, questionId, questionIn } from './pack-names';
import { PackNavigation } from './pack-navigation.svelte';
import { inBrief, namesOfScope, scopeOf } from './pack-scope';
import { packSheet } from './pack-sheet';
import { measureOfPack } from './scope-as-ticks';
import { type PackWithin, packWithin, PublishedRecord } from './published-record.svelte';

const UPDATED = 'Updated';
/** Letters of the sum of a pack in an address, as of the fingerprint of any file. */
const MARK_LENGTH = 12;

/** The mode of court user groups and the public: one protected pack, and no engine, sample, record or file beside it. */
class PackDesk implements PackModeView {
  phase = $state.raw<PackModeView['phase']>('reading');
  /** What begins the next announcement; empty = the title of the sheet. */
  #word = $state.raw('');
  /** Each question of the pack. */
  #asked = $state.raw<readonly Published[]>([]);
  #cells = $state.raw<readonly PackCell[]>([]);
  readonly #navigation = new PackNavigation();
  readonly #published = $derived(questionIn(this.#asked, this.#navigation.selection.inPack?.question));
  readonly #refused = new Refusals();
  readonly steps: StepsView = this.#navigation;
  readonly find = new PackFind({
    open: () => this.#open,
    selection: () => this.#navigation.selection,
    after: (selection, control, option) => this.#after(selection, control, option),
    choose: (selection) => this.#choose(selection),
    goTo: (page) => this.#navigation.goTo(page),
  });
  readonly #scope = $derived(this.#published && scopeOf(this.#published, this.#navigation.selection.inPack ?? {}));
  readonly #sheet = $derived(
    this.#published && this.#scope && packSheet(this.#published, this.#scope, this.#navigation.selection.comparator),
  );

  #bytes: ArrayBuffer | null = null;
  readonly #beside = new PublishedRecord();
  #copy = $state.raw(this.#newCopy());

  /** @param carried the pack with which the page begins; null where it has none yet */
  constructor(
    carried: Promise<PackWithin | null>,
    readonly leaves: boolean,
  ) {
    window.addEventListener('popstate', () => {
      if (!this.#navigation.follow()) return;
      this.#navigation.sheet = this.sheet;
      this.#word = UPDATED;
    });
    void carried.then((pack) => {
      if (pack) {
        this.#beside.hold(pack.record ?? null);
        return this.#read(pack);
      }
      this.phase = 'none';
      return undefined;
    });
  }

  get copy(): PackModeView['copy'] {
    return this.#copy;
  }

  get sheet(): SheetId {
    return this.#published ? kindOf(this.#published.pack.facts.kind) : this.#navigation.sheet;
  }

  get presented(): PresentedSheet | null {
    return this.#sheet;
  }

  get measure(): string {
    return this.#published && this.#scope ? measureOfPack(this.#published, this.#scope) : '';
  }

  get page(): string {
    return this.#navigation.page;
  }

  get wanted(): string | null {
    return this.#published ? null : this.#navigation.wanted;
  }

  get addressNotes(): readonly string[] {
    const { notes, selection } = this.#navigation;
    const given = this.#scope &&
      this.#published && { ...namesOfScope(this.#scope), question: questionId(this.#published) };
    const asked = Object.entries(selection.inPack ?? {});
    const lacks =
      given && asked.some(([part, id]) => !Object.entries(given).some(([one, own]) => one === part && own === id));
    return lacks && this.#sheet ? [...notes, notInPack(plain(this.#sheet.selection))] : notes;
  }

  get status(): string {
    return this.#sheet ? announcement(this.#sheet, this.page, this.#word) : '';
  }

  get refusals(): PackModeView['refusals'] {
    return this.#refused.list;
  }

  get choices(): readonly PackChoice[] {
    if (!this.#published || !this.#scope) return [];
    return [...questionChoice(this.#asked, this.#published), ...choicesOf(this.#published, this.#scope)];
  }

  get source(): PackSource | null {
    if (!this.#published || !this.#scope) return null;
    const { name: file, facts } = this.#published.pack;
    const { outcome, events } = namesOf(this.#published);
    return {
      ...{ file, fingerprint: facts.source, synthetic: facts.synthetic },
      status: packStatus(facts.marking, statusInWords(datasetOf(this.#published))),
      pack: { outcome, withheld: withheldRule({ ...facts, events }) },
      ofWhom: ofWhomIn(this.#scope, this.#asked.length > 1 ? [outcome] : []),
    };
  }

  get record(): PackModeView['record'] {
    return this.#beside.record;
  }

  get about(): readonly string[] {
    return this.#published ? aboutOf(this.#published, this.#asked, this.#cells) : [];
  }

  get lacks(): readonly string[] {
    return this.#published ? lacksIn(this.#published.pack.facts.said) : [];
  }

  open(files: readonly ChosenFile[]): void {
    for (const { file } of files) void this.#openFile(file);
  }

  choose(control: string, option: string): void {
    const next = this.#after(this.#navigation.selection, control, option);
    if (next) this.#choose(next);
  }

  goTo(_sheet: SheetId, page = ''): void {
    this.#navigation.goTo(page);
  }

  addressOf(page: string): string {
    return this.#navigation.addressOf(page);
  }

  dismiss(refusal: number): void {
    this.#refused.dismiss(refusal);
  }

  leave(): void {
    leavePack();
  }

  get #open(): OpenPack | null {
    const [published, scope, sheet] = [this.#published, this.#scope, this.#sheet];
    return published && scope && sheet && { published, scope, sheet, choices: this.choices };
  }

  #choose(selection: Selection): void {
    const meant = questionIn(this.#asked, selection.inPack?.question);
    // Another question may be of another kind of record, which the address names.
    if (meant) this.#navigation.sheet = kindOf(meant.pack.facts.kind);
    this.#navigation.choose(selection);
    this.#word = UPDATED;
  }

  /** The choices after one more; null where it is not known. */
  #after(selection: Selection, control: string, option: string): Selection | null {
    const sheet = this.sheet;
    if (!['question', 'area', 'age', 'period'].includes(control))
      return applyControl({ sheet, selection }, control, option);
    const wanted = { ...selection.inPack, [control]: option };
    const meant = questionIn(this.#asked, wanted.question);
    if (!meant) return null;
    const question = meant === this.#asked[0] ? {} : { question: questionId(meant) };
    return choose(selection, 'inPack', { ...question, ...inBrief(meant, wanted) });
  }

  async #openFile(file: File): Promise<void> {
    try {
      if (!(await isPackFile(file))) this.#refused.add(noRecordsHere(file.name));
      else if (await this.#read({ name: file.name, bytes: await file.arrayBuffer() })) {
        // The record was published beside another pack.
        this.#beside.hold(null);
      }
    } catch (problem) {
      this.#refused.add({ ...faultOf(problem), file: file.name });
    }
  }

  #newCopy(): SavePackCopy {
    return new SavePackCopy(() => Promise.resolve(this.#toCopy));
  }

  get #toCopy(): PackToCopy | null {
    const pack = this.#published?.pack;
    if (!pack || !this.#bytes) return null;
    const record = this.#beside.file;
    return {
      ...{ name: pack.name, bytes: new Uint8Array(this.#bytes), synthetic: pack.facts.synthetic },
      ...(record ? { record } : {}),
    };
  }

  /** Whether it was opened. */
  async #read({ name, bytes }: CarriedPack): Promise<boolean> {
    const opened = await openPack(name, bytes, digestOfPack);
    if (opened.ok) {
      const { facts, cells } = opened.value;
      const fingerprint = (await digestOfPack(textOfPack(facts, cells))).slice(0, MARK_LENGTH);
      const asked = questionsOf(opened.value).map((question) => new Published(question));
      const kind = (questionIn(asked, this.#navigation.selection.inPack?.question) ?? asked[0])?.pack.facts.kind ?? '';
      this.#navigation.opened(kindOf(kind), { fingerprint, file: name }, this.#published !== null);
      [this.#asked, this.#cells] = [asked, cells];
      [this.#bytes, this.#copy] = [bytes, this.#newCopy()];
      this.#word = '';
    } else this.#refused.add(opened.failure);
    this.phase = this.#published ? 'open' : 'none';
    return opened.ok;
  }
}

/** Makes the desk of this page, with the pack that it holds as a copy, or that was carried over. */
export function createPackDesk(): PackModeView {
  return isCopy() ? new PackDesk(packWithin(), isPackMode()) : new PackDesk(Promise.resolve(takeCarried()), true);
}
