/** A document that was opened from a file with its handle is saved on into that file, once the reader says so, and no other is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { writeNote } from '../../src/casework/file/case-steps';
import { writeCasework } from '../../src/casework/file/write-casework';
import { sealedFiles, unsealedFile } from '../../src/keeping/sealed-file';
import { EMPTY_RECORD } from '../../src/record/edit';
import type { KeptRecord } from '../../src/record/kept-record';
import { EMPTY_TARGET } from '../../src/record/record';
import { readRecord, writeRecord } from '../../src/record/record-file';
import { caseKeeping } from '../../src/workbook/cases/case-keeping';
import type { Held } from '../../src/workbook/keeping/kept-as';
import { DocumentKeeping } from '../../src/workbook/keeping/document-keeping.svelte';
import { RecordBook } from '../../src/workbook/record/record-book.svelte';
import { isSealedFile, RECORD_AS, unsealed } from '../../src/workbook/record/record-keeping';
import { AT, madeUp, taken } from '../casework/random-steps';
import { documentDrawer } from '../support/document-drawer';
import { type FileOnDisk, fileOnDisk } from '../support/file-on-disk';

const PASSPHRASE = 'river lamp orange walk';
const NAME = 'june.scrutiny.json';
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
const bodyIn = ({ text, name }: Pick<FileOnDisk, 'text' | 'name'>) => readRecord(text, name).record?.body;
const TARGETS = [{ ...EMPTY_TARGET, id: 't', words: 'Fewer gaps' }];
const ofBody = (body: string, name = NAME) =>
  fileOnDisk(name, writeRecord({ ...EMPTY_RECORD, body, targets: TARGETS }));
afterEach(() => vi.unstubAllGlobals());

function page(more: object = {}): void {
  vi.stubGlobal('window', { location: { protocol: 'https:' }, addEventListener: () => undefined, ...more });
  vi.stubGlobal('navigator', {});
}

async function recordTab() {
  page();
  const nowhere = () => '#/oocd/record';
  const late = {
    ...{ isSealedFile, unsealed },
    recordKeeping: (held: Held<KeptRecord>) =>
      new DocumentKeeping(RECORD_AS, held, documentDrawer(), () => ({ tell: () => undefined })),
  };
  const of = { choicesOf: nowhere, choicesInAnyMonth: nowhere, measure: '' };
  const book = new RecordBook(of, {} as never, () => Promise.resolve(late));
  await book.openKeeping();
  if (!book.keeping) throw new Error('Nothing keeps it.');
  const open = async (disk: FileOnDisk) => book.files.open({ file: await disk.getFile(), handle: disk });
  return { book, keeping: book.keeping, open };
}

describe('a record', () => {
  it('goes on into the file that it was opened from, what was typed before first, and the quiet line names it', async () => {
    const { book, keeping, open } = await recordTab();
    expect(keeping.goesOnInto).toBe('');
    const june = ofBody('A panel');
    await open(june);
    expect([keeping.goesOnInto, keeping.words.goOn(NAME), book.losable]).toEqual([
      ...[NAME, 'Go on saving into june.scrutiny.json', false],
    ]);
    book.name('A panel, June');
    await settled();
    expect([june.written, book.losable, keeping.status]).toEqual([
      ...[
        0,
        true,
        expect.stringMatching(/^Not kept: changed since it was saved \d\d:\d\d:\d\d as june\.scrutiny\.json$/),
      ],
    ]);
    expect(await keeping.goOnInFile()).toBe(true);
    expect([bodyIn(june), keeping.status, keeping.goesOnInto]).toEqual([
      ...['A panel, June', expect.stringMatching(/^Saved \d\d:\d\d:\d\d in june\.scrutiny\.json$/), ''],
    ]);
    book.name('A panel, June, later');
    await settled();
    expect([bodyIn(june), book.losable]).toEqual(['A panel, June, later', false]);
  });

  it('is not written where the reader or the browser refuses, and says so', async () => {
    const { book, keeping, open } = await recordTab();
    const june = ofBody('A panel');
    june.mayWrite = false;
    await open(june);
    book.name('Changed');
    expect([await keeping.goOnInFile(), keeping.said, keeping.where, june.written]).toEqual([
      ...[false, 'The browser may not write into june.scrutiny.json. Nothing was written.', 'nowhere', 0],
    ]);
    june.mayWrite = true;
    june.gone = true;
    expect([await keeping.goOnInFile(), keeping.said]).toEqual([
      ...[false, 'june.scrutiny.json cannot be read any more: it was moved, renamed or deleted. Nothing was written.'],
    ]);
  });

  it('never covers what another page or program wrote: neither at first nor later', async () => {
    const { book, keeping, open } = await recordTab();
    const june = ofBody('A panel');
    await open(june);
    june.text = ofBody('From a colleague').text;
    expect([await keeping.goOnInFile(), keeping.said, bodyIn(june)]).toEqual([
      ...[
        false,
        'Another page or program changed june.scrutiny.json after it was opened here. Nothing was written: open it again, or keep this in another file.',
      ],
      'From a colleague',
    ]);
    await open(june);
    expect(await keeping.goOnInFile()).toBe(true);
    june.text = ofBody('From a colleague again').text;
    book.name('Typed here');
    await settled();
    expect([bodyIn(june), keeping.failed, book.losable, keeping.status]).toEqual([
      ...['From a colleague again', true, true],
      'Not saved: another page or program changed june.scrutiny.json. Save a copy by hand',
    ]);
  });

  it('alone is written into its file: not one that is opened in its place, nor one that was open before', async () => {
    const { book, keeping, open } = await recordTab();
    const [june, july] = [ofBody('June'), ofBody('July', 'july.scrutiny.json')];
    await open(june);
    await keeping.goOnInFile();
    await open(july);
    book.name('July, changed');
    await settled();
    expect([bodyIn(june), bodyIn(july), keeping.goesOnInto]).toEqual(['June', 'July', 'july.scrutiny.json']);
    book.undo();
    book.undo();
    book.name('June, changed');
    await settled();
    expect([bodyIn(june), bodyIn(july)]).toEqual(['June, changed', 'July']);
    // The same file opened once more is a record of its own: from then on the earlier one is saved there no more.
    await open(june);
    expect(await keeping.goOnInFile()).toBe(true);
    book.undo();
    book.name('The earlier one');
    await settled();
    expect([bodyIn(june), keeping.where, book.losable]).toEqual(['June, changed', 'nowhere', true]);
  });

  it('sealed goes on sealed, under the passphrase that opened it', async () => {
    const { book, keeping, open } = await recordTab();
    const seal = await sealedFiles(PASSPHRASE);
    const june = fileOnDisk(NAME, await seal(writeRecord({ ...EMPTY_RECORD, body: 'A panel' })));
    await open(june);
    await book.files.unseal(PASSPHRASE);
    book.name('Nobody reads this');
    expect(await keeping.goOnInFile()).toBe(true);
    expect([june.written, june.text.includes('Nobody'), isSealedFile(june.text)]).toEqual([1, false, true]);
    const { text = '' } = (await unsealedFile(june.text, PASSPHRASE)) ?? {};
    expect(bodyIn({ text, name: NAME })).toBe('Nobody reads this');
    expect(await unsealedFile(june.text, 'another one altogether')).toBe(null);
  });

  it.each([
    ['damaged', (text: string) => text.slice(0, -4), 'june.scrutiny.json is cut, or was damaged.'],
    [
      'newer',
      (text: string) => text.replace(/"format":\d+/, '"format":999'),
      'june.scrutiny.json was written by a newer workbook.',
    ],
  ])('%s is refused as before, and the file is left alone', async (_, made, said) => {
    const { book, keeping, open } = await recordTab();
    const june = ofBody('A panel');
    june.text = made(june.text);
    const before = june.text;
    await open(june);
    expect([book.record, book.files.notes[0], keeping.goesOnInto]).toEqual([EMPTY_RECORD, said, '']);
    book.files.openRescued();
    expect([keeping.goesOnInto, await keeping.goOnInFile(), june.text]).toEqual(['', false, before]);
  });

  it('that is gone, or is a folder, says that', async () => {
    const { book } = await recordTab();
    const file = new File([], NAME);
    await book.files.open({ file, handle: null, problem: 'gone' });
    expect(book.files.notes).toEqual([
      'The file is not there any more: it was moved, renamed or deleted after it was chosen. File: june.scrutiny.json. Look where it lies now, and choose it again.',
      'The record that was open stands as it was.',
    ]);
    await book.files.open({ file, handle: null, problem: 'folder' });
    expect(book.files.notes[0]).toMatch(/^This is a folder, not a file\./);
  });
});

describe('casework', () => {
  const CASES = 'june.casework.json';

  function caseTab() {
    page();
    const held = { document: madeUp(3), put: (): void => undefined };
    return { held, keeping: caseKeeping(held, documentDrawer(), () => ({ tell: () => undefined })) };
  }

  it('goes on into its file; where the device kept it, what is kept there stays as it was', async () => {
    const { held, keeping } = caseTab();
    await keeping.keepOnDevice(null);
    const disk = fileOnDisk(CASES, writeCasework(held.document));
    keeping.cameFrom(held.document, { name: CASES, text: disk.text, handle: disk, sealing: null });
    expect([keeping.where, keeping.goesOnInto]).toEqual(['nowhere', CASES]);
    const caseId = held.document.draws[0]?.cases[0]?.id ?? '';
    held.document = taken(writeNote(held.document, { caseId, reviewer: 'joint', at: AT }, 'a note'));
    keeping.save(held.document);
    expect(await keeping.goOnInFile()).toBe(true);
    expect(disk.text).toContain('"note":"a note"');
    expect(keeping.status).toMatch(/^Saved \d\d:\d\d:\d\d in june\.casework\.json$/);
    held.document = taken(writeNote(held.document, { caseId, reviewer: 'joint', at: AT }, 'another note'));
    keeping.save(held.document);
    await settled();
    expect(disk.text).toContain('"note":"another note"');
  });

  it('from a browser that gives no handle is offered no such way', () => {
    const { held, keeping } = caseTab();
    keeping.cameFrom(held.document, { name: CASES, text: writeCasework(held.document), handle: null, sealing: null });
    expect(keeping.goesOnInto).toBe('');
  });
});
