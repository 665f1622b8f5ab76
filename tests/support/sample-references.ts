import { readFileSync } from 'node:fs';
import { referenceOfTable, type ReferenceTable } from '../../src/dataset/references/reference-table';
import type { References } from '../../src/dataset/references/references';
import { failureInWords } from '../../src/vocabulary/failure';
import { ReferenceTables } from '../../src/workbook/references/reference-tables';
import { nodeDecoder } from './node-decoder';

/** A reference table of data/sample, read as the app reads it. */
export async function sampleTable(name: string): Promise<ReferenceTable> {
  const blob = new Blob([readFileSync(new URL(`../../data/sample/${name}.parquet`, import.meta.url))]);
  const opened = await nodeDecoder.open(blob, `sample ${name}.parquet`);
  if (!opened.ok) throw new Error(failureInWords(opened.failure));
  const table = await referenceOfTable(opened.value);
  if (!table.ok) throw new Error(failureInWords(table.failure));
  return table.value;
}

let references: Promise<References> | undefined;

/** All sample tables, as they stand beside a synthetic extract; read once for all files of a process. */
export function sampleReferences(): Promise<References> {
  references ??= readReferences();
  return references;
}

async function readReferences(): Promise<References> {
  const tables = new ReferenceTables();
  for (const name of ['population', 'establishment_population', 'reference_figures', 'area_groups']) {
    tables.placeSample(await sampleTable(name));
  }
  return tables.fitting(true);
}
