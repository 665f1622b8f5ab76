import type { ExtractKind } from '../dataset/contract';
import { codesToText, textToCodes } from './code-runs';
import { isDay } from './day';
import {
  type Comparator,
  type Crossing,
  type Detail,
  type ExtractMark,
  OPENING_SELECTION,
  type PeriodGrain,
  type ReferenceMarks,
  type ReferenceName,
  type Selection,
  type SheetId,
  type Unit,
  type View,
} from './selection';

const SHEETS: readonly SheetId[] = ['overview', 'kcpo', 'oocd', 'remand', 'rule49'];
const KINDS: readonly ExtractKind[] = ['kcpo', 'oocd', 'remand', 'rule49'];
const REFERENCES: readonly ReferenceName[] = [
  ...(['population', 'establishment_population', 'reference_figures', 'area_groups'] as const),
];
const COMPARATORS: readonly Comparator[] = ['asian', 'black', 'mixed', 'white', 'other', 'all_others', 'total'];
const DETAILS: readonly Detail[] = ['broad', 'nineteen', 'bame'];
const UNITS: readonly Unit[] = ['children', 'any', 'events'];
const CROSSINGS: readonly Crossing[] = ['age_sex', 'care_status', 'send', 'area'];
const GRAINS: readonly PeriodGrain[] = ['quarter', 'half_year', 'financial_year'];

/** A part that restricts nothing, told from a part that is absent and stands at its opening ticks. */
const ANY = 'any';
const LONGEST = 14_000;
/** Four extracts and four tables beside them, of so many characters still leave room for every tick, whatever alphabet they are written in. */
const LONGEST_NAME = 60;

/** A view read from an address, and a sentence for every bit of it that had to be left out. */
export interface ReadAddress {
  readonly view: View;
  readonly notes: readonly string[];
}

/** What a part may hold; the address is read against it. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** The view as the part of the address after "#". Opening choices are left out. */
export function writeAddress({ sheet, selection, extracts, references = {} }: View): string {
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
  for (const kind of KINDS) {
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
  if (selection.held.length) bits.push(['hold', selection.held.join(',')]);
  const query = bits.map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  return `#/${sheet}${query ? `?${query}` : ''}`;
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

/** Reads an address. What is not known is left out, each with a sentence; an empty address is the opening view. */
export function readAddress(address: string, known: Known): ReadAddress {
  const notes: string[] = [];
  const opening: View = { sheet: 'overview', selection: OPENING_SELECTION, extracts: {} };
  if (address === '' || address === '#' || address === '#/') return { view: opening, notes };
  const match = /^#\/([a-z0-9]*)(?:\?(.*))?$/s.exec(address);
  if (!match || address.length > LONGEST) {
    return { view: opening, notes: ['The address could not be read, so the opening view is shown.'] };
  }
  const sheet = SHEETS.find((id) => id === match[1]);
  if (!sheet)
    notes.push(
      `The address asks for a sheet called “${clip(match[1] ?? '')}”, which does not exist; the overview is shown.`,
    );
  const bits = (match[2] ?? '').split('&').filter(Boolean).map(bitOf);
  return { view: { sheet: sheet ?? 'overview', ...readBits(bits, known, notes) }, notes };
}

interface Bit {
  readonly name: string;
  readonly value: string;
}

function bitOf(text: string): Bit {
  const at = text.indexOf('=');
  const [name, value] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  return { name, value: decoded(value) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '\uFFFD';
  }
}

function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function readBits(bits: readonly Bit[], known: Known, notes: string[]): Omit<View, 'sheet'> {
  const ticks: Record<string, readonly string[]> = {};
  const outcomes: Partial<Record<ExtractKind, string>> = {};
  const bases: Partial<Record<ExtractKind, string>> = {};
  const extracts: Partial<Record<ExtractKind, ExtractMark>> = {};
  const references: Partial<Record<ReferenceName, ExtractMark>> = {};
  let plain = OPENING_SELECTION;
  for (const bit of bits) {
    const [family = '', member = ''] = bit.name.split('.');
    const kind = KINDS.find((one) => one === member);
    const target = family === 'outcome' ? outcomes : family === 'base' ? bases : null;
    const table = REFERENCES.find((one) => one === member);
    const mark = family === 'extract' || family === 'reference' ? markOf(bit.value) : null;
    if (mark && family === 'extract' && kind) extracts[kind] = mark;
    else if (mark && family === 'reference' && table) references[table] = mark;
    else if (target && kind && /^[a-z0-9_]{1,40}$/.test(bit.value)) target[kind] = bit.value;
    else if (Object.hasOwn(known, bit.name)) Object.assign(ticks, readTicks(bit, known[bit.name] ?? [], notes));
    else plain = readPlain(plain, bit, notes);
  }
  return {
    selection: Object.freeze({ ...plain, ticks, outcomes, bases }),
    extracts,
    ...(Object.keys(references).length ? { references: references satisfies ReferenceMarks } : {}),
  };
}

/** Fingerprints and the name to ask by; null where the bit holds none. */
function markOf(value: string): ExtractMark | null {
  const [, fingerprint, file] = /^([0-9a-f]{12}(?:-[0-9a-f]{12})*)\.(.{1,200})$/s.exec(value) ?? [];
  return fingerprint && file ? { fingerprint, file } : null;
}

/** The ticks of one part; none where nothing known was asked for, so that the part stands at its opening ticks. */
function readTicks({ name, value }: Bit, allowed: readonly string[], notes: string[]): Selection['ticks'] {
  if (value === ANY) return { [name]: [] };
  const codes = textToCodes(value);
  // Months are known only once an extract is open, so their form is checked instead.
  const isKnown = (code: string) =>
    allowed.includes(code) || (name === 'month' && /^(20\d\d-(0[1-9]|1[0-2])|NR|NX)$/.test(code));
  const unknown = codes.filter((code) => !isKnown(code));
  if (unknown.length) {
    notes.push(
      `The address asks for ${name} “${clip(unknown.join(', '))}”, which is not known here; that choice was left out.`,
    );
  }
  const ticked = [...new Set(codes.filter(isKnown))];
  return ticked.length ? { [name]: ticked } : {};
}

function readPlain(selection: Selection, { name, value }: Bit, notes: string[]): Selection {
  const one = <Value extends string>(offered: readonly Value[]) => offered.find((option) => option === value);
  const [comparator, detail, unit, grain] = [one(COMPARATORS), one(DETAILS), one(UNITS), one(GRAINS)];
  const crossing = one(CROSSINGS);
  if (name === 'compare' && comparator) return { ...selection, comparator };
  if (name === 'detail' && detail) return { ...selection, detail };
  if (name === 'count' && unit) return { ...selection, unit };
  if (name === 'by' && grain) return { ...selection, grain };
  if (name === 'cross' && crossing) return { ...selection, crossing };
  if (name === 'change' && isDay(value)) return { ...selection, change: value };
  if (name === 'hold')
    return { ...selection, held: value.split(',').filter((column) => /^[a-z_]{1,40}$/.test(column)) };
  notes.push(`The address holds “${clip(`${name}=${value}`)}”, which is not known here; it was left out.`);
  return selection;
}
