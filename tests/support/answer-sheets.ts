import type { Counters } from '../../src/counting/counters';
import { heldExtract, passOver } from '../../src/counting/pass';
import { strataOf } from '../../src/counting/strata';
import { strataRows } from '../../src/counting/strata-rows';
import { unreleased } from '../../src/counting/unreleased';
import { codesOut } from '../../src/dataset/loading/codes-out';
import { extractContract } from '../../src/dataset/kinds/extracts';
import type { Extracting } from '../../src/dataset/loading/load';
import type { Engine } from '../../src/engine/engine';
import { plain, type PresentedFigure, type PresentedSheet } from '../../src/presentation/figure';
import { facetsOf } from '../../src/selection/facets';
import { OPENING_SELECTION, type Selection } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answering/answer';
import type { OpenExtract } from '../../src/workbook/extracts/open-extract';
import { datasetFrom, loadBlob } from './extract-files';
import { parquetFile, type TestColumn } from './parquet';

/** An extract that answers whole sheets, through the engine of Node and the counting pass of the workbook. */
export interface Answering {
  readonly extract: OpenExtract;
  readonly counter: Counters;
  /** The sheet once every figure has been drawn. */
  sheet(over?: Partial<Selection>): Promise<PresentedSheet>;
}

/** Opens a file as the workbook does: Parquet bytes -> engine -> dataset -> codes. */
export async function answering(
  engine: Engine,
  file: Blob,
  name: string,
  loading: Extracting = {},
): Promise<Answering> {
  const dataset = await datasetFrom(loadBlob(engine, file, name, loading));
  const contract = extractContract(dataset.kind);
  const parts = facetsOf(dataset, contract);
  const extract: OpenExtract = {
    kind: dataset.kind,
    dataset,
    contract,
    engine,
    counterKey: dataset.table,
    parts,
    sources: [],
  };
  const held = heldExtract(await codesOut(engine, dataset));
  const pass = passOver(held);
  const counter: Counters = {
    load: () => undefined,
    drop: () => undefined,
    count: async (_key, request) => unreleased(pass(request)),
    strata: async (_key, request) => unreleased(strataRows([strataOf(held, request)])),
  };
  return {
    extract,
    counter,
    async sheet(over = {}) {
      let last: PresentedSheet | null = null;
      for await (const next of answerSheet(counter, extract, { ...OPENING_SELECTION, ...over }, last)) last = next;
      if (!last) throw new Error(`No sheet came of ${name}.`);
      return last;
    },
  };
}

/** The same for a file made of columns. */
export function answeringColumns(
  engine: Engine,
  columns: readonly TestColumn[],
  metadata: Readonly<Record<string, string>> = {},
): Promise<Answering> {
  return answering(engine, parquetFile(columns, metadata), 'made.parquet');
}

/** The figure of a sheet; throws where it has none of that name. */
export function figureOf(sheet: PresentedSheet, id: string): PresentedFigure {
  const figure = sheet.figures.find((one) => one.id === id);
  if (!figure) throw new Error(`The sheet has no figure ${id}, only ${sheet.figures.map((one) => one.id).join(', ')}.`);
  return figure;
}

/** A row of a figure as a person reads it: label, then each cell with its soft words. */
export function readRow(figure: PresentedFigure, id: string): readonly string[] {
  const row = figure.rows.find((one) => one.id === id);
  if (!row)
    throw new Error(`The figure ${figure.id} has no row ${id}, only ${figure.rows.map((one) => one.id).join(', ')}.`);
  const cells = figure.columns.filter(({ kind }) => kind === 'text' || kind === 'number');
  return [row.label, ...cells.map(({ id: column }) => wordsOf(row.cells[column]))];
}

function wordsOf(cell: { readonly text: string; readonly soft?: string } | undefined): string {
  return [cell?.text, cell?.soft].filter(Boolean).join(' ');
}

/** Every word that a person reads on a sheet. */
export function wordsOn(sheet: PresentedSheet): string {
  const figures = sheet.figures.flatMap((figure) => [
    plain(figure.finding),
    ...[figure.caption, figure.base, figure.unknowns, figure.source, figure.remark ?? ''],
    ...Object.values(figure.reading),
    ...figure.rows.flatMap((row) => [row.label, ...Object.values(row.cells).map(wordsOf)]),
  ]);
  return [plain(sheet.headline), plain(sheet.rider), plain(sheet.selection), ...sheet.cautions, ...figures].join('\n');
}
