import { whole } from '../vocabulary/written';
import { listed } from './numbers';

/** What the dialog says in which a protected pack is built. */
export const BUILD_PACK = {
  title: 'Build a protected pack',
  what: 'A pack holds counts and no records. Small counts are withheld, and so is every number from which one could be worked out.',
  promise:
    'For each withheld count the builder finds another table that agrees with everything in the pack. So nobody can tell from the pack which of the two is true.',
  limits:
    'It does not protect against what someone knows from elsewhere, or against a second pack of the same records that was not built together with this one.',
  scope:
    'Ticks and choices of the sheet play no part. Counted are children aged 10 to 17 of the London boroughs, in the years and areas chosen here. Adults, places outside London, and records without a day or a recognised borough are in no pack.',
  question: 'What is counted',
  outcome: 'Outcome',
  base: 'Out of',
  add: 'Count another outcome too',
  leaveOut: 'Leave out',
  also: (label: string) => `Count ${label} too`,
  of: (label: string) => `What is counted of ${label}`,
  periods: 'Financial years',
  grain: 'Parts of a year',
  halves: 'Halves',
  quarters: 'Quarters',
  levels: 'Areas, and what is told apart in them',
  apart: { ethnicity: 'by ethnicity', ages: 'by age', partsOfYear: 'by part of the year' },
  rules: 'What is withheld',
  threshold: 'Withhold counts of fewer children than',
  /** What it may be set to. */
  thresholds: [3, 5, 6, 10],
  zeros: 'Withhold groups of nobody too',
  issued: 'Has a pack of these records been issued before?',
  issuedWhat:
    'By anyone, on any computer: the workbook cannot find out. Two packs that were not built together can give away what each withholds.',
  issuedNone: 'No, this is the first',
  issuedSome: 'Yes',
  earlierWhat: 'Open every one of them. What it published stays, and what it withheld stays withheld.',
  earlierChoose: 'Open earlier packs',
  note: 'Note on this device which packs are issued',
  noteWhat:
    'Name, sum, questions, years and day of each, and no count. A new pack over the same years is then built only once they are open. What another computer or browser issued is not in this list. Taking the tick away forgets it.',
  noYears: 'The extract covers no whole half or quarter of a financial year, so no pack can be built.',
  preview: 'Preview',
  build: 'Build the pack',
  change: 'Change the choices',
  cancel: 'Cancel',
  stop: 'Stop',
  stopped: 'Building was stopped. Nothing was made.',
  forReaders:
    'Two files are saved apart. The pack is for readers; the certificate is for whoever answers for the records.',
  seal: 'Passphrase of the certificate',
  away: 'It is kept nowhere. The certificate proves the pack and holds the counts that it withholds: keep it apart from the pack, as confidential as the records.',
  save: 'Save the pack',
  saved: (name: string) => `The pack was saved as ${name}. It is the file for readers.`,
  certify: 'Save the certificate',
  certified: (name: string) =>
    `The certificate was saved as ${name}. Keep it apart from the pack, as confidential as the records. It is for no reader.`,
  close: 'Close',
  certificateLost:
    'The certificate was not saved. Once this is closed it cannot be made again, and nobody can prove that this pack is safe.',
  toCertificate: 'Go back to save it',
  closeWithout: 'Close without the certificate',
} as const;

/** The levels of area, as they are chosen. */
export const LEVEL_LABELS = {
  borough: 'Boroughs',
  youth_justice_service: 'Youth justice services',
  police_command_unit: 'Police command units',
  court_user_group: 'Court user groups',
  london: 'London',
} as const;

type Level = keyof typeof LEVEL_LABELS;

/**
 * What is counted, and by whom it is judged whether a count is small.
 * @param without how many records name no child; 'all' where none names one
 */
export function packSource(file: string, without: number | 'all'): string {
  if (without === 'all')
    return `Counted from ${file}. It names no child, so whether a count is small is judged by events: many events of one child look like many children.`;
  const judged = `Counted from ${file}. Whether a count is small is judged by the different children in it.`;
  if (without === 0) return judged;
  const records = without === 1 ? '1 record names' : `${whole(without)} records name`;
  return `${judged} ${records} no child and ${without === 1 ? 'stands' : 'stand'} for no further one, so more is withheld. Ask the supplier for the missing ids.`;
}

/** "436 cells." */
export const cellsInWords = (cells: number): string => `${whole(cells)} ${cells === 1 ? 'cell' : 'cells'}.`;

/** What to leave out, in the words of the choices. */
export interface LeaveOut {
  readonly what: 'level' | 'ethnicity' | 'ages' | 'partsOfYear' | 'year' | 'outcome';
  readonly level: string;
  readonly cells: number;
  /** The extract of which it is left out, where there are several; else empty. */
  readonly of: string;
}

const LEAVE: Readonly<Record<LeaveOut['what'], (level: string) => string>> = {
  level: (level) => `Leave out ${level}`,
  ethnicity: (level) => `Leave out “by ethnicity” in ${level}`,
  ages: (level) => `Leave out “by age” in ${level}`,
  partsOfYear: (level) => `Leave out “by part of the year” in ${level}`,
  year: () => 'Leave out a year',
  outcome: () => 'Leave out an outcome',
};

/** "That is 3,024 cells, more than 2,500. Leave out “by age” in boroughs: 1,200 cells are left." */
export function tooManyInWords(cells: number, most: number, { what, level, cells: left, of }: LeaveOut): string {
  const rest = left > most ? ', and more after it' : `: ${whole(left)} cells are left`;
  return `That is ${whole(cells)} cells, and a pack has ${whole(most)} at most. ${LEAVE[what](level)}${of && ` of ${of}`}${rest}.`;
}

/** What is known before a pack is built. */
export interface ForeseenFacts {
  readonly cells: number;
  readonly byRule: number;
  readonly seconds: number;
  /** Of each level: its cells, those withheld by rule. */
  readonly levels: readonly {
    readonly level: Level;
    readonly cells: number;
    readonly byRule: number;
  }[];
}

/** What is known before a pack is built, sentence by sentence. */
export function foreseenInWords({ cells, byRule, seconds, levels }: ForeseenFacts): readonly string[] {
  return [
    `${whole(cells)} cells, of which ${whole(byRule)} are withheld by rule. More will be, so that these cannot be worked out.`,
    ...levels.map(
      (one) => `${LEVEL_LABELS[one.level]}: ${whole(one.byRule)} of ${whole(one.cells)} cells are withheld by rule.`,
    ),
    `Building takes ${timeInWords(seconds)} on a computer that has nothing else to do.`,
  ];
}

function timeInWords(seconds: number): string {
  if (seconds < 10) return 'a few seconds';
  if (seconds < 60) return 'less than a minute';
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? 'about a minute' : `about ${whole(minutes)} minutes`;
}

/** "Safe: 12 of 85 counts." */
export const progressInWords = (safe: number, of: number): string =>
  of === 0 ? 'Counting.' : `${whole(safe)} of ${whole(of)} protected counts are safe so far.`;

interface Named {
  readonly id: string;
  readonly label: string;
}

/** What may be chosen of an extract, by its names. */
export interface OfferedNames {
  readonly outcomes: readonly (Named & { readonly bases: readonly Named[] })[];
  readonly years: readonly { readonly year: number; readonly label: string }[];
}

/** What was chosen of an extract. */
export interface AskedOfExtract {
  readonly label: string;
  readonly questions: readonly { readonly outcome: string; readonly base: string }[];
  readonly years: readonly number[];
}

/** What was chosen of an extract, as it stands beside the preview and beside what was built. @param several names it */
export function askedInWords(
  { outcomes, years: offered }: OfferedNames,
  { label, questions, years }: AskedOfExtract,
  several: boolean,
): readonly string[] {
  const named = offered.filter(({ year }) => years.includes(year)).map((one) => one.label);
  const sentences = [
    ...questions.map(({ outcome: id, base }) => {
      const outcome = outcomes.find((one) => one.id === id);
      return `Outcome: ${outcome?.label ?? ''}. Out of: ${outcome?.bases.find((one) => one.id === base)?.label ?? ''}.`;
    }),
    `${named.length === 1 ? 'Financial year' : 'Financial years'}: ${listed(named)}.`,
  ];
  return several ? sentences.map((sentence) => `${label}. ${sentence}`) : sentences;
}

/** What stands beside the numbers of a pack wherever they are shown, in one line. */
export const saidBeside = (cautions: readonly string[]): readonly string[] =>
  cautions.length ? [`Readers of the pack are told: ${cautions.join(' ')}`] : [];

/** One of several outcomes is that of every event, or of none. */
export const nothingToldApart = (outcome: string): string =>
  `“${outcome}” tells nothing apart in this extract: every record has it, or none has. Leave it out.`;

/** "; the other 21 are withheld." */
function othersWithheld(many: number): string {
  if (many === 0) return '.';
  return many === 1 ? '; the other one is withheld.' : `; the other ${whole(many)} are withheld.`;
}

/** What was built, sentence by sentence. */
export function builtInWords(
  cells: readonly { readonly level: Level; readonly count: number | null }[],
): readonly string[] {
  const withheld = (of: typeof cells): number => of.filter(({ count }) => count === null).length;
  const levels = [...new Set(cells.map(({ level }) => level))].map((level) => {
    return { level, cells: cells.filter((cell) => cell.level === level) };
  });
  return [
    `The pack is built and was checked. ${whole(cells.length - withheld(cells))} of its ${whole(cells.length)} cells have a number${othersWithheld(withheld(cells))}`,
    ...levels.map(
      ({ level, cells: of }) =>
        `${LEVEL_LABELS[level]}: ${whole(withheld(of))} of ${whole(of.length)} cells are withheld.`,
    ),
    'All withheld cells look alike: nobody can see why one is withheld.',
  ];
}

/** "pack-2024-25.parquet is no pack, or was changed." */
export const noPack = (names: readonly string[]): string =>
  `${listed(names)} ${names.length === 1 ? 'is no pack' : 'are no packs'} of this workbook, or not as written. Nothing of it was used.`;

/** Nothing is chosen of which a cell could be made. */
export const NOTHING_CHOSEN = 'Choose a year and a level of areas at least.';

/** What the builder says where something failed that nobody foresaw. */
export const NOT_BUILT = 'The pack could not be built. Nothing was made. Close other programs and try again.';
