import { expect, it } from 'vitest';
import { read, utils } from '@e965/xlsx';
import { figureCsv } from '../../src/export/figure-csv';
import { figureFileName } from '../../src/export/file-name';
import { figureXlsx } from '../../src/export/figure-xlsx';
import { sentenceForClipboard, tableForClipboard } from '../../src/export/for-clipboard';
import { FIGURE, PROVENANCE } from './made-up-figure';

const BEHIND =
  '"Out-of-court disposals, figure 2","Haringey, April 2024 to March 2025. 386 children.",#k3f9/oocd/rates?months=2024-04,Analyst mode,oocd.csv (3f9a0c1b2d4e),2026-11-28,Provisional: March 2025,Synthetic data: about no real child,May contain small numbers: not for publication';

it('a table as CSV: a number a column, nothing that runs, where each line comes from', () => {
  expect(figureCsv(FIGURE, FIGURE, PROVENANCE).split('\r\n')).toEqual([
    '\uFEFFEthnicity,Children,"Children, out of",In 100,Times White (likely range),"Times White (likely range), from","Times White (likely range), to","Times White (likely range), in words",In words,figure,selection,address,mode,files and fingerprints,saved,status,data,marking',
    `Black,62,114,54.3859649123,0.67,0.47,0.95,,less,${BEHIND}`,
    `"'=cmd(), ""Other""",3,11,27.2727272727,,,,too few to compare,,${BEHIND}`,
    '',
  ]);
});

it('marks nothing where no count of 1 to 5 stands in it, and says of real data that it is as supplied', () => {
  const large = { ...FIGURE, rows: FIGURE.rows.slice(0, 1) };
  const real = { ...PROVENANCE, sources: PROVENANCE.sources.map((source) => ({ ...source, synthetic: false })) };
  const [, line] = figureCsv(large, large, real).split('\r\n');
  expect(line).toMatch(/,Provisional: March 2025,As supplied,$/);
});

it('as XLSX: typed numbers, a real day, no formula, and what is to be known', () => {
  const book = read(figureXlsx(FIGURE, PROVENANCE), { cellDates: true });
  expect(book.SheetNames).toEqual(['Figure', 'About these numbers']);
  const [header, first, second] = utils.sheet_to_json<unknown[]>(book.Sheets['Figure'] ?? {}, { header: 1 });
  expect(header).toEqual([
    ...['Ethnicity', 'Children', 'Children, out of', 'In 100', 'Times White (likely range)'],
    ...['Times White (likely range), from', 'Times White (likely range), to'],
    ...['Times White (likely range), in words', 'In words'],
  ]);
  expect(first?.filter((cell) => cell !== undefined)).toEqual([
    'Black',
    62,
    114,
    54.3859649123,
    0.67,
    0.47,
    0.95,
    'less',
  ]);
  expect(second?.slice(0, 4)).toEqual(['=cmd(), "Other"', 3, 11, 27.2727272727]);
  const about = utils.sheet_to_json<unknown[]>(book.Sheets['About these numbers'] ?? {}, { header: 1 });
  expect(about.slice(0, -1)).toEqual([
    ['Sheet', 'Out-of-court disposals'],
    ['Figure 2', 'Community resolution, out of all decided'],
    ['Finding', 'Black children were 0.67 times as likely as White children'],
    ['Base', 'Out of 386 children.'],
    ['Unknown', 'Ethnicity is not known for 32 of 386 children.'],
    ['Likely range', 'It moves by chance.'],
    ['Take care', 'A gap does not say why.'],
    ['Source', 'Source: Out-of-court disposals, file oocd.csv.'],
    ['Selection', 'Haringey, April 2024 to March 2025. 386 children.'],
    ['Address', '#k3f9/oocd/rates?months=2024-04'],
    ['Mode', 'Analyst mode'],
    ['Files and fingerprints', 'oocd.csv (3f9a0c1b2d4e)'],
    ['Status of the data', 'Provisional: March 2025'],
    ['Data', 'Synthetic data: about no real child'],
    ['Marking', 'May contain small numbers: not for publication'],
  ]);
  const saved = book.Sheets['About these numbers']?.['B16'] as { readonly t: string; readonly w: string };
  expect([saved.t, saved.w]).toEqual(['d', '2026-11-28']);
  const cells = Object.values(book.Sheets).flatMap(
    (sheet) => Object.values(sheet) as readonly { readonly f?: string }[],
  );
  expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
});

it('its name says what it is', () => {
  const named = { sheet: 'oocd', months: ['2024-04', '2025-03'], provenance: PROVENANCE } as const;
  expect(figureFileName(named, FIGURE, 'csv')).toBe('synthetic oocd - rates - 2024-04 to 2025-03.csv');
  expect(figureFileName({ ...named, months: null }, FIGURE, 'xlsx')).toBe('synthetic oocd - rates.xlsx');
});

const END = [
  'Selection: Haringey, April 2024 to March 2025. 386 children.',
  'Address: #k3f9/oocd/rates?months=2024-04',
  'Mode: Analyst mode',
  'Files and fingerprints: oocd.csv (3f9a0c1b2d4e)',
  'Status of the data: Provisional: March 2025',
  'Data: Synthetic data: about no real child',
  'Marking: May contain small numbers: not for publication',
  'Saved: 2026-11-28',
];

it('the clipboard gets the sentence, or the table as it is printed, as text and as HTML', () => {
  expect(sentenceForClipboard(FIGURE, PROVENANCE).text.split('\n')).toEqual([
    'Black children were 0.67 times as likely as White children',
    'Out of 386 children. Ethnicity is not known for 32 of 386 children.',
    ...END,
  ]);
  const { text, html } = tableForClipboard(FIGURE, PROVENANCE);
  expect(text.split('\n')).toEqual([
    'Figure 2. Community resolution, out of all decided',
    'Ethnicity\tChildren\tIn 100\tTimes White (likely range)\tIn words',
    'Black\t62 of 114\t54\t0.67 (0.47 to 0.95)\tless',
    '=cmd(), "Other"\t3 of 11\t27\ttoo few to compare\t',
    'Out of 386 children.',
    ...END,
  ]);
  expect(html).toContain('<td>=cmd(), &quot;Other&quot;</td><td>3 of 11</td>');
});

it('of a protected pack says outcome, base, unknown and what is withheld on every line, and names no address', () => {
  const withheld = 'Counts of fewer than 6 different children are withheld.';
  const ofPack = {
    ...PROVENANCE,
    address: '',
    pack: { outcome: 'Charge', withheld, cautions: ['All numbers are provisional.', 'A pack counts decisions.'] },
  };
  const [header, line] = figureCsv(FIGURE, FIGURE, ofPack).split('\r\n');
  expect(header).toMatch(/,figure,selection,outcome,base,unknown,withheld,before you quote these,mode,/);
  expect(line).toContain(
    `,Charge,Out of 386 children.,Ethnicity is not known for 32 of 386 children.,${withheld},All numbers are provisional. A pack counts decisions.,Analyst mode,`,
  );
  const { text } = sentenceForClipboard(FIGURE, ofPack);
  expect(text).toContain(`Outcome: Charge\nWithheld: ${withheld}\nMode: Analyst mode`);
  expect(text).toContain('\nBefore you quote these: All numbers are provisional. A pack counts decisions.\n');
  expect(text).not.toContain('Address');
});

it('of a protected pack is named with its area and ages', () => {
  const named = { sheet: 'oocd', months: ['2024-04', '2025-03'], provenance: PROVENANCE } as const;
  expect(figureFileName({ ...named, ofWhom: ['City', 'aged 10 to 17'] }, FIGURE, 'csv')).toBe(
    'synthetic oocd - City - aged 10 to 17 - rates - 2024-04 to 2025-03.csv',
  );
});
