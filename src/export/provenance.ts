import type { PresentedFigure } from '../presentation/figure';
import { plain } from '../presentation/figure';
import { holdsSmallCount } from './small-counts';

/** One file behind what is saved. */
export interface SavedSource {
  readonly file: string;
  /** First digits of the SHA-256 of the file. */
  readonly fingerprint: string;
  /** How sure its supplier is: "Provisional: March 2025". */
  readonly status: string;
  readonly synthetic: boolean;
}

/** What stands in every thing that is saved, beside the figure itself. */
export interface Provenance {
  /** "Analyst mode"; of the other mode with what is masked in it, and what masking is not. */
  readonly mode: string;
  /** "Out-of-court disposals". */
  readonly sheet: string;
  /** The selection in words. */
  readonly selection: string;
  /** The address that shows it again in a copy of the workbook, from "#" on; empty where there is none. */
  readonly address: string;
  readonly sources: readonly SavedSource[];
  /** ISO day. */
  readonly saved: string;
  /** What a protected pack counts, which counts it withholds, and what must be known before they are quoted; absent where records are counted. */
  readonly pack?: { readonly outcome: string; readonly withheld: string; readonly cautions: readonly string[] };
}

/** A line of what is to be known: what it says, and it. */
export type AboutLine = readonly [label: string, said: string];

const SYNTHETIC = 'Synthetic data: about no real child';
const BEFORE_QUOTING = 'Before you quote these';
const SMALL = 'May contain small numbers: not for publication';

export const isSynthetic = ({ sources }: Provenance): boolean => sources.some(({ synthetic }) => synthetic);

/** "Synthetic data: about no real child", or that the data is as it was supplied. */
export const dataInWords = (provenance: Provenance): string => (isSynthetic(provenance) ? SYNTHETIC : 'As supplied');

/** How what is saved must be treated; empty where no count of 1 to 5 stands in it. */
export const markingOf = (figure: PresentedFigure): string => (holdsSmallCount(figure) ? SMALL : '');

/** "oocd.csv (3f9a0c1b2d4e)", each file with its fingerprint. */
export const filesInWords = ({ sources }: Provenance): string =>
  sources.map(({ file, fingerprint }) => `${file} (${fingerprint})`).join('; ');

/** "Provisional: March 2025", once for all files of which the same is said. */
export const statusesInWords = ({ sources }: Provenance): string =>
  [...new Set(sources.map(({ status }) => status))].filter(Boolean).join('; ');

/** Where the numbers come from and how they may be used, apart from the figure: the end of every saved thing. */
export function provenanceLines(figure: PresentedFigure, provenance: Provenance): readonly AboutLine[] {
  const marking = markingOf(figure);
  const { address, pack } = provenance;
  return [
    ['Selection', provenance.selection],
    ...(pack ? [['Outcome', pack.outcome] as const, ['Withheld', pack.withheld] as const] : []),
    ...(address ? [['Address', address] as const] : []),
    ['Mode', provenance.mode],
    ['Files and fingerprints', filesInWords(provenance)],
    ['Status of the data', statusesInWords(provenance) || 'not said'],
    ['Data', dataInWords(provenance)],
    ...(pack?.cautions.length ? [[BEFORE_QUOTING, pack.cautions.join(' ')] as const] : []),
    ...(marking ? [['Marking', marking] as const] : []),
  ];
}

/** Everything under "About these numbers", but for the day on which it was saved. */
export function aboutLines(figure: PresentedFigure, provenance: Provenance): readonly AboutLine[] {
  const { number, caption, finding, remark = '', told = '', base, unknowns, source, reading, published = [] } = figure;
  const lines: readonly AboutLine[] = [
    ['Sheet', provenance.sheet],
    [`Figure ${number}`, caption],
    ['Finding', plain(finding)],
    ['Beside it', remark],
    ['From the meeting’s record', told],
    ['Base', base],
    ['Unknown', unknowns],
    ['Likely range', reading.range],
    ['Take care', reading.takeCare],
    ['Source', source],
    ...published.map((said): AboutLine => ['Published figure', said]),
    ...provenanceLines(figure, provenance),
  ];
  return lines.filter(([, said]) => said !== '');
}
