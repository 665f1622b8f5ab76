/** Finds a browser of the Chromium family, and installs Debian's where there is none and it can be installed. */
import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { installFromDebian, mayInstall, onThePath, runs } from './programs.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
  'msedge',
  'brave-browser',
];
const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'];
const WINDOWS_PROGRAMS = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const NO_BROWSER =
  'The browser tests need a browser of the Chromium family and none was found. ' +
  'Install Chromium, Chrome or Edge, or set CHROME_PATH to the program.';

function usualPlaces() {
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(homedir(), 'Applications')];
    return folders.flatMap((folder) =>
      MAC_APPLICATIONS.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
    );
  }
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders.filter(Boolean).flatMap((folder) => WINDOWS_PROGRAMS.map((program) => join(folder, program)));
}

/** Playwright keeps its browsers as chromium-<build>/<platform folder>/<program>. */
function inPlaywrightCache() {
  const caches = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    process.env.LOCALAPPDATA && join(process.env.LOCALAPPDATA, 'ms-playwright'),
  ];
  const programs = [
    ['chrome'],
    ['chrome.exe'],
    ['Chromium.app', 'Contents', 'MacOS', 'Chromium'],
    ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'],
  ];
  return caches.filter(Boolean).flatMap((cache) =>
    entriesOf(cache)
      .filter((name) => /^chromium-\d+$/.test(name))
      .flatMap((name) => entriesOf(join(cache, name)).map((platform) => join(cache, name, platform)))
      .flatMap((folder) => programs.map((program) => join(folder, ...program))),
  );
}

function entriesOf(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The browser's program, or undefined where none is found. CHROME_PATH goes before everything. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  return [...(chosen ? [chosen] : []), ...onThePath(NAMES), ...usualPlaces(), ...inPlaywrightCache()].find(runs);
}

/** The browser's program, installed if need be. Throws one plain sentence where there is no way to get one. */
export function ensureBrowser() {
  const found = findBrowser();
  if (found !== undefined) return found;
  if (!mayInstall()) throw new Error(NO_BROWSER);
  installFromDebian('chromium');
  const installed = findBrowser();
  if (installed === undefined) throw new Error(NO_BROWSER);
  return installed;
}
