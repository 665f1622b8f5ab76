/** Finds LibreOffice Calc, and installs Debian's where there is none and it can be installed. */
import { installFromDebian, mayInstall, onThePath, runs } from './programs.mjs';

const find = () => onThePath(['soffice', 'libreoffice']).find(runs);

/** The program; undefined where there is no way to get one, and its tests are skipped. */
export function ensureCalc() {
  if (find() === undefined && mayInstall()) installFromDebian('libreoffice-calc');
  return find();
}
