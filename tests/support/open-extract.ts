import { readFileSync } from 'node:fs';
import type { Counter } from '../../src/counting/counter';
import { type Pass, passOver } from '../../src/counting/pass';
import { codesOut } from '../../src/dataset/codes-out';
import type { Dataset } from '../../src/dataset/dataset';
import { extractContract } from '../../src/dataset/extracts';
import type { Engine } from '../../src/engine/engine';
import type { PresentedFigure, PresentedSheet } from '../../src/presentation/figure';
import { partsOf } from '../../src/selection/parts';
import type { Selection } from '../../src/selection/selection';
import { answerSheet } from '../../src/workbook/answer';
import type { OpenExtract } from '../../src/workbook/open-extract';
import { datasetFrom, loadBlob, loadColumns } from './extract-files';
import type { TestColumn } from './parquet';

/** An extract open as in the app, with a counter that counts here and not in a worker. */
export interface Opened {
  readonly extract: OpenExtract;
  readonly counter: Counter;
}

/** A committed sample, read from its Parquet file. */
export async function openSample(engine: Engine, file: string): Promise<Opened> {
  const bytes = readFileSync(new URL(`../../data/sample/${file}`, import.meta.url));
  return opened(engine, await datasetFrom(loadBlob(engine, new Blob([bytes]), file)));
}

/** A small file made of columns. */
export async function openColumns(engine: Engine, columns: readonly TestColumn[]): Promise<Opened> {
  return opened(engine, await datasetFrom(loadColumns(engine, columns)));
}

async function opened(engine: Engine, dataset: Dataset): Promise<Opened> {
  const contract = extractContract(dataset.kind);
  const pass = passOver(await codesOut(engine, dataset));
  const extract = {
    kind: dataset.kind,
    dataset,
    contract,
    engine,
    counterKey: dataset.table,
    parts: partsOf(dataset, contract),
  };
  return { extract, counter: counterFrom(pass) };
}

function counterFrom(pass: Pass): Counter {
  const nothing = () => undefined;
  return { load: nothing, drop: nothing, stop: nothing, count: async (_key, request) => pass(request) };
}

/** The sheet once every figure of it has been drawn. */
export async function wholeSheet({ counter, extract }: Opened, selection: Selection): Promise<PresentedSheet> {
  let last: PresentedSheet | null = null;
  for await (const sheet of answerSheet(counter, extract, selection, null)) last = sheet;
  if (!last) throw new Error('No sheet was answered.');
  return last;
}

/** One figure of a sheet by its id. */
export function figureOf(sheet: PresentedSheet, id: string): PresentedFigure {
  const found = sheet.figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`The sheet has no figure ${id}.`);
  return found;
}
