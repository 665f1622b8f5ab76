/** Programs of this computer: where they are found, and how Debian's are installed. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const APT = '/usr/bin/apt-get';

/** Whether a file is there and may be run. */
export function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Where programs of these names may lie, the first name first. */
export function onThePath(names) {
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const programs = process.platform === 'win32' ? names.map((name) => `${name}.exe`) : names;
  return programs.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name)));
}

/** Whether a package can be installed without asking anybody. */
export const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && runs(APT);

/** Installs a package; whether that went well is seen by whether its program is there. */
export function installFromDebian(name) {
  console.log(`Installing Debian’s ${name}, which was not found.`);
  const quietly = { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync(APT, ['update', '-qq'], quietly);
  spawnSync(APT, ['install', '-y', '-qq', '--no-install-recommends', name], quietly);
}
