import { EXTRACT_KINDS, type ExtractKind } from '../dataset/kinds/extracts';
import { chosenInPack } from './address-of-pack';
import { textToCodes } from './code-runs';
import { isDay } from './day';
import { isBaseOf, isOutcomeOf, KNOWN_COLUMNS } from './known-choices';
import {
  type AskedMode,
  type Comparator,
  type Crossing,
  type Detail,
  type ExtractMark,
  OPENING_SELECTION,
  type PeriodGrain,
  type ReferenceMarks,
  type ReferenceName,
  type Selection,
  type Unit,
  type View,
} from './selection';

export const REFERENCES: readonly ReferenceName[] = [
  ...(['population', 'establishment_population', 'reference_figures', 'area_groups'] as const),
];
const COMPARATORS: readonly Comparator[] = ['asian', 'black', 'mixed', 'white', 'other', 'all_others', 'total'];
const DETAILS: readonly Detail[] = ['broad', 'nineteen', 'bame'];
const UNITS: readonly Unit[] = ['children', 'any', 'events'];
const CROSSINGS: readonly Crossing[] = ['age_sex', 'care_status', 'send', 'area'];
const GRAINS: readonly PeriodGrain[] = ['quarter', 'half_year', 'financial_year'];

/** Names that say which file a view was made on. */
const MARKED: readonly string[] = ['extract', 'reference', 'pack'];

/** A part that restricts nothing, told from a part that is absent and stands at its opening ticks. */
export const ANY = 'any';
/** What a part may hold; the address is read against it. */
export type Known = Readonly<Record<string, readonly string[]>>;

/** One name of an address and what it says, decoded. */
export interface Bit {
  readonly name: string;
  readonly value: string;
}

/** "sex=male" as its name and what it says. */
export function bitOf(text: string): Bit {
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

/** What is quoted in a note, cut where it is very long. */
export function clip(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What the bits choose. A sentence is added for each that is not known, and for one that is said again otherwise. */
export function readBits(said: readonly Bit[], known: Known, notes: string[]): Omit<View, 'sheet'> {
  const bits = onceEach(said, notes);
  const ticks: Record<string, readonly string[]> = {};
  const outcomes: Partial<Record<ExtractKind, string>> = {};
  const bases: Partial<Record<ExtractKind, string>> = {};
  const extracts: Partial<Record<ExtractKind, ExtractMark>> = {};
  const references: Partial<Record<ReferenceName, ExtractMark>> = {};
  let [plain, mode]: [Selection, AskedMode | null] = [OPENING_SELECTION, null];
  let pack: ExtractMark | null = null;
  for (const bit of bits) {
    const [family = '', member = ''] = bit.name.split('.');
    const kind = EXTRACT_KINDS.find((one) => one === member);
    const target = family === 'outcome' ? outcomes : family === 'base' ? bases : null;
    const table = REFERENCES.find((one) => one === member);
    const mark = MARKED.includes(family) ? markOf(bit.value) : null;
    const chosen = family === 'pack' ? chosenInPack(member, bit.value) : null;
    if (mark && family === 'extract' && kind) extracts[kind] = mark;
    else if (mark && family === 'reference' && table) references[table] = mark;
    else if (mark && bit.name === 'pack') pack = mark;
    else if (chosen) plain = { ...plain, inPack: { ...plain.inPack, ...chosen } };
    else if (target && kind && (target === bases ? isBaseOf : isOutcomeOf)(kind, bit.value)) target[kind] = bit.value;
    else if (Object.hasOwn(known, bit.name)) Object.assign(ticks, readTicks(bit, known[bit.name] ?? [], notes));
    else if (bit.name === 'mode' && bit.value === 'panel') mode = bit.value;
    else plain = readPlain(plain, bit, notes);
  }
  return {
    selection: Object.freeze({ ...plain, ticks, outcomes, bases }),
    extracts,
    ...(pack ? { pack } : {}),
    ...(mode ? { mode } : {}),
    ...(Object.keys(references).length ? { references: references satisfies ReferenceMarks } : {}),
  };
}

/** The first of each name; the same said twice is the same. */
function onceEach(said: readonly Bit[], notes: string[]): readonly Bit[] {
  const first = new Map<string, Bit>();
  for (const bit of said) {
    const before = first.get(bit.name);
    if (!before) first.set(bit.name, bit);
    else if (before.value !== bit.value) {
      const twice = `The address says “${clip(bit.name)}” twice, and not the same`;
      notes.push(`${twice}; “${clip(before.value)}” was used and “${clip(bit.value)}” was left out.`);
    }
  }
  return [...first.values()];
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
  if (codes.length === 0) notes.push(`The address asks for ${name} without saying which; that choice was left out.`);
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
  if (name === 'hold') return readHeld(selection, value, notes);
  notes.push(`The address holds “${clip(`${name}=${value}`)}”, which is not known here; it was left out.`);
  return selection;
}

function readHeld(selection: Selection, value: string, notes: string[]): Selection {
  const columns = [...new Set(value.split(','))];
  const unknown = columns.filter((column) => !KNOWN_COLUMNS.has(column));
  if (unknown.length) {
    notes.push(
      `The address asks to hold “${clip(unknown.join(', '))}”, which is not known here; that choice was left out.`,
    );
  }
  return { ...selection, matchedOn: columns.filter((column) => KNOWN_COLUMNS.has(column)) };
}
