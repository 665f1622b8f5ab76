import { describe, expect, it } from 'vitest';
import type { EarlierPack } from '../../src/protecting/earlier';
import { IssuedList } from '../../src/workbook/kept/issued-list.svelte';
import type { KnownPack } from '../../src/workbook/packs/pack-files';
import { drawer } from '../support/drawer';
import { aboutPack } from '../../src/presentation/pack-mode-words';
import { IssuedBefore, type ToBuild } from '../../src/workbook/packs/issued-before.svelte';
import { firstChoices, planOf } from '../../src/workbook/packs/pack-choices';
import { requestOf } from '../../src/workbook/packs/pack-work';
import { factsOf, SMALL } from '../protecting/support/built';
import { openedSample } from '../support/opened-samples';
import { digest, fileOfPack } from '../support/sample-pack';
import { openPack } from '../../src/protecting/open-pack';

const pack: KnownPack = { name: 'pack-first.parquet', facts: factsOf(SMALL), cells: [], sum: 'a'.repeat(64) };
/** The list of a device on which nothing may be noted. */
const nowhere = { packs: [], agreed: false, note: () => Promise.resolve() };
const of = (more: Partial<ToBuild> = {}): ToBuild => ({
  ...{ synthetic: true, lattices: [{ kind: 'oocd', years: [{ year: 2024 }] }], ...more },
});
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const ASKED =
  'Say whether a pack of these records has been issued before. If you do not know, ask whoever answers for the records.';

describe('packs that were issued before', () => {
  it('must be spoken of, and open, before anything is built', () => {
    const before = new IssuedBefore(nowhere);
    expect(before.missing(of())).toBe(ASKED);
    before.say('some');
    expect(before.missing(of())).toBe('Open every pack of these records that has been issued before.');
    before.opened([pack]);
    expect([before.missing(of()), before.packs(of())]).toEqual([null, [pack]]);
    before.say('none');
    expect([before.missing(of()), before.packs(of())]).toEqual([null, []]);
    before.begin();
    expect(before.missing(of())).toBe(ASKED);
  });

  it('bind the next one where they were saved from this page, whatever is said', () => {
    const before = new IssuedBefore(nowhere);
    before.saved(pack);
    before.saved(pack);
    before.begin();
    before.say('none');
    expect([before.said(of()), before.packs(of())]).toEqual(['some', [pack]]);
    expect(before.about(of())).toBe(
      'pack-first.parquet was saved from this page and must hold beside the new pack. A page that is loaded anew does not know of it.',
    );
  });

  it('bind none that has no row in common: of other years, of another kind, of a sample beside real records', () => {
    const before = new IssuedBefore(nowhere);
    before.saved(pack);
    for (const other of [
      of({ lattices: [{ kind: 'oocd', years: [{ year: 2023 }] }] }),
      of({ lattices: [{ kind: 'remand', years: [{ year: 2024 }] }] }),
      of({ synthetic: false }),
    ])
      expect([before.packs(other), before.about(other), before.missing(other)]).toEqual([[], '', ASKED]);
  });

  it('bind the next one in a page that was loaded anew, where the officer agreed that this device notes them', async () => {
    const things = new Map<string, unknown>();
    /** A page that was loaded anew on the same device. */
    const page = async () => {
      const list: IssuedList = new IssuedList(drawer(things), () => list.look());
      await list.look();
      return { list, before: new IssuedBefore(list) };
    };
    const first = await page();
    await first.list.agree(true);
    first.before.saved(pack);
    await settled();
    const { list, before } = await page();
    expect(list.lines).toEqual([{ key: pack.sum, words: 'pack-first.parquet, made on 28 November 2026' }]);
    before.say('none');
    expect(before.said(of())).toBe('some');
    expect(before.about(of())).toBe('This device noted that pack-first.parquet was issued.');
    expect(before.missing(of())).toBe(
      'This device noted that pack-first.parquet was issued. Open it first: two packs that were not built together can give away what each withholds. If it is lost, no pack of these years can be built. If nobody was ever given it, forget it at the foot of the page.',
    );
    // Another pack of the same name does not stand for it.
    before.opened([{ ...pack, sum: 'b'.repeat(64) }]);
    expect(before.missing(of())).not.toBeNull();
    before.opened([{ ...pack, name: 'called-otherwise.parquet' }]);
    expect([before.missing(of()), before.packs(of()).length]).toEqual([null, 2]);
    await settled();
    expect(list.lines.map(({ words }) => words)).toContain('pack-first.parquet, made on 28 November 2026');
    expect(list.lines).toHaveLength(2);
    for (const other of [of({ synthetic: false }), of({ lattices: [{ kind: 'oocd', years: [{ year: 2023 }] }] })])
      expect((await page()).before.missing(other)).toBe(ASKED);
  });

  it('stand in the new pack by their sums, and the page of a pack says so', async () => {
    const { extract } = await openedSample('oocd');
    const choices = firstChoices([extract]);
    const [first] = choices.lattices;
    const plan = planOf(first ?? expect.fail(), extract.dataset, []);
    const declared = [{ extract, questions: first?.questions ?? [], plan }];
    const after = async (earlier: readonly EarlierPack[]) => (await requestOf(declared, choices, earlier)).facts.after;
    const opened = await openPack('first.parquet', await fileOfPack(pack), digest);
    expect(await after([])).toEqual([]);
    const [sum] = (await after([opened.ok ? opened.value : expect.fail()])) ?? [];
    expect(sum).toMatch(/^[0-9a-f]{64}$/);
    expect(sum).toEqual((await after([pack]))?.[0]);
    const about = {
      ...pack.facts,
      name: 'pack.parquet',
      status: '',
      supplier: null,
      marking: null,
      cells: 1,
      withheld: 0,
      ownAreas: [],
    };
    const last = (of: readonly string[]) =>
      aboutPack({ ...about, counts: 'children', events: 'decisions', outcomes: ['Charge'], after: of }).at(-1);
    expect(last([])).toBe('Its builder said that no pack of these records was issued before it.');
    expect(last(['a'])).toBe('It was built together with a pack issued before it.');
    expect(last(['a', 'b'])).toBe('It was built together with 2 packs issued before it.');
  });
});
