/** The workbook as one HTML file, as a person who got it by mail has it. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SINGLE_FILE } from '../../../.ci/packaging/single-file';
import { DIST } from '../../../.ci/prepare.mjs';
import { openWorkbook, type Options, type Workbook } from './workbook';

/** Where the build has put it. */
export const ONE_FILE = join(DIST, SINGLE_FILE);

/** Opens it as a double click does, with the network there. */
export function openOneFile(options: Options = {}, file = ONE_FILE): Promise<Workbook> {
  return openWorkbook({ ...options, address: pathToFileURL(file).href });
}

/** What was asked for after the page itself; what is made of what is there is asked of nobody. */
export function askedFor({ address, requests, crossings }: Workbook): readonly string[] {
  const asked = requests.filter((request) => !/^(?:blob|data):/.test(request) && request.split('#')[0] !== address);
  return [...asked, ...crossings];
}
