import type { Mapping } from '../../dataset/mapping/mapping';
import { columnsRead } from '../../dataset/mapping/mapping-file';
import type { ColumnProfile, FileProfile, FoundValue } from '../../dataset/mapping/profile';
import { type PersonalColumn, personalColumns } from '../../dataset/quality/personal-profile';
import { profileOf } from '../../dataset/loading/profile-of';
import type { Engine, TableFile } from '../../engine/engine';
import { type Outcome, success } from '../../vocabulary/failure';
import { filesInWords } from '../opening/opening-question';
import type { OpeningLine } from '../opening/openings.svelte';

/** Values of one column that a profile keeps. */
const VALUES_KEPT = 500;

/** What several files with the same columns hold together, as if they were one. */
export function profileOfAll(profiles: readonly FileProfile[]): FileProfile {
  const [first, ...others] = profiles;
  if (!first) throw new Error('There is no profile to put together.');
  if (!others.length) return first;
  const sum = (of: (profile: FileProfile) => number) => profiles.reduce((total, profile) => total + of(profile), 0);
  return {
    file: filesInWords(profiles.map(({ file }) => file)),
    fingerprint: first.fingerprint,
    rows: sum(({ rows }) => rows),
    rowsLookedAt: sum(({ rowsLookedAt }) => rowsLookedAt),
    notes: profiles.flatMap(({ file, notes = [] }) => notes.map((noted) => ({ ...noted, file }))),
    columns: first.columns.map((column) =>
      together(profiles.flatMap(({ columns }) => columns.filter(({ name }) => name === column.name))),
    ),
  };
}

function together(columns: readonly ColumnProfile[]): ColumnProfile {
  const rows = new Map<string | null, number>();
  for (const { value, rows: more } of columns.flatMap(({ values }) => values))
    rows.set(value, (rows.get(value) ?? 0) + more);
  const all = [...rows].map(([value, times]): FoundValue => ({ value, rows: times })).sort((a, b) => b.rows - a.rows);
  const kept = all.slice(0, VALUES_KEPT);
  const left = all.slice(VALUES_KEPT).reduce((sum, one) => sum + one.rows, 0);
  const [first] = columns;
  return {
    name: first?.name ?? '',
    type: first?.type ?? 'other',
    ...(first?.from1904 ? { from1904: true as const } : {}),
    values: kept,
    otherRows: left + columns.reduce((sum, { otherRows }) => sum + otherRows, 0),
  };
}

/** Columns that a mapping leaves aside and that seem to identify people. */
export function personalUnread(profile: FileProfile, mapping: Mapping): readonly PersonalColumn[] {
  return personalColumns(profile, new Set(columnsRead(mapping)));
}

/** What all the files hold together, their values counted. */
export async function lookedAt(
  engine: Engine,
  tables: readonly TableFile[],
  line: Pick<OpeningLine, 'does' | 'stop' | 'reads'>,
): Promise<Outcome<FileProfile>> {
  line.does('Looking at its values');
  const profiles: FileProfile[] = [];
  for (const table of tables) {
    const profile = await profileOf(engine, table, { stop: line.stop, onProgress: line.reads });
    if (!profile.ok) return profile;
    profiles.push(profile.value);
  }
  return success(profileOfAll(profiles));
}
