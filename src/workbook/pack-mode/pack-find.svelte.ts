import type { CountedPlan } from '../../figures/declaring/plan';
import type { Findable, FindableControl, FindableRow } from '../../finding/findable';
import type { Finder } from '../../finding/finder';
import type { PresentedSheet } from '../../presentation/figure';
import { areaInWords, FIND_IN_PACK } from '../../presentation/pack-mode-words';
import type { Published } from '../../protecting/published';
import type { Selection } from '../../selection/selection';
import { search } from '../navigation/search';
import type { FindView, Found, Suggestion } from '../view/find-view';
import type { PackChoice } from '../view/pack-mode-view';
import { packAsked } from './pack-context';
import { areasOnOffer, type PackScope, wordOf } from './pack-scope';
import { isOfAreas, plansOf } from './pack-sheet';

/** What of an open pack can be found. */
export interface OpenPack {
  readonly published: Published;
  readonly scope: PackScope;
  readonly sheet: PresentedSheet;
  readonly choices: readonly PackChoice[];
}

/** What is followed of a suggestion. */
export interface PackFindParts {
  readonly open: () => OpenPack | null;
  readonly selection: () => Selection;
  /** The choices after one more; null where it is not known. */
  readonly after: (selection: Selection, control: string, option: string) => Selection | null;
  readonly choose: (selection: Selection) => void;
  readonly goTo: (page: string) => void;
}

/** Finding in a pack: its areas, ages, periods, choices and figures, and the words of the glossary. */
export class PackFind implements FindView {
  #finder = $state.raw<Finder | null>(null);

  constructor(private readonly parts: PackFindParts) {}

  async begin(): Promise<void> {
    const { finderOf } = await search.get();
    const open = this.parts.open();
    this.#finder = open && finderOf(findableOfPack(open));
  }

  find(query: string): Found {
    return this.#finder?.find(query) ?? { suggestions: [], note: '' };
  }

  take({ changes, figure }: Suggestion): void {
    const { selection, after, choose, goTo } = this.parts;
    const next = changes.reduce(
      (so, change) => (change.does === 'choose' ? (after(so, change.control, change.option) ?? so) : so),
      selection(),
    );
    if (next !== selection()) choose(next);
    if (figure !== null) goTo(figure);
  }
}

/** All that can be found of a pack as it stands chosen, and nothing that it has not. */
export function findableOfPack({ published, scope, sheet, choices }: OpenPack): Findable {
  const own = packAsked(published, scope, 'white');
  const { contract, outcome } = own.asked;
  const plans = plansOf(published, scope, own).map(({ plan }) => plan);
  return {
    sheets: [
      {
        ...{ id: sheet.id, label: sheet.title, contracts: [contract], parts: [] },
        controls: [...choices.map((choice) => controlOf(choice, published)), ...sheet.controls],
        ...{ outcomes: [outcome], chosenOutcome: outcome.id, chosenBase: null },
        figures: plans.map(({ id, name, section, asks, said }) => ({ id, name, section, asks, said })),
        rows: rowsOf(sheet, plans),
      },
    ],
    inSight: sheet.id,
    ticked: () => [],
    hint: FIND_IN_PACK,
  };
}

/** Everything that stands as a row, an area in each figure of areas, anything else in the first figure that has it. */
function rowsOf(
  { figures }: PresentedSheet,
  plans: readonly Pick<CountedPlan, 'id' | 'name'>[],
): readonly FindableRow[] {
  const found: Record<string, FindableRow | undefined> = {};
  for (const { id: figure, rows, counts } of figures) {
    const figureName = plans.find(({ id }) => id === figure)?.name ?? '';
    for (const { id, label } of [...rows, ...(counts?.rows ?? [])]) {
      const known = `${isOfAreas(figure) ? figure : ''} ${label}`;
      found[known] ??= { id, label, figure, figureName, code: id.slice(id.lastIndexOf('/') + 1) };
    }
  }
  return Object.values(found).flatMap((row) => row ?? []);
}

/** An area is found by what it is called wherever it stands alone: a service is told apart from its borough. */
function controlOf({ id, legend, options }: PackChoice, published: Published): FindableControl {
  if (id !== 'area') return { id, legend, options };
  const named = areasOnOffer(published).map((area) => ({
    ...{ id: wordOf(area), label: areaInWords(area), code: area.area },
  }));
  return { id, legend, options: named };
}
