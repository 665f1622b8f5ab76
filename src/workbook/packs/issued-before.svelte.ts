import * as words from '../../presentation/pack-words';
import type { EarlierPack } from '../../protecting/earlier';
import type { PackFacts } from '../../protecting/pack';
import type { PackView } from '../view/pack-view';

/** What is to be built: each kind of record with its years, and whether the records are synthetic. */
export interface ToBuild {
  readonly lattices: readonly { readonly kind: string; readonly years: readonly { readonly year: number }[] }[];
  readonly synthetic: boolean;
}

/**
 * Packs that were issued before of the same records. Nothing in the records tells of them, so the officer must say whether
 * there are any and open them; those that were saved from this page bind the next one whatever is said.
 */
export class IssuedBefore {
  #said = $state.raw<PackView['issued']>(null);
  #opened = $state.raw<readonly EarlierPack[]>([]);
  #saved = $state.raw<readonly EarlierPack[]>([]);

  /** A new pack is begun: what was said and opened for another does not hold for it. */
  begin(): void {
    [this.#said, this.#opened] = [null, []];
  }

  said(of: ToBuild): PackView['issued'] {
    return this.#savedOf(of).length > 0 ? 'some' : this.#said;
  }

  /** The packs that bind what is to be built. */
  packs(of: ToBuild): readonly EarlierPack[] {
    return [...this.#opened, ...this.#savedOf(of)];
  }

  say(issued: 'none' | 'some'): void {
    this.#said = issued;
    if (issued === 'none') this.#opened = [];
  }

  opened(packs: readonly EarlierPack[]): void {
    this.#opened = [...this.#opened, ...packs];
  }

  /** A pack left this page: from now on it may be in anybody's hands. */
  saved(pack: EarlierPack): void {
    if (!this.#saved.some(({ facts }) => facts === pack.facts)) this.#saved = [...this.#saved, pack];
  }

  /** Why nothing is built yet; null where it is said whether packs were issued, and they are open. */
  missing(of: ToBuild): string | null {
    const said = this.said(of);
    if (said === null) return words.SAY_WHETHER_ISSUED;
    return said === 'some' && this.packs(of).length === 0 ? words.OPEN_ISSUED : null;
  }

  /** What is said of packs that were saved from this page, where they bind what is to be built. */
  about(of: ToBuild): string {
    const names = this.#savedOf(of).map(({ name }) => name);
    return names.length > 0 ? words.savedFromHere(names) : '';
  }

  #savedOf(of: ToBuild): readonly EarlierPack[] {
    return this.#saved.filter(({ facts }) => haveRowsInCommon(facts, of));
  }
}

/** Packs of other kinds of record, of other years, or of a sample beside real records, have no row in common. */
function haveRowsInCommon({ lattices, synthetic }: PackFacts, of: ToBuild): boolean {
  const years = (kind: string) => of.lattices.filter((one) => one.kind === kind).flatMap((one) => one.years);
  return (
    synthetic === of.synthetic &&
    lattices.some(({ kind, years: before }) => before.some(({ year }) => years(kind).some((one) => one.year === year)))
  );
}
