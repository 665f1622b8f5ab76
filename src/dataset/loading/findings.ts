import { whole } from '../../vocabulary/written';
import type { ColumnContract } from '../kinds/contract';
import type { Finding } from '../kinds/dataset';
import { bySeverity, rowsHave, stay, where } from '../quality/finding-words';
import type { Learnt } from './learnt';
import { aboutStatus } from './findings-of-status';
import { aboutCounts, aboutDates, aboutValues } from './findings-of-values';
import { namedPersonalColumns } from '../quality/personal-profile';
import { personalAtLoad } from '../quality/personal-at-load';
import { unreadColumnsFinding } from '../quality/personal-text';
import { listOf } from '../values/recognise';
import { BROAD_ONLY } from './summary';

/** What a reader must know before quoting, in the order in which it is told: rows first, then columns. */
export function findingsOf(learnt: Learnt): readonly Finding[] {
  return [
    ...aboutIdentity(learnt),
    ...aboutFile(learnt),
    ...aboutDates(learnt),
    ...aboutStatus(learnt),
    ...aboutPeople(learnt),
    ...learnt.columns.flatMap((column) => aboutValues(column, learnt)),
    ...aboutCounts(learnt),
    ...aboutColumns(learnt),
  ];
}

/** Names and numbers of people where the pseudonym of the child should be; only their shapes were kept. */
function aboutIdentity({ summary, unrecognised }: Learnt): readonly Finding[] {
  return personalAtLoad('person_id', summary, unrecognised);
}

/** What could not be told apart when the file was cut into rows and columns. */
function aboutFile({ notes = [] }: Learnt): readonly Finding[] {
  return notes.map(({ what, rows, examples, soWhat }, place) => ({
    id: `file-note-${place + 1}`,
    severity: 'read beside' as const,
    what,
    rows,
    soWhat:
      soWhat ??
      (rows > 0 ? 'What could not be placed in a row and column is in no figure.' : 'The rest of the file was read.'),
    toDo: 'Look at the file there, and ask the supplier to export it again.',
    examples,
  }));
}

function aboutPeople({ summary }: Learnt): readonly Finding[] {
  return [
    ...where(summary.counts.get('duplicates'), (rows) => ({
      id: 'duplicates',
      severity: bySeverity(rows, summary.rows, 0.01),
      column: 'record_id',
      what:
        rows === 1
          ? '1 row repeats a record_id that an earlier row has.'
          : `${whole(rows)} rows repeat a record_id that an earlier row has.`,
      soWhat: 'Every row is counted, so an event may be counted twice.',
      toDo: 'Ask the supplier whether these are the same events.',
    })),
    ...where(summary.counts.get('no person'), (rows) => ({
      id: 'no-person',
      severity: 'read beside',
      column: 'person_id',
      what: `${rowsHave(rows)} no person_id.`,
      soWhat: 'Each is counted as a child of its own, so a child may be counted more than once.',
      toDo: 'Ask the supplier whether it can be filled in.',
    })),
    ...where(summary.counts.get('adults'), (rows) => ({
      id: 'adults',
      severity: 'read beside',
      column: 'age',
      what: rows === 1 ? '1 row is about an adult.' : `${whole(rows)} rows are about adults.`,
      soWhat: 'The opening view shows children aged 10 to 17; adults appear where their ages are ticked.',
      toDo: 'Nothing, unless the extract should hold children only.',
    })),
    ...where(summary.counts.get('NS'), (rows) => ({
      id: 'not-stated',
      severity: bySeverity(rows, summary.rows, 0.2),
      column: 'ethnicity',
      what: `${rowsHave(rows)} an ethnicity that was not stated.`,
      soWhat: `${stay(rows)} in every total as "Not stated", apart from "Not recorded", and in no group.`,
      toDo: 'Read the figures of every group beside this number.',
    })),
    ...where(summary.counts.get(BROAD_ONLY), (rows) => ({
      id: 'broad-only',
      severity: 'read beside',
      column: 'ethnicity',
      what: `${rowsHave(rows)} a broad group of ethnicity with no group within it.`,
      soWhat: `${rows === 1 ? 'It counts' : 'They count'} in the five broad groups, and in none of the nineteen, which are too low by them.`,
      toDo: 'Compare broad groups; ask the supplier for the nineteen where a group within one matters.',
    })),
  ];
}

function aboutColumns({ structure }: Learnt): readonly Finding[] {
  const { columns } = structure.contract;
  const given = ({ name }: ColumnContract): boolean =>
    structure.types.has(name) || columns.some((other) => other.insteadOf === name && structure.types.has(other.name));
  const missing = columns.filter(
    (column) => !given(column) && !column.insteadOf && column.name !== 'count' && !column.computed,
  );
  const about = (
    id: string,
    what: string,
    soWhat: string,
    toDo: string,
    names: readonly string[],
  ): readonly Finding[] =>
    names.length === 0
      ? []
      : [{ id, severity: 'for the supplier', what, rows: 0, soWhat, toDo, examples: names.slice(0, 20) }];
  return [
    ...unreadColumnsFinding(namedPersonalColumns(structure.unknown)),
    ...about(
      'unknown-columns',
      `Columns that this workbook does not know were not read: ${listOf(structure.unknown)}.`,
      'Nothing from them is stored or shown.',
      'Nothing; or rename a column as the data dictionary says.',
      structure.unknown,
    ),
    ...about(
      'not-supplied',
      `Columns that were not supplied: ${listOf(missing.map(({ name }) => name))}.`,
      'What needs them is marked "not supplied" and never shown as zero.',
      'Ask the supplier for those that matter to your question.',
      missing.map(({ name }) => name),
    ),
  ];
}
