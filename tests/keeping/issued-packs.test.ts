/** The list of issued packs on a device: what is put away of a pack, with whose consent, and who may have changed it. */
import { describe, expect, it } from 'vitest';
import {
  agreeToNote,
  forgetIssued,
  type IssuedPack,
  issuedPacks,
  noteIssued,
  notesIssued,
} from '../../src/keeping/issued-packs';
import { drawer } from '../support/drawer';

const pack = (letter: string, made = '2026-11-28'): IssuedPack => ({
  ...{ sum: letter.repeat(64), name: `pack-${letter}.parquet`, made, synthetic: false },
  lattices: [
    { kind: 'oocd', questions: [{ outcome: 'charge', base: 'five_disposals' }], years: [2024], grain: 'half' },
  ],
});

describe('issued packs', () => {
  it('are noted only where the officer agreed, and all of them are forgotten when that is taken back', async () => {
    const things = new Map<string, unknown>();
    const device = drawer(things);
    expect(await noteIssued(device, pack('a'))).toBe('not agreed');
    expect([...things]).toEqual([]);
    expect([await agreeToNote(device, true), await notesIssued(device)]).toEqual([true, true]);
    for (const one of [pack('a'), pack('b', '2026-11-29')]) expect(await noteIssued(device, one)).toBe('kept');
    expect(await issuedPacks(device)).toEqual([pack('b', '2026-11-29'), pack('a')]);
    await forgetIssued(device, pack('b').sum);
    expect((await issuedPacks(device)).map(({ name }) => name)).toEqual(['pack-a.parquet']);
    expect([await agreeToNote(device, false), await notesIssued(device)]).toEqual([true, false]);
    expect([...things]).toEqual([]);
  });

  it('leave nothing of a count behind, whatever else is handed over with them', async () => {
    const things = new Map<string, unknown>();
    const device = drawer(things);
    await agreeToNote(device, true);
    const [lattice] = pack('a').lattices;
    const more = { ...pack('a'), cells: [{ count: 4711 }], lattices: [{ ...lattice, counted: 4711 }] };
    await noteIssued(device, more as unknown as IssuedPack);
    expect(JSON.stringify([...things])).not.toContain('4711');
    expect(await issuedPacks(device)).toEqual([pack('a')]);
  });

  it('that something else put there are passed over', async () => {
    const device = drawer();
    for (const [key, value] of [
      ['issued x', null],
      [`issued ${'b'.repeat(64)}`, pack('a')],
      [`issued ${'c'.repeat(64)}`, { ...pack('c'), lattices: '<script>' }],
      [`issued ${'d'.repeat(64)}`, { ...pack('d'), name: 'x'.repeat(201) }],
    ] as const)
      await device.put(key, value);
    expect(await issuedPacks(device)).toEqual([]);
  });
});
