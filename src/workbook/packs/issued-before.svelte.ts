import type { IssuedPack } from '../../keeping/issued-packs';
import * as words from '../../presentation/issued-words';
import type { EarlierPack } from '../../protecting/earlier';
import type { IssuedList } from '../kept/issued-list.svelte';
import type { PackView } from '../view/pack-view';
import type { KnownPack } from './pack-files';

/** What is to be built: each kind of record with its years, and whether the records are synthetic. */
export interface ToBuild {
  readonly lattices: readonly { readonly kind: string; readonly years: readonly { readonly year: number }[] }[];
  readonly synthetic: boolean;
}

/**
 * Packs that were issued before of the same records. Nothing in the records tells of them, so the officer must say whether
 * there are any and open them; those that were saved from this page bind the next one whatever is said, and those that
 * this device noted must be opened.
 */
export class IssuedBefore {
  #said = $state.raw<PackView['issued']>(null);
  #opened = $state.raw<readonly KnownPack[]>([]);
  #saved = $state.raw<readonly KnownPack[]>([]);

  constructor(private readonly noted: Pick<IssuedList, 'packs' | 'note' | 'agreed'>) {}

  /** A new pack is begun: what was said and opened for another does not hold for it. */
  begin(): void {
    [this.#said, this.#opened] = [null, []];
  }

  said(of: ToBuild): PackView['issued'] {
    return this.#savedOf(of).length + this.#notedOf(of).length > 0 ? 'some' : this.#said;
  }

  /** The packs that bind what is to be built. */
  packs(of: ToBuild): readonly EarlierPack[] {
    return this.#packsFor(of);
  }

  say(issued: 'none' | 'some'): void {
    this.#said = issued;
    if (issued === 'none') this.#opened = [];
  }

  opened(packs: readonly KnownPack[]): void {
    this.#opened = [...this.#opened, ...packs];
    void this.noted.note(packs.map(asNoted));
  }

  /** A pack left this page: from now on it may be in anybody's hands. */
  saved(pack: KnownPack): void {
    if (!this.#saved.some(({ sum }) => sum === pack.sum)) this.#saved = [...this.#saved, pack];
    void this.noted.note([asNoted(pack)]);
  }

  /** The officer agrees only now that issued packs are noted: those of this page are. */
  noteAll(): void {
    void this.noted.note([...this.#opened, ...this.#saved].map(asNoted));
  }

  /** Why nothing is built yet; null where it is said whether packs were issued, and all that are known of are open. */
  missing(of: ToBuild): string | null {
    const said = this.said(of);
    if (said === null) return words.SAY_WHETHER_ISSUED;
    const closed = this.#closed(of);
    if (closed.length > 0) return words.openNoted(closed.map(({ name }) => name));
    return said === 'some' && this.packs(of).length === 0 ? words.OPEN_ISSUED : null;
  }

  /** What is said of packs that this page or this device knows of, where they bind what is to be built. */
  about(of: ToBuild): string {
    const [saved, closed] = [this.#savedOf(of), this.#closed(of)].map((packs) => packs.map(({ name }) => name));
    return [
      saved?.length ? words.savedFromHere(saved, this.noted.agreed) : '',
      closed?.length ? words.notedHere(closed) : '',
    ]
      .filter(Boolean)
      .join(' ');
  }

  #packsFor(of: ToBuild): readonly KnownPack[] {
    return [...this.#opened, ...this.#savedOf(of)];
  }

  #savedOf(of: ToBuild): readonly KnownPack[] {
    return this.#saved.filter(({ facts }) => haveRowsInCommon(facts.lattices.map(inYears), facts.synthetic, of));
  }

  #notedOf(of: ToBuild): readonly IssuedPack[] {
    return this.noted.packs.filter(({ lattices, synthetic }) => haveRowsInCommon(lattices, synthetic, of));
  }

  /** Noted, and not open. */
  #closed(of: ToBuild): readonly IssuedPack[] {
    const open = this.#packsFor(of).map(({ sum }) => sum);
    return this.#notedOf(of).filter(({ sum }) => !open.includes(sum));
  }
}

type InYears = Pick<IssuedPack['lattices'][number], 'kind' | 'years'>;

const inYears = ({ kind, years }: EarlierPack['facts']['lattices'][number]): InYears => ({
  kind,
  years: years.map(({ year }) => year),
});

/** What may be noted of a pack: no count, and nothing of which one could be worked out. */
const asNoted = ({ sum, name, facts: { made, synthetic, lattices } }: KnownPack): IssuedPack => ({
  ...{ sum, name, made, synthetic },
  lattices: lattices.map((one) => ({ ...inYears(one), questions: one.questions, grain: one.grain })),
});

/** Packs of other kinds of record, of other years, or of a sample beside real records, have no row in common. */
function haveRowsInCommon(lattices: readonly InYears[], synthetic: boolean, of: ToBuild): boolean {
  const years = (kind: string) => of.lattices.filter((one) => one.kind === kind).flatMap((one) => one.years);
  return (
    synthetic === of.synthetic &&
    lattices.some(({ kind, years: before }) => before.some((year) => years(kind).some((one) => one.year === year)))
  );
}
