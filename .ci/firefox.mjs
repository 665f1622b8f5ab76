/** Finds Firefox, and installs Debian's where there is none and it can be installed. */
import { join } from 'node:path';
import { installFromDebian, mayInstall, onThePath, runs } from './programs.mjs';

const NAMES = ['firefox-esr', 'firefox'];
const MAC = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

function usualPlaces() {
  if (process.platform === 'darwin') return MAC;
  const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return folders.filter(Boolean).map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe'));
}

/** The program, or undefined where none is found. FIREFOX_PATH goes before everything; empty, it means that there is none. */
export function findFirefox() {
  const chosen = process.env.FIREFOX_PATH;
  if (chosen === '') return undefined;
  return [...(chosen ? [chosen] : []), ...onThePath(NAMES), ...usualPlaces()].find(runs);
}

/** The program, installed if need be; undefined where there is no way to get one, and its tests are skipped. */
export function ensureFirefox() {
  if (process.env.FIREFOX_PATH === '') return undefined;
  if (findFirefox() === undefined && mayInstall()) installFromDebian('firefox-esr');
  return findFirefox();
}
