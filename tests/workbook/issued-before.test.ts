import { describe, expect, it } from 'vitest';
import type { EarlierPack } from '../../src/protecting/earlier';
import { aboutPack } from '../../src/presentation/pack-mode-words';
import { IssuedBefore, type ToBuild } from '../../src/workbook/packs/issued-before.svelte';
import { firstChoices, planOf } from '../../src/workbook/packs/pack-choices';
import { requestOf } from '../../src/workbook/packs/pack-work';
import { factsOf, SMALL } from '../protecting/support/built';
import { openedSample } from '../support/opened-samples';
import { digest, fileOfPack } from '../support/sample-pack';
import { openPack } from '../../src/protecting/open-pack';

const pack: EarlierPack = { name: 'pack-first.parquet', facts: factsOf(SMALL), cells: [] };
const of = (more: Partial<ToBuild> = {}): ToBuild => ({
  ...{ synthetic: true, lattices: [{ kind: 'oocd', years: [{ year: 2024 }] }], ...more },
});
const ASKED =
  'Say whether a pack of these records has been issued before. If you do not know, ask whoever answers for the records.';

describe('packs that were issued before', () => {
  it('must be spoken of, and open, before anything is built', () => {
    const before = new IssuedBefore();
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
    const before = new IssuedBefore();
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
    const before = new IssuedBefore();
    before.saved(pack);
    for (const other of [
      of({ lattices: [{ kind: 'oocd', years: [{ year: 2023 }] }] }),
      of({ lattices: [{ kind: 'remand', years: [{ year: 2024 }] }] }),
      of({ synthetic: false }),
    ])
      expect([before.packs(other), before.about(other), before.missing(other)]).toEqual([[], '', ASKED]);
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
    };
    const last = (of: readonly string[]) =>
      aboutPack({ ...about, counts: 'children', events: 'decisions', outcomes: ['Charge'], after: of }).at(-1);
    expect(last([])).toBe('Its builder said that no pack of these records was issued before it.');
    expect(last(['a'])).toBe('It was built together with a pack issued before it.');
    expect(last(['a', 'b'])).toBe('It was built together with 2 packs issued before it.');
  });
});
