/** The list of open extracts: one of a kind, changed at once, with codes and engines that go when an extract goes. */
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Dataset } from '../../src/dataset/kinds/dataset';
import type { Engine } from '../../src/engine/engine';
import { OpenExtracts } from '../../src/workbook/extracts/open-extracts.svelte';
import { datasetFrom, loadColumns, oocdColumns } from '../support/extract-files';
import { startNodeEngine } from '../support/node-engine';

let oocd: Dataset;
beforeAll(async () => {
  oocd = await datasetFrom(loadColumns(await startNodeEngine(), oocdColumns()));
}, 120_000);

const counter = { load: vi.fn<(key: string) => void>(), drop: vi.fn<(key: string) => void>() };
let extracts: OpenExtracts;
beforeEach(() => {
  counter.load.mockReset();
  counter.drop.mockReset();
  extracts = new OpenExtracts(counter);
});

const synthetic = (dataset: Dataset): Dataset => ({ ...dataset, metadata: { ...dataset.metadata, synthetic: true } });
const remand = (): Dataset => ({ ...oocd, kind: 'remand' });
const SOURCE = { chosen: { file: new File([], 'a.parquet'), handle: null }, fingerprint: 'a', mapping: null };

function engine() {
  const terminate = vi.fn(() => Promise.resolve());
  return { engine: { terminate } as unknown as Engine, terminate };
}

function open(dataset: Dataset, own: boolean, leaves?: Parameters<OpenExtracts['place']>[1]) {
  const { engine: its, terminate } = engine();
  return { ...extracts.place({ dataset, engine: its, codes: [], sources: own ? [SOURCE] : [] }, leaves), terminate };
}

describe('an extract that opens', () => {
  it('stands in the order of the sheets, whatever came first, with its codes loaded', () => {
    const second = open(remand(), true);
    const first = open(oocd, true);
    expect(extracts.list).toEqual([first.extract, second.extract]);
    expect(counter.load.mock.calls.map(([key]) => key)).toEqual([second.extract.counterKey, first.extract.counterKey]);
  });

  it('takes the place of its kind, whose codes and engine go', async () => {
    const before = open(oocd, true);
    const after = open(oocd, true);
    await after.ended;
    expect(extracts.list).toEqual([after.extract]);
    expect([extracts.isOpen(before.extract), extracts.isOpen(after.extract)]).toEqual([false, true]);
    expect(counter.drop.mock.calls).toEqual([[before.extract.counterKey]]);
    expect([before.terminate.mock.calls.length, after.terminate.mock.calls.length]).toEqual([1, 0]);
  });

  it('closes whatever must not stand beside it in the same change', () => {
    open(synthetic(remand()), false);
    expect([extracts.holdsReal, extracts.own]).toEqual([false, []]);
    const { extract } = open(oocd, true, ({ dataset }) => dataset.metadata.synthetic);
    expect(extracts.list).toEqual([extract]);
    expect([extracts.holdsReal, extracts.ownOf('oocd'), extracts.ownOf('remand')]).toEqual([true, extract, null]);
  });
});

describe('an extract that closes', () => {
  it('is gone from the list at once, and its engine soon', async () => {
    const one = open(oocd, true);
    const other = open(remand(), true);
    const closed = extracts.close(({ kind }) => kind === 'oocd');
    expect(extracts.list).toEqual([other.extract]);
    await closed;
    expect([one.terminate.mock.calls.length, other.terminate.mock.calls.length]).toEqual([1, 0]);
  });
});

it('areas of the reader’s own are offered in every filter, and the extract is the same', () => {
  const { extract } = open(oocd, true);
  extracts.useAreas([
    { id: 'north', label: 'North', kind: 'police_command_unit', boroughs: ['E09000007', 'E09000019'] },
    { id: 'alone', label: 'Alone', kind: 'police_command_unit', boroughs: ['E09000007'] },
  ]);
  const [now] = extracts.list;
  expect(now && extracts.isOpen(extract)).toBe(true);
  const groups = now?.parts.find(({ id }) => id === 'borough')?.groups.map(({ label }) => label) ?? [];
  expect([groups.includes('North'), groups.includes('Alone')]).toEqual([true, false]);
});
