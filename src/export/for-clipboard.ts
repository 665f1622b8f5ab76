import { plain, type Cell, type PresentedFigure, type PresentedTable, type TableRow } from '../presentation/figure';
import { escaped } from './escaped';
import { type Provenance, provenanceLines } from './provenance';

/** What is put on the clipboard: a program takes the form that it can hold. */
export interface ForClipboard {
  readonly text: string;
  readonly html: string;
}

/** The finding, out of whom it is and where it comes from, a line each. */
export function sentenceForClipboard(figure: PresentedFigure, provenance: Provenance): ForClipboard {
  const { finding, line, base, unknowns } = figure;
  const lines = [plain(finding), line ?? `${base} ${unknowns}`.trim(), ...endLines(figure, provenance)].filter(Boolean);
  return { text: lines.join('\n'), html: lines.map((said) => `<p>${escaped(said)}</p>`).join('') };
}

/** The table as it is printed, with its caption above it and below it where it comes from. */
export function tableForClipboard(figure: PresentedFigure, provenance: Provenance): ForClipboard {
  const columns = figure.columns.filter(({ kind }) => kind !== 'chart');
  const rows = figure.rows.map((row) => columns.map((column) => printedIn(row, column)));
  const head = columns.map(({ label }) => label);
  const end = [figure.line ?? figure.base, ...endLines(figure, provenance)].filter(Boolean);
  const [caption, notes] = [`Figure ${figure.number}. ${figure.caption}`, end.join('\n')];
  const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
    `<tr>${row.map((text) => `<${tag}>${escaped(text)}</${tag}>`).join('')}</tr>`;
  return {
    text: [caption, head.join('\t'), ...rows.map((row) => row.join('\t')), notes].join('\n'),
    html: `<table><caption>${escaped(caption)}</caption><thead>${cells('th', head)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>${end.map((said) => `<p>${escaped(said)}</p>`).join('')}`,
  };
}

function endLines(figure: PresentedFigure, provenance: Provenance): readonly string[] {
  const lines = provenanceLines(figure, provenance).map(([label, said]) => `${label}: ${said}`);
  return [...lines, `Saved: ${provenance.saved}`];
}

function printedIn(row: TableRow, { id, kind }: PresentedTable['columns'][number]): string {
  if (kind === 'head') return [row.label, row.rider].filter(Boolean).join(', ');
  return printed(row.cells[id]);
}

const printed = (cell: Cell | undefined): string =>
  [cell?.text, cell?.soft].flatMap((text) => text?.trim() || []).join(' ');
