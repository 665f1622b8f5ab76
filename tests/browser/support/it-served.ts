/** A test that also stands in a file which runs on the single file, where what it does has no meaning. */
import { inject, it } from 'vitest';

/**
 * Runs where the workbook is served and is skipped where it was opened from a folder: for what is asked of a server, or
 * answered in its place. Why it is so stands beside each use.
 */
export const itServed = it.skipIf(inject('address').startsWith('file:'));
