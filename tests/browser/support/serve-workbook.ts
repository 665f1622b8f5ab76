/** Runs once before the browser tests: builds the workbook unless SKIP_BUILD is set, and serves it as `npm start` does. */
import type { TestProject } from 'vitest/node';
import { build, DIST } from '../../../.ci/prepare.mjs';
import { serve } from '../../../.ci/server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built workbook is served; ends in a slash. */
    address: string;
  }
}

export default async function serveWorkbook(project: TestProject): Promise<() => Promise<void>> {
  if (process.env.SKIP_BUILD === undefined) build();
  const served = await serve({ folder: DIST });
  project.provide('address', served.address);
  return () => served.close();
}
