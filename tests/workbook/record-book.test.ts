/** The meeting's record while the page is open: kept as it is typed, asked before it is lost, written by one tab. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { EMPTY_RECORD } from '../../src/record/edit';
import { EMPTY_TARGET } from '../../src/record/record';
import { writeRecord } from '../../src/record/record-file';
import { DocumentKeeping } from '../../src/workbook/keeping/document-keeping.svelte';
import { RecordBook } from '../../src/workbook/record/record-book.svelte';
import { isSealedFile, RECORD_AS, unsealed } from '../../src/workbook/record/record-keeping';
import { PIN } from '../record/pin-example';
import { documentDrawer } from '../support/document-drawer';

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
afterEach(() => vi.unstubAllGlobals());

function page(protocol = 'https:'): void {
  vi.stubGlobal('window', { location: { protocol }, isSecureContext: true, addEventListener: () => undefined });
  vi.stubGlobal('navigator', {});
}

/** A tab with its record, over the storage of its browser. */
async function tab(store = documentDrawer()) {
  // No paper is handed out here, so nothing is answered.
  const book = new RecordBook({ choicesOf: pageOf, choicesInAnyMonth: pageOf, measure: '#/oocd' }, {} as never, () =>
    Promise.resolve({
      ...{ isSealedFile, unsealed },
      recordKeeping: (held) => new DocumentKeeping(RECORD_AS, held, store, () => ({ tell: () => undefined })),
    }),
  );
  await book.openKeeping();
  if (!book.keeping) throw new Error('Nothing keeps it.');
  const { keeping } = book;
  await settled();
  return { book, keeping, store };
}

const fileOf = (text: string, name = 'a.scrutiny.json') => ({ file: new File([text], name), handle: null });
const TARGET = { ...EMPTY_TARGET, words: 'Fewer gaps' };
const pageOf = (name: string): string => `#/oocd/${name}`;

describe('from a server', () => {
  it('nothing is kept until it is asked for, then every keystroke, and it opens again', async () => {
    page();
    const one = await tab();
    one.book.name('A panel');
    expect([one.store.kept.size, one.book.losable, one.keeping.status]).toEqual([
      ...[0, true, 'Not kept: gone when this page is closed'],
    ]);
    expect(one.keeping.explained).toMatch(
      /^A record may name people, and nothing of it is kept until you choose where\./,
    );
    expect(await one.keeping.keepOnDevice(null)).toBe(true);
    one.book.add('targets', TARGET);
    await settled();
    expect(one.keeping.status).toMatch(/^Saved \d\d:\d\d:\d\d on this device$/);
    expect(one.book.losable).toBe(false);

    const other = await tab(one.store);
    const [kept] = other.keeping.kept;
    expect(kept?.words).toMatch(/^Record: A panel\. Saved on \d+ \w+ 20\d\d at \d\d:\d\d$/);
    expect(await other.keeping.open(kept?.id ?? '', null)).toBe(true);
    expect(other.book.record).toEqual(one.book.record);

    other.book.name('A panel, later');
    await settled();
    one.book.name('Too late');
    await settled();
    expect([one.book.readsOnly, one.keeping.status]).toEqual([
      ...[true, 'Open in another tab, which saves it: here it can only be read'],
    ]);
    const before = one.book.record;
    one.book.name('Nothing is taken');
    expect([one.book.add('targets', TARGET), one.book.undo(), one.book.record]).toEqual(['', false, before]);
    expect(await one.keeping.takeOver(null)).toBe(true);
    expect([one.book.record.body, one.book.readsOnly]).toEqual(['A panel, later', false]);
  });

  it('a record in sight that is neither kept nor saved is not lost to another without a word', async () => {
    page();
    const kept = await tab();
    kept.book.name('Kept');
    await kept.keeping.keepOnDevice(null);
    const { book, keeping } = await tab(kept.store);
    book.name('In sight');
    const file = fileOf(writeRecord({ ...EMPTY_RECORD, body: 'From a file' }));
    await book.files.open(file);
    const asked =
      'The record in sight is neither kept nor saved, and would be gone. Save it first, or choose a.scrutiny.json again to open it all the same.';
    expect([book.record.body, book.files.notes]).toEqual(['In sight', [asked]]);
    const [one] = keeping.kept;
    expect(await keeping.open(one?.id ?? '', null)).toBe(false);
    expect([book.record.body, keeping.said]).toEqual([
      'In sight',
      'The record in sight is neither kept nor saved, and would be gone. Save it first, or open this one again all the same.',
    ]);
    await book.files.open(file);
    await book.files.open(file);
    expect([book.record.body, book.files.notes]).toEqual(['From a file', ['a.scrutiny.json is open.']]);
    expect([book.undo(), book.record.body]).toEqual([true, 'In sight']);
  });

  it('a file is a record of its own: what is kept of another stays as it is, and can be gone back to', async () => {
    page();
    const { book, keeping, store } = await tab();
    book.name('Kept');
    await keeping.keepOnDevice(null);
    await book.files.open(fileOf(writeRecord({ ...EMPTY_RECORD, body: 'From a file' })));
    book.add('targets', TARGET);
    await settled();
    expect([keeping.where, store.kept.size]).toEqual(['nowhere', 1]);
    book.file();
    const [kept] = keeping.kept;
    await keeping.open(kept?.id ?? '', null);
    expect([book.record.body, keeping.readsOnly]).toEqual(['Kept', false]);
    await keeping.forgetThis();
    expect([store.kept.size, keeping.status]).toEqual([
      ...[0, 'It was forgotten on this device: gone when this page is closed'],
    ]);
    book.name('Kept no more');
    await settled();
    expect([store.kept.size, book.losable]).toEqual([0, true]);
  });

  it('a damaged file is refused, and what can be read of it opens as a record that is saved nowhere', async () => {
    page();
    const { book } = await tab();
    const text = writeRecord({ ...EMPTY_RECORD, targets: [{ ...TARGET, id: 't' }] });
    await book.files.open(fileOf(text.slice(0, -4)));
    expect([book.record, book.files.rescued, book.files.notes]).toEqual([
      EMPTY_RECORD,
      true,
      [
        'a.scrutiny.json is cut, or was damaged.',
        'Of it, 1 local target can be read.',
        'The record that was open stands as it was.',
      ],
    ]);
    book.files.openRescued();
    expect([book.record.targets.length, book.files.rescued, book.losable]).toEqual([1, false, true]);
  });
});

it('a figure that says the same is pinned once to a meeting, and again where it says something else', async () => {
  page();
  const { book } = await tab();
  const [first, again] = [book.pin(PIN), book.pin(PIN)];
  expect([again, book.record.pins.length]).toEqual([first, 1]);
  const other = book.pin({ ...PIN, finding: 'It is another now.' });
  expect([other === first, book.record.pins.length]).toEqual([false, 2]);
  book.begin();
  book.pin(PIN);
  expect(book.record.pins.length).toBe(3);
});

it('what is kept in a file under a passphrase opens by that alone, and is as it was', async () => {
  page('file:');
  const written: string[] = [];
  const createWritable = async () => ({
    write: async (text: string) => void written.push(text),
    close: async () => undefined,
  });
  vi.stubGlobal('window', {
    ...{ location: { protocol: 'file:' }, isSecureContext: true, addEventListener: () => undefined },
    showSaveFilePicker: async () => ({ name: 'june.scrutiny.json', createWritable }),
  });
  const { book, keeping } = await tab();
  book.add('targets', TARGET);
  expect(await keeping.keepInFile('river lamp orange walk')).toBe(true);
  expect(written.join('')).not.toContain('Fewer gaps');

  const other = (await tab()).book;
  await other.files.open(fileOf(written.at(-1) ?? '', 'june.scrutiny.json'));
  expect([other.files.sealed, other.files.notes, other.record]).toEqual(['june.scrutiny.json', [], EMPTY_RECORD]);
  await other.files.unseal('another one altogether');
  expect([other.files.notes, other.record]).toEqual([['It does not open by this passphrase.'], EMPTY_RECORD]);
  await other.files.unseal('river lamp orange walk');
  expect([other.files.sealed, other.files.notes]).toEqual(['', ['june.scrutiny.json is open.']]);
  expect(other.record).toEqual(book.record);
});

it('from a file nothing is kept in the open, and the page says why', async () => {
  page('file:');
  const { book, keeping, store } = await tab();
  book.name('A panel');
  expect([await keeping.keepOnDevice(null), store.kept.size]).toEqual([false, 0]);
  expect(keeping.explained).toMatch(
    /so nothing of a record is kept here except under a passphrase, or in a file that you name\./,
  );
});
