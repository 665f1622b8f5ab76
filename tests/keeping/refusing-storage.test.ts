/** A browser that refuses storage in whatever way: nothing waits for ever, nothing rejects, nothing is said to be kept. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { answering } from '../../src/keeping/answering';
import { browserDevice, type Device } from '../../src/keeping/device';
import { forgetFile, keepConsent, keepFile, keptConsent, keptFiles, type KeptFile } from '../../src/keeping/kept-files';
import { keepMapping, keptMappings } from '../../src/keeping/kept-mappings';

afterEach(() => vi.unstubAllGlobals());

const never = () => new Promise<never>(() => undefined);
const request = (then: (one: { error: unknown; onerror?: (event: unknown) => void }) => void) => {
  const one = { error: new DOMException('refused', 'UnknownError') };
  setTimeout(() => then(one), 0);
  return one;
};

/** What the page finds under `indexedDB`. */
const REFUSING: Readonly<Record<string, () => void>> = {
  'is absent': () => vi.stubGlobal('indexedDB', undefined),
  'throws where it is looked at': () =>
    Object.defineProperty(globalThis, 'indexedDB', {
      configurable: true,
      get: () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'throws where it is opened': () =>
    vi.stubGlobal('indexedDB', {
      open: () => {
        throw new DOMException('denied', 'InvalidStateError');
      },
    }),
  'refuses to be opened': () =>
    vi.stubGlobal('indexedDB', { open: () => request((one) => one.onerror?.({ target: one })) }),
  'never answers': () => vi.stubGlobal('indexedDB', { open: () => ({}) }),
};

const FILE: KeptFile = {
  ...{ fingerprint: '0123456789ab', name: 'march.parquet', extract: 'Remand', size: 4 },
  ...{ openedAt: '2026-05-01T10:00:00Z', handle: null, rows: null },
};
const MAPPING = { supplier: 'Camden', keptOn: '2026-05-03', columns: ['a'], json: '{}' };

/** Every question that is asked of the drawer, and the answer where there is none. */
const CALLS: Readonly<Record<string, readonly [(device: Device) => Promise<unknown>, unknown]>> = {
  'all that is kept': [async (device) => [...(await device.all())], []],
  'the consent': [keptConsent, { names: false, rows: false }],
  'the files': [keptFiles, []],
  'the mappings': [keptMappings, []],
  'to keep a consent': [(device) => keepConsent(device, { names: true, rows: true }), false],
  'to take a consent back': [(device) => keepConsent(device, { names: false, rows: false }), false],
  'to keep a file': [(device) => keepFile(device, FILE), 'refused'],
  'to keep a mapping': [(device) => keepMapping(device, MAPPING), false],
  'to forget a file': [(device) => forgetFile(device, FILE.fingerprint), false],
  'to forget everything': [(device) => device.clear(), false],
};

describe.each(Object.keys(REFUSING))('storage that %s', (how) => {
  it.each(Object.keys(CALLS))('answers when asked for %s', async (what) => {
    const before = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    REFUSING[how]?.();
    try {
      const [ask, answer] = CALLS[what] ?? [never, null];
      expect(await ask(browserDevice({ patience: 20 }))).toEqual(answer);
    } finally {
      if (before) Object.defineProperty(globalThis, 'indexedDB', before);
      else Reflect.deleteProperty(globalThis, 'indexedDB');
    }
  });
});

describe('asking of storage', () => {
  it('waits once, and then no more until it answers', async () => {
    vi.useFakeTimers();
    const asked = answering({ patience: 4000 });
    let answer: (value: string) => void = () => undefined;
    const first = asked(() => new Promise<string>((resolve) => (answer = resolve)));
    await vi.advanceTimersByTimeAsync(4000);
    expect(await first).toEqual({ answered: false });
    const second = asked(never);
    await vi.advanceTimersByTimeAsync(0);
    expect(await second).toEqual({ answered: false });
    answer('late');
    await vi.advanceTimersByTimeAsync(0);
    const third = asked(async () => 'in time');
    await vi.advanceTimersByTimeAsync(0);
    expect(await third).toEqual({ answered: true, value: 'in time' });
    vi.useRealTimers();
  });

  it('undoes what was done after nobody waited any more', async () => {
    vi.useFakeTimers();
    const asked = answering({ patience: 10 });
    const done: string[] = [];
    let finish: () => void = () => undefined;
    const put = asked(
      () => new Promise<void>((resolve) => (finish = resolve)),
      async () => void done.push('undone'),
    );
    await vi.advanceTimersByTimeAsync(10);
    expect([await put, done]).toEqual([{ answered: false }, []]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(done).toEqual(['undone']);
    vi.useRealTimers();
  });
});
