/** `npm run build -- --with FILE`: the files in the page, and what is refused. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copyWith } from '../../.ci/packaging/with-extracts';
import { readCopy } from '../../src/copying/copy-text';
import { SLOT } from '../../src/copying/page-text';

const TEMPLATE = `<!doctype html>\n<html>\n${SLOT}</script>\n</html>\n`;
const MAPPING = {
  ...{ format: 'scrutiny-workbook mapping', version: 1, supplier: 'Brent', kind: 'oocd' },
  ...{ columns: { disposal: { from: 'outcome' } }, declared: { synthetic: false } },
};
const folder = mkdtempSync(join(tmpdir(), 'scrutiny-workbook-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}
const without = (file: string) => ({ file, mapping: null });
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('a copy made by the build', () => {
  const [one, two] = [put('one.parquet', 'PAR1 one'), put('two.csv', 'outcome\ncharge\n')];
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
        { name: 'two.csv', size: 15, sha256: sha256('outcome\ncharge\n') },
        { name: 'one.parquet', size: 8, sha256: sha256('PAR1 one') },
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
    await expect(make([without(one), without(put('again.parquet', 'PAR1 one'))])).rejects.toThrow(
      'again.parquet was given twice: its rows would be counted twice.',
    );
    await expect(make([{ file: two, mapping: put('no.json', '{}') }])).rejects.toThrow(
      'The file is not a mapping that this workbook can use.',
    );
  });
});
