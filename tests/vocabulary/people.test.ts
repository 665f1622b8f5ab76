import { expect, it } from 'vitest';
import { peopleTicked } from '../../src/selection/words';
import { allPeople } from '../../src/vocabulary/people';

it.each([
  [['10', '17'], ['female'], 'girls'],
  [['b10-17'], ['male'], 'boys'],
  [['10'], [], 'children'],
  [['10'], ['male', 'female'], 'children'],
  [['10'], ['other'], 'children'],
  [['10'], ['NR'], 'children'],
  [['10', '18'], ['female'], 'people'],
  [[], ['female'], 'people'],
])('ages %j with sexes %j are %s', (ages, sexes, people) => {
  expect(peopleTicked(ages, sexes)).toBe(people);
});

it('girls of one extract and the children of another are children together; adults among them are people', () => {
  expect(allPeople(['girls', 'girls'])).toBe('girls');
  expect(allPeople(['girls', 'children'])).toBe('children');
  expect(allPeople(['girls', 'people'])).toBe('people');
  expect(allPeople([])).toBe('children');
});
