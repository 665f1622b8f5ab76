/** Documents kept part by part: what is written at a keystroke, who may write, what is sealed, what is not whole. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writeNote } from '../../src/casework/file/case-steps';
import type { CaseworkFile } from '../../src/casework/file/casework-file';
import { CASEWORK } from '../../src/casework/file/kept-casework';
import type { Header, Saved } from '../../src/keeping/document-store';
import {
  beginKeeping,
  type Keeping,
  type KeptNow,
  openKept,
  type OpenedDocument,
} from '../../src/keeping/kept-document';
import { documentDrawer } from '../support/document-drawer';
import { AT, madeUp, taken } from '../casework/random-steps';

const PASSPHRASE = 'correct horse battery staple';
type Drawer = ReturnType<typeof documentDrawer>;

/** One browser: a lock is had by one tab until it is released or taken. */
function lockManager() {
  const held = new Map<string, { lose: () => void }>();
  return {
    request(name: string, how: LockOptions, work: (lock: object | null) => Promise<void> | undefined) {
      if (held.has(name) && how.steal !== true) return Promise.resolve(work(null));
      held.get(name)?.lose();
      return new Promise<void>((done, fail) => {
        const mine = { lose: () => fail(new DOMException('stolen', 'AbortError')) };
        held.set(name, mine);
        void Promise.resolve(work({})).then(() => {
          if (held.get(name) === mine) held.delete(name);
          done();
        });
      });
    },
  };
}

beforeEach(() => {
  vi.stubGlobal('navigator', { locks: lockManager() });
});

function tab(store: Drawer, writer: string): Keeping<CaseworkFile> & { readonly became: Saved[] } {
  const became: Saved[] = [];
  return {
    kind: CASEWORK,
    store,
    writer,
    now: () => AT,
    told: (saved) => became.push(saved),
    labelOf: () => '',
    became,
  };
}

async function begun(keeping: Keeping<CaseworkFile>, file: CaseworkFile, passphrase: string | null = null) {
  const kept = await beginKeeping(keeping, file, passphrase);
  if (!kept) throw new Error('It is not kept.');
  return kept;
}

function headerOf(store: Drawer): Header {
  const [first] = store.kept.values();
  if (!first) throw new Error('Nothing is kept.');
  return first.header;
}

function documentOf(opened: OpenedDocument<CaseworkFile>): {
  document: CaseworkFile;
  kept: KeptNow<CaseworkFile> | null;
} {
  if (!opened.ok) throw new Error(opened.why);
  return opened;
}

/** The note of the panel on the first case, so many letters long. */
function typed(file: CaseworkFile, letters: number, place = 0): CaseworkFile {
  const caseId = file.draws[0]?.cases[place]?.id ?? '';
  return taken(writeNote(file, { caseId, reviewer: 'joint', at: AT }, 'x'.repeat(letters)));
}

describe('a document that is kept', () => {
  it('is what it was when it is opened again, and a keystroke writes one part', async () => {
    const store = documentDrawer();
    const { autosave, guard } = await begun(tab(store, 'a'), madeUp(500));
    let file = madeUp(500);
    for (let place = 0; place < 500; place += 1) file = typed(file, 3, place);
    autosave.save(file);
    await autosave.settled();
    store.puts = 0;
    file = typed(file, 4, 250);
    autosave.save(file);
    await autosave.settled();
    expect(store.puts).toBe(1);
    guard.release();
    await Promise.resolve();
    const again = documentOf(await openKept(tab(store, 'b'), headerOf(store), null, 'ask'));
    expect(again.document).toEqual(file);
    again.kept?.autosave.save(typed(again.document, 5, 7));
    await again.kept?.autosave.settled();
    store.puts = 0;
    again.kept?.autosave.save(typed(again.document, 6, 7));
    await again.kept?.autosave.settled();
    expect(store.puts).toBe(1);
  });

  it('is written as fast as it is typed: what waits is the newest state', async () => {
    const store = documentDrawer();
    const keeping = tab(store, 'a');
    const { autosave } = await begun(keeping, madeUp(3));
    for (let letters = 1; letters <= 100; letters += 1) autosave.save(typed(madeUp(3), letters));
    await autosave.settled();
    expect(keeping.became.length).toBeLessThan(10);
    expect(documentOf(await openKept(tab(store, 'b'), headerOf(store), null, 'ask')).document).toEqual(
      typed(madeUp(3), 100),
    );
  });
});

describe('two tabs', () => {
  it('the second reads only, takes over when asked, and the first writes no more', async () => {
    const store = documentDrawer();
    const first = tab(store, 'a');
    const one = await begun(first, madeUp(3));
    one.autosave.save(typed(madeUp(3), 2));
    await one.autosave.settled();
    const reading = documentOf(await openKept(tab(store, 'b'), headerOf(store), null, 'ask'));
    expect([reading.kept, reading.document]).toEqual([null, typed(madeUp(3), 2)]);

    const taking = documentOf(await openKept(tab(store, 'b'), headerOf(store), null, 'take'));
    await one.guard.lost;
    one.autosave.save(typed(madeUp(3), 9));
    await one.autosave.settled();
    expect(first.became.at(-1)).toBe('taken over');
    taking.kept?.autosave.save(typed(taking.document, 3));
    await taking.kept?.autosave.settled();
    expect(documentOf(await openKept(tab(store, 'c'), headerOf(store), null, 'ask')).document).toEqual(
      typed(madeUp(3), 3),
    );
  });

  it('without locks in the browser, only the last to open writes', async () => {
    vi.stubGlobal('navigator', {});
    const store = documentDrawer();
    const first = tab(store, 'a');
    const one = await begun(first, madeUp(3));
    await openKept(tab(store, 'b'), headerOf(store), null, 'ask');
    one.autosave.save(typed(madeUp(3), 9));
    await one.autosave.settled();
    expect(first.became.at(-1)).toBe('taken over');
  });

  it('what was forgotten is not kept again by a tab that did not hear of it', async () => {
    const store = documentDrawer();
    const keeping = tab(store, 'a');
    const { autosave } = await begun(keeping, madeUp(3));
    await store.forgetAll();
    autosave.save(typed(madeUp(3), 1));
    await autosave.settled();
    expect([keeping.became.at(-1), store.kept.size]).toEqual(['forgotten', 0]);
  });
});

describe('sealed', () => {
  it('nothing of it stands in the open, and it opens by the passphrase alone', async () => {
    const store = documentDrawer();
    const { autosave, guard } = await begun(tab(store, 'a'), madeUp(3), PASSPHRASE);
    autosave.save(typed(madeUp(3), 40));
    await autosave.settled();
    guard.release();
    await Promise.resolve();
    const [kept] = store.kept.values();
    const parts = [...(kept?.parts.values() ?? [])].map((part) => {
      if (!(part instanceof Uint8Array)) throw new Error('A part is not sealed.');
      return part;
    });
    expect(parts.length).toBe(4);
    // 12 bytes of its own, a multiple of 256, 16 of the tag.
    expect(parts.map(({ length }) => (length - 28) % 256)).toEqual([0, 0, 0, 0]);
    expect(Object.keys(headerOf(store))).toEqual(['form', 'kind', 'id', 'seal', 'writer', 'savedAt', 'label']);
    const wrong = await openKept(tab(store, 'b'), headerOf(store), 'another', 'ask');
    expect(wrong).toEqual({ ok: false, why: 'passphrase' });
    const right = documentOf(await openKept(tab(store, 'b'), headerOf(store), PASSPHRASE, 'ask'));
    expect(right.document).toEqual(typed(madeUp(3), 40));
  });

  it('a part in the place of another, or gone, is told', async () => {
    const store = documentDrawer();
    const { autosave, guard } = await begun(tab(store, 'a'), madeUp(3), PASSPHRASE);
    autosave.save(typed(typed(madeUp(3), 40), 4, 1));
    await autosave.settled();
    guard.release();
    await Promise.resolve();
    const [kept] = store.kept.values();
    kept?.parts.set(3, kept.parts.get(4) ?? '');
    const opened = await openKept(tab(store, 'b'), headerOf(store), PASSPHRASE, 'ask');
    if (opened.ok || opened.why !== 'not whole') throw new Error('It was opened.');
    expect(opened.failure.remedy).toContain('Of it, 1 of 1 draws and 1 of 2 reviews can be read.');
    expect(Object.keys(opened.saved?.reviews ?? {}).length).toBe(1);
  });
});

it('what was kept by a newer workbook is refused with words', async () => {
  const store = documentDrawer();
  const { guard } = await begun(tab(store, 'a'), madeUp(3));
  guard.release();
  await Promise.resolve();
  const [kept] = store.kept.values();
  kept?.parts.set(0, String(kept.parts.get(0)).replace(/"format":\d+/, '"format":99'));
  const opened = await openKept(tab(store, 'b'), headerOf(store), null, 'ask');
  expect(opened.ok || opened.why !== 'not whole' ? null : opened.failure.what).toBe(
    'The casework file was written by a newer workbook.',
  );
});
