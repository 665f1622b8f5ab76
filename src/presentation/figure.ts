import type { PresentedFacet, PresentedTile } from './filter';
import type { RangeBar } from './range-bar';
import type { Held } from './held';
import type { BlockChart, ColumnChart } from './charts/chart';
import type { KeyStep } from './charts/key-step';
import type { SheetId } from '../selection/selection';
import type { Gap } from '../measures/gaps-of-sheet';
import type { SectionTitle } from './section-titles';

/** A run of text; `mark`: yellow behind the number spoken of; `strong`: a chosen value, with its part of the filter. */
export type Run = string | { readonly mark: string } | { readonly strong: string; readonly part?: string };
export type Sentence = readonly Run[];

/** The sentence as plain text: alternative text, document title, test expectation. */
export function plain(sentence: Sentence): string {
  return sentence.map((run) => (typeof run === 'string' ? run : 'mark' in run ? run.mark : run.strong)).join('');
}

/** A sentence with its last stop, so that another can follow it. */
export const stopped = (said: Sentence): Sentence => (plain(said).endsWith('.') ? said : [...said, '.']);

/** A finding as it is said aloud, in quotation marks; one of several sentences has its last stop already. */
export const quoted = (sentence: Sentence): string => `“${plain(stopped(sentence))}”`;

export interface TableColumn {
  readonly id: string;
  readonly label: string;
  /** `head`: row heading. `chart`: the column that the drawing spans; its cells hold no text. */
  readonly kind: 'head' | 'text' | 'number' | 'chart';
  /** What else may stand in place of its numbers under another selection: the column has room for it. */
  readonly also?: readonly string[];
}

export interface Cell {
  readonly text: string;
  readonly held?: Held;
  readonly mark?: boolean;
  /** Set after the text in soft type: a likely range, a base. */
  readonly soft?: string;
  /** It says that too few are to tell. */
  readonly few?: true;
}

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** Second line under the label, soft. */
  readonly rider?: string;
  readonly weight: 'group' | 'detail' | 'unknown' | 'total';
  /** A rule above the row: a new block begins. */
  readonly block?: boolean;
  /** A heading above the row, for it and for those below. */
  readonly under?: string;
  /** One cell for every column but `head` and `chart`, by column id. */
  readonly cells: Readonly<Record<string, Cell>>;
}

/** What a lay reader can say aloud, after who, where and when (`ofWhom`), what the range means, the sum with its numbers, and the caution. */
export interface HowToRead {
  readonly ofWhom?: string;
  readonly sayAloud: string;
  readonly range: string;
  readonly sum: string;
  readonly takeCare: string;
}

export interface PresentedTable {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** A row that opens the table of its numbers. */
export type OpeningRow = TableRow & { readonly opens: PresentedTable };

/** A figure in a few lines: one drawing over rows that open. */
export interface PresentedStrip {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly OpeningRow[];
  readonly chart: ColumnChart;
}

/** One of three ways to say one comparison, each with a small drawing of its own. */
export interface TriplePart {
  readonly id: string;
  readonly heading: string;
  /** "0.67", with `unit` after it: "times". */
  readonly number: string;
  readonly unit: string;
  readonly range: string;
  /** Null where the range has no place on an axis; the words say it. */
  readonly chart: BlockChart | null;
}

/** What a figure adds to the headline of its sheet: a clause that ends it, and a sentence under it; either may be empty. */
export interface Amendment {
  readonly clause: string;
  readonly rider: string;
}

/** What a presenter says: a figure but for its place on a sheet, which its declaration and the sheet know. */
export interface DrawnFigure {
  /** The finding, in one sentence: heading of the figure and alternative text of its drawing. */
  readonly finding: Sentence;
  /** The comparison that the finding speaks of; absent where it speaks of none. */
  readonly gap?: Gap;
  /** What stands under the finding where it is the headline of the sheet. */
  readonly rider?: Sentence;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  readonly chart: ColumnChart | BlockChart | null;
  /** The same in one screen: a row a decision, its table behind it. */
  readonly strip?: PresentedStrip;
  /** Key of a ladder, as equal steps from lightest to heaviest. */
  readonly ladderKey?: readonly KeyStep[];
  /** The comparison that the finding speaks of, said three ways, above the table. */
  readonly triple?: readonly TriplePart[];
  /** Where the headline of the sheet speaks of what this figure looks at more closely. */
  readonly amends?: Amendment;
  /** Sentences that belong to the finding, below the table in the size of the text. */
  readonly remark?: string;
  readonly controls?: readonly PresentedControl[];
  /** Base and unknowns in one line: "Out of 386 children; ethnicity not known for 32 (8 in 100)."; else both stand in full. */
  readonly line?: string;
  /** Where from, in one line; and whether its numbers may still change: "provisional in part". */
  readonly from?: string;
  readonly status?: string;
  /** Out of what: "Out of 386 children ...". */
  readonly base: string;
  readonly unknowns: string;
  /** Source line: extract, synthetic or not, method. */
  readonly source: string;
  readonly reading: HowToRead;
  /** Published numbers of the same measure, each a sentence with group, setting, place, period and source. */
  readonly published?: readonly string[];
  /** Every number behind the drawing, as a table of its own behind "Counts". No chart column. */
  readonly counts?: PresentedTable;
  /** Boroughs drawn as a map of tiles: code, three letters, place, count, chosen. */
  readonly tiles?: readonly PresentedTile[];
  /** What the sheet must say before any of its figures is quoted, as a full sentence. */
  readonly caution?: string;
  /** It says nothing for this selection, and the finding says why: one borough has no other to stand beside. */
  readonly idle?: true;
  /** Shown in place of rows where there is nothing to show or the file does not say: "Not supplied ..."; or is protected. */
  readonly unavailable?: string;
  readonly withheld?: true;
}

/** A figure in its place on a sheet. */
export interface PresentedFigure extends DrawnFigure {
  /** What the meeting's record says of it: what its numbered lines are, and which line is a target. Stands wherever it is drawn. */
  readonly told?: string;
  readonly id: string;
  readonly section: SectionTitle;
  /** What it answers, as a reader would ask it. */
  readonly asks: string;
  /** The choices of the sheet that change it. */
  readonly uses: readonly SheetControl[];
  /** From 1, in the order of the sheet; 0 until it is put there. */
  readonly number: number;
}

/** The sentence of one figure in the list of findings. */
export interface ListedFinding {
  /** Of its figure. */
  readonly id: string;
  readonly asks: string;
  readonly sentence: Sentence;
  /** "1.68 times"; empty where the figure does not divide. */
  readonly times: string;
  /** "1.40 to 2.0"; what is to be made of it where it says more than its heading. */
  readonly range: string;
  readonly note: string;
  /** The two as a drawing; null where there is nothing to draw. */
  readonly bar: RangeBar | null;
}

/** Findings of which the same may be made: "Clear of chance". */
export interface FindingsGroup extends Readonly<Record<'id' | 'heading', string>> {
  readonly findings: readonly ListedFinding[];
}

export interface FindingsList {
  /** "19 questions: 3 gaps clear of chance, ...". */
  readonly summary: string;
  readonly groups: readonly FindingsGroup[];
}

export type HeadlineCount = Readonly<Record<'label' | 'value', string>>;

export interface PresentedOption {
  readonly id: string;
  readonly label: string;
  /** In the line of what is measured, where it is chosen: "five broad groups". The label if absent. */
  readonly said?: string;
  /** In full, beside a label that is short. */
  readonly full?: string;
  readonly chosen: boolean;
}

/** A choice that changes what is measured, not who is counted: outcome, base, comparator, unit ... */
export interface PresentedControl {
  readonly id: 'outcome' | 'base' | 'comparator' | 'unit' | 'detail' | 'grain' | 'held' | 'crossing' | 'change';
  readonly legend: string;
  /** Words before what is chosen, in the line of what is measured: "out of". */
  readonly before?: string;
  readonly options: readonly PresentedOption[];
  /** Check boxes: choosing an option takes it in, choosing it again takes it out; free: none need be ticked. */
  readonly multiple?: true;
  readonly free?: true;
  /** A day instead of options, as ISO dates; `value` is empty where none was set, `said` is the day in words. */
  readonly day?: { readonly value: string; readonly said: string; readonly from: string; readonly to: string };
  readonly note?: string;
}

/** A choice of the whole sheet; the others stand in a figure of their own. */
export type SheetControl = Extract<
  PresentedControl['id'],
  'outcome' | 'base' | 'comparator' | 'detail' | 'unit' | 'grain'
>;

export interface PresentedSheet {
  readonly id: SheetId;
  readonly title: string;
  readonly synthetic: boolean;
  /** "Haringey, children aged 10 to 17, April 2022 to March 2023. 386 children." */
  readonly selection: Sentence;
  /** First and last month of it, "2024-04"; absent where the files differ or say none. */
  readonly months?: readonly [first: string, last: string];
  readonly headline: Sentence;
  readonly rider: Sentence;
  /** Similar cases are still being compared, and the rider ends by saying so. */
  readonly comparing?: boolean;
  readonly counts: readonly HeadlineCount[];
  /** No row passes the boxes that are ticked. */
  readonly nobody?: true;
  /** Before you quote these: each a full sentence. */
  readonly cautions: readonly string[];
  readonly parts: readonly PresentedFacet[];
  /** What the numbers beside the boxes count, which may be other than what the figures count. */
  readonly beside: string;
  readonly controls: readonly PresentedControl[];
  readonly figures: readonly PresentedFigure[];
  /** The sentence of every figure under its question, in order of what may be made of it; null where there is none, or none yet. */
  readonly findings: FindingsList | null;
  /** Ids of the figures whose answer is still being worked out; where one stands, it answers an earlier selection. */
  readonly pending: readonly string[];
}
