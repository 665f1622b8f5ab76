/** Those whom an extract is about, as a sentence names them: adults may be among "people". */
export type People = 'children' | 'girls' | 'boys' | 'people';

const ONE: Readonly<Record<People, string>> = { children: 'child', girls: 'girl', boys: 'boy', people: 'person' };

/** One of them: "child". */
export const onePerson = (people: People): string => ONE[people];

/** The same once more kinds of people are spoken of together. */
export function allPeople(kinds: readonly People[]): People {
  const [first = 'children'] = kinds;
  if (kinds.every((kind) => kind === first)) return first;
  return kinds.includes('people') ? 'people' : 'children';
}
