import type { EstablishmentPopulation } from '../../dataset/references/establishment-population';
import type { Population } from '../../dataset/references/population';
import type { ExternalStatistic } from '../../dataset/references/external-statistics';
import {
  isReferenceFile,
  isReferenceText,
  type ReferenceTable,
  referenceOfCsv,
  referenceOfTable,
} from '../../dataset/references/reference-table';
import type { References } from '../../dataset/references/references';
import type { Decoder } from '../../engine/engine';
import { wholeText } from '../../engine/whole-text';
import { type Outcome, refusal } from '../../vocabulary/failure';
import type { AreaGroup } from '../../vocabulary/places';
import type { ReferenceSample } from './reference-samples';

/** A Parquet file above this size is an extract; reference tables are small. */
const LARGEST_PARQUET = 16_000_000;
/** All of England by single year of age and twenty groups is some 60 MB of text. */
const LARGEST_CSV = 300_000_000;

/** Text with cells: between commas, semicolons or tabs. */
const TEXT = /\.(?:csv|tsv|txt)$/i;

/** Bytes of a text in which its header stands whole. */
const HEADER = 64_000;

const OPEN_ONE =
  'Open a population file: the ONS “create a custom dataset” CSV, totals with shares by group, or Parquet.';
const OPEN_HELD = 'Open a file of children held, month by month, as Parquet or CSV.';

/** The reference tables that are open. Real and synthetic ones never share a figure. */
export class ReferenceTables {
  #populations: readonly Population[] = [];
  #establishments: EstablishmentPopulation | null = null;
  #figures: readonly ExternalStatistic[] = [];
  #areas: readonly AreaGroup[] | null = null;
  /** Tables that the reader opened: a sample that arrives later does not take their place. */
  readonly #own = new Set<ReferenceTable['table']>();

  /** Areas of the reader's own file or of the sample; null before either is read. */
  get areas(): readonly AreaGroup[] | null {
    return this.#areas;
  }

  /** What may stand beside an extract that is synthetic, or real. */
  fitting(synthetic: boolean): References {
    const populations = this.#populations.filter((population) => population.synthetic === synthetic);
    const held = this.#establishments;
    const establishments = held?.synthetic === synthetic ? held : null;
    return {
      populations,
      noPopulation: whyNone('population', this.#populations.length > 0, synthetic, OPEN_ONE),
      establishments,
      noEstablishments: whyNone('establishment population', held !== null, synthetic, OPEN_HELD),
      figures: this.#figures,
    };
  }

  /** Takes a sample in, unless the reader has opened a table of that kind. */
  placeSample(table: ReferenceTable): void {
    if (!this.#own.has(table.table)) this.#place(table);
  }

  /** Takes the reader's own table in. A second population stands beside the first; a sample one goes. */
  placeOwn(table: ReferenceTable): void {
    const before = this.#own.has('population') ? this.#populations : [];
    this.#own.add(table.table);
    if (table.table !== 'population') return this.#place(table);
    const files = new Set(table.populations.map(({ file }) => file));
    this.#populations = [...before.filter(({ file }) => !files.has(file)), ...table.populations];
  }

  #place(table: ReferenceTable): void {
    switch (table.table) {
      case 'population':
        this.#populations = table.populations;
        break;
      case 'establishment_population':
        this.#establishments = table.establishments;
        break;
      case 'reference_figures':
        this.#figures = table.figures;
        break;
      case 'area_groups':
        this.#areas = table.areas;
        break;
    }
  }
}

/** Reads a text or Parquet as a reference table; null where it is none and may be an extract, or a workbook. */
export async function readReference(
  decoder: Decoder,
  file: Blob,
  name: string,
): Promise<Outcome<ReferenceTable> | null> {
  if (TEXT.test(name)) return isReferenceText(await wholeText(file.slice(0, HEADER))) ? readCsv(file, name) : null;
  // A workbook is looked at once its sheet is chosen, so that it is not unpacked twice.
  if (file.size > LARGEST_PARQUET || (await file.slice(0, 4).text()) !== 'PAR1') return null;
  const opened = await decoder.open(file, name);
  // The refusal of a file that is not Parquet is told once, by whoever opens it as an extract.
  if (!opened.ok) return null;
  if (isReferenceFile(opened.value)) return referenceOfTable(opened.value);
  opened.value.close();
  return null;
}

async function readCsv(file: Blob, name: string): Promise<Outcome<ReferenceTable>> {
  if (file.size <= LARGEST_CSV) return referenceOfCsv(await wholeText(file), name);
  return refusal({
    what: 'The text file is too large to be read in one piece.',
    file: name,
    found: `${Math.round(file.size / 1_000_000)} MB`,
    expected: `at most ${LARGEST_CSV / 1_000_000} MB`,
    remedy: 'Choose London boroughs only when you make the table, and open it again.',
  });
}

/** One sentence for the quiet line once a table is open. */
export function openedInWords(table: ReferenceTable): string {
  switch (table.table) {
    case 'population':
      return `Population opened: ${table.populations.map(({ source, year }) => (source.includes(year) ? source : `${source}, ${year}`)).join('; ')}`;
    case 'establishment_population':
      return `Establishment population opened: ${table.establishments.source}`;
    case 'reference_figures':
      return `Published figures opened: ${table.figures.length}`;
    case 'area_groups':
      return `Areas opened: ${table.areas.length}`;
  }
}

function whyNone(what: string, someOpen: boolean, synthetic: boolean, remedy: string): string {
  if (!someOpen) return `No ${what} is open. ${remedy}`;
  return synthetic
    ? `The only ${what} open is real and this extract is synthetic: real and synthetic numbers never share a figure.`
    : `The only ${what} open is synthetic and this extract is real: real and synthetic numbers never share a figure. ${remedy}`;
}

/** Reads every sample that can be read, each once it is here; one that cannot gives its refusal. */
export async function readSamples(
  decoder: Decoder,
  samples: readonly ReferenceSample[],
): Promise<readonly Outcome<ReferenceTable>[]> {
  const outcomes: Outcome<ReferenceTable>[] = [];
  for (const { file, supply } of samples) {
    const opened = await decoder.open(await supply.get(), file);
    outcomes.push(opened.ok ? await referenceOfTable(opened.value) : opened);
  }
  return outcomes;
}
