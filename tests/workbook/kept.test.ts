/** What is kept on this device, seen from two tabs and with a device that refuses. */
import { beforeEach, afterEach, describe, expect, it, vi } from 'vitest';
import type { Device } from '../../src/keeping/device';
import type { FileHandle } from '../../src/keeping/file-handles';
import type { OtherTabs, Told } from '../../src/keeping/other-tabs';
import { Kept } from '../../src/workbook/kept/kept.svelte';
import { fingerprint } from '../../src/engine/fingerprint';
import { SEARCHES } from '../data/extract/searches-mapping';
import { drawer } from '../support/drawer';

beforeEach(() => void vi.stubGlobal('window', { location: { protocol: 'https:' } }));
afterEach(() => vi.unstubAllGlobals());

/** Tabs of one browser: what one tells, the others hear. */
function browser() {
  const heard: ((what: Told) => void)[] = [];
  return (hear: (what: Told) => void): OtherTabs => {
    heard.push(hear);
    return { tell: (what) => heard.filter((one) => one !== hear).forEach((one) => one(what)) };
  };
}
const alone = (): OtherTabs => ({ tell: () => undefined });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

const source = (name: string, digits = '0123456789ab', handle: FileHandle | null = null) => ({
  kind: 'remand' as const,
  sources: [{ chosen: { file: new File(['rows'], name), handle }, fingerprint: digits, mapping: null }],
});
describe('two tabs of one browser', () => {
  it('keep nothing in one after everything was forgotten in the other, and show it', async () => {
    const [things, tabs] = [new Map<string, unknown>(), browser()];
    const [one, other] = [new Kept(drawer(things), tabs), new Kept(drawer(things), tabs)];
    await one.opened(source('march.parquet'));
    await one.agree({ names: true, rows: true });
    await settled();
    expect([other.consent, other.summary]).toEqual([
      { names: true, rows: true },
      'Kept on this device: 1 file and 0 mappings',
    ]);
    let forgotten = 0;
    other.onforgotten = () => (forgotten += 1);
    await one.forgetEverything();
    await settled();
    expect([other.consent, other.summary, forgotten]).toEqual([
      { names: false, rows: false },
      'Nothing is kept on this device',
      1,
    ]);
    await other.opened(source('april.parquet'));
    expect([...things.keys()]).toEqual([]);
  });

  it('keep nothing even where the browser gives them no way to tell each other', async () => {
    const things = new Map<string, unknown>();
    const [one, other] = [new Kept(drawer(things), alone), new Kept(drawer(things), alone)];
    await one.agree({ names: true, rows: true });
    await other.opened(source('march.parquet'));
    expect([...things.keys()].sort()).toEqual(['consent', 'file 0123456789ab']);
    await one.forgetEverything();
    await other.opened(source('april.parquet', 'ba9876543210'));
    expect([...things.keys()]).toEqual([]);
    expect([other.consent, other.summary]).toEqual([{ names: false, rows: false }, 'Nothing is kept on this device']);
  });
});

/** A drawer without room: for anything, or for rows alone. */
function full(things: Map<string, unknown>, takes: (value: unknown) => boolean): Device {
  const device = drawer(things);
  return {
    ...device,
    put: async (key, value) => takes(value) && device.put(key, value),
    putIf: async (condition, key, decide) => {
      const value = decide(things.get(condition));
      return value !== null && !takes(value) ? 'refused' : device.putIf(condition, key, decide);
    },
  };
}
const holdsRows = (value: unknown) =>
  typeof value === 'object' && value !== null && 'rows' in value && value.rows instanceof Blob;

describe('a device without room', () => {
  it('for anything leaves both boxes unticked, and says that nothing was kept', async () => {
    const things = new Map<string, unknown>();
    const kept = new Kept(
      full(things, () => false),
      alone,
    );
    await kept.opened(source('march.parquet'));
    await kept.agree({ names: true, rows: false });
    expect([kept.consent, kept.summary, [...things.keys()]]).toEqual([
      { names: false, rows: false },
      'Nothing is kept on this device',
      [],
    ]);
    expect(kept.said).toBe('The browser would not keep it: a private window, or no room is left. Nothing was kept.');
    await kept.keep(SEARCHES, ['a']);
    expect([kept.mappings, kept.summary]).toEqual([[], 'Nothing is kept on this device']);
  });

  it('for rows leaves the box of names ticked and that of rows not', async () => {
    const things = new Map<string, unknown>();
    const kept = new Kept(
      full(things, (value) => !holdsRows(value)),
      alone,
    );
    await kept.opened(source('march.parquet'));
    await kept.agree({ names: true, rows: true });
    expect([kept.consent, kept.summary]).toEqual([
      { names: true, rows: false },
      'Kept on this device: 1 file and 0 mappings',
    ]);
    expect(kept.said).toBe('The browser has no room for the rows: none are kept any more. The names of the files are.');
    expect([...things.values()].some(holdsRows)).toBe(false);
  });
});

describe('a file that is opened again', () => {
  it('says that it was changed since, and only then', async () => {
    let on: File = new File(['as it was'], 'march.parquet');
    const handle: FileHandle = { kind: 'file', name: 'march.parquet', getFile: () => Promise.resolve(on) };
    const digits = await fingerprint(on);
    const kept = new Kept(drawer(), alone);
    await kept.agree({ names: true, rows: false });
    await kept.opened(source('march.parquet', digits, handle));
    expect((await kept.fileOf(digits))?.changed).toBeNull();
    on = new File(['as it is'], 'march.parquet');
    expect((await kept.fileOf(digits))?.changed).toMatch(
      /^march\.parquet was changed since it was opened here on \d{1,2} \w+ \d{4}\. Its numbers may differ from those seen then\.$/,
    );
  });

  it('says so where it is gone', async () => {
    const handle: FileHandle = {
      ...{ kind: 'file' as const, name: 'march.parquet' },
      getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    };
    const kept = new Kept(drawer(), alone);
    await kept.agree({ names: true, rows: false });
    await kept.opened(source('march.parquet', '0123456789ab', handle));
    expect(await kept.fileOf('0123456789ab')).toMatchObject({ chosen: { problem: 'gone' }, changed: null });
  });

  it('says so where the browser may not read it', async () => {
    const handle: FileHandle = {
      ...{ kind: 'file' as const, name: 'march.parquet' },
      getFile: () => Promise.reject(new Error('never asked')),
      queryPermission: () => Promise.resolve('prompt'),
      requestPermission: () => Promise.resolve('denied'),
    };
    const kept = new Kept(drawer(), alone);
    await kept.agree({ names: true, rows: false });
    await kept.opened(source('march.parquet', '0123456789ab', handle));
    expect(await kept.fileOf('0123456789ab')).toBeNull();
    expect(kept.said).toBe(
      'march.parquet could not be opened from here: this browser may not read it, or keeps its name alone. Choose it with “Open extracts”.',
    );
  });
});
