import { EXTRACT_KINDS } from '../dataset/kinds/extracts';
import { checkOf } from './address-check';
import { ANY, bitOf, clip, type Known, readBits, REFERENCES } from './address-bits';
import { PACK_PARTS } from './address-of-pack';
import { formsOf } from './address-forms';
import { codesToText } from './code-runs';
import { type ExtractMark, OPENING_SELECTION, type SheetId, type View } from './selection';

const SHEETS: readonly SheetId[] = ['overview', ...EXTRACT_KINDS];
const LONGEST = 14_000;
/** An extract of each kind and four tables beside them, of so many characters still leave room for every tick, whatever alphabet they are written in. */
const LONGEST_NAME = 60;

/** A view read from an address, and one note, or none, about all of it that was not understood. */
export interface ReadAddress {
  readonly view: View;
  readonly notes: readonly string[];
}

/** The view as the part of the address after "#", with a checksum before its choices. Opening choices are left out. */
export function writeAddress({ sheet, page, selection, extracts, references = {}, pack, mode }: View): string {
  const bits: [string, string][] = Object.entries(selection.ticks).map(([part, codes]) => [
    part,
    codes.length ? codesToText(codes) : ANY,
  ]);
  const plain = [
    ['compare', selection.comparator, OPENING_SELECTION.comparator],
    ['detail', selection.detail, OPENING_SELECTION.detail],
    ['count', selection.unit, OPENING_SELECTION.unit],
    ['by', selection.grain, OPENING_SELECTION.grain],
    ['cross', selection.crossing, OPENING_SELECTION.crossing],
    ['change', selection.change ?? '', ''],
  ] as const;
  for (const [name, value, opening] of plain) if (value !== opening) bits.push([name, value]);
  for (const kind of EXTRACT_KINDS) {
    for (const [name, value] of [
      ['outcome', selection.outcomes[kind]],
      ['base', selection.bases[kind]],
      ['extract', extracts[kind] && markInAddress(extracts[kind])],
    ] as const) {
      if (value !== undefined) bits.push([`${name}.${kind}`, value]);
    }
  }
  for (const table of REFERENCES) {
    const mark = references[table];
    if (mark) bits.push([`reference.${table}`, markInAddress(mark)]);
  }
  if (selection.matchedOn.length) bits.push(['hold', selection.matchedOn.join(',')]);
  if (pack) bits.push(['pack', markInAddress(pack)]);
  for (const part of PACK_PARTS) {
    const value = selection.inPack?.[part];
    if (value !== undefined) bits.push([`pack.${part}`, value]);
  }
  if (mode) bits.push(['mode', mode]);
  const place = page ? `${sheet}/${page}` : sheet;
  if (bits.length === 0) return `#/${place}`;
  const query = bits.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return `#${checkOf(
    place,
    bits.map(([name, value]) => ({ name, value })),
  )}/${place}?${query}`;
}

const markInAddress = ({ fingerprint, file }: ExtractMark): string => `${fingerprint}.${nameInAddress(file)}`;

/**
 * A file name as an address can carry it: half characters, which some systems allow in names, cannot be written, and
 * a name is there to ask for the file by, so a very long one is cut.
 */
function nameInAddress(file: string): string {
  return (
    Array.from(file.replace(/\p{Surrogate}/gu, '\uFFFD'))
      .slice(0, LONGEST_NAME)
      .join('') || '?'
  );
}

/**
 * Reads an address. What is not known is left out, with one note that names all of it; an empty address is the opening
 * view. Without a checksum it was typed, or made before links had one, and is read as it stands.
 */
export function readAddress(address: string, known: Known): ReadAddress {
  if (address === '' || address === '#') return { view: OPENING, notes: [] };
  if (address.length > LONGEST) return UNREADABLE;
  const reads = formsOf(address).map((form) => readForm(form, known));
  const understood = reads.find((read) => read?.notes.length === 0) ?? reads.find((read) => read !== null);
  if (!understood) return UNREADABLE;
  const { view, notes } = understood;
  return { view, notes: notes.length > 0 ? [[...new Set(notes)].join(' ')] : [] };
}

const OPENING: View = { sheet: 'overview', selection: OPENING_SELECTION, extracts: {} };
const UNREADABLE: ReadAddress = {
  view: OPENING,
  notes: ['The address could not be read, so the opening view is shown.'],
};
const NOT_WHOLE =
  'Part of this link was lost or changed on its way, so these may not be the numbers that it was made for. Ask for it again.';

/** Checksum, then the sheet and, after a stroke, a page of it, then the choices. */
const FORM = /^#([0-9a-z]{4})?\/(([a-z0-9_]*)(?:\/([a-z0-9-]*))?)(?:\?(.*))?$/s;

function readForm(form: string, known: Known): ReadAddress | null {
  const [matched, check, place = '', name = '', page = '', query = ''] = FORM.exec(form) ?? [];
  if (matched === undefined) return null;
  const bits = query.split('&').filter(Boolean).map(bitOf);
  const notes = check !== undefined && check !== checkOf(place, bits) ? [NOT_WHOLE] : [];
  const sheet = SHEETS.find((id) => id === name);
  if (!sheet) {
    const asked = name === '' ? 'names no sheet' : `asks for a sheet called “${clip(name)}”, which does not exist`;
    notes.push(`The address ${asked}; the overview is shown.`);
  }
  const ofSheet = sheet && page ? { page } : {};
  return { view: { sheet: sheet ?? 'overview', ...ofSheet, ...readBits(bits, known, notes) }, notes };
}
