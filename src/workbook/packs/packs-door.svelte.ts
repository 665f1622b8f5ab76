// They declare the solver and the form of packs, which must be here before the network goes.
import '../../protecting/pack-builder';
import './form-of-packs';
import { supplies } from '../../supply/supplies';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import type { IssuedList } from '../kept/issued-list.svelte';
import type { Navigation } from '../navigation/navigation.svelte';
import type { PackChoices, PacksDoorView, PackView } from '../view/pack-view';
import type { Packs } from './packs.svelte';

/** Comes with the page and is read when a pack is first built. */
const packDesk = supplies.declare('the counting for packs', () => import('./packs.svelte'));

const NOTHING: PackChoices = { lattices: [], threshold: 6, zerosWithheld: false };

/** Leads from a sheet to the building of packs, and holds the rule of what is published from this page. */
export class PacksDoor implements PacksDoorView {
  #desk = $state.raw<Packs | null>(null);
  #choices = $state.raw(NOTHING);

  constructor(
    private readonly navigation: Pick<Navigation, 'sheet'>,
    private readonly extracts: Pick<OpenExtracts, 'list' | 'areas'>,
    private readonly noted: IssuedList,
  ) {}

  get offered(): PacksDoorView['offered'] {
    const extract = this.extracts.list.find(({ kind }) => kind === this.navigation.sheet);
    if (extract?.dataset.form !== 'records') return null;
    return extract.sources.length > 0 ? 'own' : 'sample';
  }

  get choices(): PackChoices {
    return this.#desk?.choices ?? this.#choices;
  }

  choose(choices: PackChoices): void {
    if (this.#desk) this.#desk.choose(choices);
    else this.#choices = choices;
  }

  async begin(): Promise<PackView> {
    const { Packs } = await packDesk.get();
    this.#desk ??= new Packs(this.navigation, this.extracts, this.noted, this.#choices);
    this.#desk.begin();
    return this.#desk;
  }
}
