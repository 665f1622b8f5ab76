import { leavingInWords } from './held-words';
import { dayInWords, lowerFirst, whole } from '../vocabulary/written';
import type { Failure } from '../vocabulary/failure';
import { isDay } from '../selection/day';
import type { PresentedFigure } from './figure';
import { labelOf } from '../vocabulary/code-list';
import { BOROUGH } from '../vocabulary/places';
import { listed } from './numbers';

/** The name of the mode, on screen at all times. */
export const PACK_MODE = {
  mode: 'Mode',
  saved: 'Court user group and public, a protected pack',
  name: 'Court user group and public',
  holds: 'Protected pack: counts alone.',
  lacks: 'No record, child or case is in this page.',
  open: 'Open another pack',
  leave: 'Leave the pack',
  leaving: 'The page is loaded anew with the samples, and the pack is no longer here.',
  question: 'Question',
  area: 'Area',
  age: 'Age',
  period: 'Period',
  noPack: 'No pack is open',
  noPackWhat:
    'This page was loaded anew. It keeps no pack: open the file once more, or leave the pack to use the workbook with records.',
  openOne: 'Open a pack',
  find: 'Area or question',
  about: 'About this pack',
  answers: 'What this pack answers',
  otherwise: 'Choose another area, age or period, or go to the list of all questions.',
  onStage: 'Court user group and public, protected pack',
  choices: 'Choices',
  beforeQuoting: 'Before you quote these',
  record: 'The meeting’s record',
  recordWhat: 'Published with this pack. Its figures are those of the pack; nothing else of any record is in it.',
  pinned: 'Its figures in this pack',
  toFigures: 'To the figures of the pack',
  nothing: 'This pack tells ethnicity apart nowhere, so no comparison of groups can be shown.',
} as const;

/**
 * What is said of the status of numbers that are saved of a pack: that they are published, their marking, and how sure
 * their supplier is. @param status "Provisional: April 2024 to March 2025."; empty where nothing is said
 */
export function packStatus(marking: string | null, status: string): string {
  const published = `Published counts of a protected pack${isMarked(marking) ? `, ${marking}` : ''}`;
  return [published, status.replace(/\.$/, '')].filter(Boolean).join('. ');
}

/** Suppliers write "None" where a file bears no marking. */
const isMarked = (marking: string | null): marking is string => marking !== null && !/^\s*(none\b|$)/i.test(marking);

/** "Counts of fewer than 6 different children are withheld." @param events what is counted, where no child is told apart */
export function withheldRule({
  threshold,
  zeros,
  counts,
  events,
}: Pick<AboutPack, 'threshold' | 'zeros' | 'counts' | 'events'>): string {
  const who = counts === 'children' ? 'different children' : events;
  return `Counts of fewer than ${whole(threshold)} ${who} are withheld${zeros === 'withheld' ? ', and noughts too' : ''}.`;
}

/** What stands in the margins of every page of a pack: its mode, whom the numbers are of, and its file. */
export function packStamp({
  title,
  selection,
  synthetic,
  file,
  status,
}: Readonly<Record<'title' | 'selection' | 'file' | 'status', string>> & { readonly synthetic: boolean }): Readonly<
  Record<'name' | 'selection' | 'synthetic' | 'source', string>
> {
  return {
    name: `Scrutiny Workbook, ${PACK_MODE.saved}. ${title}`,
    selection,
    synthetic: synthetic ? 'Synthetic data: about no real child' : '',
    source: `Source: ${file}. ${status}.`,
  };
}

/** What protection means, what it assumes and what it does not promise. */
export const PROTECTION: readonly string[] = [
  'Where “withheld” stands, a number is left out to protect children: because it is small, or because a small one could be worked out from it. The two look alike.',
  'So is every rate, gap, range and sentence that rests on such a number. A withheld number is not a nought.',
  'For each withheld number another table agrees with everything in the pack, so nobody can tell from the pack which is true.',
  'It does not protect against what someone knows from elsewhere, or against another pack of the same records that was not built together with this one.',
];

/** What a choice of a pack asks before the page that holds records is left. */
export const askBeforePack = (
  name: string,
  held: readonly { readonly what: string; readonly isGone: boolean }[] = [],
): string =>
  [
    `${name} is a protected pack. It opens in a page without records: this page is loaded anew, and the extracts that are open are closed.`,
    ...leavingInWords(held),
  ].join(' ');

export const GO_TO_PACK = 'Close them and open the pack';

/** A pack needs a page that holds nothing else: a copy of the workbook carries its extracts with it. */
export const packInCopy = (file: string): Failure => ({
  what: 'A protected pack cannot be opened in a copy of the workbook with extracts inside.',
  file,
  remedy: 'Open it in the workbook itself, which carries no extract.',
});

/** The browser lets the page keep nothing, not even until it is loaded anew. */
export const packNotCarried = (file: string): Failure => ({
  what: 'The browser does not let this page carry the pack over to a page without records.',
  file,
  remedy: 'Allow this page to keep data in the browser (cookies and site data), or open it in another browser.',
});

/** Files that are no pack are not read in the mode of packs. */
export const noRecordsHere = (file: string): Failure => ({
  what: 'No file with records opens in this page: court user groups and the public see protected packs alone.',
  file,
  remedy: 'Open a protected pack, or leave the pack to use the workbook with records.',
});

/** What to try where nothing of a pack is found. */
export const FIND_IN_PACK = 'Try an area, a question such as “over time”, or a word such as “likely range”.';

/** A link that was made on one pack, with another open. */
export const otherPackInLink = (asked: string, open: string): string =>
  `The link was made on another pack (${asked}); the same choices are shown of ${open}.`;

/** A link that asks for what the pack does not tell apart. @param shown what is chosen instead, as a sentence */
export const notInPack = (shown: string): string =>
  `The address asks for an area, an age or a period that this pack does not have. Shown instead: ${shown}`;

/** A page that was loaded anew, or a link, and the pack that it names. */
export const packWanted = (file: string): string =>
  `The link of this page was made on ${file}. It keeps no pack: open the file, or leave the pack to use the workbook with records.`;

/** A link that was made on a pack, in a page without it. */
export const openThePack = (file: string): string =>
  `The link was made on the protected pack ${file}. Open it to see its numbers.`;

/** Age bands of a pack, as they are chosen. */
export const AGE_LABELS: Readonly<Record<string, string>> = {
  all: 'Children aged 10 to 17',
  '10-14': '10 to 14',
  '15-17': '15 to 17',
};

/** "Haringey", "Haringey youth justice service": a service is called as its borough is, and is told apart from it. */
export const areaInWords = ({ level, label }: { readonly level: string; readonly label: string }): string =>
  level === 'youth_justice_service' ? `${label} youth justice service` : label;

/** "children aged 10 to 14". */
export const agesInWords = (age: string): string => `children ${agesInBrief(age)}`;

/** "aged 10 to 14": in the name of a file. */
export const agesInBrief = (age: string): string => `aged ${age === 'all' ? '10 to 17' : (AGE_LABELS[age] ?? age)}`;

/** What a pack says of itself, sentence by sentence. */
export interface AboutPack {
  readonly name: string;
  readonly made: string;
  readonly builder: string;
  readonly supplier: string | null;
  readonly marking: string | null;
  /** "Provisional: April 2024 to March 2025."; empty where nothing is said. */
  readonly status: string;
  readonly threshold: number;
  readonly zeros: 'published' | 'withheld';
  readonly counts: 'children' | 'events';
  readonly events: string;
  /** "Charge", of each question. */
  readonly outcomes: readonly string[];
  readonly cells: number;
  readonly withheld: number;
  /** Sums of the packs before it; absent in packs that do not say. */
  readonly after?: readonly string[];
  /** Areas that its builder made, with the codes of their boroughs; null where the pack does not say. */
  readonly ownAreas: readonly { readonly label: string; readonly boroughs: readonly string[] | null }[];
}

/** "North: Barnet and Enfield.": what no reader of the pack could know from elsewhere. */
const ownAreaInWords = ({ label, boroughs }: AboutPack['ownAreas'][number]): string =>
  boroughs
    ? `${label}: ${listed(boroughs.map((code) => labelOf(BOROUGH, code)))}.`
    : `${label}: the pack does not say of which boroughs.`;

/** Whether other packs of the same records were issued before, as its builder said. */
function packsBefore(after: readonly string[] | undefined): string {
  if (!after) return '';
  if (after.length === 0) return 'Its builder said that no pack of these records was issued before it.';
  return `It was built together with ${after.length === 1 ? 'a pack' : `${whole(after.length)} packs`} issued before it.`;
}

/** "pack.parquet, made on 28 November 2026 with version 2.1.0." and what was withheld by which rule. */
export function aboutPack(pack: AboutPack): readonly string[] {
  const { made, cells, withheld, outcomes } = pack;
  return [
    `File ${pack.name}, made ${isDay(made) ? `on ${dayInWords(made)} ` : ''}with version ${pack.builder}.`,
    pack.supplier === null ? '' : `Supplier: ${pack.supplier}.`,
    isMarked(pack.marking) ? `Marking: ${pack.marking}.` : '',
    statusAbout(pack.status),
    `${outcomes.length === 1 ? 'Outcome' : 'Outcomes'}: ${listed(outcomes)}.`,
    withheldRule(pack),
    `${whole(cells - withheld)} of its ${whole(cells)} counts have a number, ${whole(withheld)} are withheld.`,
    ...(pack.ownAreas.length > 0 ? ['Court user groups as its builder defined them.'] : []),
    ...pack.ownAreas.map(ownAreaInWords),
    packsBefore(pack.after),
  ].filter(Boolean);
}

/** "Status of the data: provisional.", "Status of the data. Official: ... Provisional: ..." */
function statusAbout(status: string): string {
  if (!status) return '';
  return status.includes(':') ? `Status of the data. ${status}` : `Status of the data: ${lowerFirst(status)}`;
}

/** Before these are quoted: what a pack counts, which is never children. */
export const countsEvents = (events: string): string =>
  `A pack counts ${events}, not children. A child who comes again is counted again, so the likely ranges may be too narrow.`;

/** "Number of decisions withheld". */
export const numberWithheld = (many: string): string => `Number of ${many} withheld`;

/** In place of a figure of which so much is withheld that nothing of it can be drawn. */
export function withheldFigure({
  id,
  section,
  asks,
  uses,
  number,
}: Pick<PresentedFigure, 'id' | 'section' | 'asks' | 'uses' | 'number'>): PresentedFigure {
  const why = 'Too much of this is withheld to protect children';
  return {
    ...{ id, section, asks, uses, number },
    ...{ finding: [why], caption: asks, columns: [], rows: [], chart: null, base: '', unknowns: '', source: '' },
    withheld: true,
    unavailable: 'No number of this figure can be given. That is not a nought.',
    reading: { sayAloud: `“${why}.”`, range: '', sum: '', takeCare: 'What is withheld is not a nought.' },
  };
}
