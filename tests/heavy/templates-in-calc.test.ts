/** Filled templates that LibreOffice Calc has opened and saved again, as a supplier without Excel does. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureCalc } from '../../.ci/calc.mjs';
import type { Engine } from '../../src/engine/engine';
import { EXTRACT_TEMPLATES } from '../../src/templates/all-templates';
import { filledWorkbook } from '../support/filled-template';
import { startNodeEngine } from '../support/node-engine';
import { openedAlone } from '../support/opened-alone';
import { type RawRows, rawSamples } from '../support/raw-rows';
import { rowsOfSample } from '../support/sample-as-supplied';

const calc = ensureCalc();
let folder: string;
let samples: RawRows;
let engine: Engine;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'templates-in-calc-'));
  [samples, engine] = await Promise.all([rawSamples(), startNodeEngine()]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await engine.terminate();
});

/** The bytes of a workbook once Calc has saved it in a format; its own settings lie in the folder too. */
function savedByCalc(bytes: Uint8Array, format: string): Uint8Array<ArrayBuffer> {
  writeFileSync(join(folder, 'filled.xlsx'), bytes);
  const settings = `-env:UserInstallation=${pathToFileURL(join(folder, 'settings')).href}`;
  const out = join(folder, format);
  const ended = spawnSync(calc ?? '', [
    ...['--headless', settings, '--convert-to', format, '--outdir', out, join(folder, 'filled.xlsx')],
  ]);
  expect(ended.status, String(ended.stderr)).toBe(0);
  return Uint8Array.from(readFileSync(join(out, `filled.${format}`)));
}

describe.skipIf(calc === undefined).each(['xlsx', 'csv', 'ods'])('saved by Calc as %s', (format) => {
  it.each(EXTRACT_TEMPLATES.map((template) => [template.id, template] as const))(
    'the filled template of %s opens by itself, with every row and column',
    async (id, template) => {
      const rows = await rowsOfSample(samples, template, 40);
      const { dataset, told } = await openedAlone(
        engine,
        `filled.${format}`,
        savedByCalc(filledWorkbook(template, rows), format),
      );
      expect(told).toEqual([]);
      expect(dataset?.kind).toBe(id);
      const filled = template.columns.map(({ name }) => name).filter((name) => rows.some((row) => row[name] ?? null));
      expect(dataset?.supplied).toEqual(expect.arrayContaining(filled));
      const stored = await engine.query({
        text: `select event_date::varchar as day, ethnicity::varchar as ethnicity from "${dataset?.table ?? ''}" order by row_no`,
        values: [],
      });
      const found = Array.from({ length: stored.numRows }, (_, at): unknown => stored.get(at)?.toJSON());
      expect(found).toEqual(
        rows.map((row) => ({ day: row['event_date'] ?? row['start']?.slice(0, 10), ethnicity: row['ethnicity'] })),
      );
    },
  );
});
