import { join } from 'node:path';
import { type ExtractKind, EXTRACTS } from '../src/dataset/kinds/extracts';
import { counted } from './counted';
import { writeEffects } from './effects/write-effects';
import { extractMetadata, referenceMetadata } from './metadata';
import { CodeColumn } from './model/columns';
import { generate, SAMPLE_ROWS } from './model/extract';
import { GROUPS } from './model/groups';
import { londonChildren, type PopulationCell } from './model/population';
import { rule49Model } from './model/rule49';
import type { Sheet } from './model/sheet';
import { type Options, readOptions } from './options';
import { writeParquetFile } from './parquet/write-parquet';
import { areaGroupsTable } from './reference/area-groups';
import { figuresTable } from './reference/figures';
import { establishmentTable, heldChildren, populationTable } from './reference/population-tables';
import type { Table } from './reference/table';

const SAMPLE_FOLDER = join(import.meta.dirname, 'sample');
const EFFECTS_FILE = join(import.meta.dirname, 'planted-effects.json');

/**
 * Makes the synthetic data:
 *   tsx data/make.ts                                  the committed samples and reference tables
 *   tsx data/make.ts --truth DIR                      the true ethnicity of each sample row, for tests alone
 *   tsx data/make.ts --rows N --out FILE [--kind K] [--counted]   one extract of any size
 *   tsx data/make.ts --effects                        planted-effects.json, by simulation (some minutes)
 */
async function make(options: Options): Promise<void> {
  if (options.effects) return writeEffects(EFFECTS_FILE, options.seed);
  const population = londonChildren(options.seed);
  if (options.truth !== undefined) return writeTruth(options.truth, options.seed, population);
  if (options.rows !== undefined || options.counted) return writeOne(options, population);
  await writeSample(options.out ?? SAMPLE_FOLDER, options.seed, population);
}

async function writeSample(folder: string, seed: string, population: readonly PopulationCell[]): Promise<void> {
  for (const { kind } of EXTRACTS) {
    const sheet = generate(kind, seed, SAMPLE_ROWS[kind], population);
    await writeExtract(join(folder, `${kind}.parquet`), sheet, seed);
  }
  const { held } = rule49Model(seed, SAMPLE_ROWS.rule49, population);
  await writeTable(folder, 'population', populationTable(population), true, 'data/model/population.ts');
  await writeTable(
    folder,
    'establishment_population',
    establishmentTable(heldChildren(held)),
    true,
    'data/model/establishments.ts',
  );
  await writeTable(folder, 'reference_figures', figuresTable(), false, 'published; see the column "source"');
  await writeTable(folder, 'area_groups', areaGroupsTable(), false, 'src/vocabulary/places.ts');
}

async function writeOne({ kind, rows, out, seed, counted: asCounts }: Options, population: readonly PopulationCell[]) {
  const path = out ?? join(import.meta.dirname, 'bench', `${kind}${asCounts ? '-counted' : ''}.parquet`);
  const sheet = generate(kind, seed, rows ?? SAMPLE_ROWS[kind], population);
  if (!asCounts) return writeExtract(path, sheet, seed);
  const table = counted(sheet, seed);
  await writeParquetFile(path, table.columns, table.rows, extractMetadata(kind, seed));
  console.log(`${path}: ${table.rows} counted rows`);
}

async function writeExtract(path: string, sheet: Sheet, seed: string): Promise<void> {
  await writeParquetFile(path, sheet.columns, sheet.rows, extractMetadata(sheet.kind, seed));
  console.log(`${path}: ${sheet.rows} rows`);
}

async function writeTable(
  folder: string,
  name: string,
  table: Table,
  synthetic: boolean,
  source: string,
): Promise<void> {
  await writeParquetFile(
    join(folder, `${name}.parquet`),
    table.columns,
    table.rows,
    referenceMetadata(name, synthetic, source),
  );
  console.log(`${join(folder, `${name}.parquet`)}: ${table.rows} rows`);
}

async function writeTruth(folder: string, seed: string, population: readonly PopulationCell[]): Promise<void> {
  for (const { kind } of EXTRACTS) await writeTruthOf(folder, kind, seed, population);
}

async function writeTruthOf(folder: string, kind: ExtractKind, seed: string, population: readonly PopulationCell[]) {
  const sheet = generate(kind, seed, SAMPLE_ROWS[kind], population);
  const truth = new CodeColumn('true_ethnicity', GROUPS, sheet.rows);
  truth.values.set(sheet.truth);
  const metadata = { extract_kind: kind, synthetic: 'true', seed, note: 'for tests alone; no extract carries this' };
  await writeParquetFile(join(folder, `${kind}.parquet`), [sheet.identifier('record_id'), truth], sheet.rows, metadata);
}

await make(readOptions(process.argv.slice(2)));
