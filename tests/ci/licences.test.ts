import { expect, it } from 'vitest';
import { licencesOf, packagesIn } from '../../.ci/packaging/licences';

const one = { name: '@a/one', version: '1.0.0', licence: 'MIT', from: 'https://one.example', texts: ['Be kind.\r\n'] };

it('each package is listed, each text stands once, and a package without a text is told', () => {
  const text = licencesOf([
    one,
    { ...one, name: 'three', licence: '(MIT OR Apache-2.0)', texts: [] },
    { ...one, name: 'two', version: '2.0.0', texts: ['Be kind.', 'And careful.'] },
  ]);
  const rule = '-'.repeat(80);
  expect(text).toBe(
    [
      'What others wrote and the Scrutiny Workbook holds\n',
      '@a/one  1.0.0  MIT',
      'three  1.0.0  (MIT OR Apache-2.0)',
      'two  2.0.0  MIT\n',
      `${rule}\n@a/one 1.0.0, two 2.0.0\n\nBe kind.\n`,
      `${rule}\nthree 1.0.0\n\n(MIT OR Apache-2.0). The package brings no text of it. It comes from https://one.example\n`,
      `${rule}\ntwo 2.0.0\n\nAnd careful.\n`,
    ].join('\n'),
  );
  expect(packagesIn(text)).toEqual([
    { name: '@a/one', version: '1.0.0', licence: 'MIT' },
    { name: 'three', version: '1.0.0', licence: '(MIT OR Apache-2.0)' },
    { name: 'two', version: '2.0.0', licence: 'MIT' },
  ]);
});

it('a list that is none is refused', () => {
  expect(() => packagesIn('<!doctype html>')).toThrow('No package: ""');
});
