/** What stands in the page of a copy: written, read back, and refused where a letter of it was changed. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Contents } from '../../src/copying/contents';
import { copyText, readCopy } from '../../src/copying/copy-text';

const bytes = (text: string) => new TextEncoder().encode(text);
const CONTENTS: Contents = {
  view: '#/oocd/whole?borough=E09000005',
  extracts: [
    [
      { name: 'a</script>.csv', bytes: bytes('id\n1\n'), sheet: null, mapping: '{"kind":"oocd"}', personal: [] },
      { name: 'b.xlsx', bytes: bytes('PK'), sheet: 'Fälle', mapping: null, personal: null },
    ],
  ],
  others: [{ name: 'population.csv', bytes: bytes('E09000005,10') }],
};
const FACTS = { mode: 'analyst', made: '2026-11-28', synthetic: false, template: 'f'.repeat(64) } as const;
const PASSPHRASE = 'four words of mine';

const written = (passphrase: string | null) => copyText(CONTENTS, FACTS, passphrase);

describe('the text of a copy', () => {
  it('holds every file with its sheet, its mapping and the view, and their SHA-256 in the open', async () => {
    const copy = await readCopy(await written(null));
    expect(await copy?.open('')).toEqual(CONTENTS);
    expect(copy?.header).toEqual({
      ...{ format: 'scrutiny-workbook copy', version: 1, sealed: null, ...FACTS },
      files: ['id\n1\n', 'PK', 'E09000005,10'].map((text, at) => ({
        name: ['a</script>.csv', 'b.xlsx', 'population.csv'][at],
        size: text.length,
        sha256: createHash('sha256').update(text).digest('hex'),
      })),
    });
  });

  it('says nothing of the rows where it is sealed, and opens by its passphrase', async () => {
    const text = await written(PASSPHRASE);
    const copy = await readCopy(text);
    expect(copy?.header.sealed).toMatchObject({ iterations: 600_000 });
    expect(await copy?.open('four words of yours')).toBeNull();
    expect(await copy?.open(PASSPHRASE)).toEqual(CONTENTS);
    expect(text).not.toContain(PASSPHRASE);
    expect(await written(PASSPHRASE)).not.toBe(text);
  });

  it('says in the open what its readers may see, and is none where that is nothing this workbook knows', async () => {
    const copyOf = async (mode: string) => readCopy(await copyText(CONTENTS, { ...FACTS, mode: mode as 'pack' }, null));
    expect((await copyOf('pack'))?.header.mode).toBe('pack');
    expect(await copyOf('public')).toBeNull();
  });

  it('cannot end the element that holds it', async () => {
    for (const text of [await written(null), await written(PASSPHRASE)]) expect(text).not.toContain('<');
  });

  it('is damaged where any letter is another, is missing or is too many', async () => {
    const text = await written(PASSPHRASE);
    const places = Array.from({ length: text.length }, (_, at) => at);
    const changed = places.map((at) => `${text.slice(0, at)}${text[at] === 'A' ? 'B' : 'A'}${text.slice(at + 1)}`);
    const found = await Promise.all(
      [...changed, text.slice(1), text.slice(0, -1), `${text}A`, `${text}\n`, ''].map(readCopy),
    );
    expect(found.length).toBeGreaterThan(800);
    expect(found.filter((copy) => copy !== null)).toEqual([]);
  });
});
