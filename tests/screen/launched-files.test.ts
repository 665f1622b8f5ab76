/** Files that the desktop opens with the installed workbook. */
import { afterEach, expect, it, vi } from 'vitest';
import { takeLaunched } from '../../src/screen/opening/choose-files';
import type { ChosenFile } from '../../src/workbook/view/intake-view';

/** A busy machine takes its time. */
const PATIENCE = { timeout: 60_000 };

type Launched = { readonly files?: readonly object[] };
afterEach(() => void vi.unstubAllGlobals());

const handle = (name: string, problem?: string) => ({
  ...{ kind: 'file', name },
  getFile: async () => {
    if (problem) throw new DOMException('It is gone.', problem);
    return new File(['rows'], name);
  },
});

it('are taken with their handles, one that is gone too; a start without files takes none', async () => {
  let launch: (launched: Launched) => void = () => undefined;
  vi.stubGlobal('window', { launchQueue: { setConsumer: (take: typeof launch) => (launch = take) } });
  const taken: (readonly ChosenFile[])[] = [];
  takeLaunched((files) => taken.push(files));
  launch({});
  launch({ files: [] });
  const files = [handle('oocd.parquet'), handle('kcpo.csv', 'NotFoundError')];
  launch({ files });
  await vi.waitFor(() => expect(taken).toHaveLength(1), PATIENCE);
  expect(taken[0]?.map(({ file, problem }) => [file.name, file.size, problem])).toEqual([
    ['oocd.parquet', 4, undefined],
    ['kcpo.csv', 0, 'gone'],
  ]);
  expect(taken[0]?.map((one) => one.handle)).toEqual(files);
});

it('are none where the browser has no such way', () => {
  vi.stubGlobal('window', {});
  expect(() => takeLaunched(() => undefined)).not.toThrow();
});
