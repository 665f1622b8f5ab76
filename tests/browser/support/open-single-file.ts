/** Runs once before the browser tests where they open the single file: builds it unless SKIP_BUILD is set. */
import { pathToFileURL } from 'node:url';
import type { TestProject } from 'vitest/node';
import { build } from '../../../.ci/prepare.mjs';
import { ONE_FILE } from './one-file';

export default function openSingleFile(project: TestProject): void {
  if (process.env.SKIP_BUILD === undefined) build();
  project.provide('address', pathToFileURL(ONE_FILE).href);
}
