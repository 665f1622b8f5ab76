/** `npm run build -- --with FILE`: the files in the page, and what is refused. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyWith } from '../../.ci/packaging/with-extracts';
import { readCopy } from '../../src/copying/copy-text';
import { SLOT } from '../../src/copying/page-text';
import { realExtract } from '../support/real-extract';

const TEMPLATE = `<!doctype html>\n<html>\n${SLOT}</script>\n</html>\n`;
const COLUMNS = {
  ...{ disposal: { from: 'outcome' }, event_date: { from: 'day' }, borough: { from: 'place' } },
  ...{ ethnicity: { from: 'ethnic group' }, age: { from: 'years' } },
};
const MAPPING = {
  ...{ format: 'scrutiny-workbook mapping', version: 1, supplier: 'Brent', kind: 'oocd' },
  ...{ columns: COLUMNS, declared: { synthetic: false } },
};
const folder = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string | Uint8Array): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const without = (file: string) => ({ file, mapping: null });
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a copy made by the build', () => {
  const orders = realExtract('kcpo');
  const rows = 'outcome,day,place,ethnic group,years\ncharge,2024-05-01,Brent,B1,15\n';
  const [one, two] = [put('one.parquet', orders), put('two.csv', rows)];
  const mapping = put('mapping.json', JSON.stringify(MAPPING));
  const inside = async (page: Buffer) => {
    const [, text = ''] = page.toString().split(SLOT);
    return readCopy(text.slice(0, text.indexOf('</script>')));
  };

  it('holds each file, with the mapping that stands behind it, sealed under its passphrase', async () => {
    const made = await copyWith(
      TEMPLATE,
      [without(one), { file: two, mapping }],
      'river lamp orange walk',
      '2026-11-28',
    );
    expect([made.sha256, made.files]).toEqual([sha256(made.page), ['one.parquet', 'two.csv']]);
    const copy = await inside(made.page);
    expect(copy?.header).toMatchObject({
      ...{ made: '2026-11-28', synthetic: null, template: sha256(TEMPLATE), sealed: { iterations: 600_000 } },
      files: [
        { name: 'two.csv', size: rows.length, sha256: sha256(rows) },
        { name: 'one.parquet', size: orders.length, sha256: sha256(Buffer.from(orders)) },
      ],
    });
    const contents = await copy?.open('river lamp orange walk');
    expect(contents?.extracts.map((sources) => sources.map((source) => [source.name, source.mapping]))).toEqual([
      [['two.csv', JSON.stringify(MAPPING)]],
    ]);
    expect(contents?.others.map(({ name }) => name)).toEqual(['one.parquet']);
  });

  it('is open to all where no passphrase is given', async () => {
    const { page } = await copyWith(TEMPLATE, [without(one)], null, '2026-11-28');
    expect((await inside(page))?.header.sealed).toBeNull();
  });

  it('is not made of a weak passphrase, of a file that is not there or comes twice, or of a mapping that is none', async () => {
    const make = (within: Parameters<typeof copyWith>[1], passphrase: string | null = null) =>
      copyWith(TEMPLATE, within, passphrase, '2026-11-28');
    await expect(make([without(one)], 'short')).rejects.toThrow('This is too short to keep anyone out.');
    await expect(make([without(join(folder, 'none.csv'))])).rejects.toThrow('none.csv cannot be read.');
    await expect(make([without(one), without(put('again.parquet', orders))])).rejects.toThrow(
      'again.parquet was given twice: its rows would be counted twice.',
    );
    await expect(make([{ file: two, mapping: put('no.json', '{}') }])).rejects.toThrow(
      'The file is not a mapping that this workbook can use.',
    );
  });

  it('is made of nothing that the workbook could not open: says what, which file and what to do', async () => {
    const refused = async (file: string, behind: string | null = null): Promise<string> =>
      copyWith(TEMPLATE, [{ file, mapping: behind }], null, '2026-11-28').then(
        () => 'it was made',
        (fault: Error) => fault.message,
      );
    const broken = Uint8Array.from(orders);
    broken.fill(0xaa, 5_000, 9_000);
    expect([
      await refused(put('letter.pdf', '%PDF-1.7\n')),
      await refused(put('cut.parquet', orders.subarray(0, 9_000))),
      await refused(put('broken.parquet', broken)),
      await refused(two),
      await refused(put('other.csv', 'outcome,b\ncharge,2\n'), mapping),
      await refused(join('data', 'sample', 'area_groups.parquet')),
    ]).toEqual([
      'The file is a PDF: a picture of a table, not a table. File: letter.pdf. Expected: a table: Parquet, CSV or a spreadsheet (.xlsx, .xls, .xlsb or .ods). Ask for the table that it was made from, as Parquet, CSV or an Excel workbook.',
      'The file is not complete: its end is missing. File: cut.parquet. Expected: a Parquet file, which ends with the letters PAR1. Copy or download it again, and open it once the copy has finished.',
      expect.stringMatching(/^The file could not be unpacked: it is damaged, .* File: broken\.parquet\. /),
      expect.stringMatching(
        /^The file is none of the five extracts that this workbook reads\. File: two\.csv\. Found: the columns outcome, day, .* Open the file in the workbook, say there what its columns mean, save that as a mapping, and put --mapping MAPPING\.json behind the file\.$/,
      ),
      'The mapping reads a column that the file does not have. File: other.csv. Column: day. Found: the columns outcome, b. Choose another column for it, or another mapping.',
      'it was made',
    ]);
  });
});
