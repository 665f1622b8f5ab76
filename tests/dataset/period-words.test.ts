import { describe, expect, it } from 'vitest';
import { monthsOfWords } from '../../src/dataset/references/period-words';

describe('the months that a publication names', () => {
  it.each([
    ['April to June 2021', 255, 257],
    ['April-June 2021', 255, 257],
    ['April 2022 to March 2023', 267, 278],
    ['year ending March 2020', 231, 242],
    ['Year to March 2020', 231, 242],
    ['financial year 2018-19', 219, 230],
    ['2019/20', 231, 242],
    ['2019/2020', 231, 242],
    ['2099/00', 1191, 1202],
    ['March 2010', 122, 122],
    ['2019', 228, 239],
  ])('%s', (words, first, last) => {
    expect(monthsOfWords(words)).toEqual({ first, last });
  });

  it.each(['not stated', 'as at July 2022', 'CJSQ December 2019', 'Youth Justice Statistics 2019/20', '2019-21', ''])(
    'none where the words name no span of months: %s',
    (words) => {
      expect(monthsOfWords(words)).toBeNull();
    },
  );

  it('none where the end lies before the beginning', () => {
    expect(monthsOfWords('June 2022 to March 2022')).toBeNull();
  });
});
