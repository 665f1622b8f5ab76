/** What nothing reaches: files, dependencies and exports; and of the product, what tests alone would call. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

const CONFIG = join(ROOT, '.ci', 'knip.json');
const KNIP = join(ROOT, 'node_modules', 'knip', 'bin', 'knip.js');
const WHAT = ['--include', 'files,dependencies,unlisted,exports', '--no-progress'];

function ended(config, ...more) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [KNIP, '--config', config, ...WHAT, ...more], {
    cwd: ROOT,
  });
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status ?? 1;
}

// What stands in its own file for others of it to call may be exported for a test; what nobody calls may not.
const OF_PRODUCT = join(tmpdir(), `knip-of-the-product-${process.pid}.json`);
writeFileSync(
  OF_PRODUCT,
  JSON.stringify({ ...JSON.parse(readFileSync(CONFIG, 'utf8')), ignoreExportsUsedInFile: true }),
);
const failed = ended(CONFIG) + ended(OF_PRODUCT, '--production');
rmSync(OF_PRODUCT);
process.exit(failed ? 1 : 0);
