import type { Page } from 'playwright-core';

/**
 * Files of the browser's own, whose handles are like those of files on the disk. Writing one makes it the file that the
 * reader chooses next.
 */
export async function writeChosen(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    async ([called, whole]) => {
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(called, { create: true });
      const stream = await handle.createWritable();
      await stream.write(whole);
      await stream.close();
      Object.assign(window, { showOpenFilePicker: async () => [handle] });
    },
    [name, text] as const,
  );
}

/** What stands in such a file. */
export function readChosen(page: Page, name: string): Promise<string> {
  return page.evaluate(async (called) => {
    const folder = await navigator.storage.getDirectory();
    return (await (await folder.getFileHandle(called)).getFile()).text();
  }, name);
}
