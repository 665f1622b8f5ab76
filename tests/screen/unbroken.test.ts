import { expect, it } from 'vitest';
import { plain, type Sentence } from '../../src/presentation/figure';
import { inPieces } from '../../src/screen/unbroken';

const sentence: Sentence = [
  'Black children were over-represented. They were ',
  { mark: '37' },
  ' in 100 of the children here (2,438 of 6,567). Of all, 21 in 100, or ',
  { mark: '1.69' },
  ' times (0.49 to 1.12 times White children).',
];

it('a number and what it is out of stand in one line, and no word is lost', () => {
  const pieces = inPieces(sentence);
  expect(pieces.filter(({ unbroken }) => unbroken).map(({ runs }) => plain(runs))).toEqual([
    'over-represented',
    'They were',
    '37 in 100',
    '(2,438 of 6,567)',
    'Of all',
    '21 in 100',
    '(0.49 to 1.12',
  ]);
  expect(plain(pieces.flatMap(({ runs }) => runs))).toBe(plain(sentence));
});

it('a count stands in one line with what is counted', () => {
  const selection: Sentence = [
    { strong: 'London, all areas' },
    '. 432 children, 1,442 custodial episodes. Outcome 22, youth caution, or charge.',
  ];
  const pieces = inPieces(selection);
  expect(pieces.filter(({ unbroken }) => unbroken).map(({ runs }) => plain(runs))).toEqual([
    '432 children',
    '1,442 custodial episodes',
  ]);
  expect(plain(pieces.flatMap(({ runs }) => runs))).toBe(plain(selection));
});

it('a short word that begins a sentence stands with the next, and the ends of a range together', () => {
  const finding: Sentence = [
    'Black children got it less often. It was ',
    { mark: '12.9' },
    ' a month (134 of 1,037 child-months), anything from 0.68 to 1.11, or 8 more. For White children, it was less.',
  ];
  const pieces = inPieces(finding);
  expect(pieces.filter(({ unbroken }) => unbroken).map(({ runs }) => plain(runs))).toEqual([
    'It was',
    '(134 of 1,037',
    'child-months',
    '0.68 to 1.11',
    '8 more',
    'For White',
    'it was',
  ]);
  expect(plain(pieces.flatMap(({ runs }) => runs))).toBe(plain(finding));
});
