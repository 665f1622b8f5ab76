import type { CopiedFile } from '../../src/copying/contents.ts';
import { checkMapped } from '../../src/dataset/mapping/mapped-structure.ts';
import type { Mapping } from '../../src/dataset/mapping/mapping.ts';
import { isReferenceFile, referenceOfTable } from '../../src/dataset/references/reference-table.ts';
import type { TableFile } from '../../src/engine/engine.ts';
import { whyUnreadable } from '../../src/engine/parquet-refusals.ts';
import type { Failure, Outcome } from '../../src/vocabulary/failure.ts';
import { fitOf } from '../../src/workbook/extracts/incoming-file.ts';
import { readReference } from '../../src/workbook/references/reference-tables.ts';
import { nodeDecoderWith } from './node-decoder.ts';
import { ThreadDecoder } from './thread-decoder.ts';

/** What to do about columns that have other names: a copy opens with nothing asked. */
const TELL_THEM =
  'Open the file in the workbook, say there what its columns mean, save that as a mapping, and put --mapping MAPPING.json behind the file.';

/**
 * Why the workbook could not open a file that is to go into a copy: it is read to its last row by what reads it in the
 * page. Null where it opens. What DuckDB alone would find in its rows is told by the page.
 * @param mapping how its columns are read; null where they have our names, or it is a table to compare with
 */
export async function whyNotOpened({ name, bytes }: CopiedFile, mapping: Mapping | null): Promise<Failure | null> {
  const file = new Blob([bytes]);
  const parquet = new ThreadDecoder();
  const decoder = nodeDecoderWith(parquet.decoder);
  try {
    const reference = mapping === null ? await readReference(decoder, file, name) : null;
    if (reference !== null) return failureIn(reference);
    const opened = await decoder.open(file, name);
    return opened.ok ? await refusalOf(opened.value, mapping) : opened.failure;
  } catch (fault) {
    const unreadable = whyUnreadable(fault, name);
    if (unreadable === null) throw fault;
    return unreadable;
  } finally {
    await parquet.end();
  }
}

async function refusalOf(table: TableFile, mapping: Mapping | null): Promise<Failure | null> {
  try {
    if (mapping !== null) return failureIn(checkMapped(table, mapping)) ?? (await refusalOfRows(table));
    if (isReferenceFile(table)) return failureIn(await referenceOfTable(table));
    const fit = fitOf(table);
    if (fit.fits === 'as it is') return await refusalOfRows(table);
    return fit.fits === 'by mapping' ? { ...fit.why, remedy: TELL_THEM } : fit.why;
  } finally {
    table.close();
  }
}

async function refusalOfRows(table: TableFile): Promise<Failure | null> {
  const reading = table.read(table.facts.columns.map(({ name }) => name));
  for (;;) {
    const batch = await reading.next();
    if (!batch.ok) return batch.failure;
    if (batch.value === null) return null;
  }
}

const failureIn = (outcome: Outcome<unknown>): Failure | null => (outcome.ok ? null : outcome.failure);
