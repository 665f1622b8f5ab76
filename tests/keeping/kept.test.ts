import { describe, expect, it } from 'vitest';
import { type Device, mayKeep } from '../../src/keeping/device';
import { drawer } from '../support/drawer';
import { FILES_KEPT, keepConsent, keepFile, keptConsent, keptFiles, type KeptFile } from '../../src/keeping/kept-files';
import { keepMapping, keptMappings, mappingFor } from '../../src/keeping/kept-mappings';

const file = (name: string, openedAt: string, rows: Blob | null = null): KeptFile => ({
  fingerprint: name,
  name: `${name}.parquet`,
  extract: 'Remand',
  size: 10,
  openedAt,
  handle: null,
  rows,
});
/** A drawer in which the reader agreed to names, and to rows or not. */
async function agreed(names: boolean, rows: boolean): Promise<Device> {
  const device = drawer();
  await keepConsent(device, { names, rows });
  return device;
}
const names = async (device: Device) => (await keptFiles(device)).map(({ fingerprint }) => fingerprint);

describe('mappings', () => {
  it('are offered for the same columns in any order, the latest first, and no other', async () => {
    const device = drawer();
    const one = { supplier: 'Camden', keptOn: '2026-05-03', columns: ['a', 'b'], json: '{"one":1}' };
    await keepMapping(device, one);
    await keepMapping(device, { ...one, supplier: 'Barnet', keptOn: '2026-06-01', json: '{"two":2}' });
    await keepMapping(device, { ...one, keptOn: '2026-05-09', json: '{"three":3}' });
    const kept = await keptMappings(device);
    expect(kept.map(({ supplier, keptOn }) => [supplier, keptOn])).toEqual([
      ['Barnet', '2026-06-01'],
      ['Camden', '2026-05-09'],
    ]);
    expect(mappingFor(kept, ['b', 'a'])?.json).toBe('{"two":2}');
    expect(mappingFor(kept, ['a', 'b', 'c'])).toBeNull();
  });

  it('that somebody else put there are passed over', async () => {
    const device = drawer();
    await device.put('mapping x', { supplier: 1 });
    await device.put('mapping y', null);
    await device.put('file z', 'x');
    const fine = { supplier: 'Camden', keptOn: '2026-05-03', columns: ['a'], json: '{}' };
    // Not under its own key: beside the one that is, it would stand twice in the list.
    await device.put('mapping elsewhere', fine);
    await device.put('file elsewhere', file('a', '2026-05-01T10:00:00Z'));
    expect(await keptMappings(device)).toEqual([]);
    expect(await keptFiles(device)).toEqual([]);
  });
});

describe('files', () => {
  it('are kept last opened first, twelve at most', async () => {
    const device = await agreed(true, false);
    for (let day = 10; day < 10 + FILES_KEPT + 2; day += 1) {
      await keepFile(device, file(`f${day}`, `2026-05-${day}T10:00:00Z`));
    }
    const kept = await names(device);
    expect(kept).toHaveLength(FILES_KEPT);
    expect([kept[0], kept.at(-1)]).toEqual([`f${11 + FILES_KEPT}`, 'f12']);
  });

  it('lose their rows, or are forgotten, when the consent is taken back', async () => {
    const device = drawer();
    await keepConsent(device, { names: true, rows: true });
    await keepFile(device, file('a', '2026-05-01T10:00:00Z', new Blob(['rows'])));
    expect((await keptFiles(device))[0]?.rows?.size).toBe(4);
    await keepConsent(device, { names: true, rows: false });
    expect((await keptFiles(device))[0]?.rows).toBeNull();
    await keepConsent(device, { names: false, rows: false });
    expect(await names(device)).toEqual([]);
    expect(await keptConsent(device)).toEqual({ names: false, rows: false });
  });

  it('are kept only as far as the reader agrees at that moment, whatever was agreed when they were opened', async () => {
    const device = await agreed(true, true);
    const rows = new Blob(['rows']);
    expect(await keepFile(device, file('a', '2026-05-01T10:00:00Z', rows))).toBe('kept');
    expect((await keptFiles(device))[0]?.rows?.size).toBe(4);
    await keepConsent(device, { names: true, rows: false });
    expect(await keepFile(device, file('a', '2026-05-02T10:00:00Z', rows))).toBe('kept');
    expect((await keptFiles(device)).map((one) => one.rows)).toEqual([null]);
    // Another tab forgot everything.
    await device.clear();
    expect(await keepFile(device, file('a', '2026-05-03T10:00:00Z', rows))).toBe('not agreed');
    expect([...(await device.all()).keys()]).toEqual([]);
  });

  it('stand once in the list, in whatever state they were last opened', async () => {
    const device = await agreed(true, false);
    const at = (path: string): KeptFile['handle'] => {
      const handle = { kind: 'file' as const, name: 'march.parquet', path, getFile: () => Promise.reject(new Error()) };
      return { ...handle, isSameEntry: async (other) => 'path' in other && other.path === path };
    };
    const state = (fingerprint: string, day: number, handle: KeptFile['handle']) => ({
      ...file(fingerprint, `2026-05-0${day}T10:00:00Z`),
      ...{ name: 'march.parquet', handle },
    });
    await keepFile(device, state('first', 1, at('/a')));
    await keepFile(device, state('changed', 2, at('/a')));
    expect(await names(device)).toEqual(['changed']);
    await keepFile(device, state('elsewhere', 3, at('/b')));
    expect(await names(device)).toEqual(['elsewhere', 'changed']);
    await keepFile(device, { ...state('other', 4, at('/a')), extract: 'Rule 49 separation' });
    expect(await names(device)).toEqual(['other', 'elsewhere', 'changed']);
    // Without a handle nothing but the name can tell.
    await keepFile(device, state('chosen', 5, null));
    expect(await names(device)).toEqual(['chosen', 'other']);
  });

  it('are not kept at all where every HTML file of the machine could read them', () => {
    expect(mayKeep('https:')).toEqual({ files: true, why: null });
    expect(mayKeep('file:').files).toBe(false);
    expect(mayKeep('file:').why).toMatch(/every other HTML file on this computer can read/);
  });
});
