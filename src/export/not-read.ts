import type { PresentedQuality } from '../presentation/quality/quality-report';
import { csvText } from './csv';

/** A value that was not read: where it stands, what it is, why. */
export interface NotReadLine {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly why: string;
}

const HEADER = ['row', 'column', 'value', 'why', 'file', 'data'];

/** The values that were not read as comma-separated text; each line names the file and whether it is synthetic. */
export function notReadCsv({ file, synthetic }: PresentedQuality, lines: readonly NotReadLine[]): string {
  const data = synthetic ? 'Synthetic data: about no real child' : 'As supplied';
  return csvText(
    HEADER,
    lines.map(({ row, column, value, why }) => [row, column, { found: value }, why, { found: file }, data]),
  );
}

/** "synthetic oocd - not read.csv": a name that every file system takes. */
export function notReadName({ file, synthetic }: PresentedQuality): string {
  const plain = file
    .replace(/\.[^.]*$/, '')
    .replace(/[^\p{L}\p{N} ._-]/gu, ' ')
    .trim();
  return `${synthetic ? 'synthetic ' : ''}${plain} - not read.csv`;
}
