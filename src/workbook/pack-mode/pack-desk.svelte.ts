import { copyWithin, isCopy } from '../../copying/own-page';
import type { ChosenFile } from '../../keeping/file-handles';
import {
  aboutPack,
  AGE_LABELS,
  agesInBrief,
  areaInWords,
  noRecordsHere,
  PACK_MODE,
  packStatus,
  withheldRule,
} from '../../presentation/pack-mode-words';
import { LEVEL_LABELS } from '../../presentation/pack-words';
import type { PresentedSheet } from '../../presentation/figure';
import { extractContract, EXTRACTS } from '../../dataset/kinds/extracts';
import { isPackFile, openPack } from '../../protecting/open-pack';
import { Published } from '../../protecting/published';
import { OPENING_SELECTION, type Selection } from '../../selection/selection';
import { type PackToCopy, SavePackCopy } from '../copies/save-pack-copy.svelte';
import { applyControl } from '../navigation/apply-control';
import { type CarriedPack, isPackMode, leavePack, takeCarried } from '../opening/pack-door';
import { sumOfPack } from '../opening/pack-arrival';
import { faultOf, Refusals } from '../opening/refusals.svelte';
import type { PackChoice, PackModeView, PackSource } from '../view/pack-mode-view';
import { periodLabel } from './pack-context';
import {
  agesOnOffer,
  areasOnOffer,
  type PackScope,
  periodsOnOffer,
  scopeOf,
  type WantedScope,
  wordOf,
} from './pack-scope';
import { packSheet } from './pack-sheet';

/** The mode of court user groups and the public: one protected pack, and no engine, sample, record or file beside it. */
class PackDesk implements PackModeView {
  phase = $state.raw<PackModeView['phase']>('reading');
  status = $state.raw('');
  #published = $state.raw<Published | null>(null);
  #wanted = $state.raw<WantedScope>({});
  #selection = $state.raw<Selection>(OPENING_SELECTION);
  readonly #refused = new Refusals();
  readonly #scope = $derived(this.#published && scopeOf(this.#published, this.#wanted));
  readonly #sheet = $derived(
    this.#published && this.#scope && packSheet(this.#published, this.#scope, this.#selection.comparator),
  );

  #bytes: ArrayBuffer | null = null;
  #copy = $state.raw(this.#newCopy());

  /** @param carried the pack with which the page begins; null where it has none yet */
  constructor(
    carried: Promise<CarriedPack | null>,
    readonly leaves: boolean,
  ) {
    void carried.then((pack) => {
      if (pack) return this.#read(pack);
      this.phase = 'none';
      return undefined;
    });
  }

  get copy(): PackModeView['copy'] {
    return this.#copy;
  }

  get sheet(): PresentedSheet | null {
    return this.#sheet;
  }

  get refusals(): PackModeView['refusals'] {
    return this.#refused.list;
  }

  get choices(): readonly PackChoice[] {
    return this.#published && this.#scope ? choicesOf(this.#published, this.#scope) : [];
  }

  get source(): PackSource | null {
    if (!this.#published || !this.#scope) return null;
    const { name: file, facts } = this.#published.pack;
    const { outcome, events } = namesOf(this.#published);
    return {
      ...{ file, fingerprint: facts.source, status: packStatus(facts.marking), synthetic: facts.synthetic },
      pack: { outcome, withheld: withheldRule({ ...facts, events }) },
      ofWhom: [areaInWords(this.#scope.area), agesInBrief(this.#scope.age)],
    };
  }

  get about(): readonly string[] {
    return this.#published ? aboutOf(this.#published) : [];
  }

  open(files: readonly ChosenFile[]): void {
    for (const { file } of files) void this.#openFile(file);
  }

  choose(control: string, option: string): void {
    if (control === 'area' || control === 'age' || control === 'period') {
      this.#wanted = { ...this.#wanted, [control]: option };
    } else {
      const sheet = this.#sheet?.id ?? 'overview';
      this.#selection = applyControl({ sheet, selection: this.#selection }, control, option) ?? this.#selection;
    }
    this.status = 'Updated';
  }

  dismiss(refusal: number): void {
    this.#refused.dismiss(refusal);
  }

  leave(): void {
    leavePack();
  }

  async #openFile(file: File): Promise<void> {
    try {
      if (!(await isPackFile(file))) this.#refused.add(noRecordsHere(file.name));
      else await this.#read({ name: file.name, bytes: await file.arrayBuffer() });
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
    return { name: pack.name, bytes: new Uint8Array(this.#bytes), synthetic: pack.facts.synthetic };
  }

  async #read({ name, bytes }: CarriedPack): Promise<void> {
    const opened = await openPack(name, bytes, sumOfPack);
    if (opened.ok) {
      this.#published = new Published(opened.value);
      [this.#bytes, this.#copy] = [bytes, this.#newCopy()];
      this.#wanted = {};
      this.#selection = OPENING_SELECTION;
      this.status = name;
    } else this.#refused.add(opened.failure);
    this.phase = this.#published ? 'open' : 'none';
  }
}

/** Only what the lattice holds, given what is chosen before it. */
function choicesOf(published: Published, { area, age, period }: PackScope): readonly PackChoice[] {
  return [
    {
      ...{ id: 'area', legend: PACK_MODE.area, chosen: wordOf(area) },
      options: areasOnOffer(published).map((one) => ({
        ...{ id: wordOf(one), label: one.label, under: LEVEL_LABELS[one.level] },
      })),
    },
    {
      ...{ id: 'age', legend: PACK_MODE.age, chosen: age },
      options: agesOnOffer(published, area).map((id) => ({ id, label: AGE_LABELS[id] ?? id })),
    },
    {
      ...{ id: 'period', legend: PACK_MODE.period, chosen: period.id },
      options: periodsOnOffer(published, area, age).map((one) => ({ id: one.id, label: periodLabel(one) })),
    },
  ];
}

/** The outcome of a pack and the events that it counts, by their names. */
function namesOf({ pack: { facts } }: Published): { readonly outcome: string; readonly events: string } {
  const kind = EXTRACTS.find((one) => one.kind === facts.kind)?.kind;
  if (!kind) return { outcome: '', events: '' };
  const { outcomes, event } = extractContract(kind);
  return { outcome: outcomes.find(({ id }) => id === facts.outcome)?.label ?? '', events: event.many };
}

function aboutOf(published: Published): readonly string[] {
  const { name, facts, cells } = published.pack;
  return aboutPack({
    ...facts,
    ...{ name, cells: cells.length, withheld: cells.filter(({ count }) => count === null).length },
    ...namesOf(published),
  });
}

/** Makes the desk of this page, with the pack that it holds as a copy, or that was carried over. */
export function createPackDesk(): PackModeView {
  return isCopy() ? new PackDesk(packWithin(), isPackMode()) : new PackDesk(Promise.resolve(takeCarried()), true);
}

/** The pack that this page holds as a copy; null where it was saved to hold another thing. */
async function packWithin(): Promise<CarriedPack | null> {
  const copy = await copyWithin();
  const contents = copy?.header.mode === 'pack' ? await copy.open('') : null;
  const pack = contents?.others[0];
  return pack ? { name: pack.name, bytes: pack.bytes.buffer } : null;
}
