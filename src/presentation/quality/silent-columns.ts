import { listed } from '../numbers';
import type { Finding } from './finding';

/** What goes silent for want of one column. */
export interface SilentColumn {
  /** The column of the contract, in words. */
  readonly column: string;
  /** Figures, by their names. */
  readonly figures: readonly string[];
  /** Outcomes that cannot be chosen. */
  readonly outcomes: readonly string[];
  /** The part of the filter that is not offered. */
  readonly filter: string | null;
}

/** A figure that cannot be drawn, and the columns that it lacks, in words. */
export interface SilentFigure {
  readonly figure: string;
  readonly without: readonly string[];
}

const NAMED = 6;

/** Names after one another, with the number of those left to the table. */
function some(names: readonly string[]): string {
  return names.length > NAMED + 1 ? listed([...names.slice(0, NAMED), `${names.length - NAMED} more`]) : listed(names);
}

/** The line about columns that were not supplied, with what is silent for each; none where all were. */
export function silentFinding(columns: readonly SilentColumn[]): readonly Finding[] {
  if (!columns.length) return [];
  const figuresSilent = [...new Set(columns.flatMap(({ figures }) => figures))];
  const unavailable = figuresSilent.length
    ? `Silent without ${columns.length === 1 ? 'it' : 'them'}: ${some(figuresSilent)}.`
    : 'No figure is silent for want of one of them alone.';
  return [
    {
      id: 'not-supplied',
      severity: 'for the supplier',
      what: `${columns.length === 1 ? '1 column was' : `${columns.length} columns were`} not supplied: ${some(columns.map(({ column }) => column))}. ${unavailable}`,
      rows: 0,
      soWhat: 'What needs a missing column is marked "not supplied" and never shown as zero.',
      toDo: 'Ask the supplier for those that matter to your question.',
      examples: [],
      table: {
        caption: 'Columns that were not supplied, and what is silent for it',
        columns: ['Column', 'Figures silent', 'Outcomes not offered', 'Filter not offered'],
        rows: columns.map(({ column, figures, outcomes, filter }) => [
          column,
          figures.join('; ') || 'none',
          outcomes.join('; ') || 'none',
          filter ?? 'none',
        ]),
      },
    },
  ];
}
