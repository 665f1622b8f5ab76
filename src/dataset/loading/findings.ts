import { measurable } from '../../counting/unreleased';
import { rowsNoted } from '../../vocabulary/noted';
import type { ColumnContract } from '../kinds/contract';
import type { Found } from '../kinds/found';
import { bySeverity, found, whereAny } from '../quality/found';
import type { Learnt } from './learnt';
import { aboutStatus } from './findings-of-status';
import { aboutCounts, aboutDates, aboutValues } from './findings-of-values';
import { namedPersonalColumns } from '../quality/personal-profile';
import { personalAtLoad } from '../quality/personal-at-load';
import { unreadColumnsFinding } from '../quality/personal-text';
import { BROAD_ONLY } from './summary';
import { OF_COUNTS } from '../kinds/record-columns';

/** What a reader must know before quoting, in the order in which it is told: rows first, then columns. */
export function findingsOf(learnt: Learnt): readonly Found[] {
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
function aboutIdentity({ summary, unrecognised }: Learnt): readonly Found[] {
  return personalAtLoad('person_id', summary, unrecognised);
}

/** What could not be told apart when the file was cut into rows and columns. */
function aboutFile({ notes = [] }: Learnt): readonly Found[] {
  return notes.map(measurable).map((noted, place) => {
    const counts = { rows: rowsNoted(noted), noted };
    return found('file-note', { which: String(place + 1), severity: 'read beside' }, counts);
  });
}

function aboutPeople({ summary: { counts, rows: all } }: Learnt): readonly Found[] {
  const ethnicity = { severity: 'read beside', column: 'ethnicity' } as const;
  return [
    ...whereAny(counts.get('duplicates'), (rows) =>
      found('duplicates', { severity: bySeverity(rows, all, 0.01), column: 'record_id' }, { rows }),
    ),
    ...whereAny(counts.get('no person'), (rows) =>
      found('no-person', { severity: 'read beside', column: 'person_id' }, { rows }),
    ),
    ...whereAny(counts.get('adults'), (rows) => found('adults', { severity: 'read beside', column: 'age' }, { rows })),
    ...whereAny(counts.get('NS'), (rows) =>
      found('not-stated', { ...ethnicity, severity: bySeverity(rows, all, 0.2) }, { rows }),
    ),
    ...whereAny(counts.get(BROAD_ONLY), (rows) => found('broad-only', ethnicity, { rows })),
  ];
}

function aboutColumns({ structure }: Learnt): readonly Found[] {
  const { columns } = structure.contract;
  const given = ({ name }: ColumnContract): boolean =>
    structure.types.has(name) || columns.some((other) => other.insteadOf === name && structure.types.has(other.name));
  const missing = columns
    .filter((column) => !given(column) && !column.insteadOf && !OF_COUNTS.includes(column.name) && !column.computed)
    .map(({ name }) => name);
  const about = (kind: 'unknown-columns' | 'not-supplied', names: readonly string[]): readonly Found[] => {
    const decided = { severity: 'for the supplier', examples: names.slice(0, 20) } as const;
    return names.length === 0 ? [] : [found(kind, decided, { rows: 0, names })];
  };
  return [
    ...unreadColumnsFinding(namedPersonalColumns(structure.unknown)),
    // A column of the contract is left aside where it holds nothing: it is told of as not supplied.
    ...about(
      'unknown-columns',
      structure.unknown.filter((name) => !columns.some((column) => column.name === name)),
    ),
    ...about('not-supplied', missing),
  ];
}
