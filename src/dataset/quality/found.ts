import { unreleased } from '../../counting/unreleased';
import type { FoundCounts, FoundKind, FoundOf, Severity } from '../kinds/found';

/** What is decided of a finding: how grave it is, and what it is about. */
export interface Decided {
  readonly severity: Severity;
  readonly column?: string;
  /** Where there may be several of a kind: what tells this one from the others, put behind the kind. */
  readonly which?: string;
  /** In place of the kind. */
  readonly id?: string;
  readonly examples?: readonly string[];
}

/** Something found, with its counts sealed. */
export function found<Kind extends FoundKind>(
  kind: Kind,
  { which, id = which === undefined ? kind : `${kind}-${which}`, severity, column, examples = [] }: Decided,
  counts: FoundCounts[Kind],
): FoundOf<Kind> {
  return { kind, id, severity, examples, ...(column === undefined ? {} : { column }), counts: unreleased(counts) };
}

/** The rows of a finding, where there are any. */
export function whereAny<Told>(rows: number | undefined, told: (rows: number) => Told): readonly Told[] {
  return rows === undefined || rows <= 0 ? [] : [told(rows)];
}

/** Settled before quoting from this share of the rows on, else read beside the figures. */
export function bySeverity(rows: number, of: number, stopsAt: number): Severity {
  return of > 0 && rows / of >= stopsAt ? 'stops quoting' : 'read beside';
}

/** The name of a column as words. */
export const inWords = (column: string): string => column.replaceAll('_', ' ');
