import { describe, expect, it } from 'vitest';
import { type Device, mayKeep } from '../../src/keeping/device';
import { FILES_KEPT, keepConsent, keepFile, keptConsent, keptFiles, type KeptFile } from '../../src/keeping/kept-files';
import { keepMapping, keptMappings, mappingFor } from '../../src/keeping/kept-mappings';

function drawer(): Device {
  const things = new Map<string, unknown>();
  return {
    all: async () => new Map(things),
    put: async (key, value) => {
      things.set(key, value);
      return true;
    },
    remove: async (key) => void things.delete(key),
    clear: async () => {
      things.clear();
      return true;
    },
  };
}

const file = (name: string, openedAt: string, rows: Blob | null = null): KeptFile => ({
  fingerprint: name,
  name: `${name}.parquet`,
  extract: 'Remand',
  size: 10,
  openedAt,
  handle: null,
  rows,
});
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
    expect(await keptMappings(device)).toEqual([]);
    expect(await keptFiles(device)).toEqual([]);
  });
});

describe('files', () => {
  it('are kept last opened first, twelve at most', async () => {
    const device = drawer();
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

  it('are not kept at all where every HTML file of the machine could read them', () => {
    expect(mayKeep('https:')).toEqual({ files: true, why: null });
    expect(mayKeep('file:').files).toBe(false);
    expect(mayKeep('file:').why).toMatch(/every other HTML file on this computer can read/);
  });
});
