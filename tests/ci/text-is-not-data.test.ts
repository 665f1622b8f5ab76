/** In the rooms that print, no printed text is cut apart to be read as data: lint refuses it, and tells those two files apart. */
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

it('elsewhere a file may be read', async () => {
  expect(await saidOf('src/dataset/values/any-file.ts', "text.split(',');")).toEqual([]);
});
