import { expect, it } from 'vitest';
import { weaknessOf } from '../../src/copying/passphrase';

it.each([
  ['', 'short'],
  ['a b c d', 'short'],
  ['thirteen sign', 'short'],
  ['aaaaaaaaaaaaaaaaaaaa', 'repeats'],
  ['ababababababababab', 'repeats'],
  ['fourteen signs', null],
  ['river lamp orange walk', null],
])('the passphrase "%s" is %s', (passphrase, weakness) => {
  expect(weaknessOf(passphrase)).toBe(weakness);
});
