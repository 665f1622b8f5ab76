import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXTRACTS } from '../../src/dataset/kinds/extracts';
import { DATE_FORMATS } from '../../src/dataset/mapping/date-formats';
import type { ColumnSource, Mapping } from '../../src/dataset/mapping/mapping';
import { columnsRead, parseMapping, writeMapping } from '../../src/dataset/mapping/mapping-file';
import { storedCodes } from '../../src/vocabulary/code-list';
import { failureInWords } from '../../src/vocabulary/failure';

const MAPPING: Mapping = {
  format: 'scrutiny-workbook mapping',
  version: 1,
  supplier: 'Haringey youth justice service',
  kind: 'oocd',
  columns: {
    disposal: { from: 'Outcome', values: { ycc: 'youth_conditional_caution', cr: 'community_resolution' } },
    event_date: { from: 'Date', dates: 'DD/MM/YYYY' },
    route: { every: 'street' },
    borough: { from: 'LA' },
    admission: { when: [{ column: 'Outcome', is: ['CR'], code: 'admitted' }] },
  },
  declared: { periodTo: '2024-03-31', periodFrom: '2023-04-01', ethnicityCodeSet: '18+1', synthetic: false },
};

const text = (change: (plain: Record<string, unknown>) => void): string => {
  const plain = JSON.parse(JSON.stringify(MAPPING)) as Record<string, unknown>;
  change(plain);
  return JSON.stringify(plain);
};

function refused(mapping: string): string {
  const outcome = parseMapping(mapping, 'haringey.json');
  return outcome.ok ? 'it was read' : failureInWords(outcome.failure);
}

describe('a mapping as a file', () => {
  it('is written in the order of the contract and read back', () => {
    expect(writeMapping(MAPPING)).toBe(`{
  "format": "scrutiny-workbook mapping",
  "version": 1,
  "supplier": "Haringey youth justice service",
  "kind": "oocd",
  "columns": {
    "event_date": {
      "from": "Date",
      "dates": "DD/MM/YYYY"
    },
    "borough": {
      "from": "LA"
    },
    "disposal": {
      "from": "Outcome",
      "values": {
        "cr": "community_resolution",
        "ycc": "youth_conditional_caution"
      }
    },
    "route": {
      "every": "street"
    },
    "admission": {
      "when": [
        {
          "column": "Outcome",
          "is": [
            "CR"
          ],
          "code": "admitted"
        }
      ]
    }
  },
  "declared": {
    "periodFrom": "2023-04-01",
    "periodTo": "2024-03-31",
    "ethnicityCodeSet": "18+1",
    "synthetic": false
  }
}
`);
    expect(parseMapping(writeMapping(MAPPING))).toEqual({ ok: true, value: MAPPING });
  });

  it('a refusal is one sentence after the other: what, which file, what was found where, what was expected', () => {
    expect(refused(text((plain) => (plain['kind'] = 'burglary')))).toBe(
      'The file is not a mapping that this workbook can use. File: haringey.json. Found: "burglary" in kind. Expected: one of stop_and_search, kcpo, oocd, remand, rule49. Export the mapping again from the workbook it was made in, or map the file afresh.',
    );
  });

  it.each<[string, string, string]>([
    ['no JSON', 'dear colleague', 'Found: "text that is not JSON" in the file.'],
    ['a list', '[]', 'Found: a list in the file.'],
    ['nothing', 'null', 'Found: null in the file.'],
    ['another format', text((plain) => (plain['format'] = 'x')), 'Found: "x" in format.'],
    ['a later version', text((plain) => (plain['version'] = 2)), 'Found: 2 in version.'],
    ['a strange field', text((plain) => (plain['sql'] = 'drop')), 'Found: "a field sql" in the mapping.'],
    ['a supplier that is a number', text((plain) => (plain['supplier'] = 7)), 'Found: 7 in supplier.'],
    ['columns missing', text((plain) => delete plain['columns']), 'Found: nothing in columns.'],
    [
      'a column of no contract',
      text((plain) => (plain['columns'] = { shoe_size: { from: 'x' } })),
      'Found: "shoe_size" in columns.',
    ],
    [
      'a column named after a prototype',
      JSON.stringify(MAPPING).replace('"borough"', '"__proto__"'),
      'Found: "__proto__" in columns.',
    ],
    [
      'two sources at once',
      text((plain) => (plain['columns'] = { borough: { from: 'x', every: 'y' } })),
      'Found: "from and every" in columns, borough.',
    ],
    [
      'a source without a name',
      text((plain) => (plain['columns'] = { borough: { from: '' } })),
      'Found: "" in columns, borough, from.',
    ],
    [
      'a code of another list',
      text((plain) => (plain['columns'] = { sex: { from: 'x', values: { m: 'street' } } })),
      'Found: "street" in columns, sex, values. Expected: a code of sex: male, female, other, NR, NX.',
    ],
    [
      'a code that names a prototype',
      text((plain) => (plain['columns'] = { sex: { every: 'constructor' } })),
      'Found: "constructor" in columns, sex.',
    ],
    [
      'a number out of range',
      text((plain) => (plain['columns'] = { reparative: { every: '99' } })),
      'Found: "99" in columns, reparative.',
    ],
    [
      'a format of dates that is none',
      text((plain) => (plain['columns'] = { event_date: { from: 'x', dates: 'YY' } })),
      'Found: "YY" in columns, event_date, dates.',
    ],
    [
      'a condition without a column',
      text((plain) => (plain['columns'] = { route: { when: [{ is: ['a'], code: 'street' }] } })),
      'Found: nothing in columns, route, condition 1, column.',
    ],
    [
      'a day that does not exist',
      text((plain) => (plain['declared'] = { periodFrom: '2023-02-30' })),
      'Found: "2023-02-30" in declared, periodFrom.',
    ],
    [
      'a period that ends before it begins',
      text((plain) => (plain['declared'] = { periodFrom: '2024-01-01', periodTo: '2023-01-01' })),
      'Found: "2023-01-01" in declared, periodTo.',
    ],
    [
      'a code set that is none',
      text((plain) => (plain['declared'] = { ethnicityCodeSet: '17+1' })),
      'Found: "17+1" in declared, ethnicityCodeSet.',
    ],
  ])('%s is refused', (_what, mapping, sentence) => {
    expect(refused(mapping)).toContain(sentence);
  });

  it('values named after prototypes are values like any other', () => {
    const parsed = parseMapping(
      JSON.stringify(MAPPING).replace('"ycc":"youth_conditional_caution"', '"__proto__":"charge","constructor":"nfa"'),
    );
    if (!parsed.ok) throw new Error(failureInWords(parsed.failure));
    const disposal = parsed.value.columns['disposal'];
    const values = disposal && 'from' in disposal ? (disposal.values ?? {}) : {};
    expect(Object.entries(values).sort()).toEqual([
      ['__proto__', 'charge'],
      ['constructor', 'nfa'],
      ['cr', 'community_resolution'],
    ]);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  });

  it('whatever is written is read back the same (random mappings)', () => {
    fc.assert(
      fc.property(anyMapping(), (mapping) => {
        const written = writeMapping(mapping);
        const parsed = parseMapping(written);
        if (!parsed.ok) throw new Error(failureInWords(parsed.failure));
        expect(parsed.value).toEqual(mapping);
        expect(writeMapping(parsed.value)).toBe(written);
      }),
      { numRuns: 200 },
    );
  });

  it('no text crashes the reader (random text)', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (any) => void expect(parseMapping(any).ok).toBe(false)));
  });
});

it('tells the columns that a mapping reads', () => {
  expect(columnsRead(MAPPING)).toEqual(['Outcome', 'Date', 'LA']);
});

const hostile = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom('__proto__', 'constructor', 'toString', `'; drop table x; --`, '"', "'", '\\', '\u0000', '😀', '1'),
);

/** A mapping of coded columns and dates, in the order of its contract, so that it equals what is read back. */
function anyMapping(): fc.Arbitrary<Mapping> {
  return fc.constantFrom(...EXTRACTS).chain((contract) => {
    const columns = contract.columns.filter(({ codes, type }) => codes !== undefined || type === 'date');
    const one = (column: (typeof columns)[number]): fc.Arbitrary<ColumnSource> => {
      if (!column.codes) {
        return fc.record({ from: hostile, dates: fc.constantFrom(...DATE_FORMATS.map(({ id }) => id)) });
      }
      const code = fc.constantFrom(...storedCodes(column.codes).map((entry) => entry.code));
      const values = fc.array(fc.tuple(hostile, code)).map((pairs) => Object.fromEntries(pairs));
      const condition = fc.record({ column: hostile, is: fc.array(hostile), code });
      return fc.oneof(
        fc.record({ from: hostile, values }),
        fc.record({ every: code }),
        fc.record({ when: fc.array(condition) }),
      );
    };
    return fc.record({
      format: fc.constant('scrutiny-workbook mapping' as const),
      version: fc.constant(1 as const),
      supplier: fc.string(),
      kind: fc.constant(contract.kind),
      columns: fc.record<Record<string, ColumnSource>>(
        Object.fromEntries(columns.map((column) => [column.name, one(column)])),
        { requiredKeys: [] },
      ),
      declared: fc.record(
        { supplier: fc.string({ minLength: 1 }), synthetic: fc.boolean(), drawn: fc.constant('2024-03-31') },
        { requiredKeys: [] },
      ),
    });
  });
}
