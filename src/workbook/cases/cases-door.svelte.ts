import { holdsCases } from '../../questions/case-ids';
import { CASE_PAGES } from '../../selection/case-pages';
import { supplies } from '../../supply/supplies';
import type { SheetId } from '../../selection/selection';
import type { OpenExtracts } from '../extracts/open-extracts.svelte';
import type { Navigation } from '../navigation/navigation.svelte';
import type { CasesDesk, CasesDoorView } from '../view/cases-view';
import type { DrawParts } from './draw-parts';

const [DRAW] = CASE_PAGES;

/** Comes with the page and is read when cases are first asked for. */
const casework = supplies.declare('the casework', () => import('./case-desk'));

/** Leads from any sheet to the cases of its extract; from the overview to those of disposals, which panels review most. */
export class CasesDoor implements CasesDoorView {
  desk = $state.raw<CasesDesk | null>(null);

  constructor(
    private readonly navigation: Pick<Navigation, 'sheet' | 'selection' | 'addressOf'>,
    private readonly extracts: Pick<OpenExtracts, 'list' | 'own'>,
    private readonly goTo: (sheet: SheetId, page: string) => void,
    private readonly fault: (problem: unknown) => void,
    private readonly rules: { readonly packs: DrawParts['packs']; readonly modes: { readonly few: number } },
  ) {}

  get sheet(): CasesDoorView['sheet'] {
    const kinds = this.extracts.list.flatMap(({ kind, dataset }) => (holdsCases(dataset) ? [kind] : []));
    return (
      [this.navigation.sheet, 'oocd'].map((id) => kinds.find((kind) => kind === id)).find(Boolean) ?? kinds[0] ?? null
    );
  }

  get address(): string {
    return this.sheet ? this.navigation.addressOf(this.extracts.own, DRAW, this.sheet) : '';
  }

  go(): void {
    if (this.sheet) this.goTo(this.sheet, DRAW);
  }

  async open(): Promise<void> {
    const { CaseDesk } = await casework.get();
    this.desk ??= new CaseDesk({
      extract: () => this.extracts.list.find(({ kind }) => kind === this.navigation.sheet) ?? null,
      selection: () => this.navigation.selection,
      address: () => this.address,
      ...{ packs: this.rules.packs, few: () => this.rules.modes.few, fault: this.fault },
    });
  }
}
