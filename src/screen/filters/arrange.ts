import type { PresentedChoice, PresentedGroup, PresentedFacet } from '../../presentation/filter';

export interface Arranged {
  /** Groups that hold their choices: broad ethnic groups. */
  readonly nests: readonly { readonly group: PresentedGroup; readonly choices: readonly PresentedChoice[] }[];
  /** Choices outside any nest: not stated, not recorded; ages; months. */
  readonly loose: readonly PresentedChoice[];
  /** Shortcuts under their heading. */
  readonly sorts: readonly {
    readonly sort: string;
    readonly groups: readonly PresentedGroup[];
    readonly start: boolean;
  }[];
  /** So many loose choices beside shortcuts (months) that they are folded away. */
  readonly oneByOne: boolean;
  /** Short labels (ages) stand in two columns. */
  readonly inColumns: boolean;
}

const MANY = 12;
const SHORT = 4;

/** Where the boxes of a part stand. Order is the order given: Census order is never changed here. */
export function arranged(part: PresentedFacet): Arranged {
  const nested = part.groups.filter(({ form }) => form === 'nest');
  const inNests = new Set(nested.flatMap(({ codes }) => codes));
  const loose = part.choices.filter(({ code }) => !inNests.has(code));
  const shortcuts = part.groups.filter(({ form }) => form === 'shortcut');
  const names = [...new Set(shortcuts.map(({ sort }) => sort ?? 'Together'))];
  const oneByOne = !part.tiles && shortcuts.length > 0 && loose.length > MANY;
  return {
    nests: nested.map((group) => ({ group, choices: part.choices.filter(({ code }) => group.codes.includes(code)) })),
    loose,
    sorts: names.map((sort, index) => ({
      sort,
      groups: shortcuts.filter((group) => (group.sort ?? 'Together') === sort),
      // Where months are folded away, the first sort (financial years) takes their place.
      start: oneByOne && index === 0,
    })),
    oneByOne,
    inColumns: loose.length >= 6 && loose.filter(({ label }) => label.length <= SHORT).length * 2 > loose.length,
  };
}
