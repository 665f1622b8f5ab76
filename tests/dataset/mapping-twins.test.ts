import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { extractContract } from '../../src/dataset/kinds/extracts';
import { mappingFor } from '../../src/dataset/mapping/guess';
import type { ColumnSource, Mapping } from '../../src/dataset/mapping/mapping';
import { previewOf } from '../../src/dataset/mapping/preview';
import { profileOf } from '../../src/dataset/loading/profile-of';
import { loadExtract } from '../../src/dataset/loading/load';
import type { Engine } from '../../src/engine/engine';
import { readRows } from '../../src/sql/rows';
import { identifier, sql } from '../../src/sql/statement';
import { storedCodes } from '../../src/vocabulary/code-list';
import { failureInWords } from '../../src/vocabulary/failure';
import { nodeDecoder } from '../support/node-decoder';
import { startNodeEngine } from '../support/node-engine';
import { column, parquetFile } from '../support/parquet';

let engine: Engine;
beforeAll(async () => {
  engine = await startNodeEngine();
});

const CODED = ['borough', 'ethnicity', 'ethnicity_observed', 'age', 'sex', 'disposal', 'offered'] as const;
const contract = extractContract('oocd');
const listOf = (name: string) =>
  storedCodes(contract.columns.find((one) => one.name === name)?.codes ?? { name, codes: [] });

/** Text of any kind, spellings of the contract among it, and what a person with bad intentions would write. */
const anyText = (name: string): fc.Arbitrary<string> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom(...listOf(name).flatMap(({ code, label }) => [code, label, ` ${label} `])),
    },
    { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
    fc.constantFrom(
      "'; drop table oocd; --",
      '"',
      "o'clock",
      '\\',
      '__proto__',
      'constructor',
      'İ',
      'ΣΑΣ',
      '\u00a0x\u2009',
    ),
    fc.constantFrom(
      'O1',
      'o2',
      '15',
      '15.0',
      ' 16 ',
      '1e1',
      '-3',
      '200',
      '10-17',
      'NX',
      'NR',
      '',
      ' ',
      '\t',
      'a\u0000b',
    ),
  );

const hostileName = fc.oneof(
  fc.constantFrom('__proto__', 'constructor', `x"y`, `'; drop table t; --`, 'select', 'a.b', 'ÄÖ', '1', 'rowid2'),
  fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 8 }),
);

interface Drawn {
  readonly names: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly sources: readonly ColumnSource[];
  readonly declared: Mapping['declared'];
}

const drawn: fc.Arbitrary<Drawn> = fc
  .uniqueArray(hostileName, {
    minLength: CODED.length,
    maxLength: CODED.length,
    selector: (name) => name.toLowerCase(),
  })
  .chain((names) => {
    const values = CODED.map((name) => fc.option(anyText(name), { freq: 8 }));
    const sources = CODED.map((name, at): fc.Arbitrary<ColumnSource> => {
      const code = fc.constantFrom(...listOf(name).map((one) => one.code));
      const from = names[at] ?? '';
      const pairs = fc.array(fc.tuple(anyText(name), code), { maxLength: 6 });
      const conditions = fc.array(fc.record({ column: fc.constant(from), is: fc.array(anyText(name)), code }), {
        minLength: 1,
        maxLength: 4,
      });
      return fc.oneof(
        { weight: 4, arbitrary: pairs.map((all) => ({ from, values: Object.fromEntries(all) })) },
        { weight: 1, arbitrary: conditions.map((when) => ({ when })) },
      );
    });
    return fc.record({
      names: fc.constant(names),
      rows: fc.array(fc.tuple(...values), { minLength: 1, maxLength: 40 }),
      sources: fc.tuple(...sources),
      declared: fc.constantFrom<Mapping['declared'][]>(
        {},
        ...(['16+1', '18+1', '19+1'] as const).map((ethnicityCodeSet) => ({ ethnicityCodeSet })),
      ),
    });
  });

it('the preview says of every code what loading makes of it, whatever names and values a file has', async () => {
  await fc.assert(
    fc.asyncProperty(drawn, async ({ names, rows, sources, declared }) => {
      const columns = names.map((name, at) =>
        column(
          name,
          'text',
          rows.map((row) => row[at] ?? null),
        ),
      );
      const days = column(
        'the day',
        'text',
        rows.map(() => '2024-03-31'),
      );
      const opened = await nodeDecoder.open(parquetFile([...columns, days]), 'hostile.parquet');
      if (!opened.ok) throw new Error(failureInWords(opened.failure));
      const mapping: Mapping = {
        ...mappingFor('oocd'),
        columns: {
          ...Object.fromEntries(CODED.map((name, at) => [name, sources[at] ?? { every: 'NR' }])),
          event_date: { from: 'the day', dates: 'YYYY-MM-DD' },
        },
        declared,
      };
      const profile = await profileOf(engine, opened.value);
      if (!profile.ok) throw new Error(failureInWords(profile.failure));
      const preview = previewOf(mapping, profile.value);
      const dataset = await loadExtract(engine, opened.value, { mapping });
      if (!dataset.ok) throw new Error(failureInWords(dataset.failure));
      expect(dataset.value.rows).toBe(rows.length);
      for (const name of CODED) {
        const counted = await engine.query(
          sql`select ${identifier(name)}::varchar as code, count(*)::integer as times from ${identifier(dataset.value.table)} group by 1`,
        );
        const stored = readRows(counted, { code: { type: 'text' }, times: { type: 'number' } });
        const told = preview.columns.find((one) => one.column === name)?.codes.filter((one) => one.rows > 0);
        expect({ name, codes: Object.fromEntries((told ?? []).map((one) => [one.code, one.rows])) }).toEqual({
          name,
          codes: Object.fromEntries(stored.map((one) => [one.code, one.times])),
        });
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);
