/** Where casework is kept, as the page says it: on the device with consent, sealed from a file, in one tab at a time. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { giveVerdict, writeNote } from '../../src/casework/file/case-steps';
import type { CaseworkFile } from '../../src/casework/file/casework-file';
import { unsealedFile } from '../../src/keeping/sealed-file';
import type { OtherTabs, Told } from '../../src/keeping/other-tabs';
import { caseKeeping } from '../../src/workbook/cases/case-keeping';
import type { DocumentKeeping } from '../../src/workbook/keeping/document-keeping.svelte';
import { AT, madeUp, taken } from '../casework/random-steps';
import { documentDrawer } from '../support/document-drawer';

const PASSPHRASE = 'correct horse battery staple';
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
afterEach(() => vi.unstubAllGlobals());

function page(protocol: string, more: object = {}): void {
  vi.stubGlobal('window', { location: { protocol }, isSecureContext: true, ...more });
  vi.stubGlobal('navigator', {});
}

/** Tabs of one browser: what one tells, the others hear. */
function browser() {
  const heard: ((what: Told) => void)[] = [];
  return (hear: (what: Told) => void): OtherTabs => {
    heard.push(hear);
    return { tell: (what) => heard.filter((one) => one !== hear).forEach((one) => one(what)) };
  };
}

/** A tab with casework in sight. */
function tab(store = documentDrawer(), tabs = browser(), file: CaseworkFile = madeUp(3)) {
  const held = {
    file,
    get document() {
      return held.file;
    },
    put(other: CaseworkFile) {
      held.file = other;
      keeping.save(other);
    },
  };
  const keeping: DocumentKeeping<CaseworkFile> = caseKeeping(held, store, tabs);
  const type = async (words: string) => {
    const caseId = held.file.draws[0]?.cases[0]?.id ?? '';
    held.put(taken(writeNote(held.file, { caseId, reviewer: 'joint', at: AT }, words)));
    await settled();
  };
  return { held, keeping, type };
}

/** A tab beside it, with other casework that stands in a file. */
function savedTab(store: ReturnType<typeof documentDrawer>, tabs: ReturnType<typeof browser>) {
  const other = tab(store, tabs, madeUp(3, 'another'));
  other.keeping.inFile(other.held.file, 'another.casework.json');
  return other;
}

describe('from a server', () => {
  it('nothing is kept until it is asked for, then every keystroke, and it opens again', async () => {
    page('https:');
    const [store, tabs] = [documentDrawer(), browser()];
    const one = tab(store, tabs);
    await one.type('a');
    expect([store.kept.size, one.keeping.where, one.keeping.failed, one.keeping.status]).toEqual([
      ...[0, 'nowhere', true],
      'Not kept: gone when this page is closed',
    ]);
    expect(one.keeping.explained).toBe(
      'Casework is confidential, and nothing of it is kept until you choose where. On this device it stays in this browser: without a passphrase, whoever uses this browser can read it. This browser cannot save into a file by itself: save a copy of the casework by hand.',
    );
    expect(await one.keeping.keepOnDevice(null)).toBe(true);
    await one.type('ab');
    expect(one.keeping.status).toMatch(/^Saved \d\d:\d\d:\d\d on this device$/);
    const other = savedTab(store, tabs);
    await settled();
    expect(other.keeping.kept.map(({ sealed }) => sealed)).toEqual([false]);
    expect(await other.keeping.open('f1', null)).toBe(true);
    expect(other.held.file).toEqual(one.held.file);
  });

  it('what is kept is opened only once it is known of which records the casework in sight is', async () => {
    page('https:');
    const [store, tabs] = [documentDrawer(), browser()];
    await tab(store, tabs).keeping.keepOnDevice(null);
    const other = savedTab(store, tabs);
    const done: string[] = [];
    const put = other.held.put.bind(other.held);
    Object.assign(other.held, {
      ready: async () => void done.push('known'),
      put: (file: CaseworkFile) => {
        done.push('put');
        put(file);
      },
    });
    expect(await other.keeping.open('f1', null)).toBe(true);
    expect(done).toEqual(['known', 'put']);
  });

  it('a tab from which it was taken over says so, reads only, and takes it back with what was typed since', async () => {
    page('https:');
    const [store, tabs] = [documentDrawer(), browser()];
    const [one, other] = [tab(store, tabs), savedTab(store, tabs)];
    await one.keeping.keepOnDevice(null);
    await other.keeping.open('f1', null);
    await other.type('from the other');
    await one.type('late');
    expect([one.keeping.readsOnly, one.keeping.failed, one.keeping.status]).toEqual([
      ...[true, true],
      'Open in another tab, which saves it: here it can only be read',
    ]);
    expect(await one.keeping.takeOver(null)).toBe(true);
    expect(one.held.file).toEqual(other.held.file);
    expect(one.keeping.readsOnly).toBe(false);
  });

  it('what was forgotten in another tab is kept no more, and the page says so', async () => {
    page('https:');
    const [store, tabs] = [documentDrawer(), browser()];
    const one = tab(store, tabs);
    await one.keeping.keepOnDevice(null);
    const footer = tabs(() => undefined);
    await store.forgetAll();
    footer.tell('forgotten');
    expect([one.keeping.where, one.keeping.status]).toEqual([
      'nowhere',
      'It was forgotten on this device: gone when this page is closed',
    ]);
    await one.type('a');
    expect(store.kept.size).toBe(0);
  });

  it('opens what can be read of casework that is not whole, as casework of its own', async () => {
    page('https:');
    const [store, tabs] = [documentDrawer(), browser()];
    const one = tab(store, tabs);
    await one.type('a');
    await one.keeping.keepOnDevice(null);
    const [kept] = store.kept.values();
    kept?.parts.delete(3);
    const other = savedTab(store, tabs);
    expect(await other.keeping.open('f1', null)).toBe(false);
    expect(other.keeping.said).toMatch(
      /^The file is not a whole casework file\. .* 1 of 1 draws and 0 of 1 reviews can be read\.$/,
    );
    other.keeping.openRescued();
    expect([other.held.file.draws.length, other.held.file.id === 'f1', other.keeping.where]).toEqual([
      1,
      false,
      'nowhere',
    ]);
  });
});

describe('from a file', () => {
  it('nothing is kept in the open, and under a passphrase it opens by that alone', async () => {
    page('file:');
    const [store, tabs] = [documentDrawer(), browser()];
    const one = tab(store, tabs);
    expect(one.keeping.may).toEqual({ device: false, sealed: true, file: false });
    expect(one.keeping.explained).toMatch(/nothing of a case is kept here except under a passphrase, or in a file/);
    expect(await one.keeping.keepOnDevice(null)).toBe(false);
    expect(store.kept.size).toBe(0);
    expect(await one.keeping.keepOnDevice(PASSPHRASE)).toBe(true);
    await one.type('a');
    expect([one.keeping.where, one.keeping.status.slice(-21)]).toEqual(['sealed', ' under the passphrase']);
    const other = savedTab(store, tabs);
    expect(await other.keeping.open('f1', 'another one altogether')).toBe(false);
    expect(other.keeping.said).toBe('It does not open by this passphrase.');
    expect(await other.keeping.open('f1', PASSPHRASE)).toBe(true);
    expect(other.held.file).toEqual(one.held.file);
  });

  it('is kept in a file that the reader names, whole at every save', async () => {
    const written: string[] = [];
    const createWritable = async () => ({
      write: async (text: string) => void written.push(text),
      close: async () => undefined,
    });
    page('file:', { showSaveFilePicker: async () => ({ name: 'june.casework.json', createWritable }) });
    const one = tab();
    expect(await one.keeping.keepInFile(null)).toBe(true);
    await one.type('a');
    expect(one.keeping.status).toMatch(/^Saved \d\d:\d\d:\d\d in june\.casework\.json$/);
    expect(written.length).toBe(2);
    expect(written[1]).toContain('"note":"a"');
  });

  it('is kept in such a file under a passphrase, sealed at every save', async () => {
    const written: string[] = [];
    const createWritable = async () => ({
      write: async (text: string) => void written.push(text),
      close: async () => undefined,
    });
    page('file:', { showSaveFilePicker: async () => ({ name: 'june.casework.json', createWritable }) });
    const one = tab();
    expect(await one.keeping.keepInFile(PASSPHRASE)).toBe(true);
    await one.type('a');
    await vi.waitFor(() => expect(written.length).toBe(2));
    expect(written.join('')).not.toContain('note');
    expect((await unsealedFile(written[1] ?? '', PASSPHRASE))?.text).toContain('"note":"a"');
  });
});

describe('saved by hand', () => {
  it('it counts as kept until it is changed, and says so', async () => {
    page('https:');
    const { held, keeping, type } = tab();
    expect([keeping.unkept, keeping.failed]).toEqual([[held.file], true]);
    keeping.inFile(held.file, 'june.casework.json');
    expect([keeping.unkept, keeping.failed]).toEqual([[], false]);
    expect(keeping.status).toMatch(/^Saved \d\d:\d\d:\d\d as june\.casework\.json$/);
    await type('a');
    expect([keeping.unkept, keeping.failed]).toEqual([[held.file], true]);
    expect(keeping.status).toMatch(/^Not kept: changed since it was saved \d\d:\d\d:\d\d as june\.casework\.json$/);
  });
});

it('other casework is opened over what is neither kept nor saved only on being asked twice', async () => {
  page('https:');
  const [store, tabs] = [documentDrawer(), browser()];
  await tab(store, tabs).keeping.keepOnDevice(null);
  const other = tab(store, tabs, madeUp(3, 'another'));
  expect(await other.keeping.open('f1', null)).toBe(false);
  expect(other.keeping.said).toBe(
    'The casework under review is neither kept nor saved, and would be gone. Keep or save it first, or press Open again to open the other all the same.',
  );
  expect(await other.keeping.open('f1', null)).toBe(true);
});

it('what is kept is named by what it is, and under a passphrase by its kind alone', async () => {
  page('https:');
  const [store, tabs] = [documentDrawer(), browser()];
  const one = tab(store, tabs);
  const other = tab(store, tabs, madeUp(3, 'another'));
  await one.keeping.keepOnDevice(null);
  const caseId = one.held.file.draws[0]?.cases[0]?.id ?? '';
  one.held.put(taken(giveVerdict(one.held.file, { caseId, reviewer: 'joint', at: AT }, 'appropriate')));
  await settled();
  await other.keeping.forget('none');
  expect(other.keeping.kept[0]?.words).toMatch(
    /^Casework: Out-of-court disposals\. All cases 3 cases drawn, 1 reviewed\. Saved on \d+ \w+ \d{4} at \d\d:\d\d$/,
  );
  await one.keeping.keepOnDevice(PASSPHRASE);
  await other.keeping.forget('none');
  expect(other.keeping.kept[0]?.words).toMatch(/^Casework: Out-of-court disposals\. Saved on .+, under a passphrase$/);
});
