import { afterEach, vi } from 'vitest';
import { openOnSamples } from './sheet';
import type { Workbook } from './workbook';

/**
 * For the top of a file whose tests each go through what a person does in a minute or two: a busy machine takes longer.
 * @returns opens the workbook on its samples, at out-of-court disposals; it is closed after the test
 */
export function eachOnSamples(testTimeout: number): () => Promise<Workbook> {
  vi.setConfig({ testTimeout, hookTimeout: 120_000 });
  const opened: Workbook[] = [];
  afterEach(async () => {
    for (const workbook of opened.splice(0)) await workbook.close();
  });
  return async () => {
    const workbook = await openOnSamples({ path: '#/oocd/whole' });
    opened.push(workbook);
    return workbook;
  };
}
