import { describe, expect, it } from 'vitest';
import { columnContract, extractContract } from '../../src/dataset/kinds/extracts';
import { caseValue, ladderInWords } from '../../src/presentation/cases/case-words';
import { frameInWords } from '../../src/presentation/cases/draw-words';
import { refusedDraw } from '../../src/presentation/cases/refusal-words';
import { placeOf } from '../../src/presentation/cases/review-words';

const value = (name: string, words: string | null) => {
  const column = columnContract(extractContract('oocd'), name);
  if (!column) throw new Error(`There is no column ${name}.`);
  return caseValue(column, words);
};

describe('a case in words', () => {
  it('names a group of ethnicity with its broad group where the list leaves that out', () => {
    expect(value('ethnicity', 'African')).toBe('Black African');
    expect(value('ethnicity', 'White and Asian')).toBe('Mixed White and Asian');
    expect(value('ethnicity', 'Any other Black')).toBe('Any other Black');
    expect(value('ethnicity', 'Bangladeshi')).toBe('Bangladeshi');
  });

  it('writes days, and says what was not written', () => {
    expect(value('event_date', '2024-05-03')).toBe('3 May 2024');
    expect(value('route', null)).toBe('Not recorded');
  });

  it('says where decision and recommendation stand on the ladder', () => {
    expect(ladderInWords(['Light', 'Heavy'], 1, 0)).toEqual([
      'Recommended, step 1 of 2: Light',
      'Decided, step 2 of 2: Heavy',
    ]);
    expect(ladderInWords(['Light', 'Heavy'], 0, -1)).toEqual(['Decided, step 1 of 2: Light']);
  });

  it('counts the reserve apart from what was drawn', () => {
    expect([placeOf(6, 40, 5), placeOf(41, 40, 5)]).toEqual(['7 of 40', 'Reserve 2 of 5']);
  });
});

describe('what can be drawn, in words', () => {
  const ofWhom = 'Haringey.';
  it('says how many were reviewed before', () => {
    expect(frameInWords({ cases: 1300, reviewed: 0, noun: 'decisions', ofWhom })).toBe(
      '1,300 decisions can be drawn: Haringey.',
    );
    expect(frameInWords({ cases: 0, reviewed: 1, noun: 'decisions', ofWhom })).toBe(
      'No decisions can be drawn: Haringey. 1 more was reviewed before and is left out.',
    );
  });

  it.each([
    [{ reason: 'no_candidates', reviewed: 0 }, 'frame', 'The selection holds no case. Widen it.'],
    [
      { reason: 'no_candidates', reviewed: 12 },
      'frame',
      'All 12 cases of the selection were reviewed before. Widen the selection.',
    ],
    [
      { reason: 'duplicate_ids', ids: ['a'], rows: 2 },
      'frame',
      'One record_id stands on 2 rows. Nothing is drawn until each row has its own.',
    ],
    [
      { reason: 'blank_ids', rows: 3 },
      'frame',
      '3 rows have no record_id, so no draw could be repeated. Ask the supplier for one on every row.',
    ],
    [{ reason: 'seed_of_several_lines' }, 'seed', 'A seed is one line of words. Take out the line breaks.'],
  ] as const)('refuses for %o', (refusal, field, words) => {
    const plain = refusal.reason === 'duplicate_ids' ? { ...refusal, ids: [...refusal.ids] } : refusal;
    expect(refusedDraw(plain)).toEqual({ field, words });
  });
});
