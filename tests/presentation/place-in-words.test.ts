import { expect, it } from 'vitest';
import { placeInWords } from '../../src/presentation/sheet';

it.each([
  [1, 24, 24, '2 of 24'],
  [1, 22, 24, '2 of 22; 2 say nothing here'],
  [0, 23, 24, '1 of 23; 1 says nothing here'],
])('place %i of %i turned to, of %i listed', (place, turned, all, said) => {
  const { at, over } = placeInWords(place, turned, all);
  expect(at + over).toBe(said);
});
