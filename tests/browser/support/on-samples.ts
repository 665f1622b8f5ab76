import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { follow, openOnSamples } from './sheet';
import type { Options, Workbook } from './workbook';

/**
 * For the top of a file whose tests each go through what a person does in a minute or two: a busy machine takes longer.
 * @returns opens the workbook on its samples, at the rates of out-of-court disposals; it is closed after the test
 */
export function eachOnSamples(testTimeout: number): () => Promise<Workbook> {
  vi.setConfig({ testTimeout, hookTimeout: 120_000 });
  const opened: Workbook[] = [];
  afterEach(async () => {
    for (const workbook of opened.splice(0)) await workbook.close();
  });
  return async () => {
    const workbook = await openOnSamples({ path: '#/oocd/rates' });
    opened.push(workbook);
    return workbook;
  };
}

/** How large the window is. */
type Size = Pick<Options, 'width' | 'height'>;

/**
 * For the top of a file, or of a part of it, whose tests open nothing and leave nothing on the device: one page for all
 * of them. Each begins as if a link had been followed, in a window of its own size.
 * @returns leads to an address within the workbook
 */
export function oneOnSamples(options: Options = {}): (path: string, size?: Size) => Promise<Workbook> {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await openOnSamples(options);
  }, 120_000);
  afterAll(() => workbook.close());
  return async (path, { width = 1280, height = 900 } = {}) => {
    await workbook.page.setViewportSize({ width, height });
    await follow(workbook.page, path);
    return workbook;
  };
}
