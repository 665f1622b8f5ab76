import { QueryError } from '../../src/engine/engine';
import type { Failure } from '../../src/vocabulary/failure';

interface Known {
  readonly sign: RegExp;
  readonly failure: (found: string) => Failure;
}

const KNOWN: readonly Known[] = [
  {
    sign: /(?:Could not write (?:to )?file|write file) "([^"]*)": No space left on device/,
    failure: (file) => ({
      what: 'No room is left on the disk.',
      file,
      remedy: 'Make room there, or give "to" and "temp" places with more, and run the command again.',
    }),
  },
  {
    sign: /No files found that match the pattern "([^"]*)"/,
    failure: (pattern) => ({
      what: 'No file has this name, or fits this pattern.',
      file: pattern,
      remedy: 'Check "files" in "from"; paths are read from the folder of the config.',
    }),
  },
  {
    sign: /(?:No magic bytes found at end of file|too small to be a Parquet file)[^']*'([^']*)'/,
    failure: (file) => ({
      what: 'The file is not Parquet, or is not complete.',
      file,
      remedy: 'Copy or export it again, or leave it out of "files".',
    }),
  },
  {
    sign: /Extension "[^"]*?([a-z]+)(?:_scanner)?\.duckdb_extension" not found/,
    failure: (found) => ({
      what: 'DuckDB needs an extension for this database that is not on this computer, and this command fetches nothing.',
      found: `no extension "${found}"`,
      remedy: `Install it once where there is a connection ("INSTALL ${found}" in DuckDB), or export the table as Parquet or CSV.`,
    }),
  },
  {
    sign: /Failed to download extension "([^"]*)"/,
    failure: (found) => ({
      what: 'DuckDB needs an extension that is not on this computer, and this command fetches nothing.',
      found: `no extension "${found}"`,
      remedy: 'Export the table as Parquet or CSV and read that.',
    }),
  },
  {
    sign: /Cannot open database "([^"]*)" in read-only mode: database does not exist/,
    failure: (file) => ({
      what: 'The database does not exist.',
      file,
      remedy: 'Check "database" in "from"; paths are read from the folder of the config.',
    }),
  },
  {
    sign: /Could not set lock on file "([^"]*)"/,
    failure: (file) => ({
      what: 'Another program has the database open for writing.',
      file,
      remedy: 'Close it there, or copy the database and read the copy.',
    }),
  },
  {
    sign: /The file "([^"]*)" exists, but it is not a valid DuckDB database file/,
    failure: (file) => ({
      what: 'The file is not a DuckDB database.',
      file,
      remedy: 'Name its "type", sqlite or postgres, or read it as "files".',
    }),
  },
  {
    sign: /Catalog Error: Table with name ([^ ]*) does not exist/,
    failure: (found) => ({
      what: 'The database has no such table.',
      found: `no table "${found}"`,
      remedy: 'Correct "table" in "from".',
    }),
  },
  {
    sign: /(Out of Memory Error[^\n]*|failed to (?:allocate|pin)[^\n]*|max_temp_directory_size[^\n]*)/i,
    failure: (found) => ({
      what: 'The extract needs more memory, or more room on the disk, than it may use.',
      found,
      remedy: 'Raise "memory", name a "temp" folder on a larger disk, or ask for fewer columns or days.',
    }),
  },
];

/** Whether the engine or the disk refused something; anything else is a fault of this command and must be seen as one. */
export function isRefused(fault: unknown): boolean {
  return fault instanceof QueryError || (fault instanceof Error && 'syscall' in fault);
}

/** What DuckDB or the disk refused, as a refusal: a known cause in our words, any other in the first line of theirs. */
export function nativeFailure(fault: unknown, what: string, file?: string): Failure {
  const message = fault instanceof Error ? fault.message : String(fault);
  for (const { sign, failure } of KNOWN) {
    const found = sign.exec(message);
    if (found) return failure(found[1] ?? '');
  }
  return {
    what,
    ...(file === undefined ? {} : { file }),
    found: (message.split('\n')[0] ?? '').replace(/\.$/, ''),
    remedy: 'Correct the source or the config, and run the command again.',
  };
}
