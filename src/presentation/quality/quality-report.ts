import { dayInWords, whole } from '../../vocabulary/written';
import { toldFor } from '../context';
import type { ExtractContract, ExtractKind } from '../../dataset/kinds/extracts';
import type { Dataset } from '../../dataset/kinds/dataset';
import type { Severity } from '../../dataset/kinds/found';
import { NOT_READ_KEPT } from '../../dataset/quality/not-read';
import type { Quality } from '../../dataset/quality/quality';
import type { Released } from '../../disclosure/release';
import type { PresentedTable } from '../figure';
import { count, listed } from '../numbers';
import { statusInWords } from '../status-words';
import type { Finding } from './finding';
import { presentedTable } from './finding-table';

/** One thing that was found: what, how many, so what, what to do. */
export interface QualityLine {
  readonly id: string;
  readonly what: string;
  readonly soWhat: string;
  readonly toDo: string;
  /** "Found: 250", "For example: Martian; x", "Which: November 2024"; what looks personal is masked. Empty where there is none. */
  readonly examples: string;
  readonly table: PresentedTable | null;
}

/** Lines that ask the same of the reader. */
export interface QualityPart {
  readonly id: Severity;
  readonly title: string;
  readonly lead: string;
  readonly lines: readonly QualityLine[];
}

/** What stands on every sheet of a file until its report was read. */
export interface QualityBand {
  /** Where its report is: the key of the extract. */
  readonly key: string;
  /** "3 things to know before quoting from oocd.parquet:" */
  readonly lead: string;
  readonly sentences: readonly string[];
}

/** What was found in a file, in words, and how much it holds. */
export interface FoundInFile extends Omit<Quality, 'findings'> {
  readonly findings: readonly Finding[];
  readonly rows: number;
  readonly children: number | null;
}

/** The quality report of one open extract. */
export interface PresentedQuality {
  readonly kind: ExtractKind;
  readonly label: string;
  readonly file: string;
  readonly synthetic: boolean;
  /** The whole report in a sentence. */
  readonly finding: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly parts: readonly QualityPart[];
  /** "Looked for and not found: ..."; empty while nothing was. */
  readonly passed: string;
  /** False while checks are still being made. */
  readonly whole: boolean;
  /** What can be saved for the supplier; null where every value was read. */
  readonly notRead: { readonly words: string; readonly remark: string } | null;
}

const PARTS: readonly Omit<QualityPart, 'lines'>[] = [
  {
    id: 'stops quoting',
    title: 'To settle before anyone quotes',
    lead: 'Until these are settled, a figure from this file may say something else than it seems to.',
  },
  {
    id: 'read beside',
    title: 'To read beside the figures',
    lead: 'The figures stand; each of these belongs in the same breath.',
  },
  {
    id: 'for the supplier',
    title: 'For the supplier',
    lead: 'Nothing here changes a figure much; the next extract can be better.',
  },
];

/** The report of an extract; `notRead` is how many values were not understood. */
export function presentQuality(
  dataset: Dataset,
  contract: ExtractContract,
  quality: Released<FoundInFile>,
): PresentedQuality {
  const parts = PARTS.map((part) => ({
    ...part,
    lines: quality.findings.filter(({ severity }) => severity === part.id).map(lineOf),
  })).filter(({ lines }) => lines.length > 0);
  return {
    kind: dataset.kind,
    label: contract.label,
    file: dataset.file,
    synthetic: dataset.metadata.synthetic,
    finding: findingOf(quality),
    facts: factsOf(dataset, contract, quality),
    parts,
    passed: quality.passed.length ? `Looked for and not found: ${listed(quality.passed, 'or')}.` : '',
    whole: quality.whole,
    notRead: notReadOf(quality.findings),
  };
}

function lineOf({ id, what, soWhat, toDo, examples, table }: Finding): QualityLine {
  // What the sentence names already is not said twice.
  const named = examples.every((example) => what.includes(example));
  const shown = named ? '' : `${leadOf(id, examples.length)}: ${examples.join('; ')}`;
  return { id, what, soWhat, toDo, examples: shown, table: table ? presentedTable(table) : null };
}

/** Findings whose examples are values of single rows; the examples of others are all there is. */
const OF_VALUES = /^(not-recognised|out-of-range|bad-date|personal|file-note|checks)/;

function leadOf(id: string, examples: number): string {
  if (!OF_VALUES.test(id)) return 'Which';
  return examples === 1 ? 'Found' : 'For example';
}

const numberOf = ({ findings }: FoundInFile, severity: Severity): number =>
  findings.filter((finding) => finding.severity === severity).length;

/** "2 things to settle before anyone quotes, 5 to read beside the figures." */
function findingOf(quality: FoundInFile): string {
  const found = PARTS.map(({ id }) => ({ what: WHAT_FOR[id], many: numberOf(quality, id) })).filter(({ many }) => many);
  if (!found.length) return 'Nothing was found that a reader must know before quoting.';
  const things = (many: number) => (many === 1 ? 'thing' : 'things');
  return `${listed(found.map(({ what, many }, at) => `${whole(many)} ${at === 0 ? `${things(many)} ` : ''}${what}`))}.`;
}

const WHAT_FOR: Readonly<Record<Severity, string>> = {
  'stops quoting': 'to settle before anyone quotes',
  'read beside': 'to read beside the figures',
  'for the supplier': 'for the supplier',
};

function factsOf(
  dataset: Dataset,
  contract: ExtractContract,
  { rows, children }: Released<FoundInFile>,
): PresentedQuality['facts'] {
  const { form, coverage, metadata, mapping } = dataset;
  const days = coverage ? `${dayInWords(coverage.from)} to ${dayInWords(coverage.to)}` : 'no dates';
  return [
    { label: 'Rows read', value: `${whole(rows)} ${form === 'counted' ? 'counted rows' : rowNoun(contract, rows)}` },
    { label: 'Rows refused', value: 'none: every row of the file is kept and counted' },
    ...(children === null ? [] : [{ label: 'Children', value: count({ count: children, withheld: 0 }) }]),
    { label: 'Covers', value: coverage && !coverage.declared ? `${days}, as found` : days },
    { label: 'Supplier', value: [metadata.supplier, mapping?.supplier].find(Boolean) ?? 'not said' },
    { label: 'Drawn', value: metadata.drawn ? dayOrText(metadata.drawn) : 'not said' },
    { label: 'Status', value: statusInWords(dataset) || 'not said' },
    ...(mapping ? [{ label: 'Columns', value: toldFor(mapping.supplier) }] : []),
  ];
}

const rowNoun = ({ event }: ExtractContract, rows: number): string => (rows === 1 ? event.one : event.many);

const dayOrText = (text: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(text) ? dayInWords(text) : text);

/** Findings about single values that stand in the list for the supplier. */
const LISTED = /^(not-recognised|out-of-range|bad-date)/;

function notReadOf(findings: readonly Finding[]): PresentedQuality['notRead'] {
  const values = findings.filter(({ id }) => LISTED.test(id)).reduce((sum, { rows }) => sum + rows, 0);
  if (values === 0) return null;
  const cut = values > NOT_READ_KEPT ? ` The list holds the first ${whole(NOT_READ_KEPT)} of them.` : '';
  return {
    words: `${values === 1 ? '1 value was' : `${whole(values)} values were`} not read or not recognised.${cut}`,
    remark:
      'Each line gives the row, the column, the value as it stands in the file and why it was not read. Rows are numbered from 1, after the row of column names. A value that looks like a name or number of a person is masked there too.',
  };
}

const SENTENCES_SHOWN = 3;

/** The band of an extract; null where there is nothing that a reader must know. */
export function bandOf(key: string, { parts, file }: PresentedQuality): QualityBand | null {
  const lines = parts.filter(({ id }) => id !== 'for the supplier').flatMap((part) => part.lines);
  if (!lines.length) return null;
  const rest = lines.length - SENTENCES_SHOWN;
  return {
    key,
    lead: `${lines.length === 1 ? '1 thing' : `${whole(lines.length)} things`} to know before quoting from ${file}:`,
    sentences: [
      ...lines.slice(0, SENTENCES_SHOWN).map(({ what }) => what),
      ...(rest > 0 ? [`And ${whole(rest)} more.`] : []),
    ],
  };
}
