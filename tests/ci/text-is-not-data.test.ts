/**
 * In the rooms that print, no printed text is cut apart to be read as data, and no number is formatted: lint refuses both, and
 * tells other rooms apart.
 */
import { ESLint, Linter } from 'eslint';
import { expect, it } from 'vitest';

const lint = new ESLint({ overrideConfigFile: '.ci/eslint.config.js' });

/** What the rules of syntax for a file say of a line. */
async function saidOf(path: string, line: string): Promise<readonly string[]> {
  const { rules = {} } = (await lint.calculateConfigForFile(path)) as Linter.Config;
  const rule = rules['no-restricted-syntax'];
  if (rule === undefined) return [];
  const found = new Linter().verify(line, [{ rules: { 'no-restricted-syntax': rule } }]);
  return found.map(({ message }) => message);
}

const REFUSED = 'No printed text is read back as data: carry the value beside its words.';

it.each(['measures', 'presentation/figures', 'workbook/answering', 'screen/figure'])('in %s', async (room) => {
  for (const cut of ["text.split(', ')[2];", 'text.match(/\\d+/);', 'text.matchAll(/\\d+/g);', '/\\d+/.exec(text);'])
    expect(await saidOf(`src/${room}/any-file.ts`, cut)).toEqual([REFUSED]);
});

it.each(['presentation/figures', 'screen/figure', 'workbook/answering', 'figures', 'export'])(
  'in %s no number is written but by the one who never writes "-0"',
  async (room) => {
    const own = ['value.toFixed(1);', "value.toLocaleString('en-GB');", "new Intl.NumberFormat('en-GB');"];
    for (const line of own)
      expect(await saidOf(`src/${room}/any-file.ts`, line)).toEqual([
        'Numbers are written by vocabulary/written, where no nought has a sign.',
      ]);
  },
);

it('elsewhere a file may be read, and a number written', async () => {
  expect(await saidOf('src/dataset/values/any-file.ts', "text.split(',');")).toEqual([]);
  expect(await saidOf('src/vocabulary/written.ts', 'value.toFixed(1);')).toEqual([]);
});
