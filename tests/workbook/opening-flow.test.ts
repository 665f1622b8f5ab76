/** What happens to files from the moment they are chosen. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import type { ChosenFile } from '../../src/keeping/file-handles';
import { failureInWords, refusal, success } from '../../src/vocabulary/failure';
import type { IncomingFile } from '../../src/workbook/extracts/incoming-file';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { type FlowParts, OpeningFlow } from '../../src/workbook/intake/opening-flow';
import { Openings } from '../../src/workbook/opening/openings.svelte';
import { oocdColumns } from '../support/extract-files';
import { nodeDecoder } from '../support/node-decoder';
import { column, parquetFile } from '../support/parquet';

const HEADER = 'event_date,borough,ethnicity,age,disposal';
const chosen = (name: string, content: BlobPart): ChosenFile => ({ file: new File([content], name), handle: null });
const onDay = (day: string) => parquetFile(oocdColumns([column('event_date', 'day', [day])]));
const march = chosen('march.parquet', onDay('2023-03-01'));
const april = chosen('april.parquet', onDay('2023-04-01'));
const foreign = chosen('foreign.csv', 'Ref,When,Where\n1,2023-05-01,Brent\n');

const said: string[] = [];
const read: (readonly string[])[] = [];
const tell = vi.fn<FlowParts['mappings']['tell']>();
const terminate = vi.fn(() => Promise.resolve());
let wanted: string;
let own: OpenExtract | null;
let openings: Openings;
let flow: OpeningFlow;

/** What was read, as far as the next file asks of it. */
const extractOf = (files: readonly IncomingFile[]): OpenExtract =>
  ({
    kind: 'oocd',
    sources: files.map(({ chosen: one, table }) => ({ chosen: one, fingerprint: table.fingerprint, mapping: null })),
    dataset: { file: files.map(({ table }) => table.name).join(', '), rows: files.length },
  }) as unknown as OpenExtract;

beforeEach(() => {
  said.length = read.length = 0;
  tell.mockReset();
  terminate.mockClear();
  wanted = '';
  own = null;
  openings = new Openings();
  const engine = { terminate } as unknown as Engine;
  const parts: FlowParts = {
    decoder: nodeDecoder,
    extracts: { ownOf: () => own },
    reader: {
      startOwn: () => Promise.resolve(engine),
      openAtOnce: () => Promise.resolve({ opened: null, engine: null }),
      openReal: (_engine, files) => {
        read.push(files.map(({ table }) => table.name));
        own = extractOf(files);
        return Promise.resolve(success(own));
      },
    },
    mappings: { tell, another: () => Promise.resolve(null) },
  };
  flow = new OpeningFlow(parts, openings, {
    extract: ({ dataset }) => said.push(`open: ${dataset.file}`),
    lost: ({ dataset }, failure) => said.push(`lost: ${dataset.file}. ${failureInWords(failure)}`),
    reference: ({ table }) => said.push(`table: ${table}`),
    refuse: (failure) => said.push(`refused: ${failureInWords(failure)}`),
    fault: (problem, file) => said.push(`fault in ${file}: ${String(problem)}`),
    wanted: () => wanted,
  });
});

/** Waits for what an opening asks, answers it, and gives the words of the question. */
async function answered(choice: string): Promise<string> {
  const asked = () => openings.list.find(({ asks }) => asks !== null);
  await vi.waitFor(() => expect(asked()).toBeDefined(), { timeout: 60_000 });
  const { id = 0, asks } = asked() ?? {};
  openings.answer(id, choice);
  return asks?.words ?? '';
}

describe('files that fit as they are', () => {
  it('are read at once where one comes alone, and leave no line behind', async () => {
    await flow.open([march]);
    expect([said, read, openings.list]).toEqual([['open: march.parquet'], [['march.parquet']], []]);
  });

  it('go on together where several of a kind come, after one question', async () => {
    const opened = flow.open([march, april]);
    expect(await answered('append')).toMatch(
      /^2 files hold out-of-court disposals: march\.parquet and april\.parquet\./,
    );
    await opened;
    expect([said, read]).toEqual([['open: march.parquet, april.parquet'], [['march.parquet', 'april.parquet']]]);
  });

  it('are read together with what is open, which is opened once more, where the reader adds them', async () => {
    await flow.open([march]);
    const opened = flow.open([april]);
    expect(await answered('append')).toBe(
      'march.parquet is open as out-of-court disposals, with 1 rows. Add april.parquet to it?',
    );
    await opened;
    expect(read).toEqual([['march.parquet'], ['march.parquet', 'april.parquet']]);
  });

  it('are put together without a question where the link was made on them', async () => {
    const prints = await Promise.all(
      [march, april].map(async ({ file }) => {
        const table = await nodeDecoder.open(file, file.name);
        if (!table.ok) throw new Error(failureInWords(table.failure));
        table.value.close();
        return table.value.fingerprint;
      }),
    );
    wanted = prints.join('-');
    await flow.open([march, april]);
    expect(read).toEqual([['march.parquet', 'april.parquet']]);
  });

  it('are not read where the reader cancels the question, and no engine is left', async () => {
    const opened = flow.open([march, april]);
    await vi.waitFor(() => expect(openings.list.some(({ asks }) => asks !== null)).toBe(true), { timeout: 60_000 });
    for (const { id } of openings.list) openings.cancel(id);
    await opened;
    expect([said, read, openings.list, terminate.mock.calls.length]).toEqual([[], [], [], 0]);
  });
});

describe('files that do not fit', () => {
  it('ask what their columns mean; nothing is read where the reader cancels', async () => {
    tell.mockResolvedValue(null);
    await flow.open([foreign]);
    expect([tell.mock.calls.length, said, read, openings.list]).toEqual([1, [], [], []]);
  });

  it('say why where they could not be looked at', async () => {
    tell.mockResolvedValue(refusal({ what: 'No column could be read.', remedy: 'Open another.' }));
    await flow.open([foreign]);
    expect(said).toEqual(['refused: No column could be read. Open another.']);
  });

  it('are refused one by one, and the others are read', async () => {
    const empty = chosen('empty.csv', `${HEADER}\n`);
    const folder: ChosenFile = { ...chosen('folder', ''), problem: 'folder' };
    await flow.open([empty, folder, march]);
    expect(said.filter((line) => line.startsWith('refused')).length).toBe(2);
    expect(said).toContain(
      'refused: The file has no rows. File: empty.csv. Found: 0 rows. Check the dates and areas that the extract was drawn for, and export it again.',
    );
    expect(read).toEqual([['march.parquet']]);
  });
});
