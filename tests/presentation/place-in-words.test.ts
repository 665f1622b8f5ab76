import { expect, it } from 'vitest';
import { placeInWords } from '../../src/presentation/sheet';

it.each([
  [1, 24, 24, '2 of 24'],
  [1, 22, 24, '2 of 22; 2 of 24 questions have nothing to say here'],
  [0, 23, 24, '1 of 23; 1 of 24 questions has nothing to say here'],
])('place %i of %i turned to, of %i listed', (place, turned, all, said) => {
  expect(placeInWords(place, turned, all)).toBe(said);
});
