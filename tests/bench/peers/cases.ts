import { codesInShares } from '../../../src/dataset/loading/codes-out';
import { loadExtract } from '../../../src/dataset/loading/load';
import { extractContract } from '../../../src/dataset/kinds/extracts';
import { codedColumns, enumOrder } from '../../../src/dataset/kinds/stored-columns';
import { databaseModule } from '../../../src/engine/database-module';
import { startDecoder } from '../../../src/engine/decoder';
import { decoderModule } from '../../../src/engine/decoder-module';
import { startEngine } from '../../../src/engine/duckdb';
import { facetsOf } from '../../../src/selection/facets';
import { monthCodes } from '../../../src/selection/months';
import type { Part } from '../../../src/selection/selection';
import type { Cases, PeerPart } from './peer';

/** What stands beside the boxes of each part of the workbook's own page, by the legend of the part. */
export type Labels = Readonly<Record<string, readonly string[]>>;

/** The rows of a file as codes, read by the workbook's own loading, with the boxes that its page shows. */
export async function casesOf(file: File, labels: Labels): Promise<Cases> {
  const opened = await startDecoder(decoderModule).open(file, file.name);
  if (!opened.ok) throw new Error(opened.failure.what);
  const engine = await startEngine(databaseModule());
  const loaded = await loadExtract(engine, opened.value);
  if (!loaded.ok) throw new Error(loaded.failure.what);
  const dataset = loaded.value;
  const [coded] = await codesInShares(engine, dataset, () => 1);
  await engine.terminate();
  if (!coded) throw new Error('The file has no rows.');
  const contract = extractContract(dataset.kind);
  const orders = new Map<string, readonly string[]>(
    codedColumns(contract).map(({ name, codes }) => [name, enumOrder(codes)]),
  );
  orders.set('month', monthCodes(dataset.months));
  const parts = facetsOf(dataset, contract).flatMap((part) => {
    const shown = labels[part.legend];
    return shown ? [partOf(part, shown, orders.get(part.id) ?? [])] : [];
  });
  return {
    rows: coded.rows,
    columns: coded.columns,
    parts,
    outcome: { column: 'disposal', size: coded.sizes['disposal'] ?? 0 },
  };
}

function partOf(part: Part, labels: readonly string[], order: readonly string[]): PeerPart {
  const boxes = labels.map((label) => {
    const group = part.groups.find((one) => one.label === label);
    const codes = group?.codes ?? part.choices.filter((one) => one.label === label).map(({ code }) => code);
    const places = codes.map((code) => order.indexOf(code));
    if (places.length === 0 || places.includes(-1)) throw new Error(`The box ${label} has no codes.`);
    return { label, codes: places };
  });
  return { column: part.id, legend: part.legend, size: order.length, boxes };
}
